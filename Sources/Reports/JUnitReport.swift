import Analysis
import RuleLanguage

/// What tests came to in the XML that build servers read, as JUnit made it known.
public struct JUnitReport {
  private let outcomes: [TestOutcome]

  /// A report on these tests.
  public init(_ outcomes: [TestOutcome]) {
    self.outcomes = outcomes
  }

  /// The document, a suite for each file.
  public var lines: [String] {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<testsuites name=\"tocsin\"\(Self.counts(outcomes))>",
    ]
    let files = Dictionary(grouping: outcomes, by: \.test.path)
    for (path, outcomes) in files.sorted(by: { $0.key < $1.key }) {
      lines.append("  <testsuite name=\"\(path.asXML)\"\(Self.counts(outcomes))>")
      for outcome in outcomes { lines += Self.lines(outcome) }
      lines.append("  </testsuite>")
    }
    return lines + ["</testsuites>"]
  }

  private static func counts(_ outcomes: [TestOutcome]) -> String {
    " tests=\"\(outcomes.count)\" failures=\"\(outcomes.count { $0.failure != nil })\""
  }

  private static func lines(_ outcome: TestOutcome) -> [String] {
    let (title, path) = (outcome.test.title.asXML, outcome.test.path.asXML)
    let head = "    <testcase classname=\"\(path)\" name=\"\(title)\""
    guard let failure = outcome.failure else { return [head + "/>"] }
    let message = "expected \(failure.expected), got \(failure.got)"
    var facts = ["\(outcome.test.path):\(failure.line):\(failure.column)"]
    if let nearest = failure.nearest { facts.append("nearest: \(nearest.summary)") }
    if let shuffle = failure.shuffle { facts.append("order: \(shuffle.inWords)") }
    let text = facts.joined(separator: "; ").asXML
    return [
      head + " line=\"\(failure.line)\">",
      "      <failure message=\"\(message.asXML)\">\(text)</failure>",
      "    </testcase>",
    ]
  }
}

extension String {
  /// The text on one line, as XML may hold it in an attribute or between tags.
  var asXML: String {
    onOneLine.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
