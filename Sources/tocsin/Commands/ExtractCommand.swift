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

      With --explain it shows, for each sentence, what the rules know in it, and for each event what \
      came of it: a sighting, or the one thing that is missing.

      Examples:
        tocsin extract --rules Rules/china --date 2024-06-06 article.txt
        tocsin extract --rules Rules/china --explain article.txt
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @OptionGroup var articles: ArticleOptions

  @OptionGroup var rules: RulesOption

  @Flag(help: "Show how the sightings come about, and what nearly is one.")
  var explain = false

  @Option(name: .shortAndLong, help: "What to print.")
  var output = Format.table

  func run() throws {
    let ruleset = try rules.ruleset()
    let extractor = try Extractor(ExtractionPlan(ruleset))
    let timeZone = TimeZone(identifier: ruleset.timeZone) ?? .gmt
    if explain { return try explainAll(with: extractor, in: timeZone) }
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

  private func explainAll(with extractor: Extractor, in timeZone: TimeZone) throws {
    var isFirst = true
    let isWhole = try articles.forEachArticle(in: timeZone) { article in
      let explanation = try extractor.explanation(of: article)
      switch output {
      case .json: try StandardOutput.write([CanonicalJSON.encode(explanation)])
      case .table:
        let lines = ExplanationText(explanation, style: StandardOutput.style).lines
        try StandardOutput.write((isFirst ? [] : [""]) + lines)
        isFirst = false
      }
    }
    if !isWhole { throw ExitCode.findings }
  }
}
