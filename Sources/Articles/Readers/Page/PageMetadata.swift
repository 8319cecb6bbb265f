/// What a page says of its article outside of its text.
struct PageMetadata {
  /// Its outlet, author, address and title.
  private(set) var metadata = Metadata()
  /// All that is given as its headline, the most trusted first.
  private(set) var titles: [String] = []
  /// The title of the window.
  private(set) var windowTitle: String?
  /// The name of the site.
  private(set) var site: String?
  /// A sentence or two on it.
  private(set) var summary: String?
  /// The text as JSON-LD has it.
  private(set) var body: String?
  /// When it says that it was published.
  private(set) var dates: [DateClaim] = []
  private var isWeChat = false

  /// Reads what stands in the head of a page and in the marks of its elements.
  init(of outline: PageOutline, markup: PageMarkup, source: Span<UInt8>) {
    take(Self.linkedData(markup, source: source))
    let tree = outline.tree
    var metas: [String: String] = [:]
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      switch tree.name(of: index) {
      case "meta": Self.add(index, of: tree, to: &metas)
      case "link":
        if tree.attribute("rel", of: index)?.lowercased() == "canonical" {
          takeURL(tree.attribute("href", of: index))
        }
      case "title": windowTitle = windowTitle ?? tree.text(of: index).inOneLine
      default: takeMarks(of: index, in: outline)
      }
    }
    take(metas)
    takeScripts(markup, source: source, of: tree)
  }

  // MARK: JSON-LD

  private static func linkedData(_ markup: PageMarkup, source: Span<UInt8>) -> LinkedData? {
    let values = markup.linkedData.compactMap { range -> JSONValue? in
      // Some wrap it into comments.
      var (start, end) = (range.lowerBound, range.upperBound)
      while start < end, source[start] != UInt8(ascii: "{"), source[start] != UInt8(ascii: "[") {
        start += 1
      }
      while start < end, source[end - 1] != UInt8(ascii: "}"), source[end - 1] != UInt8(ascii: "]")
      { end -= 1 }
      return try? JSONParser.value(of: source.extracting(start..<end))
    }
    return LinkedData(in: values)
  }

  private mutating func take(_ linkedData: LinkedData?) {
    guard let linkedData else { return }
    let found = linkedData.metadata
    if let title = found.title { titles.append(title) }
    dates += found.claims(from: .jsonLD)
    metadata.outlet = found.outlet
    metadata.author = found.author
    takeURL(found.url)
    body = linkedData.body?.resolvingReferences
  }

  // MARK: Meta elements

  private static func add(_ node: Int, of tree: MarkupTree, to metas: inout [String: String]) {
    guard metas.count < 300, let content = tree.attribute("content", of: node)?.inOneLine,
      !content.isEmpty
    else { return }
    for attribute in ["property", "name", "itemprop"] {
      guard let name = tree.attribute(attribute, of: node)?.lowercased() else { continue }
      for key in [name, attribute + "=" + name] where metas[key] == nil { metas[key] = content }
    }
  }

  private mutating func take(_ metas: [String: String]) {
    let first = { (names: [String]) in names.lazy.compactMap { metas[$0] }.first }
    for name in [
      "og:title", "twitter:title", "articletitle", "dc.title", "sailthru.title",
      "itemprop=headline",
    ] {
      if let title = metas[name] { titles.append(title) }
    }
    site = first(["og:site_name", "application-name", "sitename"])
    if metadata.outlet == nil {
      metadata.outlet = first([
        "og:site_name", "contentsource", "source", "dc.publisher", "publisher", "sitename",
        "article:publisher_name",
        "application-name", "mediaid",
      ]).flatMap { Self.withoutLabel($0) }
    }
    if metadata.author == nil {
      metadata.author = first([
        "author", "article:author", "dc.creator", "byl", "sailthru.author", "parsely-author",
      ])
      .flatMap { $0.hasPrefix("http") ? nil : $0 }
    }
    takeURL(metas["og:url"])
    takeURL(metas["twitter:url"])
    summary = first(["og:description", "description", "twitter:description"])
    if let date = metas["itemprop=datepublished"] {
      dates.append(DateClaim(text: date, source: .jsonLD))
    }
    for name in Self.dateNames {
      guard let date = metas[name] else { continue }
      dates.append(DateClaim(text: EpochStamp.text(of: date), source: .meta))
    }
  }

  /// A name without the label that some put before it; nil for an address.
  private static func withoutLabel(_ name: String) -> String? {
    let rest =
      name.hasPrefix("来源") || name.hasPrefix("來源") ? String(name.dropFirst(3)).inOneLine : name
    return rest.isEmpty || rest.hasPrefix("http") ? nil : rest
  }

  private mutating func takeURL(_ url: String?) {
    guard metadata.url == nil, let url = url?.inOneLine,
      url.hasPrefix("http://") || url.hasPrefix("https://")
    else { return }
    metadata.url = url
  }

  private static let dateNames = [
    "article:published_time", "og:published_time", "og:article:published_time", "article:published",
    "article.published", "bytedance:published_time", "weibo:article:create_at", "pubdate",
    "publishdate", "publish_date", "publish-date", "publish_time", "published_time",
    "publication_date",
    "article:publish_date", "parsely-pub-date", "sailthru.date", "dcterms.issued",
    "dcterms.created",
    "dcterms.date", "dc.date.issued", "dc.date.created", "dc.date", "date", "firstpublishedtime",
    "cxenseparse:recs:publishtime", "originalpublicationdate", "citation_publication_date",
    "_pubtime", "og:release_date", "og:pubdate", "datepublished", "created", "article:created",
  ]

  // MARK: Marks in the text

  private mutating func takeMarks(of node: Int, in outline: PageOutline) {
    let tree = outline.tree
    guard !tree.nodes[node].attributes.isEmpty || tree.name(of: node) == "time" else { return }
    if tree.attribute("id", of: node) == "js_content" { isWeChat = true }
    let mark = tree.attribute("itemprop", of: node)?.lowercased() ?? ""
    let isTime = tree.name(of: node) == "time"
    let isAuthor =
      tree.attribute("rel", of: node) == "author"
      || Self.isAuthor(tree.attribute("class", of: node))
    guard isTime || !mark.isEmpty || isAuthor else { return }
    guard tree.nodes[node].end - Int32(node) < 40, !outline.isForeign(node) else { return }
    let value = tree.attribute("datetime", of: node) ?? tree.attribute("content", of: node)
    let text = (value ?? tree.text(of: node)).inOneLine
    guard !text.isEmpty, text.utf8.count < 200 else { return }
    switch mark {
    case "datepublished": dates.append(DateClaim(text: text, source: isTime ? .time : .jsonLD))
    case "headline" where !isTime: titles.append(tree.text(of: node).inOneLine)
    case _ where isTime:
      let names = (tree.attribute("class", of: node) ?? "").lowercased()
      guard mark != "datemodified", !names.contains("updated"), !names.contains("modified") else {
        return
      }
      dates.append(DateClaim(text: text, source: .time))
    case _ where mark.hasPrefix("author") || isAuthor:
      takeAuthor(tree.text(of: node).inOneLine)
    default: break
    }
  }

  /// Whether a class says that an author stands there.
  private static func isAuthor(_ classes: String?) -> Bool {
    guard let classes, authorWords.stand(in: classes) else { return false }
    return classes.split(separator: " ").contains { authorClasses.contains(String($0)) }
  }

  private static let authorWords = Phrases(["author", "byline"])
  private static let authorClasses: Set<String> = [
    "author", "author-name", "byline-name", "byline__name", "entry-author", "post-author",
  ]

  private mutating func takeAuthor(_ text: String) {
    let isLabelled = text.lowercased().hasPrefix("by ")
    let name = (isLabelled ? String(text.dropFirst(3)) : text).inOneLine
    // A longer text says more than a name.
    guard metadata.author == nil, !name.isEmpty, name.utf8.count <= 80 else { return }
    metadata.author = name
  }

  // MARK: Scripts

  private static let dateVariables: [StaticString] = [
    "ct", "publish_time", "createTime", "oriCreateTime", "create_time",
  ]

  /// What the articles of WeChat's public accounts have only in their scripts.
  private mutating func takeScripts(_ markup: PageMarkup, source: Span<UInt8>, of tree: MarkupTree)
  {
    guard isWeChat else { return }
    for range in markup.scripts {
      let script = source.extracting(range)
      if let date = ScriptVariables.value(of: Self.dateVariables, in: script) {
        dates.append(DateClaim(text: EpochStamp.text(of: date), source: .script))
      }
      if metadata.outlet == nil || site == "微信公众平台" {
        if let name = ScriptVariables.value(of: ["nickname"], in: script) {
          (metadata.outlet, site) = (name, name)
        }
      }
      if titles.isEmpty, let title = ScriptVariables.value(of: ["msg_title"], in: script) {
        titles.append(title)
      }
    }
  }
}

extension PageOutline {
  /// Whether an element stands in what is surely no part of the article: other stories, comments, a
  /// menu.
  func isForeign(_ node: Int) -> Bool {
    ([node] + tree.ancestors(of: node)).contains { element in
      verdicts[Int32(element)] == .foreign
        || ["nav", "aside", "footer"].contains(tree.name(of: element))
    }
  }
}
