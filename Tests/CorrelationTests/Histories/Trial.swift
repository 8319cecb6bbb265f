import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage
import TestSupport

/// What must hold of every random history; a trial tells what does not.
enum Trial {
  /// Why a trial failed, with the seed that does it again.
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  /// How many trials are made of each thing: so many for `TOCSIN_HISTORIES` histories, and so many
  /// shuffles as `TOCSIN_SHUFFLES` says.
  static func count(_ variable: String, otherwise count: Int) -> Int {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? count
  }

  static let histories = count("TOCSIN_HISTORIES", otherwise: 120)
  static let shuffles = count("TOCSIN_SHUFFLES", otherwise: 240)

  private static func require(
    _ holds: Bool, _ seed: Int, _ reason: @autoclosure () -> String
  ) throws(Fault) {
    if !holds { throw Fault(description: "seed \(seed): \(reason())") }
  }

  // MARK: Meaning

  /// The engine against the definitions; says how many alerts there are.
  static func agreement(kinds: [RandomRule.Kind], seed: Int) throws(Fault) -> Int {
    var generator = SeededGenerator(seed: seed)
    let history = RandomHistory(using: &generator, kinds: kinds)
    let now = history.moment(of: history.today)
    var correlator = Correlator(ruleset: history.ruleset)
    _ = correlator.apply(adding: history.sightings, articles: history.articles, now: now)
    _ = correlator.advance(to: now)

    for event in history.ruleset.events {
      let happenings = correlator.happenings(of: event.name).map(\.facts)
      let expected = Reference.happenings(event, history.sightings)
      try require(
        happenings.count == expected.count && Set(happenings) == Set(expected), seed,
        "\(happenings) are not the happenings \(expected)")
    }
    let expected = Reference.alerts(
      history.ruleset, history.sightings, articles: history.articles, now: now,
      in: history.calendar)
    let standing = Set(correlator.standing)
    let (missing, wrong) = (expected.subtracting(standing), standing.subtracting(expected))
    let concerned = Set((missing.union(wrong)).map(\.rule))
    try require(
      missing.isEmpty && wrong.isEmpty, seed,
      """
      \(history.today): \(history.ruleset.rules.filter { concerned.contains($0.name) })
      the alerts \(missing) are missing,
      the alerts \(wrong) are wrong
      """)
    try require(correlator.standing.count == standing.count, seed, "told twice")
    return standing.count
  }

  // MARK: Order

  /// Any way to the same sightings leads to the same alerts and happenings.
  static func order(seed: Int) throws(Fault) {
    var generator = SeededGenerator(seed: seed)
    let history = RandomHistory(using: &generator)
    try order(history, Batch.detour(to: history, using: &generator), seed)
  }

  /// So it is where long episodes grow, of which only a part is looked at again.
  static func growth(seed: Int) throws(Fault) {
    var generator = SeededGenerator(seed: seed)
    let history = RandomHistory(
      using: &generator, kinds: [.count, .distinct, .conjunction, .surge], isLong: true)
    try order(history, Batch.growth(of: history, using: &generator), seed)
  }

  private static func order(
    _ history: RandomHistory, _ batches: [Batch], _ seed: Int
  ) throws(Fault) {
    let now = history.moment(of: history.today)
    var atOnce = Correlator(ruleset: history.ruleset)
    _ = atOnce.apply(adding: history.sightings, articles: history.articles, now: now)
    _ = atOnce.advance(to: now)

    var stepwise = Correlator(ruleset: history.ruleset)
    var audit = RevisionAudit()
    for (step, batch) in batches.enumerated() {
      let time = history.moment(of: history.today.advanced(by: step + 1 - batches.count))
      let passed = stepwise.advance(to: time)
      let byTime = audit.faults(of: passed, by: nil, after: stepwise.alerts)
      try require(byTime.isEmpty, seed, "before step \(step): \(byTime)")
      let revisions = stepwise.apply(
        adding: batch.adding, removingArticles: batch.removing, articles: batch.articles,
        now: time)
      let faults = audit.faults(of: revisions, by: batch, after: stepwise.alerts)
      try require(faults.isEmpty, seed, "step \(step): \(faults)")
    }
    _ = stepwise.advance(to: now)

    let (one, other) = (told(stepwise.alerts), told(atOnce.alerts))
    try require(
      one == other, seed, "\(one.subtracting(other)) instead of \(other.subtracting(one))")
    for event in history.ruleset.events {
      try require(
        stepwise.happenings(of: event.name) == atOnce.happenings(of: event.name), seed,
        "other happenings by another way")
    }
  }

  /// The alerts that are not withdrawn, without their numbers and their history, in an order of
  /// their own.
  static func told(_ alerts: [Alert]) -> Set<Alert> {
    Set(
      alerts.filter { $0.state != .withdrawn }.map { alert in
        var alert = alert
        alert.number = 0
        alert.raised = .distantPast
        return alert
      })
  }

  // MARK: Restarts

  /// A restart anywhere makes no difference.
  static func restart(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let history = RandomHistory(using: &generator)
    var running = Correlator(ruleset: history.ruleset)
    var sightings: Set<Sighting> = []
    var articles: [Day: Int] = [:]
    var revisions: [Revision] = []
    let batches = Batch.detour(to: history, using: &generator)
    for (step, batch) in batches.enumerated() {
      let time = history.moment(of: history.today.advanced(by: step - batches.count))
      revisions += running.advance(to: time)
      var restarted = Correlator(
        ruleset: history.ruleset, restoring: try stored(Array(sightings)),
        revisions: try stored(revisions), articles: articles)
      try require(restarted.reconcile(now: time).isEmpty, seed, "step \(step): it revises")
      try require(restarted.alerts == running.alerts, seed, "step \(step): other alerts")

      let made = running.apply(
        adding: batch.adding, removingArticles: batch.removing, articles: batch.articles,
        now: time)
      let madeAfterwards = restarted.apply(
        adding: batch.adding, removingArticles: batch.removing, articles: batch.articles,
        now: time)
      try require(made == madeAfterwards, seed, "step \(step): other revisions")

      revisions += made
      sightings = sightings.filter { !batch.removing.contains($0.article.id) }
      sightings.formUnion(batch.adding)
      articles.merge(batch.articles, uniquingKeysWith: +)
    }
  }

  // MARK: Forgetting

  /// What is forgotten changes nothing about what comes within the retention, even when it goes on from no
  /// more than what is remembered; says how much was forgotten.
  static func forgetting(seed: Int) throws -> Int {
    var generator = SeededGenerator(seed: seed)
    let history = RandomHistory(using: &generator)
    let retention = generator.number(0...8)
    var all = Correlator(ruleset: history.ruleset)
    var some = Correlator(
      ruleset: history.ruleset, restoring: [], revisions: [], retention: retention)
    var store = RememberedStore()
    let first = history.sightings.map(\.firstDay).min() ?? history.today
    let last = history.sightings.map(\.firstDay).max() ?? history.today
    var batches: [Day: Batch] = [:]
    for sighting in history.sightings {
      func day() -> Day {
        sighting.firstDay.advanced(by: Int.random(in: 0...retention, using: &generator))
      }
      batches[day(), default: Batch()].adding.append(sighting)
      if generator.oneIn(3) { batches[day(), default: Batch()].adding.append(sighting) }
      if generator.oneIn(4) {
        batches[day(), default: Batch()].removing.append(sighting.article.id)
      }
    }
    for (day, count) in history.articles.sorted(by: { $0.key < $1.key }) {
      let due = day.advanced(by: Int.random(in: 0...retention, using: &generator))
      batches[due, default: Batch()].articles[day, default: 0] += count
    }
    for day in stride(from: first.advanced(by: -5), through: last.advanced(by: 70), by: 1) {
      let now = history.moment(of: day)
      let (one, other) = (all.advance(to: now), some.advance(to: now))
      try require(one == other, seed, "\(day): \(other) in place of \(one)")
      store.keep(other, remembering: some)
      if generator.oneIn(6) {
        some = try store.restart(of: some, retention: retention)
        let made = some.reconcile(now: now)
        try require(made.isEmpty, seed, "\(day): a restart makes \(made)")
      }
      guard let batch = batches[day] else { continue }
      // What is older than the retention is taken back no more.
      let removing = batch.removing.filter { id in
        history.sightings.allSatisfy {
          $0.article.id != id || $0.firstDay >= day.advanced(by: -retention)
        }
      }
      let (mine, theirs) = (
        all.apply(
          adding: batch.adding, removingArticles: removing, articles: batch.articles, now: now),
        some.apply(
          adding: batch.adding, removingArticles: removing, articles: batch.articles, now: now)
      )
      try require(mine == theirs, seed, "\(day): \(theirs) in place of \(mine)")
      store.keep(batch, without: removing)
      store.keep(theirs, remembering: some)
    }
    try require(some.outsideRetention == 0, seed, "something was refused")
    func count(_ correlator: Correlator) -> Int {
      history.ruleset.events.reduce(0) {
        $0 + correlator.happenings(of: $1.name, told: Set(Status.allCases)).count
      }
    }
    return count(all) - count(some)
  }

  /// Through JSON, as the store keeps it.
  fileprivate static func stored<Element: Codable>(_ elements: [Element]) throws -> [Element] {
    try elements.map {
      try CanonicalJSON.decode(Element.self, from: try CanonicalJSON.encode($0))
    }
  }
}

/// What is kept of a correlator with a retention: what it remembers.
private struct RememberedStore {
  private var sightings: Set<Sighting> = []
  private var articles: [Day: Int] = [:]
  private var revisions: [Int: Revision] = [:]

  /// Takes in what a batch brought.
  mutating func keep(_ batch: Batch, without removed: [String]) {
    sightings = sightings.filter { !removed.contains($0.article.id) }
    sightings.formUnion(batch.adding)
    articles.merge(batch.articles, uniquingKeysWith: +)
  }

  /// Takes revisions in, and drops what is not remembered.
  mutating func keep(_ made: [Revision], remembering correlator: Correlator) {
    for revision in made { revisions[revision.alert.number] = revision }
    sightings = sightings.filter(correlator.remembers)
    let alerts = Set(correlator.alerts.map(\.number))
    revisions = revisions.filter { alerts.contains($0.key) }
  }

  /// One that goes on from what is kept.
  func restart(of correlator: Correlator, retention: Int) throws -> Correlator {
    Correlator(
      ruleset: correlator.ruleset, restoring: try Trial.stored(Array(sightings)),
      revisions: try Trial.stored(Array(revisions.values)), articles: articles,
      retention: retention,
      forgotten: try Trial.stored([correlator.forgotten].compactMap(\.self)).first)
  }
}

extension Sighting {
  /// The day before which it tells of nothing, and nobody told it.
  fileprivate var firstDay: Day { min(date.interval.earliest, article.published) }
}
