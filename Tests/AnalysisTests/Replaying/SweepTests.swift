import RuleLanguage
import Testing

@testable import Analysis

/// Several values for one number of a rule.
@Suite struct SweepTests {
  private let rule = """
    rule wave {
        param window = 14 days
        when count(distinct province) of meeting >= 3 within window
    }

    """

  @Test(arguments: [
    "wave", "wave=3", "wave.days", "wave.days=", "wave.days=7,,9", ".days=7", "a.b.c=1",
  ])
  func `what is not written so is none`(text: String) {
    #expect(Sweep(text) == nil)
  }

  @Test func `a parameter is set, in its own unit`() throws {
    let ruleset = try Wave.ruleset(rule)
    let sweep = try #require(Sweep("wave.window=7, 3 weeks"))
    #expect(sweep.values == ["7", "3 weeks"])
    let settings = try sweep.values.map { value in
      guard case .parameter(let text) = try sweep.setting(value, of: ruleset) else { return "" }
      return text
    }
    #expect(settings == ["wave.window=7 days", "wave.window=3 weeks"])
  }

  @Test func `days and count stand for those of the condition`() throws {
    let ruleset = try Wave.ruleset(rule)
    func condition(_ text: String) throws -> Condition? {
      let sweep = try #require(Sweep(text))
      guard case .ruleset(let changed) = try sweep.setting(sweep.values[0], of: ruleset) else {
        return nil
      }
      return changed.rules.first?.condition
    }
    guard case .threshold(let longer) = try condition("wave.days=30"),
      case .threshold(let more) = try condition("wave.count=5")
    else {
      Issue.record("expected thresholds")
      return
    }
    #expect(longer.within == .days(30) && longer.count == 3)
    #expect(more.within == .days(14) && more.count == 5)
  }

  @Test(arguments: ["other.days=7", "wave.size=7", "wave.days=0", "wave.days=many"])
  func `what cannot be set is an error`(text: String) throws {
    let ruleset = try Wave.ruleset(rule)
    let sweep = try #require(Sweep(text))
    #expect(throws: Sweep.Failure.self) { try sweep.setting(sweep.values[0], of: ruleset) }
  }
}
