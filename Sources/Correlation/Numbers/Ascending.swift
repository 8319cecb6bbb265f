/// Numbers that ascend, each once, as sets that are gone through side by side.
extension [Int32] {
  /// These without others.
  func subtracting(ascending others: [Int32]) -> [Int32] {
    var rest: [Int32] = []
    rest.reserveCapacity(count)
    var place = 0
    for number in self {
      while place < others.count, others[place] < number { place += 1 }
      if place == others.count || others[place] != number { rest.append(number) }
    }
    return rest
  }

  /// These and others.
  func union(ascending others: [Int32]) -> [Int32] {
    var all: [Int32] = []
    all.reserveCapacity(count + others.count)
    var place = 0
    for number in self {
      while place < others.count, others[place] < number {
        all.append(others[place])
        place += 1
      }
      if place < others.count, others[place] == number { place += 1 }
      all.append(number)
    }
    return all + others[place...]
  }

  /// Whether a number is among these.
  func contains(ascending number: Int32) -> Bool {
    let place = partitioningIndex { $0 >= number }
    return place < count && self[place] == number
  }
}
