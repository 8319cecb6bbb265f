import Analysis
import ArgumentParser
import Extraction
import RuleLanguage
import SystemPackage

/// How the articles of an archive are read.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day of publication of articles that do not tell their own; by default the day on which "
        + "their file was last written.", valueName: "YYYY-MM-DD"))
  var date: DayArgument?

  @Option(
    help: ArgumentHelp("How many threads read; by default one for each core.", valueName: "n"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("--threads takes a number from 1 to 1024")
    }
  }

  /// Reads files and folders by a ruleset, and shows how far it is.
  func read(_ paths: [String], by ruleset: Ruleset) throws -> ArchiveContents {
    let plan = try ExtractionPlan(ruleset)
    let reader =
      try threads.map {
        try ArchiveReader(plan, published: date?.day, threads: $0)
      } ?? ArchiveReader(plan, published: date?.day)
    let bar = ProgressBar()
    defer { bar.remove() }
    return try reader.read(paths.map { FilePath($0) }) { bar.show($0) }
  }

  /// Tells on standard error what could not be read.
  static func tell(of contents: ArchiveContents) {
    for (path, failure) in contents.unread {
      StandardError.write("tocsin: \(SafeText.escaping("\(path): \(failure)"))\n")
    }
  }
}
