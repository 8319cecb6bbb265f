/// A string of a rule file, taken out of its quotes: its characters, each with its place.
struct StringLiteral {
  /// The whole string, quotes included.
  let place: Place
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var problems: [Problem] = []
  /// Whether the string has been reported already, so that its content should not be judged.
  private(set) var isDamaged: Bool
  /// Where each scalar starts, and where the last one ends.
  private var starts: [UInt32] = []
  private var escaped: Set<Int> = []

  /// A string with more bytes is refused.
  static let sizeLimit = 100_000

  /// What is wrong inside the quotes.
  enum Problem {
    case unknownEscape(Range<Int>)
    case noSuchCharacter(Range<Int>)
    case tooLong(Range<Int>)
  }

  /// Takes a string token apart.
  init(file: SourceFile, range: Range<Int>, kind: TokenKind) {
    place = Place(file: file, range: range)
    isDamaged = kind == .unterminatedString || kind == .unterminatedTextBlock
    guard range.count <= Self.sizeLimit else {
      problems = isDamaged ? [] : [.tooLong(range)]
      isDamaged = true
      return
    }
    file.bytes.withUnsafeBufferPointer { bytes in
      let content = Self.content(of: range, kind: kind, in: bytes)
      if kind == .textBlock {
        readBlock(content, in: bytes)
      } else {
        read(content, in: bytes)
      }
      starts.append(UInt32(content.upperBound))
    }
    if !problems.isEmpty { isDamaged = true }
  }

  /// The text.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether a scalar is written as an escape, and so means nothing but itself.
  func isEscaped(_ index: Int) -> Bool { escaped.contains(index) }

  /// Where some of the scalars stand in the file.
  func place(of range: Range<Int>) -> Place {
    Place(
      file: place.file, range: Int(starts[range.lowerBound])..<Int(starts[range.upperBound]))
  }

  private static func content(
    of range: Range<Int>, kind: TokenKind, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let isBlock = kind == .textBlock || kind == .unterminatedTextBlock
    let opening = isBlock ? 3 : UTF8Decoding.scalar(in: bytes, at: range.lowerBound).length
    let start = range.lowerBound + opening
    switch kind {
    case .textBlock: return start..<(range.upperBound - 3)
    case .string:
      var end = range.upperBound - 1
      while UTF8Decoding.isContinuation(bytes[end]) { end -= 1 }
      return start..<end
    default: return start..<range.upperBound
    }
  }
}

// Characters and escapes.
extension StringLiteral {
  private mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    scalars.append(scalar)
    starts.append(UInt32(offset))
  }

  private mutating func read(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] == UInt8(ascii: "\\") {
        offset = readEscape(offset..<range.upperBound, in: bytes)
      } else {
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: offset)
        if scalar == nil || scalar?.isForbiddenControl == true { isDamaged = true }
        append(scalar ?? "\u{FFFD}", at: offset)
        offset += length
      }
    }
  }

  /// Reads the escape that a range starts with; says where it ends.
  private mutating func readEscape(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let start = range.lowerBound
    let kind = start + 1 < range.upperBound ? bytes[start + 1] : 0
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      return appendEscaped(Unicode.Scalar(kind), start..<(start + 2))
    case UInt8(ascii: "n"):
      return appendEscaped("\n", start..<(start + 2))
    case UInt8(ascii: "u"):
      return readCodePoint(range, in: bytes)
    default:
      var end = min(start + 2, range.upperBound)
      while end < range.upperBound, UTF8Decoding.isContinuation(bytes[end]) { end += 1 }
      problems.append(.unknownEscape(start..<end))
      return end
    }
  }

  private mutating func appendEscaped(_ scalar: Unicode.Scalar, _ range: Range<Int>) -> Int {
    escaped.insert(scalars.count)
    append(scalar, at: range.lowerBound)
    return range.upperBound
  }

  /// Reads `\u{5B89}`: one to six hexadecimal digits.
  private mutating func readCodePoint(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let start = range.lowerBound
    var end = start + 2
    guard end < range.upperBound, bytes[end] == UInt8(ascii: "{") else {
      problems.append(.unknownEscape(start..<end))
      return end
    }
    end += 1
    var value: UInt32 = 0
    var digits = 0
    while end < range.upperBound, digits < 6,
      let digit = Character(Unicode.Scalar(bytes[end])).hexDigitValue
    {
      value = value << 4 | UInt32(digit)
      digits += 1
      end += 1
    }
    guard digits > 0, end < range.upperBound, bytes[end] == UInt8(ascii: "}") else {
      problems.append(.unknownEscape(start..<end))
      return end
    }
    end += 1
    guard let scalar = Unicode.Scalar(value), !scalar.isForbiddenControl else {
      problems.append(.noSuchCharacter(start..<end))
      return end
    }
    return appendEscaped(scalar, start..<end)
  }
}

// Blocks of text.
extension StringLiteral {
  /// Reads the lines of a block without their common indentation. The line of the opening
  /// quotes and that of the closing ones are left out when nothing stands in them.
  private mutating func readBlock(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    var lines = Self.lines(of: range, in: bytes)
    if lines.count > 1, let first = lines.first, Self.isBlank(first, in: bytes) {
      lines.removeFirst()
    }
    if lines.count > 1, let last = lines.last, Self.isBlank(last, in: bytes) {
      lines.removeLast()
    }
    let indentation = Self.commonIndentation(of: lines, in: bytes)
    for (index, line) in lines.enumerated() {
      if index > 0 { append("\n", at: lines[index - 1].upperBound) }
      guard !Self.isBlank(line, in: bytes) else { continue }
      read((line.lowerBound + indentation)..<line.upperBound, in: bytes)
    }
  }

  /// The lines of a text, without what ends them.
  private static func lines(
    of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      let byte = bytes[offset]
      offset += 1
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      lines.append(start..<(offset - 1))
      if byte == UInt8(ascii: "\r"), offset < range.upperBound,
        bytes[offset] == UInt8(ascii: "\n")
      {
        offset += 1
      }
      start = offset
    }
    lines.append(start..<range.upperBound)
    return lines
  }

  private static func isIndentation(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isBlank(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[line].allSatisfy(isIndentation)
  }

  /// How many bytes of white space all lines that are not blank start with alike.
  private static func commonIndentation(
    of lines: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var common: Slice<UnsafeBufferPointer<UInt8>>?
    for line in lines where !isBlank(line, in: bytes) {
      let indentation = bytes[line].prefix(while: isIndentation)
      let shared = common.map { known in
        zip(known, indentation).prefix { $0 == $1 }.count
      }
      common = indentation.prefix(shared ?? indentation.count)
    }
    return common?.count ?? 0
  }
}
