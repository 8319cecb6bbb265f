/// Finds the text of the article in a page, by structure and density: where prose stands, apart from
/// links, short lines and what names itself something else.
struct MainText {
  /// The blocks of the article in their order, its title not among them.
  let blocks: [PageBlock]
  /// The first text of the title, where that stands in the page.
  let title: Int?

  /// The first texts of the first block, of the one behind it and of the last one; nil when there are none.
  var extent: (first: Int, second: Int, last: Int)? {
    guard let first = blocks.first, let last = blocks.last else { return nil }
    return (first.node, blocks.dropFirst().first?.node ?? first.node, last.node)
  }

  /// Looks for the article in a page.
  ///
  /// - Parameters:
  ///   - all: the blocks of the page.
  ///   - titles: what the page says its title to be; the heading that says the same is where the
  ///     article begins.
  init(of outline: PageOutline, blocks all: [PageBlock], titles: [String]) {
    let titleIndex = PageTitle.index(in: all, outline: outline, titles: titles)
    let kept = Self.withoutTails(all, outline: outline)
    var scores = PageScores(outline: outline)
    for index in all.indices where kept[index] {
      let isBefore = titleIndex.map { index < $0 } ?? false
      scores.add(all[index].weight * (isBefore ? 0.2 : 1), to: all[index].owner)
    }
    let container = scores.container()
    let end = Int(outline.tree.nodes[container].end)
    let inside = all.indices.filter {
      kept[$0] && all[$0].node >= container && all[$0].node < end && $0 != titleIndex
    }
    let leads = Self.leads(
      all, before: container, after: titleIndex, outline: outline, titles: titles)
    let text = Self.trimmed(inside.map { all[$0] }, titles: titles)
    blocks = leads.map { all[$0] }.filter { lead in !text.contains { $0.text == lead.text } } + text
    title = titleIndex.map { all[$0].node }
  }

  /// All blocks of a text that is an article as it stands.
  init(ofFragment outline: PageOutline) {
    blocks = outline.blocks().filter { !Self.isFeedLine($0) }
    title = nil
  }

  /// The line that blogs add to each item of their feeds.
  private static func isFeedLine(_ block: PageBlock) -> Bool {
    block.size < 300 && block.text.contains("appeared first on")
  }

  // MARK: What follows an article

  /// Which blocks are none of those below a heading such as "Related stories".
  private static func withoutTails(_ blocks: [PageBlock], outline: PageOutline) -> [Bool] {
    var kept = [Bool](repeating: true, count: blocks.count)
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      guard block.isHeading || block.size <= 45, BoilerplateLines.endsArticle(block.text) else {
        index += 1
        continue
      }
      let parent = Int(outline.tree.nodes[block.owner].parent)
      let end = parent < 0 ? outline.tree.nodes.count : Int(outline.tree.nodes[parent].end)
      kept[index] = false
      index += 1
      while index < blocks.count, blocks[index].node < end {
        let next = blocks[index]
        if next.isHeading, !next.isLinks, level(of: next) <= level(of: block) { break }
        // A paragraph on a level with the heading goes on with the story.
        if next.isProse, outline.tree.nodes[next.owner].parent == Int32(parent) { break }
        kept[index] = false
        index += 1
      }
    }
    return kept
  }

  private static func level(of block: PageBlock) -> Int {
    if case .heading(let level) = block.kind { level } else { 4 }
  }

  // MARK: What belongs to it

  /// Standfirsts between the title and the element of the text.
  private static func leads(
    _ blocks: [PageBlock], before container: Int, after title: Int?, outline: PageOutline,
    titles: [String]
  ) -> [Int] {
    guard let title else { return [] }
    return blocks.indices[(title + 1)...].prefix { blocks[$0].node < container }.filter { index in
      let block = blocks[index]
      guard block.size >= 15, block.linkSize * 3 <= block.size, !block.isHeading || block.size >= 60
      else { return false }
      if BoilerplateLines.contains(block) || BoilerplateLines.isByline(block) { return false }
      if PageTitle.isSame(block.text, as: titles) { return false }
      let around = [block.owner] + outline.tree.ancestors(of: block.owner).prefix(2)
      let names = around.map { outline.verdicts[Int32($0)] ?? .nothing }
      return names.contains(.lead) || (names[0] == .nothing && block.isProse)
    }
  }

  /// Agencies give place and day a line of its own.
  private static let datelines = Phrases(["日电", "日電", "日讯", "日訊"])

  /// A block without those of its lines that are labels; nil when nothing is left.
  private static func withoutLabels(_ block: PageBlock) -> PageBlock? {
    guard block.text.utf8.contains(0x0A) else { return block }
    var rest = block
    let lines = block.text.split(separator: "\n").filter { line in
      var part = block
      part.text = String(line)
      part.size = line.utf8.count { $0 > 0x20 }
      return !BoilerplateLines.contains(part)
    }
    rest.text = lines.joined(separator: "\n")
    rest.size = rest.text.utf8.count { $0 > 0x20 }
    rest.hasSentence = PageBlock.hasSentence(rest.text)
    return lines.isEmpty ? nil : rest
  }

  /// The blocks without labels, links and lines that stand above and below the text.
  private static func trimmed(_ blocks: [PageBlock], titles: [String]) -> [PageBlock] {
    var seen: Set<String> = []
    var text = blocks.compactMap(withoutLabels).filter { block in
      if PageTitle.isSame(block.text, as: titles) { return false }
      if BoilerplateLines.contains(block) || BoilerplateLines.isByline(block) { return false }
      if block.isLinks, block.size < 300 { return false }
      // Pages for narrow and for wide screens hold some paragraphs twice.
      return block.size < 30 || seen.insert(block.text).inserted
    }
    guard text.contains(where: \.isProse) else { return text }
    let hasTitle = titles.contains { !$0.isEmpty }
    while hasTitle, let first = text.first, !first.isProse, first.size < 45, !first.hasSentence,
      !datelines.stand(in: first.text)
    {
      text.removeFirst()
    }
    while let last = text.last,
      last.isHeading || (!last.hasSentence && last.size < 45 && last.kind != .item)
    {
      text.removeLast()
    }
    return text
  }
}
