import ArgumentParser
import Articles
import CivilTime
import Extraction
import Foundation
import Reports
import RuleLanguage
import SystemPackage

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

  @Argument(help: "The articles.", completion: .file())
  var files: [String]

  @OptionGroup var rules: RulesOption

  @Option(
    help: ArgumentHelp(
      "The day of publication of articles that do not tell their own.", valueName: "YYYY-MM-DD"),
    transform: { text in
      guard let day = Day(text) else {
        throw ValidationError("'\(text)' is not a day like 2024-06-03")
      }
      return day
    })
  var date: Day?

  @Option(name: .shortAndLong, help: "What to print.")
  var output = Format.table

  func run() throws {
    let ruleset = try rules.ruleset()
    let extractor = try Extractor(ExtractionPlan(ruleset))
    let reader = ArticleReader(timeZone: TimeZone(identifier: ruleset.timeZone) ?? .gmt)
    var found: [Sighting] = []
    var hasFailed = false
    for file in files {
      do {
        let bytes = try ArticleFile.bytes(at: FilePath(file))
        let article = try reader.read(bytes, path: file, firstSeen: Date(), published: date)
        let sightings = try extractor.sightings(in: article)
        if output == .json {
          try StandardOutput.write(sightings.map { try CanonicalJSON.encode($0) })
        } else {
          found += sightings
        }
      } catch let failure as ReadFailure {
        StandardError.write("tocsin: \(SafeText.escaping("\(file): \(failure)"))\n")
        hasFailed = true
      }
    }
    if output == .table {
      let table = SightingList(found).table(
        style: StandardOutput.style, width: StandardOutput.width)
      try StandardOutput.write(found.isEmpty ? [] : table)
      if found.isEmpty { StandardError.write("No sightings.\n") }
    }
    if hasFailed { throw ExitCode.findings }
  }
}
