/// An article as schema.org describes it, in the JSON-LD of a page or in a record.
struct LinkedData {
  /// The members of the article.
  let article: JSONValue
  /// What its references may point to.
  private let all: [JSONValue]

  /// The article among values of JSON-LD, or nil when they describe none.
  init?(in values: [JSONValue]) {
    var all: [JSONValue] = []
    for value in values { Self.collect(value, depth: 0, into: &all) }
    let ranked = all.map { (value: $0, rank: Self.rank(of: $0)) }.filter { $0.rank > 0 }
    // Of equals the first: pages put their own article before those that they refer to.
    guard let best = ranked.max(by: { $0.rank < $1.rank }),
      let first = ranked.first(where: { $0.rank == best.rank })
    else { return nil }
    (article, self.all) = (first.value, all)
  }

  /// Whether an object is an article of schema.org.
  static func isArticle(_ value: JSONValue) -> Bool { rank(of: value) > 1 }

  /// What it says of itself, without its text.
  var metadata: Metadata {
    var metadata = Metadata()
    for name in ["headline", "name", "alternativeHeadline"] {
      if let title = article[name]?.text { metadata.take(title.resolvingReferences, for: "title") }
    }
    if let outlet = names(of: article["publisher"]).first
      ?? names(of: article["sourceOrganization"]).first
    {
      metadata.take(outlet, for: "outlet")
    }
    let authors = names(of: article["author"]) + names(of: article["creator"])
    if !authors.isEmpty { metadata.take(authors.joined(separator: ", "), for: "author") }
    for name in ["url", "mainEntityOfPage", "@id"] {
      let place = article[name]
      if let url = place?.text ?? place?["@id"]?.text ?? place?["url"]?.text, url.hasPrefix("http")
      {
        metadata.take(url, for: "url")
      }
    }
    for name in ["datePublished", "dateCreated", "uploadDate", "dateModified"] {
      if let date = article[name]?.elements.first {
        metadata.take(EpochStamp.text(of: date), for: "date")
      }
    }
    if let language = article["inLanguage"].flatMap({ $0.text ?? $0["alternateName"]?.text }) {
      metadata.take(language, for: "language")
    }
    return metadata
  }

  /// Its text, which may be HTML.
  var body: String? {
    for name in ["articleBody", "text"] {
      if let text = article[name]?.text, !text.isEmpty { return text }
    }
    return nil
  }

  /// The names of persons and organisations: given as such, as objects, or by reference.
  private func names(of value: JSONValue?) -> [String] {
    (value?.elements ?? []).compactMap { element in
      if let name = element.text { return name.hasPrefix("http") ? nil : name.resolvingReferences }
      if let name = element["name"]?.elements.first?.text { return name.resolvingReferences }
      guard let reference = element["@id"]?.text else { return nil }
      return all.first { $0["@id"]?.text == reference && $0["name"] != nil }?["name"]?.text
    }.map(\.inOneLine).filter { !$0.isEmpty }
  }

  /// All objects in a value, the outer ones first.
  private static func collect(_ value: JSONValue, depth: Int, into all: inout [JSONValue]) {
    guard depth < 6, all.count < 2000 else { return }
    switch value {
    case .array(let elements):
      for element in elements { collect(element, depth: depth + 1, into: &all) }
    case .object(let members):
      all.append(value)
      for member in members
      where ["@graph", "mainEntity", "mainEntityOfPage", "subjectOf"].contains(member.name) {
        collect(member.value, depth: depth + 1, into: &all)
      }
    default: break
    }
  }

  /// How likely an object is the article of its page, from 0 to 3.
  private static func rank(of value: JSONValue) -> Int {
    let types = (value["@type"]?.elements ?? []).compactMap { type in
      type.text.flatMap { $0.split { "/#:".contains($0) }.last.map(String.init) }
    }
    if types.contains(where: { $0.hasSuffix("NewsArticle") }) { return 3 }
    if types.contains(where: articles.contains) { return 2 }
    return types.contains { $0.hasSuffix("Page") && value["datePublished"] != nil } ? 1 : 0
  }

  private static let articles: Set<String> = [
    "Article", "BlogPosting", "LiveBlogPosting", "TechArticle", "ScholarlyArticle", "Report",
    "SocialMediaPosting", "DiscussionForumPosting", "OpinionPiece", "AdvertiserContentArticle",
    "SatiricalArticle", "PressRelease",
  ]
}

extension String {
  /// The text with the references to characters in it resolved.
  var resolvingReferences: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    let source = Array(utf8)
    var text: [UInt8] = []
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "&"),
        let reference = CharacterReference.read(at: index, in: source.span, before: source.count)
      {
        text += Array(reference.text.utf8)
        index += reference.length
      } else {
        text.append(source[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
