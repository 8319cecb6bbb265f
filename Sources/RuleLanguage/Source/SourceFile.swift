/// A rule file: its path and its bytes, and the tables that turn an offset into line and column.
public struct SourceFile: Sendable {
  /// The path as diagnostics show it.
  public let path: String
  /// What the file holds, valid UTF-8 or not.
  public let bytes: [UInt8]

  /// Files with more bytes are refused with a diagnostic.
  public static let sizeLimit = 16 << 20

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let stride = 256

  /// Where each line starts. The byte order mark is not part of the first line.
  private let lineStarts: [Int32]
  /// How many characters start before every 256th byte.
  private let characterCounts: [Int32]

  /// A file with these bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    (lineStarts, characterCounts) = Self.tables(of: bytes)
  }

  /// A file with this text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  var isTooLarge: Bool { bytes.count > Self.sizeLimit }

  var byteOrderMarkLength: Int {
    bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
  }

  /// The bytes as text; what is not UTF-8 becomes U+FFFD.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func tables(of bytes: [UInt8]) -> (lines: [Int32], characters: [Int32]) {
    guard bytes.count <= sizeLimit else { return ([0], []) }
    var lines: [Int32] = [bytes.starts(with: byteOrderMark) ? Int32(byteOrderMark.count) : 0]
    var characters: [Int32] = []
    var count: Int32 = 0
    bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<bytes.count {
        if offset % stride == 0 { characters.append(count) }
        let byte = bytes[offset]
        if !UTF8Decoding.isContinuation(byte) { count += 1 }
        let endsLine =
          byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r")
            && (offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n"))
        if endsLine { lines.append(Int32(offset + 1)) }
      }
    }
    return (lines, characters)
  }
}

extension SourceFile {
  /// Line and column of a byte.
  func position(of offset: Int) -> SourcePosition {
    guard !isTooLarge else { return SourcePosition(offset: offset, line: 1, column: 1) }
    let line = lineIndex(of: offset)
    let start = min(Int(lineStarts[line]), offset)
    let column = characters(before: offset) - characters(before: start) + 1
    return SourcePosition(offset: offset, line: line + 1, column: column)
  }

  /// The bytes of a line (from 1), without what ends it.
  func line(_ number: Int) -> Range<Int> {
    let start = Int(lineStarts[number - 1])
    var end = number < lineStarts.count ? Int(lineStarts[number]) : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func characters(before offset: Int) -> Int {
    guard !characterCounts.isEmpty else { return 0 }
    let block = min(offset / Self.stride, characterCounts.count - 1)
    let rest = bytes[(block * Self.stride)..<offset]
    return Int(characterCounts[block]) + rest.count { !UTF8Decoding.isContinuation($0) }
  }
}
