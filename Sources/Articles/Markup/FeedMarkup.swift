/// A feed as a parser of XML should get it.
enum FeedMarkup {
  /// The most attributes of an element: libxml2 takes time that grows with their square.
  private static let attributeLimit = 200

  /// The document without what stands before its first element, and with HTML's entities, of which
  /// XML knows none, as characters.
  ///
  /// - Throws: ``ReadFailure/brokenMarkup(problem:)`` for elements with hundreds of attributes.
  static func document(of source: Span<UInt8>) throws(ReadFailure) -> [UInt8] {
    guard let start = start(of: source) else { return [] }
    var document: [UInt8] = []
    document.reserveCapacity(source.count)
    var index = start
    var run = start
    var attributes = 0
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "<"):
        if source.holds("<![CDATA[", at: index) {
          // Nothing in it is markup.
          index = source.index(behind: "]]>", from: index) ?? source.count
          continue
        }
        attributes = 0
      case UInt8(ascii: "="):
        // No value holds an unescaped bracket, so that these signs count all attributes of a tag.
        attributes += 1
        if attributes > attributeLimit, isInTag(index, of: source) {
          throw .brokenMarkup(problem: "more than \(attributeLimit) attributes of an element")
        }
      case UInt8(ascii: "&"):
        if let (text, length) = entity(at: index, in: source) {
          append(run..<index, of: source, to: &document)
          document += Array(text.utf8)
          index += length
          run = index
          continue
        }
      default: break
      }
      index += 1
    }
    append(run..<source.count, of: source, to: &document)
    return document
  }

  private static func append(
    _ range: Range<Int>, of source: Span<UInt8>, to document: inout [UInt8]
  ) {
    source.extracting(range).withUnsafeBufferPointer { document.append(contentsOf: $0) }
  }

  /// Where the first element begins: behind declarations, comments and document types.
  private static func start(of source: Span<UInt8>) -> Int? {
    var index = 0
    while index + 1 < source.count {
      guard source[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if source[index + 1].isLetter { return index }
      if source.holds("<!--", at: index) {
        index = source.index(behind: "-->", from: index) ?? source.count
      } else if source.holds("<!", at: index) {
        index = endOfDeclaration(at: index, in: source)
      } else {
        index = source.index(behind: ">", from: index) ?? source.count
      }
    }
    return nil
  }

  /// Passes over a document type, with the declarations in brackets that it may have.
  static func endOfDeclaration(at start: Int, in source: Span<UInt8>) -> Int {
    var index = start
    while index < source.count, source[index] != UInt8(ascii: ">") {
      if source[index] == UInt8(ascii: "[") {
        return source.index(behind: "]>", from: index) ?? source.count
      }
      index += 1
    }
    return min(index + 1, source.count)
  }

  private static func isInTag(_ index: Int, of source: Span<UInt8>) -> Bool {
    var index = index
    while index > 0, source[index] != UInt8(ascii: "<"), source[index] != UInt8(ascii: ">") {
      index -= 1
    }
    return source[index] == UInt8(ascii: "<")
  }

  /// What an entity that is not XML's own stands for.
  private static func entity(
    at index: Int, in source: Span<UInt8>
  ) -> (text: String, length: Int)? {
    for own in ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#"] as [StaticString]
    where source.holds(own, at: index) {
      return nil
    }
    // A sign that begins no entity would end the parser's patience.
    return CharacterReference.read(at: index, in: source, before: source.count) ?? ("&amp;", 1)
  }
}
