import Extraction
import RuleLanguage
import Testing

@testable import Analysis

/// Tests in rule files, run.
@Suite struct TestBenchTests {
  private func outcome(
    _ steps: String, rules: String = Wave.rule, seed: UInt64 = 1
  ) throws -> TestOutcome {
    let ruleset = try Wave.ruleset(rules + "test \"it\" {\n\(steps)\n}\n")
    let bench = try TestBench(ExtractionPlan(ruleset))
    return try bench.run(try #require(ruleset.tests.first), seed: seed)
  }

  @Test func `what is as expected passes, in every order`() throws {
    let outcome = try outcome(
      """
      article 2024-06-05 "On June 3 Anhui met."
      event meeting { province: yunnan, date: 2024-06-01 }
      expect event meeting { province: anhui, date: 2024-06-03 }
      expect no alert wave
      event meeting { province: gansu, date: 2024-05-28 to 2024-05-30, published: 2024-06-06 }
      expect alert wave {
          count: 3, severity: warning, state: raised, certainty: certain, first: 2024-05-28,
          last: 2024-06-03, province: (anhui, gansu), message: "3: anhui, gansu, yunnan"
      }
      event meeting { province: jilin, date: 2024-06-04 }
      expect alert wave { severity: critical, state: escalated }
      advance to 2024-08-01
      expect alert wave { state: resolved }
      """)
    #expect(outcome.failure == nil)
    #expect(outcome.orders == 21)
  }

  @Test func `a failure tells its place, what was got, and the nearest miss`() throws {
    let outcome = try outcome(
      """
      event meeting { province: anhui, date: 2024-06-03 }
      event meeting { province: yunnan, date: 2024-06-01 }
      event meeting { province: gansu, date: 2024-06-17 }
          expect alert wave { count: 3 }
      """)
    let failure = try #require(outcome.failure)
    let head = (Wave.vocabulary + Wave.rule).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(failure.line == head.count + 4)
    #expect(failure.column == 5)
    #expect(failure.expected == "alert wave { count: 3 }")
    #expect(failure.got == "no alert wave")
    #expect(failure.shuffle == nil)
    let nearest = try #require(failure.nearest)
    #expect(
      nearest.summary == "2 of 3 provinces in 14 days: anhui 2024-06-03, yunnan 2024-06-01")
    #expect(nearest.tips.first?.text == "gansu came 3 days late: 17 days would ring")
  }

  @Test func `an alert that is otherwise is shown in the respects that were asked for`() throws {
    let reports = """
      event meeting { province: anhui, date: 2024-06-03 }
      event meeting { province: yunnan, date: 2024-06-01 }
      event meeting { province: gansu, date: 2024-06-07 }

      """
    let other = try outcome(reports + "expect alert wave { count: 2, province: jilin }")
    #expect(
      other.failure?.got == "alert wave { count: 3, province: (anhui, gansu, yunnan) }")
    let unwanted = try outcome(reports + "expect no alert wave")
    #expect(
      unwanted.failure?.got == "alert wave { count: 3, first: 2024-06-01, last: 2024-06-07 }")
    #expect(unwanted.failure?.nearest == nil)
  }

  @Test func `events are asserted ones, unless the test speaks of the status`() throws {
    let plan = """
      article 2024-06-05 "Anhui plans to meet on June 9."

      """
    #expect(try outcome(plan + "expect no event meeting").failure == nil)
    #expect(try outcome(plan + "expect event meeting { status: planned }").failure == nil)
    let failure = try #require(try outcome(plan + "expect event meeting").failure)
    #expect(failure.got.contains("status: planned"))
  }

  @Test func `outlets and sources count`() throws {
    let rule = """
      rule heard {
          sources 2
          when count of meeting >= 1 within 7 days
      }
      rule official {
          when count of (meeting where outlet = daily) >= 1 within 7 days
      }

      """
    let outcome = try outcome(
      """
      article 2024-06-05 from mirror title "Anhui met on June 4" "Anhui met on June 4."
      expect no alert heard
      expect no alert official
      article 2024-06-06 from daily title "Anhui met on June 4" "Anhui met on June 4."
      # A copy of one text is no second source.
      expect no alert heard
      article 2024-06-06 from daily title "A meeting in Anhui" "The news is that on June 4 Anhui met."
      expect alert heard
      expect alert official
      expect event meeting { sources: 2 }
      event meeting { province: gansu, date: 2024-06-01, sources: 2 }
      expect alert heard { province: (anhui, gansu) }
      """, rules: rule)
    #expect(outcome.failure == nil)
  }

  @Test func `what holds in the written order only fails in another, which is told`() throws {
    // Withdrawn is only what was raised before.
    let outcome = try outcome(
      """
      event meeting { province: anhui, date: 2024-06-01 }
      advance to 2024-06-20
      event meeting { province: anhui, date: 2024-06-06 }
      event meeting { province: anhui, date: 2024-06-12 }
      event meeting { province: anhui, date: 2024-06-18 }
      expect alert silence { state: withdrawn }
      """, rules: "rule silence {\n when no meeting for 10 days\n}\n")
    let shuffle = try #require(outcome.failure?.shuffle)
    #expect(shuffle.lines.count == 5)
    #expect(shuffle.lines != shuffle.lines.sorted())
  }

  @Test func `the same seed gives the same order`() throws {
    var one = SeededGenerator(seed: 7)
    var other = SeededGenerator(seed: 7)
    #expect((0..<100).shuffled(using: &one) == (0..<100).shuffled(using: &other))
  }

  @Test func `an article that cannot be read fails the test`() throws {
    let outcome = try outcome("article 2024-06-05 \" \"\nexpect no alert wave")
    #expect(outcome.failure?.expected == "an article")
  }
}
