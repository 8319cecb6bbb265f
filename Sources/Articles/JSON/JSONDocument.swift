/// A document of JSON with the records that it lists, if it is a list or holds one.
struct JSONDocument {
  /// What the document is, without the list that was taken out of it.
  let root: JSONValue
  /// The elements of the list, each with where it stands; nil when there is none.
  let records: [(value: JSONValue, range: Range<Int>)]?

  /// Members that hold the list of an answer or a feed.
  private static let listNames: Set<String> = [
    "articles", "items", "results", "data", "docs", "documents", "entries", "news", "posts",
    "records", "hits", "stories",
  ]

  /// Reads a document.
  init(_ text: Span<UInt8>) throws(JSONParser.Problem) {
    var parser = JSONParser()
    parser.skipSpace(in: text)
    if parser.peek(in: text) == UInt8(ascii: "[") {
      records = try parser.elements(in: text)
      root = .null
    } else if parser.peek(in: text) == UInt8(ascii: "{") {
      (root, records) = try Self.members(of: text, by: &parser)
    } else {
      root = try parser.value(in: text)
      records = nil
    }
    try parser.finish(in: text)
  }

  /// The members of an object, with a list of objects apart.
  private static func members(
    of text: Span<UInt8>, by parser: inout JSONParser
  ) throws(JSONParser.Problem) -> (JSONValue, [(value: JSONValue, range: Range<Int>)]?) {
    var members: [JSONValue.Member] = []
    var records: [(value: JSONValue, range: Range<Int>)]?
    try parser.passBracket(in: text)
    while let name = try parser.name(in: text) {
      if records == nil, listNames.contains(name), parser.peek(in: text) == UInt8(ascii: "[") {
        let elements = try parser.elements(in: text)
        let isList = elements.contains { if case .object = $0.value { true } else { false } }
        if isList {
          records = elements
        } else {
          members.append(.init(name: name, value: .array(elements.map(\.value))))
        }
      } else {
        members.append(.init(name: name, value: try parser.value(in: text)))
      }
      try parser.passComma(before: UInt8(ascii: "}"), in: text)
    }
    // An article may hold lists of its own.
    let root = JSONValue.object(members)
    guard records != nil else { return (root, nil) }
    let isArticle = LinkedData.isArticle(root) || RecordFields(of: root).body != nil
    return (root, isArticle && !hasArticles(records) ? nil : records)
  }

  /// Whether the elements of a list are articles rather than pictures or links.
  private static func hasArticles(_ records: [(value: JSONValue, range: Range<Int>)]?) -> Bool {
    (records ?? []).prefix(20).contains { RecordFields(of: $0.value).body != nil }
  }
}
