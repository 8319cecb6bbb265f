/// Happenings in their canonical order, in pages: what goes on from another has most pages in common
/// with it, so that an alert which grows for years costs no more each day.
struct HappeningPages: Sendable {
  private var pages: [[Happening]] = []  // none is empty

  /// How many there are.
  private(set) var count = 0

  private static var pageLimit: Int { 128 }

  /// Happenings that are in their order.
  init(_ ordered: [Happening]) {
    count = ordered.count
    pages = stride(from: 0, to: ordered.count, by: Self.pageLimit).map { start in
      Array(ordered[start..<Swift.min(start + Self.pageLimit, ordered.count)])
    }
  }

  /// The first one; nil when there is none.
  var first: Happening? { pages.first?.first }

  /// The last one; nil when there is none.
  var last: Happening? { pages.last?.last }

  /// Puts one in.
  mutating func insert(_ happening: Happening) {
    count += 1
    guard !pages.isEmpty else {
      pages = [[happening]]
      return
    }
    let page = Swift.min(page(of: happening), pages.count - 1)
    let place = Self.place(of: happening, in: pages[page])
    pages[page].insert(happening, at: place)
    guard pages[page].count > Self.pageLimit else { return }
    // What comes in order fills its pages.
    let isLast = page == pages.count - 1 && place == Self.pageLimit
    let middle = isLast ? Self.pageLimit : Self.pageLimit / 2
    let rest = Array(pages[page][middle...])
    pages[page].removeSubrange(middle...)
    pages.insert(rest, at: page + 1)
  }

  /// Takes one out; says whether it was there.
  mutating func remove(_ happening: Happening) -> Bool {
    let page = page(of: happening)
    guard page < pages.count else { return false }
    let place = Self.place(of: happening, in: pages[page])
    guard place < pages[page].count, pages[page][place] == happening else { return false }
    pages[page].remove(at: place)
    if pages[page].isEmpty { pages.remove(at: page) }
    count -= 1
    return true
  }

  /// The first page that ends with this one or behind it.
  private func page(of happening: Happening) -> Int {
    // Most come in order.
    if let last, last.precedes(happening) { return pages.count }
    return pages.partitioningIndex { page in
      page.last.map { !$0.precedes(happening) } ?? true
    }
  }

  private static func place(of happening: Happening, in page: [Happening]) -> Int {
    page.partitioningIndex { !$0.precedes(happening) }
  }
}

extension HappeningPages: Sequence {
  func makeIterator() -> FlattenSequence<[[Happening]]>.Iterator { pages.joined().makeIterator() }

  var underestimatedCount: Int { count }
}

extension HappeningPages: Hashable {
  /// Whether both have the same, wherever their pages end. Pages that they have in common are not looked
  /// at.
  static func == (left: Self, right: Self) -> Bool {
    guard left.count == right.count else { return false }
    if left.pages.elementsEqual(right.pages, by: { $0.count == $1.count }) {
      return left.pages == right.pages
    }
    return left.elementsEqual(right)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for happening in self { hasher.combine(happening) }
  }
}
