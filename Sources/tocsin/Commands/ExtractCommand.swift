import ArgumentParser
import Extraction
import Foundation
import Reports

/// `tocsin extract`: the sightings in files, without a daemon.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Show the sightings that the rules find in articles.",
    discussion: """
      What cannot be read is reported on standard error, and the other files are read all the \
      same; the exit status is then 1.

      Example:
        tocsin extract --rules Rules/china --date 2024-06-06 article.txt
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @OptionGroup var articles: ArticleOptions

  @OptionGroup var rules: RulesOption

  @Option(name: .shortAndLong, help: "What to print.")
  var output = Format.table

  func run() throws {
    let ruleset = try rules.ruleset()
    let extractor = try Extractor(ExtractionPlan(ruleset))
    let timeZone = TimeZone(identifier: ruleset.timeZone) ?? .gmt
    var found: [Sighting] = []
    let isWhole = try articles.forEachArticle(in: timeZone) { article in
      let sightings = try extractor.sightings(in: article)
      if output == .json {
        try StandardOutput.write(sightings.map { try CanonicalJSON.encode($0) })
      } else {
        found += sightings
      }
    }
    if output == .table {
      let table = SightingList(found).table(
        style: StandardOutput.style, width: StandardOutput.width)
      try StandardOutput.write(found.isEmpty ? [] : table)
      if found.isEmpty { StandardError.write("No sightings.\n") }
    }
    if !isWhole { throw ExitCode.findings }
  }
}
