import ArgumentParser
import Evaluation
import Foundation

/// `Evaluate`: how well the rules read articles of which it is known what they tell.
@main struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Evaluate",
    abstract: "Compare the sightings in articles with those that are expected.",
    discussion: """
      What is expected of NAME.txt stands in .expected/NAME.json, or in NAME.expected.json beside \
      it: an array of objects with event, slots, earliest, latest and status.

      Exit status: 0 done, 1 worse than the least that was asked for, 64 wrong usage.
      """)

  @Argument(help: "The folder of articles.")
  var folder = "seeds"

  @Option(help: "A rule file, or a folder of them.")
  var rules = "Rules/china"

  @Flag(help: "List each miss, each false sighting, each wrong date and slot.")
  var verbose = false

  @Option(help: "The least precision of asserted sightings, from 0 to 1.")
  var leastPrecision = 0.0

  @Option(help: "The least recall of asserted sightings, from 0 to 1.")
  var leastRecall = 0.0

  @Option(help: "The least share of exact dates among asserted sightings, from 0 to 1.")
  var leastDates = 0.0

  func run() throws {
    let evaluation = try Evaluation(rules: URL(filePath: rules))
    var scores = Scores()
    for entry in try ArticleFolder(URL(filePath: folder)).entries {
      guard let comparison = try evaluation.comparison(of: entry) else {
        print("SKIPPED \(entry.name): nobody says what is expected of it")
        continue
      }
      scores.add(comparison)
      if verbose { comparison.faults(of: entry.name).forEach { print($0) } }
    }
    scores.table.forEach { print($0) }
    let all = scores.asserted
    if all.precision < leastPrecision || all.recall < leastRecall || all.dateAccuracy < leastDates {
      print("worse than the least that was asked for")
      throw ExitCode(1)
    }
  }
}
