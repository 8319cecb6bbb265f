/// An item of a feed, or what the feed says of itself.
struct FeedItem {
  private let tree: MarkupTree
  /// The elements that stand directly in it, by their names without a prefix.
  private let elements: [(name: String, node: Int)]
  private let node: Int

  /// The item that an element is.
  init(_ node: Int, of tree: MarkupTree) {
    self.tree = tree
    self.node = node
    elements = tree.elements(of: node)
  }

  /// The feed itself: the channel, or the root.
  init(inFeed tree: MarkupTree) {
    let channel = tree.nodes.indices.first {
      ["channel", "feed"].contains(tree.plainName(of: $0))
    }
    self.tree = tree
    node = channel ?? 0
    elements = tree.elements(of: channel ?? 0)
  }

  /// The hash of what it says: of the names, the attributes and the texts in it. It is the same in
  /// whatever feed the item stands, and in whatever charset.
  var id: String {
    var record: [UInt8] = []
    for index in node..<Int(tree.nodes[node].end) {
      record += Array(tree.name(of: index).utf8)
      record.append(0)
      for attribute in tree.nodes[index].attributes {
        let (name, value) = tree.pair(Int(attribute))
        record += Array("\(name)=\(value)".utf8)
        record.append(0)
      }
      if tree.nodes[index].isText { record += Array(tree.text(of: index).utf8) }
      record.append(0)
    }
    return ArticleIdentity.of(record.span)
  }

  /// The text of the first element with one of these names that has any.
  func value(of names: [String]) -> String? {
    for name in names {
      for element in elements where element.name == name {
        let text = tree.text(of: element.node)
        if text.contains(where: { !$0.isWhitespace }) { return text }
      }
    }
    return nil
  }

  /// All that may be its text, as HTML or plain: `content:encoded`, `content`, `description`.
  var bodies: [String] {
    elements.compactMap { name, node in
      guard ["encoded", "content", "description", "summary", "body"].contains(name) else {
        return nil
      }
      // XHTML stands there as elements.
      guard tree.attribute("type", of: node) == "xhtml" else { return tree.text(of: node) }
      return tree.descendants(of: node).reduce(into: "") { text, index in
        text +=
          tree.nodes[index].isText
          ? tree.text(of: index).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
          : "<\(tree.plainName(of: index))>"
      }
    }
  }

  /// Where it stands on the web: a link, or an identity that is one.
  var link: String? {
    for (name, node) in elements where name == "link" {
      let relation = tree.attribute("rel", of: node) ?? "alternate"
      let link = (tree.attribute("href", of: node) ?? tree.text(of: node)).inOneLine
      if relation == "alternate", link.hasPrefix("http") { return link }
    }
    return [value(of: ["guid", "id"]), tree.attribute("rdf:about", of: node)].compactMap(\.self)
      .map(\.inOneLine).first { $0.hasPrefix("http") }
  }

  /// Who wrote it: a name, or that of a person.
  var author: String? {
    for (name, node) in elements where ["creator", "author"].contains(name) {
      let inner = tree.elements(of: node).first { $0.name == "name" }?.node ?? node
      let text = tree.text(of: inner).inOneLine
      // RSS has an address there: editor@example.com (Li Lin)
      if text.contains("@") {
        let inBrackets = text.split(separator: "(").dropFirst().first?.prefix { $0 != ")" }
        if let inBrackets, !inBrackets.isEmpty { return String(inBrackets) }
      } else if !text.isEmpty {
        return text
      }
    }
    return nil
  }

  /// The outlet from which an item of a collection comes.
  var source: String? {
    for (name, node) in elements where name == "source" {
      let inner = tree.elements(of: node).first { $0.name == "title" }?.node ?? node
      let text = tree.text(of: inner).inOneLine
      if !text.isEmpty { return text }
    }
    return value(of: ["publisher"])
  }

  /// The tag of its language.
  var language: String? { tree.attribute("xml:lang", of: node) }

  /// When it was published, the best element first.
  var dates: [String] {
    ["pubdate", "published", "issued", "date", "created", "updated", "modified"].compactMap {
      name in
      value(of: [name])?.inOneLine
    }
  }
}

extension MarkupTree {
  /// The name of an element without its prefix, in small letters.
  func plainName(of node: Int) -> String {
    (name(of: node).split(separator: ":").last ?? "").lowercased()
  }

  /// The elements that stand directly in one, by their plain names.
  func elements(of node: Int) -> [(name: String, node: Int)] {
    children(of: node).filter { !nodes[$0].isText }.map { (plainName(of: $0), $0) }
  }

  /// The name and the value of an attribute.
  func pair(_ attribute: Int) -> (name: String, value: String) {
    let value = attributes[attribute].value
    return (
      names[Int(attributes[attribute].name)],
      String(decoding: bytes[Int(value.lowerBound)..<Int(value.upperBound)], as: UTF8.self)
    )
  }
}
