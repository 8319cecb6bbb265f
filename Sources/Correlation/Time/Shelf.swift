/// Things that lie somewhere on a clock, found by where they lie.
///
/// To find those in a stretch costs what is near it, however many there are elsewhere: things are
/// kept by where they start, apart by the order of magnitude of their length.
struct Shelf<Element: Equatable & Sendable>: Sendable {
  private var tiers: [Int: Tier] = [:]  // by the number of binary digits of the length

  private struct Tier: Sendable {
    var starts: [Int] = []  // ascending, each with a board
    var boards: [[Item]] = []
  }

  private struct Item: Equatable, Sendable {
    var stretch: Stretch
    var element: Element
  }

  /// Whether nothing is on it.
  var isEmpty: Bool { tiers.isEmpty }

  /// All that is on it.
  var elements: [Element] {
    tiers.values.flatMap { $0.boards.joined().map(\.element) }
  }

  /// What touches a stretch.
  func elements(touching stretch: Stretch) -> [Element] {
    tiers.flatMap { digits, tier -> [Element] in
      let longest = 1 << digits
      let low = tier.starts.partitioningIndex { $0 > stretch.first - longest }
      let high = tier.starts.partitioningIndex { $0 > stretch.last }
      guard low < high else { return [] }
      return tier.boards[low..<high].joined().filter { $0.stretch.touches(stretch) }
        .map(\.element)
    }
  }

  /// Puts something on it.
  mutating func insert(_ element: Element, at stretch: Stretch) {
    let item = Item(stretch: stretch, element: element)
    let digits = Self.digits(of: stretch)
    let place = tiers[digits, default: Tier()].starts.partitioningIndex { $0 >= stretch.first }
    if let starts = tiers[digits]?.starts, place < starts.count, starts[place] == stretch.first {
      tiers[digits]?.boards[place].append(item)
    } else {
      tiers[digits, default: Tier()].starts.insert(stretch.first, at: place)
      tiers[digits]?.boards.insert([item], at: place)
    }
  }

  /// Takes something off it, once.
  mutating func remove(_ element: Element, at stretch: Stretch) {
    let digits = Self.digits(of: stretch)
    guard let tier = tiers[digits] else { return }
    let place = tier.starts.partitioningIndex { $0 >= stretch.first }
    guard place < tier.starts.count, tier.starts[place] == stretch.first,
      let item = tier.boards[place].firstIndex(
        where: { $0.stretch == stretch && $0.element == element })
    else { return }
    if tier.boards[place].count > 1 {
      tiers[digits]?.boards[place].remove(at: item)
    } else if tier.starts.count > 1 {
      tiers[digits]?.starts.remove(at: place)
      tiers[digits]?.boards.remove(at: place)
    } else {
      tiers[digits] = nil
    }
  }

  private static func digits(of stretch: Stretch) -> Int {
    Int.bitWidth - stretch.length.leadingZeroBitCount
  }
}
