/// A table in plain text: a heading, and rows whose columns stand below one another whatever
/// script they are in.
struct Table {
  /// A column.
  struct Column {
    var title: String
    /// Whether its cells stand at its right edge, as numbers do.
    var isNumber = false
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

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The lines, each cut to `width` cells where that is given.
  ///
  /// The last column takes what is left; the others are as wide as their widest cell.
  func lines(style: Style, width: Int?) -> [String] {
    let texts = rows.map { $0.map(\.text.onOneLine) }
    let widths = columns.indices.map { column in
      (texts.map { $0[column].cells } + [columns[column].title.cells]).max() ?? 0
    }
    let others = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    let room = width.map { max(12, $0 - others) }

    func line(_ cells: [(text: String, paint: (String) -> String)]) -> String {
      cells.enumerated().map { index, cell in
        if index == columns.count - 1 {
          return cell.paint(room.map { cell.text.cut(toCells: $0) } ?? cell.text)
        }
        let gap = String(repeating: " ", count: widths[index] - cell.text.cells)
        return columns[index].isNumber ? gap + cell.paint(cell.text) : cell.paint(cell.text) + gap
      }.joined(separator: "  ")
    }
    return [line(columns.map { ($0.title, style.heading) })]
      + zip(rows, texts).map { row, texts in line(Array(zip(texts, row.map(\.paint)))) }
  }
}
