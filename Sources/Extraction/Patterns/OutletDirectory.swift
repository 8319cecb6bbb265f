import Articles
import RuleLanguage

/// The values of the entity `outlet` by the names and hosts that articles give.
///
/// An outlet is known by the whole of a name, never by a part of one: the "Harbour Daily News" is not
/// the "Daily News". A host is known by itself or by a domain that it lies in.
public struct OutletDirectory: Sendable {
  private var values: [[UInt8]: Value] = [:]

  /// The outlets of a ruleset; none when it declares none.
  public init(_ ruleset: Ruleset) {
    guard let entity = ruleset.entities.first(where: { $0.name == "outlet" }) else { return }
    for value in entity.values {
      for alias in value.aliases {
        guard alias.parts.count == 1, let part = alias.parts.first else { continue }
        for form in part.foldedForms where !form.contains(FormTrie.restOfWord) {
          add(value, as: form)
        }
      }
    }
    // The name in the rule file stands behind what is written in articles.
    for value in entity.values { add(value, as: FoldedText.fold(value.name)) }
  }

  private mutating func add(_ value: Value, as name: [UInt8]) {
    if values[name] == nil { values[name] = value }
  }

  /// The outlet that published an article; nil when it is none that is declared.
  public func outlet(of article: Article) -> Value? {
    guard !values.isEmpty else { return nil }
    if let name = article.outlet, let known = outlet(named: name) { return known }
    return article.url.flatMap(Self.host).flatMap(outlet(named:))
  }

  /// The outlet that a line at the top of an article names before its day: 橡镇日报 2024年6月3日.
  func outlet(stampedOn layout: ArticleLayout, of text: Span<UInt8>) -> Value? {
    guard !values.isEmpty else { return nil }
    for paragraph in layout.paragraphs.prefix(Self.stampLines) {
      let line = layout.sentences[paragraph.sentences.lowerBound].range
      if let known = outlet(openingWith: line, of: text) { return known }
      guard paragraph.sentences.count == 1 else { continue }
      guard line.count <= Self.stampBytes else { continue }
      let name = String(decoding: line.map { text[$0] }, as: UTF8.self)
        .prefix { !$0.isNumber && !",，|｜".contains($0) }
      if name.utf8.count < line.count, let known = outlet(named: String(name)) { return known }
    }
    return nil
  }

  /// The outlet whose name opens a report: 橡镇日报讯 6月3日，….
  private func outlet(openingWith sentence: Range<Int>, of text: Span<UInt8>) -> Value? {
    let opening = sentence.prefix(Self.openingBytes)
    return text.place(ofAny: Self.news, in: opening).flatMap { end in
      let name = (sentence.lowerBound..<end).map { text[$0] }
      return outlet(named: String(decoding: name, as: UTF8.self))
    }
  }

  private static let news = ["讯", "訊", "消息"].map { Array($0.utf8) }
  private static let openingBytes = 36

  /// How far such a line stands from the top, in paragraphs, and how long it is, in bytes.
  private static let stampLines = 4
  private static let stampBytes = 120

  /// The outlet of a name or a host.
  func outlet(named name: String) -> Value? {
    let folded = Array(FoldedText.fold(name).trimmed)
    if let known = values[folded] { return known }
    // A host: news.example.org lies in example.org.
    guard !folded.contains(UInt8(ascii: " ")) else { return nil }
    var rest = folded[...]
    while let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
      rest = rest[(dot + 1)...]
      if rest.contains(UInt8(ascii: ".")), let known = values[Array(rest)] { return known }
    }
    return nil
  }

  private static func host(of url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix { !"/?#:".contains($0) }
    return host.isEmpty ? nil : String(host)
  }
}

extension [UInt8] {
  /// The bytes without the white space at their ends, which folding has made single spaces.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let inner = drop { $0 == 0x20 || $0 == 0x0A }
    let end = inner.lastIndex { $0 != 0x20 && $0 != 0x0A }
    return end.map { inner[...$0] } ?? []
  }
}
