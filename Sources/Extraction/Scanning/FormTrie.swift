/// The texts that may stand right behind or right before a place, as a tree of their bytes.
///
/// Asked from the place on, it tells every text that stands there in one walk, however many it holds.
struct FormTrie: Hashable, Sendable {
  private struct Node: Hashable {
    var byte: UInt8
    var isEnd = false
    /// Places in ``nodes``; 0, which is the root, means that there is none.
    var firstChild = 0
    var nextSibling = 0
  }

  private var nodes = [Node(byte: 0)]

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
        nodes[node].firstChild = nodes.count - 1
        node = nodes.count - 1
      }
    }
    nodes[node].isEnd = true
  }

  private func child(of node: Int, _ byte: UInt8) -> Int? {
    var child = nodes[node].firstChild
    while child != 0 {
      if nodes[child].byte == byte { return child }
      child = nodes[child].nextSibling
    }
    return nil
  }

  /// Calls `found` with the length of every text that stands behind an offset; the empty one too.
  func lengths(behind offset: Int, in text: Span<UInt8>, _ found: (Int) -> Void) {
    var node = 0
    var end = offset
    while true {
      if nodes[node].isEnd { found(end - offset) }
      guard end < text.count, let next = child(of: node, text[end]) else { return }
      node = next
      end += 1
    }
  }

  /// Calls `found` with the length of every text that ends at an offset; the empty one too.
  func lengths(before offset: Int, in text: Span<UInt8>, _ found: (Int) -> Void) {
    var node = 0
    var start = offset
    while true {
      if nodes[node].isEnd { found(offset - start) }
      guard start > 0, let next = child(of: node, text[start - 1]) else { return }
      node = next
      start -= 1
    }
  }
}
