/// Rows of a table under small numbers. The number of a row that is taken out is given again.
struct Places<Row: Sendable>: Sendable {
  private(set) var rows: [Row] = []
  private var free: [Int32] = []

  subscript(number: Int32) -> Row {
    get { rows[Int(number)] }
    _modify { yield &rows[Int(number)] }
  }

  /// Puts a row in, and says where.
  mutating func insert(_ row: Row) -> Int32 {
    if let number = free.popLast() {
      rows[Int(number)] = row
      return number
    }
    rows.append(row)
    return Int32(rows.count - 1)
  }

  /// Takes a row out, which leaves another in its place, of something that is nothing.
  mutating func remove(_ number: Int32, leaving empty: Row) {
    rows[Int(number)] = empty
    free.append(number)
  }
}
