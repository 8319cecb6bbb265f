import CivilTime
import Extraction
import RuleLanguage

/// The sightings that count, and the happenings they come to, kept up to date.
///
/// A change regroups only what lies near it: cost does not depend on how much there is elsewhere.
struct HappeningIndex: Sendable {
  /// The happenings, with the sightings they rest on.
  var table: HappeningTable
  private var partitions = Places<Partition>()
  private var partitionIndex = NumberIndex()
  /// Of each list of slots a partition that its sightings may be of.
  private var partitionOfSlots: [Int32] = []
  private var batch: Int32 = 0
  private var reports: [HappeningGrouping.Dated] = []  // of the partition at hand, kept for its room
  private var group: [Int32] = []  // of the happening at hand, too

  /// The happenings of sightings that may be of one: of one event, told in one way, and with equal
  /// `same` slots.
  private struct Partition: Sendable {
    var hash: UInt32
    /// One of its sightings, by which it is known.
    var key: Key
    var happenings = Shelf<Placed>()
    /// The last of those that are not on the shelf yet: each came behind all there were, and knows the
    /// one before. -1 for none.
    var newest: Int32 = -1
    /// No happening ends behind this day.
    var last = Int.min
    /// The first of the sightings that changed; -1 behind the last.
    var changed: Int32 = -1
  }

  private struct Key: Sendable {
    var origin: Int32
    var status: Status
    var slots: Int32
  }

  /// No partition.
  private static var nothing: Partition {
    Partition(hash: 0, key: Key(origin: -1, status: .asserted, slots: 0))
  }

  private struct Placed: Shelved {
    var stretch: Stretch
    var number: Int32
  }

  /// An empty index for the events of a ruleset.
  init(_ ruleset: Ruleset) {
    table = HappeningTable(ruleset)
  }

  /// The happenings of an event that are told so, in their canonical order.
  func happenings(of event: String, told statuses: Set<Status>) -> [Happening] {
    guard let origin = table.sightings.origin(ofEvent: event) else { return [] }
    return numbers.filter {
      table[$0].origin == origin && statuses.contains(table[$0].status)
    }.map(table.happening).sorted { $0.precedes($1) }
  }

  /// The numbers of all happenings of all events, in no order.
  var numbers: [Int32] {
    Array(Set(table.sightings.numbers.map { table.sightings[$0].happening }))
  }

  /// Forgets the sightings of some articles, then adds some; says what that changed.
  ///
  /// What is gone is kept until ``release(_:)``.
  ///
  /// - Parameter floor: the day before which nothing changes; nil for none
  mutating func apply(
    adding: [Sighting], removingArticles: [String], since floor: Day? = nil
  ) -> IndexChanges {
    batch = batch == .max ? 1 : batch + 1
    var changes = IndexChanges()
    var touched: [Int32] = []
    changes.added = table.sightings.take(adding, batch: batch)
    for number in changes.added { assign(number, &touched) }
    for article in Set(removingArticles) {
      for number in table.sightings.numbers(ofArticle: article)
      where table.sightings[number].batch != batch
        && floor.map({ table.sightings[number].isWithin($0) }) != false
      {
        table.sightings[number].isGone = true
        changes.removed.append(number)
        let partition = table.sightings[number].partition
        if partition < 0 {
          changes.were.append(table.sightings[number].happening)
        } else {
          touch(partition, number, &touched)
        }
      }
    }
    for number in changes.added where table.sightings[number].partition < 0 {
      changes.are.append(table.insert(agreeing: [number]))
    }
    for partition in touched { regroup(partition, &changes) }
    return changes
  }

  /// Lets go of what is no more, when all rules have looked at it.
  mutating func release(_ changes: IndexChanges) {
    for number in changes.were { table.remove(number) }
    table.sightings.remove(changes.removed)
  }

  // MARK: Forgetting

  /// The happenings that a report of this day or later may yet change, or that its coming or going
  /// may make others of.
  func changeable(since floor: Day) -> [Int32] {
    var changeable = numbersAlone.filter { table[$0].hull.latest >= floor }
    for number in partitions.numbers where partitions[number].key.origin >= 0 {
      let partition = partitions[number]
      let tolerance = table.sightings.origins[Int(partition.key.origin)].tolerance ?? 0
      var first = Int(floor.number)
      // As in `regroup`: those that lie so near, and those that lie so near to them.
      for happening in (partition.happenings.elements + chain(of: number)).sorted(by: {
        $0.stretch.last > $1.stretch.last
      }) {
        guard happening.stretch.last >= first - tolerance else { break }
        first = min(first, happening.stretch.first)
        changeable.append(happening.number)
      }
    }
    return changeable
  }

  /// The happenings of events without `same`.
  private var numbersAlone: [Int32] {
    table.sightings.numbers.compactMap {
      table.sightings[$0].partition < 0 ? table.sightings[$0].happening : nil
    }
  }

  /// Forgets all happenings but these.
  mutating func forget(allBut kept: Set<Int32>) {
    var gone: [Int32] = []
    for number in numbers where !kept.contains(number) {
      let members = table.members(of: number)
      gone += members
      let partition = table.sightings[members[0]].partition
      if partition >= 0 {
        shelve(partition)
        partitions[partition].happenings.remove(number, at: Stretch(table[number].hull))
        dissolveIfEmpty(partition)
      }
      table.remove(number)
    }
    table.sightings.remove(gone)
  }

  private mutating func dissolveIfEmpty(_ partition: Int32) {
    guard partitions[partition].happenings.isEmpty, partitions[partition].newest < 0 else { return }
    partitionIndex.remove(partition, hash: partitions[partition].hash)
    partitions.remove(partition, leaving: Self.nothing)
  }

  // MARK: Partitions

  /// Finds the partition of a new sighting.
  private mutating func assign(_ number: Int32, _ touched: inout [Int32]) {
    let key = Key(
      origin: table.sightings[number].origin, status: table.sightings[number].status,
      slots: table.sightings[number].slots)
    let origin = table.sightings.origins[Int(key.origin)]
    guard origin.tolerance != nil else { return }
    while key.slots >= partitionOfSlots.count { partitionOfSlots.append(-1) }
    var partition = partitionOfSlots[Int(key.slots)]
    if partition < 0 || !isPartition(partition, of: key, origin) {
      partition = findPartition(of: key, origin)
      partitionOfSlots[Int(key.slots)] = partition
    }
    table.sightings[number].partition = partition
    touch(partition, number, &touched)
  }

  private mutating func findPartition(of key: Key, _ origin: Origin) -> Int32 {
    var hash = NumberHash()
    hash.combine(key.origin)
    for slot in origin.same {
      hash.combine(table.sightings.lists.value(of: slot, in: key.slots) ?? -1)
    }
    let known = partitionIndex.first(of: hash.value) { isPartition($0, of: key, origin) }
    if let known { return known }
    let partition = partitions.insert(Partition(hash: hash.value, key: key))
    partitionIndex.insert(partition, hash: hash.value)
    return partition
  }

  private func isPartition(_ partition: Int32, of key: Key, _ origin: Origin) -> Bool {
    let other = partitions[partition].key
    guard other.origin == key.origin, other.status == key.status else { return false }
    if other.slots == key.slots { return true }
    for slot in origin.same
    where table.sightings.lists.value(of: slot, in: other.slots)
      != table.sightings.lists.value(of: slot, in: key.slots)
    {
      return false
    }
    return true
  }

  private mutating func touch(_ partition: Int32, _ number: Int32, _ touched: inout [Int32]) {
    if partitions[partition].changed < 0 { touched.append(partition) }
    table.sightings[number].nextChanged = partitions[partition].changed
    partitions[partition].changed = number
  }

  /// Makes those happenings of a partition anew that what changed has to do with.
  ///
  /// A sighting has to do only with those whose days are at most the tolerance from its own. So
  /// those happenings are made anew that lie so near to what changed, and those that lie so near to
  /// them; all others are what they were.
  private mutating func regroup(_ partition: Int32, _ changes: inout IndexChanges) {
    let tolerance =
      table.sightings.origins[Int(partitions[partition].key.origin)].tolerance ?? 0
    var next = partitions[partition].changed
    partitions[partition].changed = -1
    if areNew(from: next, behind: partitions[partition].last, tolerance) {
      regroupReports(in: partition, within: tolerance, &changes)
      return
    }
    var stretches: [Stretch] = []
    var sightings: [HappeningGrouping.Dated] = []
    while next >= 0 {
      let days = table.sightings[next].days
      stretches.append(Stretch(days))
      if !table.sightings[next].isGone { sightings.append(.init(days: days, number: next)) }
      next = table.sightings[next].nextChanged
    }

    shelve(partition)
    var before: [Int32] = []
    for region in stretches.merged(within: tolerance) {
      var region = region
      while true {
        let near = partitions[partition].happenings.elements(
          touching: region.widened(by: tolerance))
        if near.isEmpty { break }
        for happening in near {
          partitions[partition].happenings.remove(happening.number, at: happening.stretch)
          region = region.joined(with: happening.stretch)
          before.append(happening.number)
        }
      }
    }
    for happening in before {
      for number in table.part(happening) where !table.sightings[number].isGone {
        sightings.append(.init(days: table.sightings[number].days, number: number))
      }
    }
    var kept: Set<Int32> = []
    for group in sightings.isEmpty
      ? [] : HappeningGrouping.groups(of: sightings, tolerance: tolerance)
    {
      let happening: Int32
      if let same = unchanged(group) {
        happening = same
        table.keep(same)
        kept.insert(same)
      } else {
        happening = table.insert(agreeing: group)
        changes.are.append(happening)
      }
      place(happening, in: partition)
    }
    changes.were += kept.isEmpty ? before : before.filter { !kept.contains($0) }
    dissolveIfEmpty(partition)
  }

  /// Whether the sightings that changed of a partition, from one on, are all new, of known days, and behind
  /// what was known; they are the reports at hand then, by day.
  private mutating func areNew(from first: Int32, behind last: Int, _ tolerance: Int) -> Bool {
    reports.removeAll(keepingCapacity: true)
    var isOrdered = true
    var next = first
    while next >= 0 {
      let days = table.sightings[next].days
      guard days.isExact, !table.sightings[next].isGone,
        Int(days.earliest.number) - tolerance > last
      else { return false }
      // The last that came is the first here.
      isOrdered = isOrdered && reports.last.map { days.earliest <= $0.days.earliest } != false
      reports.append(.init(days: days, number: next))
      next = table.sightings[next].nextChanged
    }
    reports.reverse()
    if !isOrdered { reports.sort { $0.days.earliest < $1.days.earliest } }
    return true
  }

  /// Makes happenings of the reports at hand: those that are at most the tolerance apart are of one.
  private mutating func regroupReports(
    in partition: Int32, within tolerance: Int, _ changes: inout IndexChanges
  ) {
    var end = 0
    while end < reports.count {
      group.removeAll(keepingCapacity: true)
      var day = reports[end].days.earliest
      while end < reports.count, day.distance(to: reports[end].days.earliest) <= tolerance {
        day = reports[end].days.earliest
        group.append(reports[end].number)
        end += 1
      }
      let happening = table.insert(agreeing: group)
      changes.are.append(happening)
      // Most happenings are told of by all in one batch, and behind those that are known.
      table[happening].previous = partitions[partition].newest
      partitions[partition].newest = happening
      partitions[partition].last = Int(day.number)
    }
  }

  private mutating func place(_ happening: Int32, in partition: Int32) {
    let stretch = Stretch(table[happening].hull)
    partitions[partition].happenings.insert(Placed(stretch: stretch, number: happening))
    partitions[partition].last = max(partitions[partition].last, stretch.last)
  }

  /// Puts all happenings of a partition on its shelf, where they are found by their days.
  private mutating func shelve(_ partition: Int32) {
    for placed in chain(of: partition) { partitions[partition].happenings.insert(placed) }
    partitions[partition].newest = -1
  }

  /// The happenings of a partition that are not on its shelf yet, in order of time.
  private func chain(of partition: Int32) -> [Placed] {
    var chain: [Placed] = []
    var next = partitions[partition].newest
    while next >= 0 {
      chain.append(Placed(stretch: Stretch(table[next].hull), number: next))
      next = table[next].previous
    }
    return chain.reversed()
  }

  /// The happening that these sightings were already, neither more nor less; nil when there was none.
  private func unchanged(_ group: [Int32]) -> Int32? {
    let happening = table.sightings[group[0]].happening
    guard happening >= 0, Int(table[happening].count) == group.count,
      group.allSatisfy({ table.sightings[$0].happening == happening })
    else { return nil }
    return happening
  }
}

extension Stretch {
  /// Days as they are counted.
  init(_ days: DayInterval) {
    self.init(Int(days.earliest.number), Int(days.latest.number))
  }
}
