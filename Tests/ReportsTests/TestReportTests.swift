import Extraction
import Foundation
import RuleLanguage
import Testing

@testable import Analysis
@testable import Reports

/// What tests came to, as people, programs and build servers see it.
@Suite struct TestReportTests {
  private var outcomes: [TestOutcome] {
    let passed = RuleTest(title: "good <&>", path: "a.tocsin", steps: [])
    let failed = RuleTest(title: "b\u{1B}ad", path: "a.tocsin", steps: [])
    let failure = TestOutcome.Failure(
      line: 12, column: 5, expected: "alert wave { count: 3 }", got: "no alert wave", nearest: nil,
      shuffle: .init(seed: 7, lines: [10, 9]))
    return [
      TestOutcome(test: passed, orders: 21, failure: nil),
      TestOutcome(test: failed, orders: 3, failure: failure),
    ]
  }

  @Test func `a failure has its place, and no control characters`() {
    let report = TestReport(outcomes)
    #expect(report.summary == "1 test passed, 1 failed")
    #expect(
      report.failures(style: Style(usesColor: false)) == [
        "a.tocsin:12:5: failed: b\\u{1B}ad",
        "  expected  alert wave { count: 3 }",
        "  got       no alert wave",
        "  order     another than written, --seed 7: lines 10, 9",
      ])
  }

  @Test func `JUnit's XML is well-formed`() throws {
    let document = JUnitReport(outcomes).lines.joined(separator: "\n")
    #expect(document.contains("name=\"good &lt;&amp;&gt;\"/>"))
    #expect(document.contains("tests=\"2\" failures=\"1\""))
    #expect(document.contains("expected alert wave { count: 3 }, got no alert wave"))
    #expect(!document.contains("\u{1B}"))
  }

  @Test func `as JSON it is one object`() throws {
    let text = try CanonicalJSON.encode(TestDocument(outcomes[1]))
    #expect(
      text == """
        {"failure":{"column":5,"expected":"alert wave { count: 3 }","got":"no alert wave",\
        "line":12,"lines":[10,9],"seed":7},"orders":3,"passed":false,"path":"a.tocsin",\
        "test":"b\\u001bad"}
        """)
  }
}
