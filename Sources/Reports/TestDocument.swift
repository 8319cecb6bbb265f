import Analysis
import Extraction
import RuleLanguage

/// What a test came to as JSON: its title and place, whether it passed, in how many orders it was
/// run, and what was not as expected.
public struct TestDocument: Encodable {
  private let outcome: TestOutcome

  /// The document of an outcome.
  public init(_ outcome: TestOutcome) {
    self.outcome = outcome
  }

  private enum CodingKeys: String, CodingKey {
    case test, path, passed, orders, failure
  }

  private enum FailureKeys: String, CodingKey {
    case line, column, expected, got, nearest, seed, lines
  }

  /// Writes one object.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(outcome.test.title, forKey: .test)
    try container.encode(outcome.test.path, forKey: .path)
    try container.encode(outcome.failure == nil, forKey: .passed)
    try container.encode(outcome.orders, forKey: .orders)
    guard let failure = outcome.failure else { return }
    var details = container.nestedContainer(keyedBy: FailureKeys.self, forKey: .failure)
    try details.encode(failure.line, forKey: .line)
    try details.encode(failure.column, forKey: .column)
    try details.encode(failure.expected, forKey: .expected)
    try details.encode(failure.got, forKey: .got)
    try details.encodeIfPresent(failure.nearest.map(MissDocument.init), forKey: .nearest)
    try details.encodeIfPresent(failure.shuffle?.seed, forKey: .seed)
    try details.encodeIfPresent(failure.shuffle?.lines, forKey: .lines)
  }
}
