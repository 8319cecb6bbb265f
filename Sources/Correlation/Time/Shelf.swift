/// Things that lie somewhere on a clock, found by where they lie.
///
/// To find those in a stretch costs what is near it, however many there are elsewhere: things are
/// kept by where they start, apart by the order of magnitude of their length.
struct Shelf<Element: Equatable & Sendable>: Sendable {
  private var tiers: [Tier] = []  // few, in no order

  private struct Tier: Sendable {
    /// The number of binary digits of the length of all that lies in it.
    var digits: Int
    /// Where things start, ascending, each with what starts there.
    var starts: [Int] = []
    var boards: [[Item]] = []
  }

  private struct Item: Equatable, Sendable {
    var stretch: Stretch
    var element: Element
  }

  /// Whether nothing is on it.
  var isEmpty: Bool { tiers.isEmpty }

  /// The first unit on which anything lies; nil when there is nothing.
  var firstUnit: Int? { tiers.compactMap(\.starts.first).min() }

  /// All that is on it.
  var elements: [Element] {
    tiers.flatMap { $0.boards.joined().map(\.element) }
  }

  /// What touches a stretch.
  func elements(touching stretch: Stretch) -> [Element] {
    var found: [Element] = []
    for tier in tiers {
      let longest = 1 << tier.digits
      var place = tier.starts.partitioningIndex { $0 > stretch.first - longest }
      while place < tier.starts.count, tier.starts[place] <= stretch.last {
        for item in tier.boards[place] where item.stretch.touches(stretch) {
          found.append(item.element)
        }
        place += 1
      }
    }
    return found
  }

  /// Puts something on it.
  mutating func insert(_ element: Element, at stretch: Stretch) {
    let item = Item(stretch: stretch, element: element)
    let digits = Self.digits(of: stretch)
    guard let tier = tiers.firstIndex(where: { $0.digits == digits }) else {
      tiers.append(Tier(digits: digits, starts: [stretch.first], boards: [[item]]))
      return
    }
    let place = tiers[tier].starts.partitioningIndex { $0 >= stretch.first }
    if place < tiers[tier].starts.count, tiers[tier].starts[place] == stretch.first {
      tiers[tier].boards[place].append(item)
    } else {
      tiers[tier].starts.insert(stretch.first, at: place)
      tiers[tier].boards.insert([item], at: place)
    }
  }

  /// Takes something off it, once.
  mutating func remove(_ element: Element, at stretch: Stretch) {
    let digits = Self.digits(of: stretch)
    guard let tier = tiers.firstIndex(where: { $0.digits == digits }) else { return }
    let place = tiers[tier].starts.partitioningIndex { $0 >= stretch.first }
    guard place < tiers[tier].starts.count, tiers[tier].starts[place] == stretch.first,
      let item = tiers[tier].boards[place].firstIndex(
        where: { $0.stretch == stretch && $0.element == element })
    else { return }
    if tiers[tier].boards[place].count > 1 {
      tiers[tier].boards[place].remove(at: item)
    } else if tiers[tier].starts.count > 1 {
      tiers[tier].starts.remove(at: place)
      tiers[tier].boards.remove(at: place)
    } else {
      tiers.remove(at: tier)
    }
  }

  private static func digits(of stretch: Stretch) -> Int {
    Int.bitWidth - stretch.length.leadingZeroBitCount
  }
}
