/// Cuts a table into rows and cells, by RFC 4180: commas, double quotes, and lines that end in any
/// way. A byte order mark is passed over.
struct CSVReader {
  /// A cell: the bytes it takes, quotes included.
  struct Cell {
    let range: Range<Int>
    let isQuoted: Bool
  }

  /// What is wrong with a cell.
  enum Problem {
    /// The quote here is never closed; nothing behind it was read.
    case unclosedQuote(Range<Int>)
    /// Text follows the closing quote of a cell.
    case textBehindQuote(Range<Int>)
    /// A quote stands inside of a cell that does not start with one.
    case strayQuote(Range<Int>)
  }

  let file: SourceFile
  private(set) var problems: [Problem] = []
  private var offset: Int

  private static let quote = UInt8(ascii: "\"")

  init(_ file: SourceFile) {
    self.file = file
    offset = file.byteOrderMarkLength
  }

  /// The next row with anything in it; nil at the end.
  mutating func next() -> [Cell]? {
    while offset < file.bytes.count {
      let row = row()
      if row.count > 1 || row.first.map({ !$0.range.isEmpty }) ?? false { return row }
    }
    return nil
  }

  /// What a cell holds, without quotes, and without white space around it.
  func text(_ cell: Cell) -> String {
    guard cell.isQuoted else { return file.text(cell.range).trimmed }
    let end = max(cell.range.lowerBound + 1, cell.range.upperBound - 1)
    var inner: [UInt8] = []
    var isEscaped = false
    for byte in file.bytes[(cell.range.lowerBound + 1)..<end] {
      // Of two quotes the second stands for one.
      isEscaped = byte == Self.quote && !isEscaped
      if !isEscaped { inner.append(byte) }
    }
    return String(decoding: inner, as: UTF8.self).trimmed
  }

  private mutating func row() -> [Cell] {
    var cells: [Cell] = []
    while true {
      cells.append(cell())
      guard offset < file.bytes.count, file.bytes[offset] == UInt8(ascii: ",") else { break }
      offset += 1
    }
    skipLineEnd()
    return cells
  }

  private mutating func skipLineEnd() {
    guard offset < file.bytes.count else { return }
    let isReturn = file.bytes[offset] == UInt8(ascii: "\r")
    offset += 1
    if isReturn, offset < file.bytes.count, file.bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
  }

  private mutating func cell() -> Cell {
    let start = offset
    if offset < file.bytes.count, file.bytes[offset] == Self.quote { return quotedCell() }
    skipPlain()
    let range = start..<offset
    if let stray = file.bytes[range].firstIndex(of: Self.quote) {
      problems.append(.strayQuote(stray..<(stray + 1)))
    }
    return Cell(range: range, isQuoted: false)
  }

  private mutating func quotedCell() -> Cell {
    let start = offset
    offset += 1
    while true {
      guard let end = file.bytes[offset...].firstIndex(of: Self.quote) else {
        problems.append(.unclosedQuote(start..<(start + 1)))
        offset = file.bytes.count
        return Cell(range: start..<offset, isQuoted: true)
      }
      offset = end + 1
      guard offset < file.bytes.count, file.bytes[offset] == Self.quote else { break }
      offset += 1
    }
    let cell = Cell(range: start..<offset, isQuoted: true)
    let behind = offset
    skipPlain()
    if offset > behind { problems.append(.textBehindQuote(behind..<offset)) }
    return cell
  }

  /// Passes everything up to a comma or the end of the line.
  private mutating func skipPlain() {
    while offset < file.bytes.count {
      switch file.bytes[offset] {
      case UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return
      default: offset += 1
      }
    }
  }
}
