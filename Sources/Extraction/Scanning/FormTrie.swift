/// The texts that may stand right behind or right before a place, as a tree of their bytes.
///
/// Asked from the place on, it tells every text that stands there in one walk, however many it holds.
struct FormTrie: Hashable, Sendable {
  /// What stands in a text for the rest of a word; no byte of UTF-8 is like it.
  static let restOfWord: UInt8 = 0xFF

  fileprivate struct Node: Hashable {
    /// The place of the first child; the others follow it in the order of their bytes.
    var firstChild: Int32 = 0
    var childCount: UInt8 = 0
    /// What leads here.
    var byte: UInt8
    /// Whether a text ends here.
    var isEnd = false
    /// Whether the last child leaves the rest of a word open.
    var hasRest = false

    /// The places of the children.
    var children: Range<Int> { Int(firstChild)..<Int(firstChild) + Int(childCount) }

    /// Where the texts go on freely to the end of a word.
    var rest: Int32? { hasRest ? firstChild + Int32(childCount) - 1 : nil }
  }

  /// Level by level, the root first.
  fileprivate var nodes = [Node(byte: 0)]

  /// The tree that holds nothing but the empty text.
  fileprivate static let bare = FormTrie([[]])

  /// A tree of texts; those that are read backward are given from their last byte on.
  init(_ texts: some Sequence<[UInt8]>) {
    let texts = Set(texts).sorted { $0.lexicographicallyPrecedes($1) }
    // For each node the texts that lead through it.
    var through = [texts.indices]
    var depth = 0
    var level = 0..<1
    while !level.isEmpty {
      for node in level {
        var rest = through[node]
        if let first = rest.first, texts[first].count == depth {
          nodes[node].isEnd = true
          rest.removeFirst()
        }
        nodes[node].firstChild = Int32(nodes.count)
        while let first = rest.first {
          let byte = texts[first][depth]
          let end = rest.first { texts[$0][depth] != byte } ?? rest.upperBound
          nodes.append(Node(byte: byte))
          through.append(first..<end)
          nodes[node].childCount += 1
          nodes[node].hasRest = byte == FormTrie.restOfWord
          rest = end..<rest.upperBound
        }
      }
      level = level.upperBound..<nodes.count
      depth += 1
    }
  }
}

extension FormTrie {
  /// What its texts begin with: so many bytes, or fewer where a text ends or leaves the rest of a word open.
  func beginnings(_ length: Int) -> [[UInt8]] {
    var beginnings: [[UInt8]] = []
    var level: [(node: Int, text: [UInt8])] = [(0, [])]
    while let (node, text) = level.popLast() {
      guard text.count < length, !nodes[node].isEnd else {
        beginnings.append(text)
        continue
      }
      for child in nodes[node].children {
        let byte = nodes[child].byte
        if byte == FormTrie.restOfWord {
          beginnings.append(text)
        } else {
          level.append((child, text + [byte]))
        }
      }
    }
    return beginnings
  }
}

/// Many trees in one list of nodes.
struct FormForest: Sendable {
  /// The tree that holds nothing but the empty text is the first one.
  private var nodes = FormTrie.bare.nodes

  /// Puts a tree in; says where its root is.
  mutating func insert(_ trie: FormTrie) -> Int32 {
    guard trie != .bare else { return 0 }
    let root = Int32(nodes.count)
    nodes += trie.nodes.map { node in
      var node = node
      node.firstChild += root
      return node
    }
    return root
  }

  /// Whether a tree holds nothing but the empty text.
  @inline(__always)
  func isBare(_ root: Int32) -> Bool { root == 0 }

  /// Adds the end of every text of a tree that stands behind an offset; of the empty one, too.
  func addEnds(of root: Int32, behind offset: Int, in text: Span<UInt8>, to ends: inout [Int]) {
    let nodes = nodes.span
    var node = nodes[Int(root)]
    var end = offset
    while true {
      if node.isEnd { ends.append(end) }
      guard node.childCount > 0 else { return }
      if let rest = node.rest {
        let endOfWord = WordBoundary.endOfWord(from: end, in: text)
        addEnds(of: rest, behind: endOfWord, in: text, to: &ends)
      }
      guard end < text.count, let next = Self.child(of: node, text[end], in: nodes) else { return }
      node = nodes[Int(next)]
      end += 1
    }
  }

  /// Adds the start of every text of a tree that ends at an offset; of the empty one, too.
  func addStarts(
    of root: Int32, before offset: Int, in text: Span<UInt8>, to starts: inout [Int]
  ) {
    let nodes = nodes.span
    var node = nodes[Int(root)]
    var start = offset
    while true {
      if node.isEnd { starts.append(start) }
      guard node.childCount > 0 else { return }
      if let rest = node.rest {
        addStarts(of: rest, beforeRestAt: start, in: text, to: &starts)
      }
      guard start > 0, let next = Self.child(of: node, text[start - 1], in: nodes) else { return }
      node = nodes[Int(next)]
      start -= 1
    }
  }

  /// Goes on before a word, or any end of it.
  private func addStarts(
    of node: Int32, beforeRestAt offset: Int, in text: Span<UInt8>, to starts: inout [Int]
  ) {
    guard WordBoundary.endOfWord(from: offset, in: text) == offset else { return }
    var start = offset
    while true {
      addStarts(of: node, before: start, in: text, to: &starts)
      guard start > 0 else { return }
      let (scalar, before) = UTF8Text.scalar(in: text, before: start)
      guard UTF8Text.isWordCharacter(scalar) else { return }
      start = before
    }
  }

  @inline(__always)
  private static func child(
    of node: FormTrie.Node, _ byte: UInt8, in nodes: Span<FormTrie.Node>
  ) -> Int32? {
    for child in node.children {
      let other = nodes[child].byte
      if other >= byte { return other == byte ? Int32(child) : nil }
    }
    return nil
  }
}
