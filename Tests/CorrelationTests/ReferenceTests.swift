import Correlation
import RuleLanguage
import Testing

/// The engine against the definitions.
@Suite struct ReferenceTests {
  @Test(arguments: RandomRule.Kind.allCases)
  func theEngineAgreesWithTheDefinitions(on kind: RandomRule.Kind) throws {
    var alerts = 0
    for seed in 0..<RandomHistory.count {
      var generator = SeededGenerator(seed: seed)
      let history = RandomHistory(using: &generator, kinds: [kind])
      try compare(history, seed, &alerts)
    }
    // Else the histories are too thin to say anything.
    #expect(alerts > RandomHistory.count / 2)
  }

  @Test func theEngineAgreesWithTheDefinitionsOnAllOfThemTogether() throws {
    var alerts = 0
    for seed in 0..<RandomHistory.count {
      var generator = SeededGenerator(seed: seed)
      try compare(RandomHistory(using: &generator), seed, &alerts)
    }
    #expect(alerts > RandomHistory.count)
  }

  private func compare(_ history: RandomHistory, _ seed: Int, _ alerts: inout Int) throws {
    let now = try history.moment(of: history.today)
    var correlator = Correlator(ruleset: history.ruleset)
    _ = correlator.apply(adding: history.sightings, articles: history.articles, now: now)
    _ = correlator.advance(to: now)

    for event in history.ruleset.events {
      let happenings = correlator.happenings(of: event.name).map(\.facts)
      let expected = Reference.happenings(event, history.sightings)
      try #require(
        happenings.count == expected.count && Set(happenings) == Set(expected),
        "seed \(seed): \(happenings) are not the happenings \(expected)")
    }
    let expected = Reference.alerts(
      history.ruleset, history.sightings, articles: history.articles, today: history.today)
    let standing = Set(correlator.standing)
    let (missing, wrong) = (expected.subtracting(standing), standing.subtracting(expected))
    let concerned = Set((missing.union(wrong)).map(\.rule))
    func isConcerned(_ rule: Rule) -> Bool { concerned.contains(rule.name) }
    try #require(
      missing.isEmpty && wrong.isEmpty,
      """
      seed \(seed), \(history.today): \(history.ruleset.rules.filter(isConcerned))
      the alerts \(missing) are missing,
      the alerts \(wrong) are wrong
      """)
    try #require(correlator.standing.count == standing.count, "seed \(seed): told twice")
    alerts += standing.count
  }
}
