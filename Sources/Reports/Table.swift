/// A table in plain text: a heading, and rows whose columns stand below one another whatever
/// script they are in.
struct Table {
  /// A column.
  struct Column {
    var title: String
    /// Whether its cells stand at its right edge, as numbers do.
    var isNumber = false
    /// Whether its cells may be cut where room is short; those of the last column always may.
    var isLong = false
  }

  /// The text of a cell, and what colours it.
  struct Cell: ExpressibleByStringInterpolation {
    var text: String
    var paint: (String) -> String = { $0 }

    init(stringLiteral text: String) {
      self.text = text
    }

    init(_ text: String, paint: @escaping (String) -> String = { $0 }) {
      self.text = text
      self.paint = paint
    }
  }

  var columns: [Column]
  var rows: [[Cell]] = []

  /// Between two columns.
  private static let gap = "  "
  /// To what the last column is cut before others are, and to what any is.
  private static let (roomyCells, leastCells) = (24, 10)

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The lines, none of them wider than `width` cells where that is given.
  ///
  /// Columns are as wide as their widest cell. Where that is too much, long ones are cut; and where
  /// no cutting helps, each row becomes a block with a line for each cell.
  func lines(style: Style, width: Int?) -> [String] {
    let texts = rows.map { $0.map(\.text.onOneLine) }
    let natural = columns.indices.map { column in
      (texts.map { $0[column].cells } + [columns[column].title.cells]).max() ?? 0
    }
    guard let widths = fitted(natural, to: width) else {
      return blocks(texts, style: style, width: width ?? .max)
    }

    func line(_ cells: [(text: String, paint: (String) -> String)]) -> String {
      cells.enumerated().map { index, cell in
        let text = cell.text.cut(toCells: widths[index], mark: style.ellipsis)
        if index == columns.count - 1 { return cell.paint(text) }
        let blank = String(repeating: " ", count: widths[index] - text.cells)
        return columns[index].isNumber ? blank + cell.paint(text) : cell.paint(text) + blank
      }.joined(separator: Self.gap)
    }
    return [line(columns.map { ($0.title, style.heading) })]
      + zip(rows, texts).map { row, texts in line(Array(zip(texts, row.map(\.paint)))) }
  }

  /// The widths of the columns, cut until they fit; nil when they cannot be.
  private func fitted(_ natural: [Int], to width: Int?) -> [Int]? {
    guard let width, let last = natural.indices.last else { return natural }
    var widths = natural
    var excess = natural.reduce(0, +) + Self.gap.count * last - width

    func cut(_ column: Int, to least: Int) {
      let cut = min(excess, max(0, widths[column] - least))
      widths[column] -= cut
      excess -= cut
    }
    cut(last, to: Self.roomyCells)
    for column in natural.indices.filter({ columns[$0].isLong }).sorted(by: {
      natural[$0] > natural[$1]
    }) {
      cut(column, to: Self.leastCells)
    }
    cut(last, to: Self.leastCells)
    return excess > 0 ? nil : widths
  }

  /// Each row as lines of a title and a cell, with a blank line between two rows.
  private func blocks(_ texts: [[String]], style: Style, width: Int) -> [String] {
    let titles = min(columns.map(\.title.cells).max() ?? 0, width / 2)
    let room = max(1, width - titles - 1)
    let blocks = zip(rows, texts).map { row, texts in
      zip(columns, zip(row, texts)).map { column, cell in
        let title = column.title.cut(toCells: titles, mark: "").padded(toCells: titles)
        return style.heading(title) + " "
          + cell.0.paint(cell.1.cut(toCells: room, mark: style.ellipsis))
      }
    }
    return Array(blocks.joined(separator: [""]))
  }
}
