/// What a text says of itself, apart from its body.
struct Metadata: Hashable {
  /// Its headline.
  var title: String?
  /// Its publisher.
  var outlet: String?
  /// Its author.
  var author: String?
  /// Where it stands on the web.
  var url: String?
  /// When it was published, as it is written there.
  var date: String?
  /// The tag of its language, as it is written there.
  var language: String?

  /// Takes a value by its key; of several keys for one thing the first that holds something counts.
  ///
  /// - Returns: whether the key is known.
  @discardableResult
  mutating func take(_ value: String, for key: String) -> Bool {
    let key = key.lowercased()
    guard let property = Self.keys[key] else { return Self.unusedKeys.contains(key) }
    let value = value.inOneLine
    if !value.isEmpty, self[keyPath: property] == nil { self[keyPath: property] = value }
    return true
  }

  /// Whether a key names one of the properties.
  static func isKnown(_ key: String) -> Bool { keys[key.lowercased()] != nil }

  // Key paths of a value type hold no state; only the compiler does not know that they are Sendable.
  private static let keys: [String: WritableKeyPath<Metadata, String?> & Sendable] = [
    "title": \.title, "headline": \.title, "标题": \.title, "標題": \.title,
    "outlet": \.outlet, "source": \.outlet, "publisher": \.outlet, "来源": \.outlet,
    "來源": \.outlet,
    "author": \.author, "authors": \.author, "byline": \.author, "作者": \.author,
    "url": \.url, "link": \.url, "链接": \.url, "連結": \.url,
    "date": \.date, "published": \.date, "publishedat": \.date, "published_at": \.date,
    "日期": \.date, "时间": \.date, "時間": \.date, "发布时间": \.date, "發布時間": \.date,
    "language": \.language, "lang": \.language, "语言": \.language, "語言": \.language,
  ]

  /// Keys that often stand beside them.
  private static let unusedKeys: Set<String> = [
    "categories", "category", "country", "editor", "id", "keywords", "section", "tags", "type",
    "关键词", "分类", "栏目", "标签", "编辑", "责任编辑", "關鍵詞", "分類", "欄目", "標籤", "編輯", "責任編輯",
  ]
}

extension Metadata {
  /// The date that it holds, as a claim.
  func claims(from source: Publication.Source) -> [DateClaim] {
    date.map { [DateClaim(text: $0, source: source)] } ?? []
  }

  /// The host of the URL, without `www.`.
  var host: String? {
    guard let url, let scheme = url.firstRange(of: "://") else { return nil }
    let authority = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
    let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    let name = host.hasPrefix("www.") ? host.dropFirst(4) : host[...]
    return name.isEmpty ? nil : String(name)
  }
}
