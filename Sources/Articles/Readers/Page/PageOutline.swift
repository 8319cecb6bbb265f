/// The elements of a page with what each means, and without those that hold no article.
struct PageOutline {
  /// How much of a page is looked through.
  enum Extent {
    /// Text that is an article as it stands: of a feed, a mail or a record. Nothing is sorted out by
    /// its names.
    case fragment
    /// A page with all that stands around an article.
    case page
  }

  let tree: MarkupTree
  /// How many bytes other than space an element holds.
  let textSizes: [Int32]
  /// How many of them stand in links.
  let linkSizes: [Int32]
  /// Whether a text stands in a link.
  let isLinked: [Bool]
  /// Whether an element is left out, with all that is in it.
  private(set) var isDropped: [Bool]
  /// What the names of an element tell.
  private(set) var verdicts: [Int32: PageNames.Verdict] = [:]
  private let roles: [ElementRole]

  init(_ tree: MarkupTree, extent: Extent) {
    self.tree = tree
    roles = tree.names.map(ElementRole.init(name:))
    var isLinked = [Bool](repeating: false, count: tree.nodes.count)
    var textSizes = [Int32](repeating: 0, count: tree.nodes.count)
    var linkSizes = textSizes
    for (index, node) in tree.nodes.enumerated() {
      let isAnchor = !node.isText && roles[Int(node.name)] == .anchor
      isLinked[index] = isAnchor || (node.parent >= 0 && isLinked[Int(node.parent)])
      guard node.isText else { continue }
      var size: Int32 = 0
      for offset in node.text where tree.bytes[Int(offset)] > 0x20 { size += 1 }
      textSizes[index] = size
      linkSizes[index] = isLinked[index] ? size : 0
    }
    for index in tree.nodes.indices.reversed() {
      let parent = Int(tree.nodes[index].parent)
      guard parent >= 0 else { continue }
      textSizes[parent] += textSizes[index]
      linkSizes[parent] += linkSizes[index]
    }
    (self.isLinked, self.textSizes, self.linkSizes) = (isLinked, textSizes, linkSizes)
    isDropped = [Bool](repeating: false, count: tree.nodes.count)
    drop(extent)
  }

  /// What an element means; a text stands in a line.
  func role(of node: Int) -> ElementRole {
    let name = tree.nodes[node].name
    return name < 0 ? .inline : roles[Int(name)]
  }

  // MARK: What is left out

  private mutating func drop(_ extent: Extent) {
    let anchors = keepers()
    var index = 0
    while index < tree.nodes.count {
      defer { index += 1 }
      let node = tree.nodes[index]
      guard !node.isText else { continue }
      let keeps = anchors[Int(node.end)] > anchors[index]
      let share = Double(textSizes[index]) / Double(max(1, textSizes.first ?? 1))
      if isLeftOut(index, extent: extent, keeps: keeps, share: share) {
        isDropped[index] = true
        index = Int(node.end) - 1
      }
    }
  }

  /// How many elements before an index show that what holds them holds the article.
  private func keepers() -> [Int32] {
    var counts: [Int32] = [0]
    counts.reserveCapacity(tree.nodes.count + 1)
    var count: Int32 = 0
    for (index, node) in tree.nodes.enumerated() {
      if !node.isText, isKeeper(index) { count += 1 }
      counts.append(count)
    }
    return counts
  }

  private func isKeeper(_ node: Int) -> Bool {
    switch tree.name(of: node) {
    case "h1", "main": true
    default:
      tree.attribute("itemprop", of: node)?.lowercased() == "articlebody"
        || tree.attribute("id", of: node) == "js_content"
    }
  }

  private mutating func isLeftOut(
    _ node: Int, extent: Extent, keeps: Bool, share: Double
  ) -> Bool {
    let role = role(of: node)
    if role == .hidden { return true }
    guard role != .page, tree.nodes[node].parent >= 0 else { return false }
    let isHidden = isHidden(node)
    guard extent == .page else {
      return isHidden || ["button", "figcaption"].contains(tree.name(of: node))
    }
    if isHidden, share < 0.5 { return true }
    if role == .furniture {
      let isForm = ["form", "label", "fieldset"].contains(tree.name(of: node))
      return !keeps && share < (isForm ? 0.3 : 0.6)
    }
    if let role = tree.attribute("role", of: node), Self.foreignRoles.contains(role) {
      return !keeps && share < 0.5
    }
    guard role != .heading || tree.name(of: node) != "h1" else { return false }
    let verdict = PageNames.verdict(
      class: tree.attribute("class", of: node) ?? "", id: tree.attribute("id", of: node) ?? "")
    verdicts[Int32(node)] = verdict
    switch verdict {
    case .foreign: return !keeps && share < (role == .article ? 0.3 : 0.85)
    case .furniture: return !keeps && role != .article && share < 0.4
    case .nothing, .body, .lead: return false
    }
  }

  private func isHidden(_ node: Int) -> Bool {
    if tree.attribute("hidden", of: node) != nil { return true }
    guard let style = tree.attribute("style", of: node) else { return false }
    return style.lowercased().filter { $0 != " " }.contains("display:none")
  }

  private static let foreignRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
    "menu",
    "menubar", "toolbar", "tablist", "alert", "form",
  ]
}
