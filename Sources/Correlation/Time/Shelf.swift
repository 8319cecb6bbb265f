/// Something that lies somewhere on a clock and has a number.
protocol Shelved: Sendable {
  /// Where it lies.
  var stretch: Stretch { get }
  /// What it is known by.
  var number: Int32 { get }
}

/// Things that lie somewhere on a clock, found by where they lie.
///
/// To find those in a stretch costs what is near it, however many there are elsewhere: things are
/// kept by where they start, apart by the order of magnitude of their length, in pages of bounded
/// size.
struct Shelf<Element: Shelved>: Sendable {
  private var tiers: [Tier<Element>] = []  // few, in no order

  private static var pageLimit: Int { 512 }

  /// Whether nothing is on it.
  var isEmpty: Bool { tiers.isEmpty }

  /// The first unit on which anything lies; nil when there is nothing.
  var firstUnit: Int? { first?.stretch.first }

  /// What starts first; nil when there is nothing.
  var first: Element? {
    tiers.compactMap { $0.pages.first?.first }.min {
      ($0.stretch.first, $0.number) < ($1.stretch.first, $1.number)
    }
  }

  /// All that is on it.
  var elements: [Element] { tiers.flatMap { $0.pages.joined() } }

  /// What touches a stretch, by where it starts.
  func elements(touching stretch: Stretch) -> [Element] {
    var found: [Element] = []
    for tier in tiers {
      tier.visit(touching: stretch) { found.append($0) }
    }
    if tiers.count > 1 {
      found.sort { ($0.stretch.first, $0.number) < ($1.stretch.first, $1.number) }
    }
    return found
  }

  /// From the first unit to the last of all that touches a stretch, the stretch included.
  func hull(touching stretch: Stretch) -> Stretch {
    var hull = stretch
    for tier in tiers {
      tier.visit(touching: stretch) { hull = hull.joined(with: $0.stretch) }
    }
    return hull
  }

  /// Puts something on it.
  mutating func insert(_ element: Element) {
    let digits = Self.digits(of: element.stretch)
    if let tier = tiers.firstIndex(where: { $0.digits == digits }) {
      tiers[tier].insert(element, limit: Self.pageLimit)
    } else {
      tiers.append(Tier(digits: digits, pages: [[element]]))
    }
  }

  /// Takes something off it.
  mutating func remove(_ number: Int32, at stretch: Stretch) {
    let digits = Self.digits(of: stretch)
    guard let tier = tiers.firstIndex(where: { $0.digits == digits }) else { return }
    tiers[tier].remove(number, from: stretch.first)
    if tiers[tier].pages.isEmpty { tiers.remove(at: tier) }
  }

  /// Takes off all that ends before a unit.
  mutating func removeAll(before unit: Int) {
    tiers = tiers.compactMap { tier in
      var tier = tier
      tier.pages = tier.pages.compactMap { page in
        guard page.contains(where: { $0.stretch.last < unit }) else { return page }
        let kept = page.filter { $0.stretch.last >= unit }
        return kept.isEmpty ? nil : kept
      }
      return tier.pages.isEmpty ? nil : tier
    }
  }

  private static func digits(of stretch: Stretch) -> Int {
    Int.bitWidth - stretch.length.leadingZeroBitCount
  }
}

/// The things on a shelf whose lengths are of one order of magnitude.
private struct Tier<Element: Shelved>: Sendable {
  /// The number of binary digits of their length.
  var digits: Int
  /// The things by where they start, then by number; no page is empty.
  var pages: [[Element]]

  func visit(touching stretch: Stretch, _ body: (Element) -> Void) {
    // What starts so long before the stretch cannot reach it.
    let lowest = stretch.first - (1 << digits) + 1
    var page = page(of: lowest, .min)
    guard page < pages.count else { return }
    var place = pages[page].partitioningIndex { $0.stretch.first >= lowest }
    while page < pages.count {
      for element in pages[page][place...] {
        if element.stretch.first > stretch.last { return }
        if element.stretch.last >= stretch.first { body(element) }
      }
      page += 1
      place = 0
    }
  }

  mutating func insert(_ element: Element, limit: Int) {
    let (start, number) = (element.stretch.first, element.number)
    var page = min(page(of: start, number), pages.count - 1)
    var place = Self.place(of: start, number, in: pages[page])
    if pages[page].count == limit {
      // What comes in order fills its pages.
      guard place < limit || page < pages.count - 1 else {
        pages.append([element])
        return
      }
      let middle = limit / 2
      pages.insert(Array(pages[page][middle...]), at: page + 1)
      pages[page].removeSubrange(middle...)
      if place > middle { (page, place) = (page + 1, place - middle) }
    }
    pages[page].insert(element, at: place)
  }

  mutating func remove(_ number: Int32, from start: Int) {
    let page = page(of: start, number)
    guard page < pages.count else { return }
    let place = Self.place(of: start, number, in: pages[page])
    guard place < pages[page].count, pages[page][place].number == number,
      pages[page][place].stretch.first == start
    else { return }
    pages[page].remove(at: place)
    if pages[page].isEmpty { pages.remove(at: page) }
  }

  /// The first page that ends at this element or behind it.
  private func page(of start: Int, _ number: Int32) -> Int {
    // Most things come in order.
    if let last = pages[pages.count - 1].last, Self.lies(last, before: start, number) {
      return pages.count
    }
    if let first = pages[pages.count - 1].first, Self.lies(first, before: start, number) {
      return pages.count - 1
    }
    return pages.partitioningIndex { page in
      page.last.map { !Self.lies($0, before: start, number) } ?? true
    }
  }

  private static func lies(_ element: Element, before start: Int, _ number: Int32) -> Bool {
    let first = element.stretch.first
    return first < start || (first == start && element.number < number)
  }

  private static func place(of start: Int, _ number: Int32, in page: [Element]) -> Int {
    if let last = page.last, lies(last, before: start, number) { return page.count }
    return page.partitioningIndex { !lies($0, before: start, number) }
  }
}
