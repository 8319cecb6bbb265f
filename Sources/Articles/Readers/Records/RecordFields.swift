/// An article in a record of JSON: as schema.org has it, or in the flat shape that scrapers and
/// archives write, whatever they call its fields.
struct RecordFields {
  private(set) var metadata = Metadata()
  private(set) var dates: [DateClaim] = []
  /// Its text, which may be HTML; nil when it has none.
  private(set) var body: String?

  /// Reads a record. What is wrapped in one member, such as `article` or `_source`, is unwrapped.
  init(of record: JSONValue) {
    var record = record
    var fields = Self.fields(of: record)
    var text = Self.text(in: fields)
    for name in Self.wrappers {
      if text == nil, case .object? = record[name], let inner = record[name] {
        record = inner
        fields = Self.fields(of: inner)
        text = Self.text(in: fields)
      }
    }
    if let linked = LinkedData(in: [record]), LinkedData.isArticle(linked.article) || text == nil {
      metadata = linked.metadata
      dates = metadata.claims(from: .jsonLD)
      body = linked.body
    }
    takeFields(fields)
    body = body ?? text
  }

  /// The members of a record by their names in small letters and without signs.
  private static func fields(of record: JSONValue) -> [String: JSONValue] {
    guard case .object(let members) = record else { return [:] }
    return Dictionary(
      members.map { (key($0.name), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func takeFields(_ fields: [String: JSONValue]) {
    for (property, names) in Self.names {
      for name in names {
        guard let value = fields[name] else { continue }
        metadata.take(Self.line(of: value).resolvingReferences, for: property)
      }
    }
    for name in Self.dateNames {
      guard let value = fields[name] else { continue }
      let text = EpochStamp.text(of: value["$date"] ?? value)
      if !text.isEmpty { dates.append(DateClaim(text: text, source: .record)) }
    }
  }

  /// A text in one line: a string, the name of an object, or those of an array.
  private static func line(of value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .object:
      ["name", "rendered", "title", "label", "domain"].lazy.compactMap { value[$0]?.text }.first
        ?? ""
    case .array(let elements):
      elements.prefix(20).map(line).filter { !$0.isEmpty }.joined(separator: ", ")
    case .null, .bool, .number: ""
    }
  }

  /// The text of a record under the first of the known names.
  private static func text(in fields: [String: JSONValue]) -> String? {
    for name in textNames {
      switch fields[name] {
      case .string(let text)? where text.contains { !$0.isWhitespace }:
        return text
      case .array(let parts)?:
        // Paragraphs, as strings or as objects with a text.
        let texts = parts.compactMap { $0.text ?? $0["text"]?.text ?? $0["content"]?.text }
        if !texts.isEmpty { return texts.joined(separator: "\n\n") }
      case .object?:
        // WordPress: {"rendered": "…"}
        let inner = ["rendered", "html", "text", "value", "plain"].lazy
        if let text = inner.compactMap({ fields[name]?[$0]?.text }).first { return text }
      default:
        continue
      }
    }
    return nil
  }

  /// A name in small letters and without its signs.
  private static func key(_ name: String) -> String {
    let bytes = name.utf8.filter { $0 >= 0x80 || $0.isLetter || (0x30...0x39).contains($0) }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private static let wrappers = [
    "_source", "article", "data", "item", "post", "doc", "record", "story",
  ]

  private static let textNames = [
    "text", "body", "content", "articlebody", "fulltext", "contenttext", "maintext", "bodytext",
    "articletext", "contenthtml", "bodyhtml", "html", "articlecontent", "newscontent", "article",
    "story", "plaintext", "textcontent", "cleantext", "paragraphs", "正文", "内容", "內容", "raw",
    "message",
    "description", "summary", "abstract", "excerpt", "snippet",
  ]

  private static let names: [(String, [String])] = [
    ("title", ["title", "headline", "articletitle", "newstitle", "subject", "标题", "標題"]),
    (
      "outlet",
      [
        "outlet", "source", "publisher", "publication", "sitename", "sourcename", "media", "medium",
        "newspaper", "agency", "site", "feed", "provider", "domain", "sourcedomain", "来源", "來源",
        "媒体",
      ]
    ),
    ("author", ["author", "authors", "byline", "creator", "writer", "journalist", "作者", "记者"]),
    (
      "url",
      [
        "url", "link", "canonicalurl", "sourceurl", "permalink", "href", "articleurl", "weburl",
        "链接",
      ]
    ),
    ("language", ["language", "lang", "inlanguage", "locale", "langcode", "语言"]),
  ]

  private static let dateNames = [
    "datepublished", "published", "publishedat", "publisheddate", "publisheddatetime",
    "publishdate",
    "publishtime", "pubdate", "publicationdate", "datepublish", "publishedtime", "firstpublished",
    "date", "datetime", "pubtime", "time", "timestamp", "postdate", "postedat", "created",
    "createdat",
    "createtime", "publishedon", "webpublicationdate", "displaydate", "releasedate", "newsdate",
    "issued",
    "firstcreated", "contentcreated", "versioncreated", "ptime", "ctime", "seendate",
    "发布时间", "发布日期", "发表时间", "日期", "时间", "發布時間", "發佈時間", "發布日期", "發佈日期", "發表時間", "時間",
  ]
}
