/// Rows of a table under small numbers. The number of a row that is taken out is given again.
///
/// They lie in pages of one size, so that a table which grows never moves: a row costs the same
/// however many there are.
struct Places<Row: Sendable>: Sendable {
  private var pages: [[Row]] = []
  private var free: [Int32] = []

  private static var digits: Int { 10 }  // of the place in a page
  private static var pageSize: Int { 1 << digits }

  subscript(number: Int32) -> Row {
    _read { yield pages[Int(number) >> Self.digits][Int(number) & (Self.pageSize - 1)] }
    _modify { yield &pages[Int(number) >> Self.digits][Int(number) & (Self.pageSize - 1)] }
  }

  /// Changes a row in place, at one look.
  @inline(__always)
  mutating func change(_ number: Int32, _ body: (inout Row) -> Void) { body(&self[number]) }

  /// All numbers that were ever given, ascending: those of rows, and of what rows left in their places.
  var numbers: Range<Int32> {
    0..<Int32((pages.count - 1) * Self.pageSize + (pages.last?.count ?? Self.pageSize))
  }

  /// Puts a row in, and says where.
  mutating func insert(_ row: Row) -> Int32 {
    if let number = free.popLast() {
      self[number] = row
      return number
    }
    if pages.isEmpty || pages[pages.count - 1].count == Self.pageSize {
      pages.append([])
      // A small table stays small.
      if pages.count > 1 { pages[pages.count - 1].reserveCapacity(Self.pageSize) }
    }
    pages[pages.count - 1].append(row)
    return Int32((pages.count - 1) * Self.pageSize + pages[pages.count - 1].count - 1)
  }

  /// Takes a row out, which leaves another in its place, of something that is nothing.
  mutating func remove(_ number: Int32, leaving empty: Row) {
    self[number] = empty
    free.append(number)
  }
}
