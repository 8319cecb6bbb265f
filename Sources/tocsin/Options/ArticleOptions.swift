import ArgumentParser
import Articles
import CivilTime
import Foundation
import RuleLanguage
import SystemPackage

/// The files of articles that a command reads, and their day of publication.
struct ArticleOptions: ParsableArguments {
  @Argument(help: "The files that hold articles.", completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The day of publication of articles that do not tell their own.", valueName: "YYYY-MM-DD"))
  var date: DayArgument?

  /// Reads the articles of all files, one file after another. What cannot be read is told on
  /// standard error. Returns whether everything could be.
  func forEachArticle(in timeZone: TimeZone, _ body: (Article) throws -> Void) throws -> Bool {
    let reader = ArticleReader(timeZone: timeZone)
    var isWhole = true
    for file in files {
      do {
        let articles = try reader.articles(
          in: try ArticleFile.bytes(at: FilePath(file)), path: file, firstSeen: Date(),
          published: date?.day)
        for article in articles {
          switch article {
          case .success(let article): try body(article)
          case .failure(let failure):
            tell(failure, of: file)
            isWhole = false
          }
        }
      } catch let failure as ReadFailure {
        tell(failure, of: file)
        isWhole = false
      }
    }
    return isWhole
  }

  private func tell(_ failure: ReadFailure, of file: String) {
    StandardError.write("tocsin: \(SafeText.escaping("\(file): \(failure)"))\n")
  }
}

/// A day on the command line.
struct DayArgument: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = Day(argument) else { return nil }
    self.day = day
  }
}
