import Correlation
import Testing

/// The engine against the definitions.
@Suite struct ReferenceTests {
  @Test func theEngineAgreesWithTheDefinitions() {
    var alerts = 0
    for seed in 0..<3_000 {
      var generator = SeededGenerator(seed: seed)
      let history = RandomHistory(using: &generator)
      var correlator = Correlator(ruleset: history.ruleset)
      _ = correlator.apply(adding: history.sightings, now: time())

      for event in history.ruleset.events {
        let happenings = correlator.happenings(of: event.name).map(\.facts)
        let expected = Reference.happenings(event, history.sightings)
        guard happenings.count == expected.count, Set(happenings) == Set(expected) else {
          Issue.record("seed \(seed): \(happenings) are not the happenings \(expected)")
          return
        }
      }
      let expected = Reference.alerts(history.ruleset, history.sightings)
      let standing = correlator.standing
      guard standing.count == expected.count, Set(standing) == expected else {
        Issue.record("seed \(seed): \(standing) are not the alerts \(expected)")
        return
      }
      alerts += standing.count
    }
    // Else the histories are too thin to say anything.
    #expect(alerts > 3_000)
  }
}
