import Correlation
import Testing

/// The engine against the definitions.
@Suite struct ReferenceTests {
  @Test(arguments: RandomRule.Kind.allCases)
  func theEngineAgreesWithTheDefinitions(on kind: RandomRule.Kind) throws {
    var alerts = 0
    for seed in 0..<Trial.histories { alerts += try Trial.agreement(kinds: [kind], seed: seed) }
    // Else the histories are too thin to say anything.
    #expect(alerts > Trial.histories / 4)
  }

  @Test func theEngineAgreesWithTheDefinitionsOnAllOfThemTogether() throws {
    var alerts = 0
    for seed in 0..<Trial.histories {
      alerts += try Trial.agreement(kinds: RandomRule.Kind.allCases, seed: seed)
    }
    #expect(alerts > Trial.histories)
  }
}
