import Foundation
import TestSupport
import Testing

@testable import RuleLanguage

/// Formatting is idempotent, keeps the ruleset, and looks as the goldens say.
@Suite struct FormatTests {
  @Test func `the sample is formatted already`() {
    #expect(format(Sample.whole) == Sample.whole)
  }

  @Test(arguments: ["ugly", "full-width", "comments", "except"])
  func `looks as the golden says`(name: String) throws {
    let folder = Golden.folder("Goldens/Formatting")
    let bytes = Array(try Data(contentsOf: folder.appending(path: "\(name).tocsin")))
    let text = try #require(format(SourceFile(path: name, bytes: bytes)))
    try expectGolden(text, folder.appending(path: "\(name).txt"))
    #expect(format(text) == text)
  }

  @Test(arguments: UInt64(0)..<60)
  func `white space, line ends and punctuation mean nothing`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let shaken = shaken(using: &generator)
    let result = check(shaken)
    try #require(result.ruleset != nil, "\(result.diagnostics)\n\(shaken)")
    let text = try #require(format(shaken))
    #expect(format(text) == text)
    let formatted = check(text)
    #expect(formatted.diagnostics.isEmpty)
    #expect(formatted.ruleset == result.ruleset)
    #expect(formatted.ruleset == check(Sample.whole).ruleset)
  }

  @Test(arguments: UInt64(0)..<200)
  func `whatever is formatted stays so`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = RandomText.bytes(Int.random(in: 0..<8, using: &generator), using: &generator)
    guard let text = format(SourceFile(path: "a.tocsin", bytes: bytes)) else { return }
    #expect(format(text) == text)
  }

  @Test func `a file with mistakes is left alone`() {
    let file = SourceFile(path: "a.tocsin", text: "term a { \"b\" ; }\n")
    guard case .faulty(let diagnostics) = RuleFormatter.format(file) else {
      Issue.record("it was formatted")
      return
    }
    #expect(diagnostics.map(\.code) == [.strayCharacter])
  }

  @Test func `an empty file stays empty`() {
    #expect(format("") == "")
    #expect(format(" \n\n\t") == "")
  }

  @Test func `a hundred thousand comments`() {
    let comments = String(repeating: "# a\n", count: 100_000)
    #expect(format(comments) == comments)
  }

  /// The sample with other white space, other line ends and other punctuation.
  private func shaken(using generator: inout SeededGenerator) -> String {
    let file = SourceFile(path: "a.tocsin", text: Sample.whole)
    let tokens = TokenList(file, isReadable: true)
    let end = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    var text = ""
    for index in 0..<tokens.count {
      let token = file.text(tokens.range(index))
      switch tokens.kinds[index] {
      case .space:
        text += [" ", "  ", "\t", "　"].randomElement(using: &generator) ?? " "
      case .newline:
        text +=
          [end, " \(end)", end + end, "\(end)# why\(end)"].randomElement(using: &generator) ?? end
      case .comma:
        text += [",", "，", ", ", " ,", "，\(end)"].randomElement(using: &generator) ?? ","
      case .leftBrace: text += ["{", "｛", " { "].randomElement(using: &generator) ?? "{"
      case .rightParenthesis: text += [")", "）"].randomElement(using: &generator) ?? ")"
      case .greaterOrEqual: text += [">=", "≥", "＞="].randomElement(using: &generator) ?? ">="
      default: text += token
      }
    }
    return text
  }

  private func format(_ text: String) -> String? {
    format(SourceFile(path: "a.tocsin", text: text))
  }

  private func format(_ file: SourceFile) -> String? {
    guard case .formatted(let text) = RuleFormatter.format(file) else { return nil }
    return text
  }
}

/// Holds a text against a golden, or writes the golden anew with TOCSIN_UPDATE_GOLDENS=1.
func expectGolden(_ text: String, _ url: URL) throws {
  if ProcessInfo.processInfo.environment["TOCSIN_UPDATE_GOLDENS"] != nil {
    try text.write(to: url, atomically: true, encoding: .utf8)
  } else {
    #expect(text == (try String(contentsOf: url, encoding: .utf8)))
  }
}
