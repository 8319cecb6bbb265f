/// How much prose each element of a page holds, and which one therefore holds the article.
struct PageScores {
  private let outline: PageOutline
  private var weights: [Double]

  init(outline: PageOutline) {
    self.outline = outline
    weights = [Double](repeating: 0, count: outline.tree.nodes.count)
  }

  /// Counts the weight of a block for the element in which it stands.
  mutating func add(_ weight: Double, to element: Int) {
    weights[element] += weight
  }

  /// The element that holds the article, and as little else as can be told.
  func container() -> Int {
    let sums = sums()
    let total = sums.first ?? 0
    guard total > 0 else { return 0 }
    var container = start(sums)
    while let next = bestChild(of: container, sums) { container = next }
    return container
  }

  /// The weights with those of all that an element holds.
  private func sums() -> [Double] {
    var sums = weights
    for index in sums.indices.reversed() {
      let parent = Int(outline.tree.nodes[index].parent)
      if parent >= 0 { sums[parent] += sums[index] }
    }
    return sums
  }

  /// The element that says of itself that it holds the article, if it holds enough; or the page.
  private func start(_ sums: [Double]) -> Int {
    let total = sums[0]
    var best: (node: Int, weight: Double)?
    for index in sums.indices where sums[index] > total * 0.3 {
      let confidence = confidence(in: index)
      let needed = confidence == 3 ? 0.3 : confidence == 2 ? 0.4 : 0.5
      guard confidence > 0, sums[index] >= total * needed else { continue }
      // The better it is named, the less it needs to hold; of equals the inner one is taken.
      let weight = sums[index] * Double(1 + confidence)
      if weight >= (best?.weight ?? 0) * 0.98 { best = (index, weight) }
    }
    return best?.node ?? 0
  }

  /// How sure it is by its name that an element holds the text of the article, from 0 to 3.
  private func confidence(in node: Int) -> Int {
    guard !outline.tree.nodes[node].isText else { return 0 }
    if outline.tree.attribute("itemprop", of: node)?.lowercased() == "articlebody" { return 3 }
    if outline.verdicts[Int32(node)] == .body { return 2 }
    return outline.role(of: node) == .article ? 1 : 0
  }

  /// The part of an element to which nearly all of its prose belongs, or nil when it is spread.
  private func bestChild(of node: Int, _ sums: [Double]) -> Int? {
    var best: Int?
    var rest = weights[node]
    for child in outline.tree.children(of: node) where !outline.tree.nodes[child].isText {
      guard let leader = best else { best = child; continue }
      if sums[child] > sums[leader] {
        rest += sums[leader]
        best = child
      } else {
        rest += sums[child]
      }
    }
    guard let best, outline.role(of: best) != .inline, sums[best] > 0 else { return nil }
    // A single paragraph is no element to hold others.
    guard
      ![.block, .listItem, .heading, .anchor].contains(outline.role(of: best))
        || outline.tree.name(of: best) == "td"
    else { return nil }
    return sums[best] >= (sums[best] + rest) * threshold(best) ? best : nil
  }

  private func threshold(_ node: Int) -> Double { confidence(in: node) > 0 ? 0.6 : 0.8 }
}
