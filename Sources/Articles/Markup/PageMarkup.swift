/// The markup of a page as a parser should get it: bounded, and without what is no text.
///
/// libxml2 takes time that grows with the square of the attributes of an element, and reads what
/// browsers pass over. So a pass in linear time goes first: it keeps the few attributes that matter,
/// takes out comments, scripts, styles, pictures and the tags of mere emphasis, drops end tags that
/// end nothing, and remembers the scripts that hold metadata.
struct PageMarkup {
  /// The markup that is left, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where JSON-LD stands in the source.
  private(set) var linkedData: [Range<Int>] = []
  /// Where other scripts stand that are part of the page.
  private(set) var scripts: [Range<Int>] = []

  private static let attributeLimit = 16
  private static let valueLimit = 4096
  private static let scriptLimit = 256

  /// How many elements of a name are open.
  private var open: [UInt64: Int] = [:]
  /// Raw elements of which no end follows any more, so that none is looked for again.
  private var unended: Set<UInt64> = []

  /// Goes through a page in valid UTF-8.
  init(_ source: Span<UInt8>) {
    bytes.reserveCapacity(source.count / 2)
    var index = 0
    while index < source.count {
      let start = index
      while index < source.count, source[index] != UInt8(ascii: "<") { index += 1 }
      append(start..<index, of: source)
      guard index + 1 < source.count else { break }
      index = readTag(at: index, in: source)
    }
  }

  private mutating func append(_ range: Range<Int>, of source: Span<UInt8>) {
    source.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Reads what begins with `<` at an index: the index behind it.
  private mutating func readTag(at start: Int, in source: Span<UInt8>) -> Int {
    let next = source[start + 1]
    switch next {
    case UInt8(ascii: "!"):
      if source.holds("<!--", at: start) {
        return source.index(behind: "-->", from: start + 2) ?? source.count
      }
      if source.holds("<![CDATA[", at: start), !unended.contains(0) {
        guard let end = source.index(behind: "]]>", from: start) else {
          unended.insert(0)
          return start + 9
        }
        append((start + 9)..<(end - 3), of: source)
        return end
      }
      return source.index(behind: ">", from: start) ?? source.count
    case UInt8(ascii: "?"):
      return source.index(behind: ">", from: start) ?? source.count
    case UInt8(ascii: "/"):
      guard start + 2 < source.count, source[start + 2].isLetter else {
        return source.index(behind: ">", from: start) ?? source.count
      }
      return readEndTag(at: start, in: source)
    case _ where next.isLetter:
      return readStartTag(at: start, in: source)
    default:
      bytes += Array("&lt;".utf8)
      return start + 1
    }
  }

  private mutating func readEndTag(at start: Int, in source: Span<UInt8>) -> Int {
    let name = TagName(at: start + 2, in: source)
    if !name.isEmphasis, let count = open[name.key], count > 0 {
      open[name.key] = count - 1
      bytes += Array("</".utf8)
      append(name.range, of: source)
      bytes.append(UInt8(ascii: ">"))
    }
    return source.index(behind: ">", from: name.range.upperBound) ?? source.count
  }

  private mutating func readStartTag(at start: Int, in source: Span<UInt8>) -> Int {
    let name = TagName(at: start + 1, in: source)
    let rollback = bytes.count
    bytes.append(UInt8(ascii: "<"))
    append(name.range, of: source)
    var index = name.range.upperBound
    var kept = 0
    var isLinkedData = false
    while index < source.count {
      guard let attribute = TagAttribute(at: index, in: source) else { break }
      index = attribute.end
      if name.isScript, attribute.holds("ld+json", in: source) { isLinkedData = true }
      guard kept < Self.attributeLimit, attribute.matters,
        !attribute.isReference || name.isLink
      else { continue }
      kept += append(attribute, of: source) ? 1 : 0
    }
    bytes.append(UInt8(ascii: ">"))
    // The sign that ends the tag; without one the page ends within it.
    index = source.index(behind: ">", from: index) ?? source.count
    if name.isEmphasis { bytes.removeSubrange(rollback...) }
    if name.isRaw {
      bytes.removeSubrange(rollback...)
      return skipContent(of: name, from: index, isLinkedData: isLinkedData, in: source)
    }
    if !name.isVoid, !name.isEmphasis { open[name.key, default: 0] += 1 }
    return index
  }

  /// Appends an attribute; false when it has no room.
  private mutating func append(_ attribute: TagAttribute, of source: Span<UInt8>) -> Bool {
    guard attribute.value.count <= Self.valueLimit else { return false }
    var hasDouble = false
    var hasSingle = false
    for index in attribute.value {
      hasDouble = hasDouble || source[index] == UInt8(ascii: "\"")
      hasSingle = hasSingle || source[index] == UInt8(ascii: "'")
    }
    guard !hasDouble || !hasSingle else { return false }
    let quote = hasDouble ? UInt8(ascii: "'") : UInt8(ascii: "\"")
    bytes.append(0x20)
    append(attribute.name, of: source)
    bytes.append(UInt8(ascii: "="))
    bytes.append(quote)
    append(attribute.value, of: source)
    bytes.append(quote)
    return true
  }

  /// Passes over the content of a script or the like: the index behind its end tag.
  private mutating func skipContent(
    of name: TagName, from start: Int, isLinkedData: Bool, in source: Span<UInt8>
  ) -> Int {
    guard !unended.contains(name.key) else { return start }
    guard let end = name.endTag(from: start, in: source) else {
      unended.insert(name.key)
      // What is cut off within a script is script; other elements may have been left open.
      return name.hidesRest ? source.count : start
    }
    if name.isScript {
      if isLinkedData {
        if linkedData.count < Self.scriptLimit { linkedData.append(start..<end) }
      } else if scripts.count < Self.scriptLimit, end > start {
        scripts.append(start..<end)
      }
    }
    return source.index(behind: ">", from: end) ?? source.count
  }
}

extension Span<UInt8> {
  /// The index behind the next place of a text, or nil when it does not come again.
  func index(behind text: StaticString, from start: Int) -> Int? {
    let first = text.utf8Start[0]
    var index = start
    while index < count {
      if self[index] == first, holds(text, at: index) { return index + text.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
