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
