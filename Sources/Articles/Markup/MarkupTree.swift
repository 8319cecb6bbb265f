/// A document as elements and texts in the order in which they stand, each knowing where its content
/// ends. Nothing in it nests, so that nothing that walks through it can run out of stack.
struct MarkupTree {
  /// An element, or a run of text.
  struct Node {
    /// The number of its name in ``names``; -1 for a text.
    var name: Int32
    /// The element around it; -1 for the root.
    var parent: Int32
    /// The index behind its last descendant.
    var end: Int32
    /// Its attributes, in ``attributes``.
    var attributes: Range<Int32>
    /// Its bytes, in ``bytes``, if it is a text.
    var text: Range<Int32>

    var isText: Bool { name < 0 }
  }

  /// An attribute with its value.
  struct Attribute {
    /// The number of its name in ``names``.
    var name: Int32
    /// Its value, in ``bytes``.
    var value: Range<Int32>
  }

  /// The nodes in the order in which they begin.
  var nodes: [Node] = []
  /// The attributes of all elements.
  var attributes: [Attribute] = []
  /// All text and values, in UTF-8.
  var bytes: [UInt8] = []
  /// All names, in small letters if they are HTML's.
  var names: [String] = []

  /// The name of an element; empty for a text.
  func name(of node: Int) -> String {
    let name = nodes[node].name
    return name < 0 ? "" : names[Int(name)]
  }

  /// The indices of what stands directly in an element.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var index = node + 1
    while index < nodes[node].end {
      children.append(index)
      index = Int(nodes[index].end)
    }
    return children
  }

  /// The indices of all that stands in an element, the element left out.
  func descendants(of node: Int) -> Range<Int> { (node + 1)..<Int(nodes[node].end) }

  /// The value of an attribute, or nil when the element has none of that name.
  func attribute(_ name: String, of node: Int) -> String? {
    for index in nodes[node].attributes
    where names[Int(attributes[Int(index)].name)] == name {
      return string(in: attributes[Int(index)].value)
    }
    return nil
  }

  /// All text in an element or of a text, as it is.
  func text(of node: Int) -> String {
    if nodes[node].isText { return string(in: nodes[node].text) }
    var text: [UInt8] = []
    for index in descendants(of: node) where nodes[index].isText {
      text += bytes[range(nodes[index].text)]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The elements around a node, the nearest first.
  func ancestors(of node: Int) -> [Int] {
    var ancestors: [Int] = []
    var parent = nodes[node].parent
    while parent >= 0 {
      ancestors.append(Int(parent))
      parent = nodes[Int(parent)].parent
    }
    return ancestors
  }

  private func string(in range: Range<Int32>) -> String {
    String(decoding: bytes[self.range(range)], as: UTF8.self)
  }

  private func range(_ range: Range<Int32>) -> Range<Int> {
    Int(range.lowerBound)..<Int(range.upperBound)
  }
}
