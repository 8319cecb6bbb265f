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
    for name in Self.wrappers {
      if Self.text(in: record) == nil, case .object? = record[name], let inner = record[name] {
        record = inner
      }
    }
    if let linked = LinkedData(in: [record]), LinkedData.isArticle(linked.article) || Self.text(in: record) == nil {
      metadata = linked.metadata
      dates = metadata.claims(from: .jsonLD)
      body = linked.body
    }
    guard case .object(let members) = record else { return }
    let fields = Dictionary(
      members.map { (Self.key($0.name), $0.value) }, uniquingKeysWith: { first, _ in first })
    takeFields(fields)
    body = body ?? Self.text(in: record)
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
      ["name", "title", "label", "domain"].lazy.compactMap { value[$0]?.text }.first ?? ""
    case .array(let elements):
      elements.prefix(20).map(line).filter { !$0.isEmpty }.joined(separator: ", ")
    case .null, .bool, .number: ""
    }
  }

  /// The text of a record under the first of the known names.
  private static func text(in record: JSONValue) -> String? {
    guard case .object(let members) = record else { return nil }
    for name in textNames {
      for member in members where key(member.name) == name {
        switch member.value {
        case .string(let text) where text.contains { !$0.isWhitespace }: return text
        case .array(let parts):
          // Paragraphs, as strings or as objects with a text.
          let texts = parts.compactMap { $0.text ?? $0["text"]?.text ?? $0["content"]?.text }
          if !texts.isEmpty { return texts.joined(separator: "\n\n") }
        case .object:
          // WordPress: {"rendered": "…"}
          if let text = ["rendered", "html", "text", "value", "plain"].lazy
            .compactMap({ member.value[$0]?.text }).first
          {
            return text
          }
        default: continue
        }
      }
    }
    return nil
  }

  /// A name in small letters and without its signs.
  private static func key(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let wrappers = ["_source", "article", "data", "item", "post", "doc", "record", "story"]

  private static let textNames = [
    "text", "body", "content", "articlebody", "fulltext", "contenttext", "maintext", "bodytext",
    "articletext", "contenthtml", "bodyhtml", "html", "articlecontent", "newscontent", "article",
    "story", "plaintext", "textcontent", "cleantext", "paragraphs", "正文", "内容", "內容", "raw", "message",
    "description", "summary", "abstract", "excerpt", "snippet",
  ]

  private static let names: [(String, [String])] = [
    ("title", ["title", "headline", "articletitle", "newstitle", "subject", "标题", "標題"]),
    (
      "outlet",
      [
        "outlet", "source", "publisher", "publication", "sitename", "sourcename", "media", "medium",
        "newspaper", "agency", "site", "feed", "provider", "domain", "sourcedomain", "来源", "來源", "媒体",
      ]
    ),
    ("author", ["author", "authors", "byline", "creator", "writer", "journalist", "作者", "记者"]),
    (
      "url",
      ["url", "link", "canonicalurl", "sourceurl", "permalink", "href", "articleurl", "weburl", "链接"]
    ),
    ("language", ["language", "lang", "inlanguage", "locale", "langcode", "语言"]),
  ]

  private static let dateNames = [
    "datepublished", "published", "publishedat", "publisheddate", "publisheddatetime", "publishdate",
    "publishtime", "pubdate", "publicationdate", "datepublish", "publishedtime", "firstpublished",
    "date", "datetime", "pubtime", "time", "timestamp", "postdate", "postedat", "created", "createdat",
    "createtime", "seendate", "发布时间", "日期", "时间", "發布時間", "時間",
  ]
}
