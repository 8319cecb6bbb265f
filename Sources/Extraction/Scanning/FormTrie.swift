/// The texts that may stand right behind or right before a place, as a tree of their bytes.
///
/// Asked from the place on, it tells every text that stands there in one walk, however many it holds.
struct FormTrie: Hashable, Sendable {
  fileprivate struct Node: Hashable {
    var byte: UInt8
    var isEnd = false
    /// Places among the nodes; 0, which is a root, means that there is none.
    var firstChild: Int32 = 0
    var nextSibling: Int32 = 0
  }

  fileprivate var nodes = [Node(byte: 0)]

  /// A tree of texts; those that are read backward are given from their last byte on.
  init(_ texts: some Sequence<some Sequence<UInt8>>) {
    for text in texts { insert(text) }
  }

  private mutating func insert(_ text: some Sequence<UInt8>) {
    var node = 0
    for byte in text {
      if let child = child(of: node, byte) {
        node = child
      } else {
        nodes.append(Node(byte: byte, nextSibling: nodes[node].firstChild))
        nodes[node].firstChild = Int32(nodes.count - 1)
        node = nodes.count - 1
      }
    }
    nodes[node].isEnd = true
  }

  private func child(of node: Int, _ byte: UInt8) -> Int? {
    var child = Int(nodes[node].firstChild)
    while child != 0 {
      if nodes[child].byte == byte { return child }
      child = Int(nodes[child].nextSibling)
    }
    return nil
  }
}

/// Many trees in one list of nodes.
struct FormForest: Sendable {
  private var nodes: [FormTrie.Node] = []

  /// Puts a tree in; says where its root is.
  mutating func insert(_ trie: FormTrie) -> Int32 {
    let root = Int32(nodes.count)
    nodes += trie.nodes.map { node in
      var node = node
      if node.firstChild != 0 { node.firstChild += root }
      if node.nextSibling != 0 { node.nextSibling += root }
      return node
    }
    return root
  }

  /// Calls `found` with the length of every text of a tree that stands behind an offset; the empty one
  /// too.
  @inline(__always)
  func lengths(of root: Int32, behind offset: Int, in text: Span<UInt8>, _ found: (Int) -> Void) {
    let nodes = nodes.span
    var node = root
    var end = offset
    while true {
      if nodes[Int(node)].isEnd { found(end - offset) }
      guard end < text.count, let next = Self.child(of: node, text[end], in: nodes) else { return }
      node = next
      end += 1
    }
  }

  /// Calls `found` with the length of every text of a tree that ends at an offset; the empty one too.
  @inline(__always)
  func lengths(of root: Int32, before offset: Int, in text: Span<UInt8>, _ found: (Int) -> Void) {
    let nodes = nodes.span
    var node = root
    var start = offset
    while true {
      if nodes[Int(node)].isEnd { found(offset - start) }
      guard start > 0, let next = Self.child(of: node, text[start - 1], in: nodes) else { return }
      node = next
      start -= 1
    }
  }

  @inline(__always)
  private static func child(
    of node: Int32, _ byte: UInt8, in nodes: Span<FormTrie.Node>
  ) -> Int32? {
    var child = nodes[Int(node)].firstChild
    while child != 0 {
      if nodes[Int(child)].byte == byte { return child }
      child = nodes[Int(child)].nextSibling
    }
    return nil
  }
}
