import Articles
import Extraction
import Foundation
import RuleLanguage
import Service
import SystemPackage

/// Reads articles with the rules of a pack, to compare what is found with what is expected.
public final class Evaluation {
  /// Reads files in the time zone of the rules.
  public let reader: ArticleReader
  /// Finds the sightings.
  public let extractor: Extractor
  /// How sightings are compared.
  public let slots: ComparedSlots

  /// Why rules cannot be used.
  public struct FaultyRules: Error, CustomStringConvertible {
    /// The mistakes in them, as `tocsin check` prints them.
    public let description: String
  }

  /// An evaluation by the rules in a folder or file. Throws ``FaultyRules`` when they have errors,
  /// and `StartFailure` when there are none.
  public init(rules: URL) throws {
    let result = try RuleFiles([FilePath(rules.path)]).check()
    guard let ruleset = result.ruleset else {
      throw FaultyRules(
        description: DiagnosticRenderer(files: result.sources, usesColor: false).text(of: result))
    }
    reader = ArticleReader(timeZone: TimeZone(identifier: ruleset.timeZone) ?? .gmt)
    extractor = try Extractor(ExtractionPlan(ruleset))
    slots = ComparedSlots(of: ruleset)
  }

  /// The sightings in all articles of a file.
  public func sightings(in entry: ArticleFolder.Entry) throws -> [Sighting] {
    try entry.articles(by: reader).flatMap { try extractor.sightings(in: $0) }
  }

  /// Compares what is found in a file with what is expected; nil when nobody has said what is.
  public func comparison(of entry: ArticleFolder.Entry) throws -> Comparison? {
    guard let expected = entry.expected else { return nil }
    return Comparison(of: try sightings(in: entry), with: expected, by: slots)
  }
}
