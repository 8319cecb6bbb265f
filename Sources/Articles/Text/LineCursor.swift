/// Goes through a text line by line.
package struct LineCursor {
  /// Where the next line begins.
  private(set) var offset: Int

  /// Begins at an offset that is the start of a line.
  package init(at offset: Int = 0) {
    self.offset = offset
  }

  /// The next line without its line feed; nil at the end.
  package mutating func next(in text: Span<UInt8>) -> Range<Int>? {
    guard offset < text.count else { return nil }
    let start = offset
    var end = start
    while end < text.count, text[end] != 0x0A { end += 1 }
    offset = end + 1
    return start..<end
  }
}

extension Span<UInt8> {
  /// A range without white space at its ends.
  func trimming(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = whiteSpace(at: start, before: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      let length = (1...3).first {
        $0 <= end - start && whiteSpace(at: end - $0, before: end) == $0
      }
      guard let length else { break }
      end -= length
    }
    return start..<end
  }

  /// Whether a range holds exactly this ASCII text.
  func equals(_ text: StaticString, in range: Range<Int>) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    for (offset, index) in range.enumerated() where self[index] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The text of a range of valid UTF-8.
  func string(in range: Range<Int>) -> String {
    extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of the white space at an index: 3 for an ideographic space, 2 for one that does not
  /// break, 0 for none.
  func whiteSpace(at index: Int, before end: Int) -> Int {
    switch self[index] {
    case 0x20, 0x09, 0x0A: 1
    case 0xC2 where index + 1 < end && self[index + 1] == 0xA0: 2
    case 0xE3 where index + 2 < end && self[index + 1] == 0x80 && self[index + 2] == 0x80: 3
    default: 0
    }
  }
}
