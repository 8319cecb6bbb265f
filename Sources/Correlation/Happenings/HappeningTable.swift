import CivilTime
import Extraction
import RuleLanguage

/// The happenings that are, under numbers: what rules reckon with, without the texts of reports.
///
/// A number stands for one set of sightings: what becomes another set becomes another number. What
/// is no more keeps its number until the end of the batch, so that rules can look back at it.
struct HappeningTable: Sendable {
  /// What is reckoned with of a happening.
  struct Row: Sendable {
    /// What it comes from, as a number of an event or a rule.
    var origin: Int32
    /// How its sightings tell it.
    var status: Status
    /// When it happened.
    var days: DayInterval
    /// All days that its sightings speak of.
    var hull: DayInterval
    /// When it was first published.
    var published: FirstPublication
    /// How many independent sources report it.
    var sources: Int32
    /// What its slots are filled with.
    var slots: Int32
    /// The first of its sightings; -1 when it has none.
    var first: Int32
    /// How many sightings it has.
    var count: Int32 = 1
    /// The one before it of its partition, where it is in the partition's chain; -1 for none.
    var previous: Int32 = -1
    /// The batch that made it.
    var batch: Int32 = 0
  }

  /// The sightings it rests on.
  var sightings: SightingTable
  /// The number of the batch at hand, above 0.
  var batch: Int32 = 0
  private var rows = Places<Row>()
  /// The sightings of what is no more, which are now those of others.
  private var formerMembers: [Int32: [Int32]] = [:]
  private var episodes: [Int32: Episode] = [:]

  /// A happening that is an alert of a rule.
  private struct Episode: Sendable {
    var happening: Happening
    /// The happenings of events that it rests on, directly or by other alerts.
    var grounds: [Int32]
  }

  /// A table without any happening.
  init(_ ruleset: Ruleset) {
    sightings = SightingTable(ruleset)
  }

  /// What is reckoned with of a happening.
  subscript(number: Int32) -> Row {
    _read { yield rows[number] }
  }

  /// Whether an origin is a rule.
  func isRule(_ origin: Int32) -> Bool {
    if case .rule = sightings.origins[Int(origin)].source { true } else { false }
  }

  /// The sightings of a happening of an event, by number.
  func members(of number: Int32) -> [Int32] {
    if !formerMembers.isEmpty, let former = formerMembers[number] { return former }
    var members: [Int32] = []
    members.reserveCapacity(Int(rows[number].count))
    var next = rows[number].first
    while next >= 0 {
      members.append(next)
      next = sightings[next].nextOfHappening
    }
    return members
  }

  /// Whether a happening of an event was made in the batch at hand.
  func isNew(_ number: Int32) -> Bool { rows[number].batch == batch }

  /// The happenings of events that these rest on: themselves, or what their alerts rest on.
  func grounds(of numbers: [Int32]) -> [Int32] {
    if episodes.isEmpty { return numbers }
    return Array(Set(numbers.flatMap { episodes[$0]?.grounds ?? [$0] }))
  }

  /// The value of a slot, by numbers; nil when it is empty.
  func value(of slot: Int32, in number: Int32) -> Int32? {
    sightings.lists.value(of: slot, in: rows[number].slots)
  }

  /// The outlets that report a happening.
  func outlets(of number: Int32) -> Set<String> {
    if let episode = episodes[number] { return episode.happening.outlets }
    return Set(members(of: number).compactMap { sightings.sighting($0).article.outlet })
  }

  /// The happening in full.
  func happening(_ number: Int32) -> Happening {
    if let episode = episodes[number] { return episode.happening }
    let row = rows[number]
    var members = members(of: number)
    if members.count > 1 { members.sort { self.sightings.precedes($0, $1) } }
    // By closures, and not by methods, which would take a copy of all that they may ask.
    let sightings = members.map { self.sightings.sighting($0) }
    let date = sightings.first { $0.date.interval == row.days }?.date
    return Happening(
      event: self.sightings.origins[Int(row.origin)].source.name, slots: slots(of: row),
      date: date
        ?? SightingDate(interval: row.days, precision: .days, origin: .sentence, text: nil),
      sources: Int(row.sources), sightings: sightings)
  }

  /// Happenings in full, in their canonical order.
  func happenings(_ numbers: [Int32]) -> [Happening] {
    let ordered = numbers.sorted { rows[$0].days < rows[$1].days }
    var happenings = ordered.map { happening($0) }
    // Most are told apart by their days; few are of the same.
    var start = 0
    while start < ordered.count {
      let days = rows[ordered[start]].days
      var end = start + 1
      while end < ordered.count, rows[ordered[end]].days == days { end += 1 }
      if end - start > 1 { happenings[start..<end].sort { $0.precedes($1) } }
      start = end
    }
    return happenings
  }

  private func slots(of row: Row) -> [String: String] {
    let entries = sightings.lists[row.slots].map { entry in
      (sightings.slotNames[SlotLists.slot(entry)], sightings.texts[SlotLists.value(entry)])
    }
    return Dictionary(uniqueKeysWithValues: entries)
  }

  // MARK: Changing

  /// Puts in what these sightings of one event agree on, at least one.
  ///
  /// - Parameter previous: the happening before it in a chain; -1 for none
  mutating func insert(agreeing numbers: [Int32], behind previous: Int32 = -1) -> Int32 {
    var row = agreement(of: numbers)
    row.previous = previous
    row.batch = batch
    let number = rows.insert(row)
    sightings.put(numbers, in: number)
    return number
  }

  /// Notes which sightings a happening has, before others are made of them; says which.
  mutating func part(_ number: Int32) -> [Int32] {
    let members = members(of: number)
    formerMembers[number] = members
    return members
  }

  /// Notes that a happening has the sightings still that it was parted from.
  mutating func keep(_ number: Int32) {
    formerMembers[number] = nil
  }

  /// Puts in what an alert of a rule is to the rules that look at it.
  ///
  /// - Parameter members: the happenings that it is made of
  mutating func insert(
    _ episode: Happening, of origin: Int32, from members: [Int32]
  ) -> Int32 {
    let first = FirstPublication.first(of: episode.sightings.map(\.article))
    let number = rows.insert(
      Row(
        origin: origin, status: .asserted, days: episode.date.interval,
        hull: episode.date.interval,
        published: first ?? FirstPublication(day: episode.date.interval.latest),
        sources: Int32(episode.sources),
        slots: sightings.number(
          of: episode.slots, among: sightings.origins[Int(origin)]), first: -1, count: 0))
    episodes[number] = Episode(happening: episode, grounds: grounds(of: members))
    return number
  }

  /// Takes out what is no more; its number is given again.
  mutating func remove(_ number: Int32) {
    var nothing = rows[number]
    nothing.first = -1
    rows.remove(number, leaving: nothing)
    formerMembers[number] = nil
    episodes[number] = nil
  }

  // MARK: Agreement

  private mutating func agreement(of numbers: [Int32]) -> Row {
    let first = sightings[numbers[0]]
    var row = Row(
      origin: first.origin, status: first.status, days: first.days, hull: first.days,
      published: first.published, sources: 1, slots: first.slots, first: numbers[0],
      count: Int32(numbers.count))
    guard numbers.count > 1 else { return row }
    var isOfOneDate = true
    var isOfOneList = true
    for number in numbers.dropFirst() {
      let next = sightings[number]
      row.hull = row.hull.joined(with: next.days)
      row.published = row.published.joined(with: next.published)
      isOfOneDate = isOfOneDate && next.days == first.days
      isOfOneList = isOfOneList && next.slots == first.slots
    }
    if isOfOneDate, isOfOneList, !mayHaveCopies(numbers) {
      row.sources = differentSources(of: numbers)
      return row
    }
    let sources = self.sources(of: numbers)
    row.sources = Int32(Set(sources).count)
    if !isOfOneDate { row.days = days(of: numbers, sources) }
    if !isOfOneList { row.slots = slots(of: numbers, sources) }
    return row
  }

  /// Who vouches for each of the sightings: of copies of one text, who published it first.
  private func sources(of numbers: [Int32]) -> [Int32] {
    let own = numbers.map { sightings[$0].source }
    guard mayHaveCopies(numbers) else { return own }
    // One sighting of each article, in an order that does not depend on when they came.
    var places: [Int32: Int] = [:]
    var articles: [ArticleReference] = []
    var members: [Int] = []
    for (place, number) in numbers.enumerated() where places[sightings[number].article] == nil {
      places[sightings[number].article] = articles.count
      articles.append(sightings.article(of: number))
      members.append(place)
    }
    let first = TextFamilies.firstMembers(of: articles)
    return numbers.indices.map { index in
      let place = places[sightings[numbers[index]].article] ?? 0
      return first[place] == place ? own[index] : own[members[first[place]]]
    }
  }

  /// Whether copies of one text may be among the sightings that are of different sources: without two
  /// sketches none is known.
  private func mayHaveCopies(_ numbers: [Int32]) -> Bool {
    let source = sightings[numbers[0]].source
    var isOfOneSource = true
    var sketches = 0
    for number in numbers {
      isOfOneSource = isOfOneSource && sightings[number].source == source
      if sightings[number].hasSketch { sketches += 1 }
    }
    return !isOfOneSource && sketches > 1
  }

  /// How many sources there are of sightings that are no copies of each other.
  private func differentSources(of numbers: [Int32]) -> Int32 {
    guard numbers.count <= 8 else { return Int32(Set(numbers.map { sightings[$0].source }).count) }
    var count: Int32 = 0
    for place in numbers.indices {
      let source = sightings[numbers[place]].source
      var isNew = true
      for earlier in 0..<place where sightings[numbers[earlier]].source == source {
        isNew = false
      }
      if isNew { count += 1 }
    }
    return count
  }

  /// The narrowest dates, of those the one that the most sources give, of those the earliest.
  private func days(of numbers: [Int32], _ sources: [Int32]) -> DayInterval {
    let narrowest = numbers.map { sightings[$0].days.count }.min()
    let candidates = Dictionary(
      grouping: numbers.indices.filter { sightings[numbers[$0]].days.count == narrowest }
    ) { sightings[numbers[$0]].days }
    let supported = candidates.mapValues { Set($0.map { sources[$0] }).count }
    let best = supported.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best?.key ?? sightings[numbers[0]].days
  }

  /// Of each slot the value that the most sources give, of those the first by alphabet.
  private mutating func slots(of numbers: [Int32], _ sources: [Int32]) -> Int32 {
    var supporters: [Int64: Set<Int32>] = [:]
    for (place, number) in numbers.enumerated() {
      for entry in sightings.lists[sightings[number].slots] {
        supporters[entry, default: []].insert(sources[place])
      }
    }
    var best: [Int32: (value: Int32, sources: Int)] = [:]
    for (entry, sources) in supporters {
      let (slot, value) = (SlotLists.slot(entry), SlotLists.value(entry))
      guard let known = best[slot] else {
        best[slot] = (value, sources.count)
        continue
      }
      let isBetter =
        known.sources == sources.count
        ? sightings.texts[value] < sightings.texts[known.value] : known.sources < sources.count
      if isBetter { best[slot] = (value, sources.count) }
    }
    return sightings.number(
      ofEntries: best.map { SlotLists.entry($0.key, $0.value.value) }.sorted())
  }
}
