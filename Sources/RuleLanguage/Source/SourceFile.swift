/// A rule file: its path and its bytes, and the tables that turn an offset into line and column.
public struct SourceFile: Sendable {
  /// The path as diagnostics show it.
  public var path: String { content.path }
  /// What the file holds, valid UTF-8 or not.
  public var bytes: [UInt8] { content.bytes }
  /// Why the file could not be read; nil when it could.
  public var problem: String? { content.problem }

  /// Files with more bytes are refused with a diagnostic.
  public static let sizeLimit = 16 << 20

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let stride = 256

  // Every token and every place refers to its file: one reference is all that they copy.
  private let content: Content

  private final class Content: Sendable {
    let path: String
    let bytes: [UInt8]
    let problem: String?
    /// Where each line starts. The byte order mark is not part of the first line.
    let lineStarts: [Int32]
    /// How many characters start before every 256th byte.
    let characterCounts: [Int32]

    init(path: String, bytes: [UInt8], problem: String?) {
      self.path = path
      self.bytes = bytes
      self.problem = problem
      (lineStarts, characterCounts) = SourceFile.tables(of: bytes)
    }
  }

  /// A file with these bytes.
  public init(path: String, bytes: [UInt8]) {
    content = Content(path: path, bytes: bytes, problem: nil)
  }

  /// A file that could not be read, and why, in words that follow a colon: it becomes a
  /// diagnostic beside those of the files that could.
  public init(path: String, problem: String) {
    content = Content(path: path, bytes: [], problem: problem)
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
    let start = min(Int(content.lineStarts[line]), offset)
    let column = characters(before: offset) - characters(before: start) + 1
    return SourcePosition(offset: offset, line: line + 1, column: column)
  }

  /// The bytes of a line (from 1), without what ends it.
  func line(_ number: Int) -> Range<Int> {
    let start = Int(content.lineStarts[number - 1])
    var end = number < content.lineStarts.count ? Int(content.lineStarts[number]) : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = content.lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(content.lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func characters(before offset: Int) -> Int {
    guard !content.characterCounts.isEmpty else { return 0 }
    let block = min(offset / Self.stride, content.characterCounts.count - 1)
    let rest = bytes[(block * Self.stride)..<offset]
    return Int(content.characterCounts[block]) + rest.count { !UTF8Decoding.isContinuation($0) }
  }
}
