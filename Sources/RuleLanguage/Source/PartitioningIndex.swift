extension RandomAccessCollection where Index == Int {
  /// The first index from which on the predicate holds, in a collection where it never ceases to hold
  /// once it does; the end when it holds nowhere.
  @inlinable
  package func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
