/// The lines between the title of a page and its text, which say when, where and by whom it was
/// published. They often stand in elements that hold no text of the article.
struct PageByline {
  /// The stamp among them, or below the text.
  private(set) var date: DateClaim?
  /// What stands behind `来源：`.
  private(set) var outlet: String?
  /// What stands behind `作者：` or `By`.
  private(set) var author: String?

  /// How many texts are looked at between title and text, and below it.
  private static let limit = 80

  /// Looks from the title to the first paragraph, behind that if it stands above the stamp, and behind the last one.
  ///
  /// - Parameters:
  ///   - title: the first text of the title, or nil when it does not stand in the page.
  ///   - text: the first texts of the article's first, second and last paragraph.
  init(in outline: PageOutline, title: Int?, text: (first: Int, second: Int, last: Int)?) {
    let count = outline.tree.nodes.count
    let start = title ?? 0
    let first = max(start, text?.first ?? count)
    look(at: Array((start..<first).suffix(Self.limit * 4)), in: outline)
    if title != nil, date == nil {
      // Some sites put the stamp above the title.
      look(at: Array((0..<start).suffix(Self.limit)), in: outline)
    }
    if date == nil, let (first, second, _) = text {
      let end = outline.tree.ancestors(of: first).first { outline.role(of: $0).partsBlocks }
        .map { Int(outline.tree.nodes[$0].end) }
      look(at: Array((min(second, end ?? second)..<second).prefix(Self.limit)), in: outline)
    }
    if let last = text?.last {
      look(at: Array((last..<count).prefix(Self.limit)), in: outline)
    }
  }

  private mutating func look(at nodes: [Int], in outline: PageOutline) {
    var looked = 0
    for node in nodes where looked < Self.limit {
      guard outline.tree.nodes[node].isText, outline.textSizes[node] > 0 else { continue }
      looked += 1
      guard outline.textSizes[node] <= 200, !outline.isForeign(node) else { continue }
      let line = outline.tree.text(of: node).inOneLine
      if date == nil, let stamp = TextStamp.stamp(in: line) {
        date = DateClaim(text: stamp, source: .text)
      }
      if outlet == nil { outlet = value(behind: Self.outletLabels, at: node, line, in: outline) }
      if author == nil { author = value(behind: Self.authorLabels, at: node, line, in: outline) }
      if author == nil, line.hasPrefix("By "), line.utf8.count < 80 {
        author = String(line.dropFirst(3)).inOneLine
      }
    }
  }

  /// What stands behind a label in a line, or, if nothing does, in the element around it.
  private func value(
    behind labels: Phrases, at node: Int, _ line: String, in outline: PageOutline
  ) -> String? {
    guard labels.stand(in: line) else { return nil }
    for element in [node] + outline.tree.ancestors(of: node).prefix(2) {
      guard outline.textSizes[element] <= 400 else { return nil }
      let text = outline.tree.text(of: element).inOneLine
      guard let end = labels.end(in: text) else { continue }
      let rest = (String(text.utf8.dropFirst(end)) ?? "").drop { " :：\u{3000}".contains($0) }
      let value = rest.prefix { !" |｜\u{3000}【[（(,，;；".contains($0) }
      if !value.isEmpty, value.utf8.count <= 90 { return String(value) }
    }
    return nil
  }

  private static let outletLabels = Phrases(["来源：", "来源:", "來源：", "來源:", "信息来源", "稿件来源"])
  private static let authorLabels = Phrases(["作者：", "作者:"])
}
