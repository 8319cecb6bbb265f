import ArgumentParser
import Extraction
import Foundation
import Reports
import Store

/// `tocsin articles`: the files that the daemon has looked into.
struct ArticlesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "List the files that were read, and those that could not be.",
    discussion: """
      Example:
        tocsin articles --failed
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Flag(help: "Only what could not be read, with the reason.")
  var failed = false

  @OptionGroup var lines: LinesOption

  @Option(name: .shortAndLong, help: "What to print.")
  var output = Format.table

  @OptionGroup var times: ClockOption
  @OptionGroup var display: DisplayOptions
  @OptionGroup var state: StateOption

  func run() throws {
    let files = try state.open().files(onlyFailed: failed, limit: lines.limit)
    switch output {
    case .json: try display.write(files.map { try CanonicalJSON.encode($0) })
    case .table where files.isEmpty: display.remark("No files.")
    case .table:
      let list = FileList(
        files.map { file in
          .init(
            path: file.path, seen: file.seen, published: file.published,
            title: file.title, articles: file.articles, reason: file.reason)
        }, clock: times.clock)
      try display.write(list.table(style: StandardOutput.style, width: StandardOutput.width))
    }
  }
}
