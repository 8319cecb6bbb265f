import RuleLanguage
import Testing

/// Columns count characters, carets count cells.
@Suite struct ColumnTests {
  @Test func `Hanzi are one column and two cells`() {
    expect("term 主持 {\n    \"主持\", ;\n}", at: (2, 11), caret: "     |             ^")
  }

  @Test func `a combining mark is a column and no cell`() {
    expect("term a {\n    \"e\u{301}\" ;\n}", at: (2, 10), caret: "     |         ^")
  }

  @Test func `a tab is one column and goes to the next stop`() {
    expect("term a {\n\t\"a\"\t;\n}", at: (2, 6), caret: "     |         ^")
  }

  @Test func `emoji are two cells`() {
    expect("term a {\n    \"😀\" ;\n}", at: (2, 9), caret: "     |          ^")
  }

  @Test func `line ends of every system`() {
    for end in ["\n", "\r\n", "\r"] {
      expect("term a {\(end)    \"a\"\(end)    ;\(end)}", at: (3, 5), caret: "     |     ^")
    }
  }

  @Test func `a byte order mark is no column`() {
    expect("\u{FEFF}; ", at: (1, 1), caret: "     | ^")
  }

  @Test func `the column at the end of a long line`() {
    let text = "# " + String(repeating: "安", count: 5_000) + "\n"
    let line = "term a { \"a\" } # " + String(repeating: "徽", count: 5_000)
    expect(text + String(repeating: " ", count: 3_000) + ";" + line, at: (2, 3_001), caret: nil)
  }

  private func expect(_ text: String, at place: (line: Int, column: Int), caret: String?) {
    let file = SourceFile(path: "a.tocsin", text: text)
    let found = RulesetChecker.check(files: [file]).diagnostics.first {
      $0.code == .strayCharacter
    }
    #expect(found?.span.start.line == place.line)
    #expect(found?.span.start.column == place.column)
    guard let found, let caret else { return }
    let lines = DiagnosticRenderer(files: [file]).text(of: found).split(separator: "\n")
    #expect(lines.contains(Substring(caret)), "\(lines)")
  }
}
