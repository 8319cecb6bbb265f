import Analysis
import RuleLanguage

/// What tests came to, for people.
public struct TestReport {
  private let outcomes: [TestOutcome]

  /// A report on these tests.
  public init(_ outcomes: [TestOutcome]) {
    self.outcomes = outcomes
  }

  /// As in `12 tests passed, 1 failed`.
  public var summary: String {
    let failed = outcomes.count { $0.failure != nil }
    let passed = outcomes.count - failed
    let noun = passed == 1 ? "test" : "tests"
    return "\(passed) \(noun) passed" + (failed > 0 ? ", \(failed) failed" : "")
  }

  /// A block for each failed test: its place, what was expected, what there was, and how to run it
  /// again.
  public func failures(style: Style) -> [String] {
    let blocks = outcomes.compactMap { outcome in
      outcome.failure.map { lines(outcome.test, $0, style) }
    }
    return Array(blocks.joined(separator: [""]))
  }

  private func lines(
    _ test: RuleTest, _ failure: TestOutcome.Failure, _ style: Style
  ) -> [String] {
    let place = "\(test.path):\(failure.line):\(failure.column)"
    var facts = [("expected", failure.expected), ("got", failure.got)]
    if let nearest = failure.nearest {
      facts.append(("nearest", nearest.summary))
      facts += nearest.tips.map { ("", $0.text) }
    }
    if let shuffle = failure.shuffle {
      facts.append(("order", shuffle.inWords))
    }
    return [
      "\(place.onOneLine): " + style.severity("failed", .error) + ": "
        + style.heading(test.title.onOneLine)
    ]
      + facts.map { name, text in
        let gap = String(repeating: " ", count: 8 - name.count)
        return "  \(style.faint(name))\(gap)  \(text.onOneLine)"
      }
  }
}

extension TestOutcome.Shuffle {
  /// As in `another than written, --seed 7: lines 12, 9, 11`.
  var inWords: String {
    let steps = lines.map(String.init).joined(separator: ", ")
    return "another than written, --seed \(seed): lines \(steps)"
  }
}
