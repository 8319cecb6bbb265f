import ArgumentParser
import Foundation
import RuleLanguage
import Service
import SystemPackage

/// `tocsin fmt`: rule files laid out in the one way they are written in.
struct FmtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Lay out rule files.",
    discussion: """
      Files are rewritten in place, and the names of those that changed are printed. '-' reads \
      standard input and writes standard output. A file that is not understood is left alone: \
      its mistakes go to standard error, and the exit status is 2.

      Examples:
        tocsin fmt my-rules.tocsin
        tocsin fmt --check Rules/
      """)

  @Argument(
    help: "Rule files, or folders of them; '-' for standard input.",
    completion: .file(extensions: ["tocsin"]))
  var paths: [String]

  @Flag(help: "Change nothing: list what is laid out otherwise, with exit status 1 if anything is.")
  var check = false

  func validate() throws {
    if paths.contains("-"), paths.count > 1 { throw ValidationError("'-' stands alone") }
  }

  func run() throws {
    if paths == ["-"] { return try formatStandardInput() }
    var files = try RuleFiles(paths.map { FilePath($0) })
    var changed = 0
    var hasFaulty = false
    for file in files.files {
      guard let text = formatted(file) else {
        hasFaulty = true
        continue
      }
      guard Array(text.utf8) != file.bytes else { continue }
      changed += 1
      if !check { try files.replace(SourceFile(path: file.path, text: text)) }
      try StandardOutput.write([SafeText.escaping(file.path)])
    }
    if hasFaulty { throw ExitCode.faultyRules }
    if check, changed > 0 { throw ExitCode.findings }
  }

  private func formatStandardInput() throws {
    let input = try FileHandle.standardInput.read(upToCount: SourceFile.sizeLimit + 1) ?? Data()
    let file = SourceFile(path: "<standard input>", bytes: Array(input))
    guard let text = formatted(file) else { throw ExitCode.faultyRules }
    if check {
      if Array(text.utf8) != file.bytes { throw ExitCode.findings }
    } else {
      try StandardOutput.write(text: text)
    }
  }

  /// The file laid out; nil when it is not understood, which is told.
  private func formatted(_ file: SourceFile) -> String? {
    switch RuleFormatter.format(file) {
    case .formatted(let text): return text
    case .faulty(let diagnostics):
      let renderer = DiagnosticRenderer(files: [file], usesColor: StandardError.usesColor)
      StandardError.write(diagnostics.map { renderer.text(of: $0) }.joined(separator: "\n"))
      return nil
    }
  }
}
