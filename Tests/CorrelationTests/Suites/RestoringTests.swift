import CivilTime
import Correlation
import Extraction
import RuleLanguage
import Testing

/// What a restart and an edited ruleset do.
@Suite struct RestoringTests {
  static let three = """
    a1 daily 2024-06-01 anhui
    a2 daily 2024-06-02 jilin
    a3 daily 2024-06-03..2024-06-04 yunnan
    """

  /// A correlator with an alert that stands and, under the highest number, one that does not.
  static func before() throws -> (sightings: [Sighting], revisions: [Revision]) {
    let other = "b1 x 2024-08-01 anhui\nb2 x 2024-08-02 jilin\nb3 x 2024-08-03 yunnan"
    var correlator = Correlator(ruleset: ruleset())
    let (standing, gone) = (try sightings(three), try sightings(other))
    let raised = correlator.apply(adding: standing + gone, now: time(1))
    let withdrawn = correlator.apply(adding: [], removingArticles: ["b3"], now: time(2))
    #expect(raised.map(\.alert.number) == [1, 2] && withdrawn.map(\.alert.number) == [2])
    return (standing + gone.filter { $0.article.id != "b3" }, raised.dropLast() + withdrawn)
  }

  /// The revisions that another ruleset makes of the same past.
  private func revisions(under edited: Ruleset) throws -> [Revision] {
    let (sightings, revisions) = try Self.before()
    var correlator = Correlator(ruleset: edited, restoring: sightings, revisions: revisions)
    let made = correlator.reconcile(now: time(5))
    #expect(correlator.reconcile(now: time(6)).isEmpty)
    return made
  }

  @Test func theSameRulesetChangesNothing() throws {
    #expect(try revisions(under: ruleset()).isEmpty)
  }

  @Test func numbersGoOnBehindTheHighestEverGiven() throws {
    let (past, revisions) = try Self.before()
    var correlator = Correlator(
      ruleset: ruleset(), restoring: past.shuffled(), revisions: revisions.reversed())
    #expect(correlator.reconcile(now: time(5)).isEmpty)
    let fresh = correlator.apply(
      adding: try sightings("c1 - 2025-01-01 anhui\nc2 - 2025-01-01 jilin\nc3 - 2025-01-01 hebei"),
      now: time(6))
    #expect(fresh.map(\.line) == ["#3.1 raised: +c1 +c2 +c3"])
    let back = correlator.apply(adding: try sightings("b3 x 2024-08-03 hunan"), now: time(7))
    #expect(back.map(\.line) == ["#2.3 reopened: +b3"])
  }

  @Test func aHigherThresholdWithdraws() throws {
    let made = try revisions(under: ruleset(atLeast: 4))
    #expect(made.map(\.line) == ["#1.2 withdrawn: ruleset changed"])
    #expect(made.map(\.time) == [time(5)])
  }

  @Test func aLowerThresholdReopens() throws {
    let made = try revisions(under: ruleset(atLeast: 2))
    #expect(made.map(\.line) == ["#2.3 reopened: ruleset changed"])
  }

  @Test func anotherScaleEscalates() throws {
    let made = try revisions(under: ruleset(severity: SeverityScale(.emergency)))
    #expect(made.map(\.line) == ["#1.2 escalated: ruleset changed"])
  }

  @Test func anotherMessageUpdates() throws {
    var edited = ruleset()
    edited.rules = [wave(message: [.count, .text(" in all, led by "), .slot("chair")])]
    let made = try revisions(under: edited)
    #expect(made.map(\.line) == ["#1.2 updated: ruleset changed"])
    #expect(made.map(\.alert.message) == ["3 in all, led by "])
  }

  @Test func aRuleThatIsNoMoreIsWithdrawnAndOneThatIsNewRaises() throws {
    var edited = ruleset()
    edited.rules = [wave(named: "surge")]
    let made = try revisions(under: edited)
    #expect(
      made.map(\.line) == [
        "#1.2 withdrawn: ruleset changed", "#3.1 raised: ruleset changed",
      ])
  }

  @Test func anotherToleranceRegroups() throws {
    let (past, revisions) = try Self.before()
    let late = try sightings("d1 daily 2024-06-05 anhui")
    let edited = ruleset(same: Sameness(slots: ["province"], days: 4))
    var correlator = Correlator(ruleset: edited, restoring: past + late, revisions: revisions)
    #expect(correlator.reconcile(now: time(5)).map(\.line) == ["#1.2 updated: ruleset changed"])
    #expect(
      correlator.happenings(of: "meeting").first?.line == "2024-06-01 anhui 1: a1 d1")
  }

  @Test func ofSeveralRevisionsOfAnAlertTheLastCounts() throws {
    var correlator = Correlator(ruleset: ruleset())
    let past = try sightings(Self.three)
    let raised = correlator.apply(adding: past, now: time(1))
    let withdrawn = correlator.apply(adding: [], removingArticles: ["a3"], now: time(2))
    var restored = Correlator(
      ruleset: ruleset(), restoring: past.filter { $0.article.id != "a3" },
      revisions: withdrawn + raised)
    #expect(restored.alerts == withdrawn.map(\.alert))
    #expect(restored.reconcile(now: time(3)).isEmpty)
  }
}
