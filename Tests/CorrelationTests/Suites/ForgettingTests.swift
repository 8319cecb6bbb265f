import CivilTime
import Correlation
import Extraction
import RuleLanguage
import Testing

/// State is bounded by the retention and by what the rules look back at.
@Suite struct ForgettingTests {
  @Test func whatIsForgottenChangesNothingWithinTheRetention() throws {
    var forgotten = 0
    for seed in 0..<Trial.histories { forgotten += try Trial.forgetting(seed: seed) }
    #expect(forgotten > Trial.histories)
  }

  @Test func whatIsOlderThanTheRetentionIsLeftOutAndCounted() throws {
    var correlator = Correlator(
      ruleset: ruleset(atLeast: 1), restoring: [], revisions: [], retention: 30)
    let old = try sightings("a1 daily 2024-04-30 anhui")
    let fresh = try sightings("a2 daily 2024-05-02 anhui")
    #expect(correlator.apply(adding: fresh + old, now: try noon("2024-05-31")).count == 1)
    #expect(correlator.outsideRetention == 1)
    #expect(correlator.happenings(of: "meeting").map(\.line) == ["2024-05-02 anhui 1: a2"])
    _ = correlator.advance(to: try noon("2024-09-30"))
    #expect(correlator.happenings(of: "meeting").isEmpty && correlator.alerts.isEmpty)
  }

  /// An article of many events, so that some of them are found by their hashes.
  @Test func whatIsRememberedIsTold() throws {
    var correlator = Correlator(
      ruleset: ruleset(atLeast: 1), restoring: [], revisions: [], retention: 30)
    let fresh = try sightings(
      (0..<12).map { "a1 daily 2024-05-02 province-\($0)" }.joined(separator: "\n"))
    let last = try sightings("a2 daily 2024-06-20 anhui")
    let never = try sightings("a3 daily 2024-05-02 anhui")
    _ = correlator.apply(adding: fresh + last, now: try noon("2024-06-01"))
    #expect((fresh + last + never).allSatisfy(correlator.remembers))
    _ = correlator.advance(to: try noon("2024-06-02"))
    #expect((fresh + last).allSatisfy(correlator.remembers))
    #expect(!never.contains(where: correlator.remembers))
    _ = correlator.advance(to: try noon("2024-07-01"))
    #expect(!fresh.contains(where: correlator.remembers))
    #expect(last.allSatisfy(correlator.remembers))
  }
}
