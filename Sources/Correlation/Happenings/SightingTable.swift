import CivilTime
import Extraction
import RuleLanguage

/// The sightings that count, each once and under a number, and what is reckoned with of them as
/// numbers.
struct SightingTable: Sendable {
  /// An article that has sightings.
  struct Article: Sendable {
    var hash: UInt32
    /// Its first sighting. Those found by their hashes are behind the few that are not.
    var first: Int32
  }

  private(set) var origins: [Origin] = []
  var rows = Places<Row>()
  var contents = Consignments()
  var index = NumberIndex()
  var articles = Places<Article>()
  var articleIndex = NumberIndex()
  /// Names of slots.
  private(set) var slotNames = Texts()
  /// Values of slots, and outlets.
  var texts = Texts()
  /// What slots are filled with.
  private(set) var lists = SlotLists()
  var numberOfEvent: [String: Int32] = [:]
  private var list: [Int64] = []  // of the one at hand, kept for its room

  /// A table for reports of these events, without any; and the rules that look at rules.
  init(_ ruleset: Ruleset) {
    for event in ruleset.events {
      numberOfEvent[event.name] = Int32(origins.count)
      origins.append(
        Origin(
          source: .event(event.name), tolerance: event.sameness?.days,
          slots: event.slots.map { ($0.name, slotNames.number(of: $0.name)) },
          same: event.sameness?.slots.map { slotNames.number(of: $0) } ?? []))
    }
    for rule in ruleset.rules {
      origins.append(
        Origin(
          source: .rule(rule.name), tolerance: nil,
          slots: rule.groups.map { ($0.description, slotNames.number(of: $0.description)) },
          same: []))
    }
  }

  /// What is reckoned with of a sighting.
  subscript(number: Int32) -> Row {
    _read { yield rows[number] }
    _modify { yield &rows[number] }
  }

  /// Has sightings be those of a happening, chained in this order.
  mutating func put(_ numbers: [Int32], in happening: Int32) {
    var next: Int32 = -1
    for number in numbers.reversed() {
      rows.change(number) {
        $0.happening = happening
        $0.nextOfHappening = next
      }
      next = number
    }
  }

  /// Puts a sighting before others of its partition that changed.
  mutating func put(_ number: Int32, in partition: Int32, before next: Int32) {
    rows.change(number) {
      $0.partition = partition
      $0.nextChanged = next
    }
  }

  /// The sighting itself.
  func sighting(_ number: Int32) -> Sighting { contents[rows[number].place] }

  /// Whether a sighting comes before another in the canonical order.
  func precedes(_ number: Int32, _ other: Int32) -> Bool {
    contents[rows[number].place].precedes(contents[rows[other].place])
  }

  /// The article of a sighting.
  func article(of number: Int32) -> ArticleReference { contents[rows[number].place].article }

  /// The numbers of all sightings, ascending.
  var numbers: [Int32] { rows.numbers.filter { rows[$0].batch > 0 } }

  /// The number of a rule's origin; nil when it is none of these.
  func origin(ofRule name: String) -> Int32? {
    origins.firstIndex { $0.source == .rule(name) }.map { Int32($0) }
  }

  /// The number of an event's origin; nil when it is none of these.
  func origin(ofEvent name: String) -> Int32? { numberOfEvent[name] }

  // MARK: Slots

  /// The number of a list of slots with values, by name, of an origin.
  mutating func number(of slots: [String: String], among origin: Origin) -> Int32 {
    list.removeAll(keepingCapacity: true)
    for (name, value) in slots where !value.isEmpty {
      let entry = SlotLists.entry(
        origin.slot(named: name) ?? slotNames.number(of: name), texts.number(of: value))
      // They are few, and each is put where it belongs.
      var place = list.count
      while place > 0, list[place - 1] > entry { place -= 1 }
      list.insert(entry, at: place)
    }
    return lists.number(of: list)
  }

  /// The number of a list that is made of entries.
  mutating func number(ofEntries entries: [Int64]) -> Int32 { lists.number(of: entries) }

  // MARK: Finding

  /// What a sighting is found by, among many of its article.
  static func hash(
    _ article: Int32, _ slots: Int32, _ days: DayInterval, _ origin: Int32, _ evidence: [Evidence]
  ) -> UInt32 {
    var hash = NumberHash()
    hash.combine(Int64(article) << 32 | Int64(slots))
    hash.combine(Int64(days.earliest.number) << 32 ^ Int64(days.latest.number))
    hash.combine(Int64(origin) << 32 ^ Int64(evidence.isEmpty ? -1 : evidence[0].start))
    return hash.value
  }

  /// The numbers of an article's sightings.
  func numbers(ofArticle id: String) -> [Int32] {
    var numbers: [Int32] = []
    var next = article(named: id).map { articles[$0].first } ?? -1
    while next >= 0 {
      numbers.append(next)
      next = rows[next].next
    }
    return numbers
  }

  /// Whether a sighting is here.
  func contains(_ sighting: Sighting) -> Bool {
    guard let article = article(named: sighting.article.id) else { return false }
    var next = articles[article].first
    while next >= 0, !rows[next].isIndexed {
      if contents[rows[next].place] == sighting { return true }
      next = rows[next].next
    }
    guard next >= 0, let origin = numberOfEvent[sighting.event],
      let slots = knownNumber(of: sighting.slots)
    else { return false }
    let hash = Self.hash(article, slots, sighting.date.interval, origin, sighting.evidence)
    return index.first(of: hash) { contents[rows[$0].place] == sighting } != nil
  }

  /// The number of a list of slots with values, by name; nil when it has none.
  private func knownNumber(of slots: [String: String]) -> Int32? {
    var entries: [Int64] = []
    for (name, value) in slots where !value.isEmpty {
      guard let slot = slotNames.known(name), let text = texts.known(value) else { return nil }
      entries.append(SlotLists.entry(slot, text))
    }
    return lists.known(entries.sorted())
  }

  private func article(named id: String) -> Int32? { article(named: id, hash: NumberHash.of(id)) }

  /// The article of an identity with this hash; nil when it has no sightings.
  func article(named id: String, hash: UInt32) -> Int32? {
    articleIndex.first(of: hash) { self.id(ofArticle: $0) == id }
  }

  private func id(ofArticle article: Int32) -> String {
    contents[rows[articles[article].first].place].article.id
  }

  // MARK: Taking out

  /// Takes sightings out for good; their numbers are given again.
  mutating func remove(_ numbers: [Int32]) {
    for number in numbers { rows[number].isGone = true }
    for article in Set(numbers.map { rows[$0].article }) { removeGone(of: article) }
    let nothing = Row(
      origin: 0, status: .asserted, days: DayInterval(Day(number: 0)),
      published: FirstPublication(day: Day(number: 0)), source: 0, slots: 0, article: 0, batch: 0,
      place: .nowhere, hash: 0)
    var untidy: Set<Int32> = []
    for number in numbers {
      if rows[number].isIndexed { index.remove(number, hash: rows[number].hash) }
      contents.drop(rows[number].place)
      untidy.insert(rows[number].place.array)
      rows.remove(number, leaving: nothing)
    }
    tidy(untidy)
  }

  /// Lets go of sightings that do not count.
  mutating func tidy(_ consignments: Set<Int32>) {
    contents.tidy(consignments) { rows[$0].place = $1 }
  }

  /// Makes the chain of an article one without those that are gone.
  private mutating func removeGone(of article: Int32) {
    var first: Int32 = -1
    var last: Int32 = -1
    var next = articles[article].first
    while next >= 0 {
      if !rows[next].isGone {
        if last < 0 { first = next } else { rows[last].next = next }
        last = next
      }
      next = rows[next].next
    }
    if last < 0 {
      articleIndex.remove(article, hash: articles[article].hash)
      articles.remove(article, leaving: Article(hash: 0, first: -1))
    } else {
      rows[last].next = -1
      articles[article].first = first
    }
  }
}
