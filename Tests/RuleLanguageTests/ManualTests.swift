import Foundation
import RuleLanguage
import TestSupport
import Testing

/// The examples and the codes of docs/LANGUAGE.md.
@Suite struct ManualTests {
  private let lines: [String]

  init() throws {
    let repository = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = repository.appending(path: "docs/LANGUAGE.md")
    lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
  }

  /// The fenced examples whose opening line is ``` with these words.
  private func examples(_ words: String) -> [SourceFile] {
    var files: [SourceFile] = []
    var open: (line: Int, text: String)?
    for (index, line) in lines.enumerated() {
      if let known = open {
        if line == "```" {
          files.append(SourceFile(path: "LANGUAGE.md:\(known.line)", text: known.text))
          open = nil
        } else {
          open?.text += line + "\n"
        }
      } else if line == "```" + words {
        open = (index + 2, "")
      }
    }
    return files
  }

  @Test func `the tutorial is a ruleset without a mistake`() throws {
    let files = examples("tocsin tutorial")
    try #require(files.count >= 5)
    let result = RulesetChecker.check(files: files)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    #expect(result.ruleset?.rules.map(\.name) == ["provincial-security-wave"])
    #expect(result.ruleset?.tests.count == 1)
  }

  @Test func `the other examples go with the tutorial`() throws {
    let others = examples("tocsin")
    try #require(others.count >= 4)
    let result = RulesetChecker.check(files: examples("tocsin tutorial") + others)
    let errors = result.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors)")
  }

  @Test func `examples are formatted`() {
    for file in examples("tocsin tutorial") + examples("tocsin") {
      guard case .formatted(let text) = RuleFormatter.format(file) else {
        Issue.record("\(file.path) is faulty")
        continue
      }
      #expect(text == String(decoding: file.bytes, as: UTF8.self), "\(file.path)")
    }
  }

  @Test func `no example is in another language`() {
    let fences = lines.filter { $0.hasPrefix("```") }
    #expect(Set(fences).isSubset(of: ["```", "```tocsin", "```tocsin tutorial"]))
  }

  @Test(arguments: UInt64(0)..<300)
  func `the parser takes what the grammar makes`(seed: UInt64) throws {
    let start = try #require(lines.firstIndex(of: "## Grammar"))
    let section = lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
    let grammar = EBNF(
      section.filter { $0.hasPrefix("    ") }.joined(separator: "\n"))
    try #require(grammar.rules.count > 40)
    var generator = SeededGenerator(seed: seed)
    let text = grammar.sentence(of: "file", depth: 14, using: &generator)
    let ofGrammar: Set<DiagnosticCode> = [
      .strayCharacter, .unexpectedToken, .unknownDeclaration, .unknownClause, .unclosedBrace,
      .danglingComma, .unterminatedString, .malformedName,
    ]
    let found = RulesetChecker.check(files: [SourceFile(path: "a.tocsin", text: text)])
    let mistakes = found.diagnostics.filter { ofGrammar.contains($0.code) }
    #expect(mistakes.isEmpty, "\(mistakes.map(\.message)) in \(text)")
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `every code has a section`(code: DiagnosticCode) {
    #expect(lines.contains("### \(code.rawValue) · \(code.summary)"))
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `the diagnostic shown with a code is a real one`(code: DiagnosticCode) throws {
    let heading = "### \(code.rawValue) · \(code.summary)"
    let start = try #require(lines.firstIndex(of: heading))
    let section = lines[(start + 1)...].prefix { !$0.hasPrefix("### ") }
    let shown = section.filter { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }
    guard !shown.isEmpty else { return }
    let goldens = try Golden.all.filter { $0.code == code.rawValue }.map {
      try String(contentsOf: $0.expectation, encoding: .utf8)
    }
    #expect(goldens.contains { $0.contains(shown.joined(separator: "\n")) })
  }

  @Test func `warnings are told from errors`() throws {
    for code in DiagnosticCode.allCases {
      let start = try #require(lines.firstIndex { $0.hasPrefix("### \(code.rawValue) ") })
      let isWarning = lines[start + 2].hasPrefix("A warning.")
      #expect(isWarning == (code.severity == .warning), "\(code)")
    }
  }
}
