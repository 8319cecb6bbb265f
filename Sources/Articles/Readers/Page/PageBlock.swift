/// A block of a page: a paragraph, a heading, an item.
struct PageBlock {
  enum Kind: Hashable {
    case paragraph
    /// A heading of a level from 1 to 6.
    case heading(Int)
    case item
  }

  var kind: Kind
  /// The element in which it stands.
  var owner: Int
  /// Its first text.
  var node: Int
  /// What it says: in one line, but for line breaks that the page has.
  var text: String
  /// How many bytes it has that are no space.
  var size = 0
  /// How many of them stand in links.
  var linkSize = 0
  /// Whether it has the end of a sentence.
  var hasSentence = false

  var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }

  /// Whether most of it is links.
  var isLinks: Bool { linkSize * 2 > size }

  /// Whether a line has the end of a sentence.
  static func hasSentence(_ line: String) -> Bool {
    closings.end(line) || endings.stand(in: line)
  }

  private static let closings = Phrases([".", "!", "?", "”", "\"", "’", "…"])
  private static let endings = Phrases(["。", "！", "？", "；", ". "])

  /// Whether it reads like a part of a story. A Hanzi has three bytes, and says as much as a word of
  /// half a dozen letters.
  var isProse: Bool {
    guard !isHeading, linkSize * 3 <= size else { return false }
    return size >= 60 && hasSentence || size >= 200
  }

  /// How much it speaks for the element in which it stands being the article's.
  var weight: Double {
    guard !isHeading, !isLinks else { return 0 }
    let plain = Double(size - linkSize)
    if isProse { return plain }
    return size >= 30 && hasSentence ? plain * 0.5 : size >= 90 ? plain * 0.25 : 0
  }
}

extension PageOutline {
  /// The blocks of what is not left out, in their order.
  func blocks() -> [PageBlock] {
    var splitter = PageBlockSplitter(self)
    splitter.run()
    return joiningRows(of: splitter.blocks)
  }

  /// The blocks with the short cells of a row of a table as one of them, as a table is written in Markdown: what
  /// stands in a row belongs together.
  private func joiningRows(of blocks: [PageBlock]) -> [PageBlock] {
    var joined: [PageBlock] = []
    var start = 0
    /// The table whose row was the last to be joined.
    var table: Int32?
    while start < blocks.count {
      let row = row(of: blocks[start])
      var end = start + 1
      while let row, end < blocks.count, self.row(of: blocks[end]) == row { end += 1 }
      let cells = blocks[start..<end]
      let own = row.map { tree.nodes[Int($0)].parent }
      // Pages were laid out by tables once: what stands in their cells are texts.
      let isRow = cells.allSatisfy { $0.size <= Self.cellBytes && !$0.isProse && !$0.isHeading }
      table = isRow && (cells.count > 1 || own == table) ? own : nil
      if table != nil {
        var block = blocks[start]
        block.text = "| " + cells.map(\.text.inOneLine).joined(separator: " | ") + " |"
        block.size = cells.reduce(0) { $0 + $1.size }
        block.linkSize = cells.reduce(0) { $0 + $1.linkSize }
        block.hasSentence = cells.contains(where: \.hasSentence)
        joined.append(block)
      } else {
        joined += cells
      }
      start = end
    }
    return joined
  }

  /// The row of a table whose cell a block is.
  private func row(of block: PageBlock) -> Int32? {
    Self.cells.contains(tree.name(of: block.owner)) ? tree.nodes[block.owner].parent : nil
  }

  private static let cells: Set<String> = ["td", "th"]

  /// No cell of a table of names and numbers has more.
  private static let cellBytes = 200
}

/// Splits a page into blocks.
private struct PageBlockSplitter {
  private let outline: PageOutline
  private(set) var blocks: [PageBlock] = []
  /// The elements around what is read that part blocks.
  private var open: [(node: Int, end: Int)] = []
  private var line: [UInt8] = []
  private var first = -1
  private var size = 0
  private var linkSize = 0
  private var breaks = 0
  private var hasSpace = false

  init(_ outline: PageOutline) {
    self.outline = outline
  }

  mutating func run() {
    let nodes = outline.tree.nodes
    var index = 0
    while index < nodes.count {
      while let last = open.last, last.end <= index {
        endBlock()
        open.removeLast()
      }
      if nodes[index].isText {
        append(index)
      } else {
        let role = outline.role(of: index)
        if role.partsBlocks { endBlock() }
        if outline.isDropped[index] {
          index = Int(nodes[index].end)
          continue
        }
        if role == .lineBreak {
          breaks += 1
        } else if role.partsBlocks {
          open.append((index, Int(nodes[index].end)))
        }
      }
      index += 1
    }
    endBlock()
  }

  private mutating func append(_ node: Int) {
    let bytes = outline.tree.bytes
    let range = outline.tree.nodes[node].text
    var index = Int(range.lowerBound)
    let end = Int(range.upperBound)
    while index < end {
      let width = Self.space(at: index, before: end, in: bytes)
      if width > 0 {
        hasSpace = true
        // Chinese paragraphs begin with wide spaces, or with some that do not break.
        if breaks > 0, bytes[index] == 0xE3 || bytes[index] == 0xC2 { breaks = 2 }
        index += width
        continue
      }
      startWord(at: node)
      let start = index
      while index < end, Self.space(at: index, before: end, in: bytes) == 0 { index += 1 }
      line += bytes[start..<index]
      size += index - start
      if outline.isLinked[node] { linkSize += index - start }
    }
  }

  private mutating func startWord(at node: Int) {
    if breaks > 1 { endBlock() }
    if first < 0 {
      first = node
    } else if breaks == 1 {
      line.append(0x0A)
    } else if hasSpace {
      line.append(0x20)
    }
    breaks = 0
    hasSpace = false
  }

  private mutating func endBlock() {
    defer {
      line.removeAll(keepingCapacity: true)
      (first, size, linkSize, breaks, hasSpace) = (-1, 0, 0, 0, false)
    }
    guard first >= 0 else { return }
    let text = String(decoding: ControlCharacters.cleaned(line.span), as: UTF8.self)
    blocks.append(
      PageBlock(
        kind: kind, owner: open.last?.node ?? 0, node: first, text: text, size: size,
        linkSize: linkSize, hasSentence: PageBlock.hasSentence(text)))
  }

  /// What the elements around it make of a block.
  private var kind: PageBlock.Kind {
    for (node, _) in open.reversed() {
      switch outline.role(of: node) {
      case .heading:
        return .heading(outline.tree.name(of: node).last?.wholeNumberValue ?? 6)
      case .listItem: return .item
      case .container, .article, .page: return .paragraph
      default: continue
      }
    }
    return .paragraph
  }

  /// The bytes of the white space at an index, a byte order mark among it; 0 for none.
  private static func space(at index: Int, before end: Int, in bytes: [UInt8]) -> Int {
    switch bytes[index] {
    case 0...0x20: 1
    case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA0: 2
    case 0xE3 where index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80: 3
    case 0xEF where index + 2 < end && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: 3
    case 0xE2
    where index + 2 < end && bytes[index + 1] == 0x80 && (0x80...0x8B).contains(bytes[index + 2]):
      3
    default: 0
    }
  }
}
