/// Writes lines of Markdown without emphasis, links, images, tags, code marks and escapes.
struct MarkdownInline {
  /// What was written so far; it may hold ``removed``.
  var output: [UInt8] = []

  /// Stands for a bracket that was written before it was known to be a link's. Texts hold no NUL.
  static let removed: UInt8 = 0

  /// Whether it does.
  private(set) var hasRemoved = false

  /// Where the open brackets of the paragraph stand in the output, the last one last.
  private var openers: [(place: Int, isImage: Bool)] = []
  private var lineStart = 0
  /// The signs that are known not to come any more in this line, so that none is searched for twice.
  private var missing: Set<UInt8> = []
  private var hasUnclosedComment = false

  /// Ends the paragraph.
  mutating func writeBlankLine() {
    openers.removeAll(keepingCapacity: true)
    guard let last = output.last else { return }
    if last != 0x0A { output.append(0x0A) }
    if output.count < 2 || output[output.count - 2] != 0x0A { output.append(0x0A) }
  }

  /// Writes a range as it stands.
  mutating func writeVerbatim(
    _ range: Range<Int>, of source: Span<UInt8>, endingLine: Bool = true
  ) {
    append(range, of: source)
    if endingLine { output.append(0x0A) }
  }

  private mutating func append(_ range: Range<Int>, of source: Span<UInt8>) {
    source.extracting(range).withUnsafeBufferPointer { output.append(contentsOf: $0) }
  }

  /// Writes a line's content.
  mutating func writeLine(_ line: Range<Int>, of source: Span<UInt8>) {
    lineStart = output.count
    missing.removeAll(keepingCapacity: true)
    var index = line.lowerBound
    while index < line.upperBound {
      let start = index
      while index < line.upperBound, !source[index].mayBeMarkup { index += 1 }
      append(start..<index, of: source)
      guard index < line.upperBound else { break }
      index = writeNext(at: index, of: source, before: line.upperBound)
    }
    output.append(0x0A)
  }

  /// The offset behind a comment that begins at an offset, or nil when it has no end.
  mutating func endOfComment(at start: Int, in source: Span<UInt8>) -> Int? {
    guard !hasUnclosedComment else { return nil }
    var index = start + 4
    while index + 2 < source.count {
      if source.holds("-->", at: index) { return index + 3 }
      index += 1
    }
    hasUnclosedComment = true
    return nil
  }

  /// Writes what begins at an index, and gives the index behind it.
  private mutating func writeNext(at index: Int, of source: Span<UInt8>, before end: Int) -> Int {
    let byte = source[index]
    switch byte {
    case UInt8(ascii: "\\"):
      guard index + 1 < end else { return end }
      guard source[index + 1].isASCIIPunctuation else { break }
      output.append(source[index + 1])
      return index + 2
    case UInt8(ascii: "`"):
      return index + 1
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      return writeEmphasis(at: index, of: source, before: end)
    case UInt8(ascii: "!") where index + 1 < end && source[index + 1] == UInt8(ascii: "["):
      openers.append((output.count, true))
      output += Array("![".utf8)
      return index + 2
    case UInt8(ascii: "["):
      if index + 1 < end, source[index + 1] == UInt8(ascii: "^"),
        let close = find(UInt8(ascii: "]"), from: index, in: source, before: end)
      {
        return close + (source.holds("]:", at: close) ? 2 : 1)
      }
      openers.append((output.count, false))
    case UInt8(ascii: "]"):
      if let next = writeLink(at: index, of: source, before: end) { return next }
    case UInt8(ascii: "<"):
      if let next = writeTag(at: index, of: source, before: end) { return next }
    case UInt8(ascii: "&"):
      if let (text, length) = CharacterReference.read(at: index, in: source, before: end) {
        output += Array(text.utf8)
        return index + length
      }
    default:
      break
    }
    output.append(byte)
    return index + 1
  }

  /// Leaves out a run of signs of emphasis, unless they stand for themselves: between spaces, or
  /// as in `5*3` and `snake_case`.
  private mutating func writeEmphasis(at start: Int, of source: Span<UInt8>, before end: Int) -> Int
  {
    let sign = source[start]
    var next = start
    while next < end, source[next] == sign { next += 1 }
    let before = output.count > lineStart ? output[output.count - 1] : 0x20
    let after = next < end ? source[next] : 0x20
    let standsAlone = before <= 0x20 && after <= 0x20
    let isInWord =
      switch sign {
      case UInt8(ascii: "*"): before.isASCIIDigit && after.isASCIIDigit
      case UInt8(ascii: "_"): before.isASCIIWord && after.isASCIIWord
      default: next - start != 2
      }
    if standsAlone || isInWord {
      output.append(contentsOf: repeatElement(sign, count: next - start))
    }
    return next
  }

  /// Closes a link at its `]` and gives the index behind its target; nil when it is no link.
  private mutating func writeLink(at close: Int, of source: Span<UInt8>, before end: Int) -> Int? {
    guard let opener = openers.popLast(), close + 1 < end else { return nil }
    let next: Int
    switch source[close + 1] {
    case UInt8(ascii: "("):
      guard let target = endOfTarget(from: close + 1, in: source, before: end) else { return nil }
      next = target
    case UInt8(ascii: "["):
      guard let label = find(UInt8(ascii: "]"), from: close + 2, in: source, before: end) else {
        return nil
      }
      next = label + 1
    default:
      return nil
    }
    if opener.isImage {
      output.removeSubrange(opener.place...)
      lineStart = min(lineStart, output.count)
    } else {
      output[opener.place] = Self.removed
      hasRemoved = true
    }
    return next
  }

  /// The index behind the `)` that closes a target; brackets in it are balanced.
  private mutating func endOfTarget(
    from open: Int, in source: Span<UInt8>, before end: Int
  ) -> Int? {
    let sign = UInt8(ascii: ")")
    guard !missing.contains(sign) else { return nil }
    var depth = 0
    for index in open..<end {
      if source[index] == UInt8(ascii: "(") { depth += 1 }
      if source[index] == sign {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
    }
    missing.insert(sign)
    return nil
  }

  /// Leaves out a tag or a comment, keeps the address of `<https://…>`, and gives the index behind
  /// it; nil when it is only a sign.
  private mutating func writeTag(at start: Int, of source: Span<UInt8>, before end: Int) -> Int? {
    guard start + 1 < end else { return nil }
    let first = source[start + 1]
    guard first.isASCIILetter || first == UInt8(ascii: "/") || first == UInt8(ascii: "!"),
      let close = find(UInt8(ascii: ">"), from: start, in: source, before: end)
    else { return nil }
    if first.isASCIILetter {
      var name = start + 1
      while source[name].isASCIIWord || source[name] == UInt8(ascii: "-") { name += 1 }
      if source[name] == UInt8(ascii: ":") || source[name] == UInt8(ascii: "@") {
        writeVerbatim((start + 1)..<close, of: source, endingLine: false)
      } else if source.equals("br", in: (start + 1)..<name) {
        output.append(0x0A)
      } else if source[name] > 0x20, source[name] != UInt8(ascii: "/"), name != close {
        return nil
      }
    }
    return close + 1
  }

  /// The index of a sign in the rest of the line.
  private mutating func find(
    _ sign: UInt8, from start: Int, in source: Span<UInt8>, before end: Int
  ) -> Int? {
    guard !missing.contains(sign) else { return nil }
    for index in start..<end where source[index] == sign { return index }
    missing.insert(sign)
    return nil
  }
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  fileprivate var isASCIILetter: Bool {
    let small = self | 0x20
    return small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z")
  }

  fileprivate var isASCIIWord: Bool { isASCIIDigit || isASCIILetter }

  /// Whether it may be more than itself in a line of Markdown.
  @inline(__always)
  fileprivate var mayBeMarkup: Bool {
    switch self {
    case UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "<"),
      UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "_"),
      UInt8(ascii: "`"), UInt8(ascii: "~"):
      true
    default:
      false
    }
  }

  fileprivate var isASCIIPunctuation: Bool {
    self > 0x20 && self < 0x7F && !isASCIIWord
  }
}
