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
  private var batch: Int32 = 0

  /// The happenings of sightings that may be of one: of one event, told in one way, and with equal
  /// `same` slots.
  private struct Partition: Sendable {
    var hash: UInt32
    /// One of its sightings, by which it is known.
    var key: Key
    var happenings = Shelf<Placed>()
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
    for number in partitions.numbers {
      let partition = partitions[number]
      let tolerance = table.sightings.origins[Int(partition.key.origin)].tolerance ?? 0
      var first = Int(floor.number)
      // As in `regroup`: those that lie so near, and those that lie so near to them.
      for happening in partition.happenings.elements.sorted(by: {
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
        partitions[partition].happenings.remove(number, at: Stretch(table[number].hull))
        dissolveIfEmpty(partition)
      }
      table.remove(number)
    }
    table.sightings.remove(gone)
  }

  private mutating func dissolveIfEmpty(_ partition: Int32) {
    guard partitions[partition].happenings.isEmpty else { return }
    partitionIndex.remove(partition, hash: partitions[partition].hash)
    partitions.remove(
      partition, leaving: Partition(hash: 0, key: Key(origin: 0, status: .asserted, slots: 0)))
  }

  // MARK: Partitions

  /// Finds the partition of a new sighting.
  private mutating func assign(_ number: Int32, _ touched: inout [Int32]) {
    let row = table.sightings[number]
    let origin = table.sightings.origins[Int(row.origin)]
    guard origin.tolerance != nil else { return }
    var hash = NumberHash()
    hash.combine(row.origin)
    for slot in origin.same {
      hash.combine(table.sightings.lists.value(of: slot, in: row.slots) ?? -1)
    }
    let key = Key(origin: row.origin, status: row.status, slots: row.slots)
    let known = partitionIndex.first(of: hash.value) { candidate in
      let other = partitions[candidate].key
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
    let partition = known ?? partitions.insert(Partition(hash: hash.value, key: key))
    if known == nil { partitionIndex.insert(partition, hash: hash.value) }
    table.sightings[number].partition = partition
    touch(partition, number, &touched)
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
    // Most happenings are told of by all in one batch, and behind those that are known.
    let behind = partitions[partition].last
    let isLast =
      behind == .min
      || Int(table.sightings[next].days.earliest.number) - tolerance > behind
    if isLast, let group = reportsOfOneDay(from: next) {
      let happening = table.insert(agreeing: group)
      changes.are.append(happening)
      place(happening, in: partition)
      return
    }
    var stretches: [Stretch] = []
    var sightings: [HappeningGrouping.Dated] = []
    while next >= 0 {
      let row = table.sightings[next]
      stretches.append(Stretch(row.days))
      if !row.isGone { sightings.append(.init(days: row.days, number: next)) }
      next = row.nextChanged
    }

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
      for number in table.members(of: happening) where !table.sightings[number].isGone {
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

  private mutating func place(_ happening: Int32, in partition: Int32) {
    let stretch = Stretch(table[happening].hull)
    partitions[partition].happenings.insert(Placed(stretch: stretch, number: happening))
    partitions[partition].last = max(partitions[partition].last, stretch.last)
  }

  /// The sightings that changed of a partition, from one on; nil when some are gone, or not all are of
  /// one and the same day.
  private func reportsOfOneDay(from first: Int32) -> [Int32]? {
    let days = table.sightings[first].days
    guard days.isExact else { return nil }
    var numbers: [Int32] = []
    var next = first
    while next >= 0 {
      guard !table.sightings[next].isGone, table.sightings[next].days == days else { return nil }
      numbers.append(next)
      next = table.sightings[next].nextChanged
    }
    return numbers
  }

  /// The happening that these sightings were already, neither more nor less; nil when there was none.
  private func unchanged(_ group: [Int32]) -> Int32? {
    let happening = table.sightings[group[0]].happening
    guard happening >= 0, table.count(of: happening) == group.count,
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
