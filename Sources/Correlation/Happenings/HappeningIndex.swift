import CivilTime
import Extraction
import RuleLanguage

/// The sightings that count, and the happenings they come to, kept up to date.
///
/// A change regroups only what lies near it: cost does not depend on how much there is elsewhere.
struct HappeningIndex: Sendable {
  /// The happenings, with the sightings they rest on.
  var table: HappeningTable
  private var partitions = Partitions()
  // What is at hand, kept for its room: reports of a partition, and those of one happening.
  private var reports: [HappeningGrouping.Dated] = []
  private var group: [Int32] = []

  /// An empty index for the events of a ruleset.
  init(_ ruleset: Ruleset) {
    table = HappeningTable(ruleset)
  }

  /// The happenings of an event that are told so, in their canonical order.
  func happenings(of event: String, told statuses: Set<Status>) -> [Happening] {
    guard let origin = table.sightings.origin(ofEvent: event) else { return [] }
    return numbers.filter {
      table[$0].origin == origin && statuses.contains(table[$0].status)
    }.map { table.happening($0) }.sorted { $0.precedes($1) }
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
    table.batch = table.batch == .max ? 1 : table.batch + 1
    var changes = IndexChanges()
    var touched: [Int32] = []
    changes.added = table.sightings.take(adding, batch: table.batch)
    for number in changes.added where !assign(number, &touched) {
      changes.are.append(table.insert(agreeing: [number]))
    }
    for article in Set(removingArticles) {
      for number in table.sightings.numbers(ofArticle: article)
      where table.sightings[number].batch != table.batch
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
      let tolerance = table.sightings.origins[Int(partitions[number].key.origin)].tolerance ?? 0
      var first = Int(floor.number)
      // As in `regroup`: those that lie so near, and those that lie so near to them.
      for happening in partitions.happenings(of: number, in: table).sorted(by: {
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
        partitions.shelve(partition, in: table)
        partitions[partition].shelf.remove(number, at: Stretch(table[number].hull))
        partitions.dissolveIfEmpty(partition)
      }
      table.remove(number)
    }
    table.sightings.remove(gone)
  }

  // MARK: Grouping

  /// Finds the partition of a new sighting; says whether there is one.
  private mutating func assign(_ number: Int32, _ touched: inout [Int32]) -> Bool {
    let key = Partitions.Key(
      origin: table.sightings[number].origin, status: table.sightings[number].status,
      slots: table.sightings[number].slots)
    let origin = table.sightings.origins[Int(key.origin)]
    guard origin.tolerance != nil else { return false }
    let partition = partitions.number(of: key, origin, in: table.sightings.lists)
    touch(partition, number, &touched)
    return true
  }

  private mutating func touch(_ partition: Int32, _ number: Int32, _ touched: inout [Int32]) {
    let next = partitions.noteChange(number, in: partition)
    if next < 0 { touched.append(partition) }
    table.sightings.put(number, in: partition, before: next)
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

    partitions.shelve(partition, in: table)
    var before: [Int32] = []
    for region in stretches.merged(within: tolerance) {
      var region = region
      while true {
        let near = partitions[partition].shelf.elements(
          touching: region.widened(by: tolerance))
        if near.isEmpty { break }
        for happening in near {
          partitions[partition].shelf.remove(happening.number, at: happening.stretch)
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
      partitions.place(happening, at: Stretch(table[happening].hull), in: partition)
    }
    changes.were += kept.isEmpty ? before : before.filter { !kept.contains($0) }
    partitions.dissolveIfEmpty(partition)
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
      // Most happenings are told of by all in one batch, and behind those that are known.
      let happening = table.insert(agreeing: group, behind: partitions[partition].newest)
      changes.are.append(happening)
      partitions.append(happening, until: Int(day.number), to: partition)
    }
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
