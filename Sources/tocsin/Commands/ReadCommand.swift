import ArgumentParser
import Articles
import Extraction
import Foundation
import Reports

/// `tocsin read`: what is read out of files, before any rule sees it.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Show what is read out of files: title, text, outlet, publication, language.",
    discussion: """
      The format is told by the content: plain text, Markdown, HTML, JSON, JSON lines, RSS, Atom \
      and mail, packed by gzip or not. What cannot be read is reported on standard error, and the \
      exit status is then 1.

      Example:
        tocsin read page.html
        tocsin read -o json feed.xml | jq .title
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var articles: ArticleOptions

  @Option(
    help: ArgumentHelp(
      "The time zone of days, where an article names none.", valueName: "name"))
  var timeZone = "UTC"

  @Option(name: .shortAndLong, help: "What to print; json is one article a line.")
  var output = Format.text

  func validate() throws {
    if TimeZone(identifier: timeZone) == nil {
      throw ValidationError("there is no time zone '\(timeZone)'; name one like Asia/Shanghai")
    }
  }

  func run() throws {
    let zone = TimeZone(identifier: timeZone) ?? .gmt
    var isFirst = true
    let isWhole = try articles.forEachArticle(in: zone) { article in
      switch output {
      case .json: try StandardOutput.write([CanonicalJSON.encode(article)])
      case .text:
        let lines = ArticleText(article, style: StandardOutput.style).lines
        try StandardOutput.write((isFirst ? [] : [""]) + lines)
        isFirst = false
      }
    }
    if !isWhole { throw ExitCode.findings }
  }
}
