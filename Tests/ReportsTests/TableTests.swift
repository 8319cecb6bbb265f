import Testing

@testable import Reports

/// Tables that stay in shape whatever stands in them.
@Suite struct TableTests {
  private func table(_ rows: [[Table.Cell]]) -> Table {
    var table = Table([
      .init(title: "N", isNumber: true), .init(title: "NAME"), .init(title: "TEXT"),
    ])
    table.rows = rows
    return table
  }

  @Test func `columns stand below one another, Hanzi counted as two cells`() {
    let lines = table([["7", "安徽", "first"], ["12", "Gansu", "second"]])
      .lines(style: Style(usesColor: false), width: nil)
    #expect(
      lines == [
        " N  NAME   TEXT",
        " 7  安徽   first",
        "12  Gansu  second",
      ])
  }

  @Test func `the last column is cut to the width of the terminal`() {
    let lines = table([["1", "a", "国家安全委员会会议国家安全委员会会议"]])
      .lines(style: Style(usesColor: false), width: 24)
    #expect(lines.allSatisfy { $0.cells <= 24 }, "\(lines)")
    #expect(lines.last?.hasSuffix("…") == true)
  }

  @Test func `long columns give way to the last one, and then it to them`() {
    var table = Table([
      .init(title: "N", isNumber: true), .init(title: "RULE", isLong: true), .init(title: "TEXT"),
    ])
    table.rows = [["7", "provincial-security-wave", "a long text that says what has happened"]]
    func lines(_ width: Int) -> [String] {
      table.lines(style: Style(usesColor: false, isUnicode: false), width: width)
    }
    #expect(lines(80)[1] == "7  provincial-security-wave  a long text that says what has happened")
    #expect(lines(54)[1] == "7  provincial-security-wave  a long text that says ...")
    #expect(lines(45)[1] == "7  provincial-se...  a long text that says...")
    #expect(lines(26)[1] == "7  provinc...  a long t...")
  }

  @Test func `where no cutting helps, each row is a block`() {
    var table = table([["7", "安徽", "国家安全委员会会议"], ["12", "Gansu", "second"]])
    #expect(
      table.lines(style: Style(usesColor: false), width: 15) == [
        "N    7", "NAME 安徽", "TEXT 国家安全…", "", "N    12", "NAME Gansu", "TEXT second",
      ])
    for width in 1...40 {
      let lines = table.lines(style: Style(usesColor: false), width: width)
      #expect(lines.allSatisfy { $0.cells <= max(width, 3) }, "\(width): \(lines)")
    }
    table.rows = []
    #expect(table.lines(style: Style(usesColor: false), width: 3) == [])
  }

  @Test func `what controls a terminal is written out`() {
    let lines = table([["1", "\u{1B}[2Jx\u{7}", "a\nb\tc\u{202E}d"]])
      .lines(style: Style(usesColor: false), width: nil)
    #expect(lines.count == 2)
    #expect(lines[1].unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
    #expect(lines[1].contains("a b c"))
  }

  @Test func `colours change nothing but the colours`() {
    let rows: [[Table.Cell]] = [["1", .init("x", paint: { "\u{1B}[1m\($0)\u{1B}[0m" }), "y"]]
    let plain = table(rows).lines(style: Style(usesColor: false), width: nil)
    #expect(plain.last == "1  \u{1B}[1mx\u{1B}[0m     y")
  }
}
