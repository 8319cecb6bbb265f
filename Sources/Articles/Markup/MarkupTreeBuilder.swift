import CLibXML2

/// Builds a tree of what libxml2 reports while it parses.
final class MarkupTreeBuilder {
  /// Why the document was given up.
  private(set) var problem: String?
  /// Ends the parsing.
  var stop: () -> Void = {}

  private static let nodeLimit = 1_000_000

  private let depthLimit: Int
  private var tree = MarkupTree()
  private var open: [Int32] = []
  /// The numbers of names by where the parser keeps them: each once, as long as it lives.
  private var numbers: [UnsafePointer<xmlChar>: Int32] = [:]
  private var numbersByName: [String: Int32] = [:]

  init(depthLimit: Int) {
    self.depthLimit = depthLimit
  }

  /// The tree, with what was left open closed. It has a root, if only an empty one.
  func finished() -> MarkupTree {
    while !open.isEmpty { close() }
    if tree.nodes.isEmpty {
      tree.names = ["html"]
      tree.nodes = [
        MarkupTree.Node(name: 0, parent: -1, end: 1, attributes: 0..<0, text: 0..<0)
      ]
    }
    return tree
  }

  /// What libxml2 calls. Without handlers for entities and DTDs it knows none.
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 1
    handler.startElement = { context, name, attributes in
      MarkupTreeBuilder.of(context)?.start(name, attributes)
    }
    handler.endElement = { context, _ in MarkupTreeBuilder.of(context)?.close() }
    handler.characters = { context, text, length in
      MarkupTreeBuilder.of(context)?.append(text, length)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.reference = { context, name in MarkupTreeBuilder.of(context)?.appendReference(name) }
    return handler
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> MarkupTreeBuilder? {
    // The parser runs inside a function that holds the builder.
    context.map { Unmanaged<MarkupTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name else { return }
    if open.count >= depthLimit { return giveUp("more than \(depthLimit) elements in one another") }
    if tree.nodes.count >= Self.nodeLimit { return giveUp("more than \(Self.nodeLimit) elements") }
    let first = Int32(tree.attributes.count)
    var next = attributes
    while let pair = next, let key = pair[0] {
      let start = Int32(tree.bytes.count)
      if let value = pair[1] {
        tree.bytes.append(
          contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
      }
      tree.attributes.append(
        MarkupTree.Attribute(name: number(of: key), value: start..<Int32(tree.bytes.count)))
      next = pair + 2
    }
    let index = Int32(tree.nodes.count)
    tree.nodes.append(
      MarkupTree.Node(
        name: number(of: name), parent: open.last ?? -1, end: index + 1,
        attributes: first..<Int32(tree.attributes.count), text: 0..<0))
    open.append(index)
  }

  private func close() {
    guard let index = open.popLast() else { return }
    tree.nodes[Int(index)].end = Int32(tree.nodes.count)
  }

  private func append(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
    guard let text else { return }
    append(UnsafeBufferPointer(start: text, count: Int(length)))
  }

  /// An entity that is not XML's own: one of HTML's, or none.
  private func appendReference(_ name: UnsafePointer<xmlChar>?) {
    guard let name else { return }
    let reference = Array("&\(String(cString: name));".utf8)
    let text = CharacterReference.read(at: 0, in: reference.span, before: reference.count)?.text
    Array((text ?? "").utf8).withUnsafeBufferPointer(append)
  }

  private func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty, !text.isEmpty else { return }
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: text)
    let last = tree.nodes.count - 1
    // The parser reports a long text in pieces.
    if tree.nodes[last].isText, tree.nodes[last].parent == open.last,
      tree.nodes[last].text.upperBound == start
    {
      tree.nodes[last].text = tree.nodes[last].text.lowerBound..<Int32(tree.bytes.count)
      return
    }
    if tree.nodes.count >= Self.nodeLimit { return giveUp("more than \(Self.nodeLimit) elements") }
    tree.nodes.append(
      MarkupTree.Node(
        name: -1, parent: open.last ?? -1, end: Int32(tree.nodes.count + 1), attributes: 0..<0,
        text: start..<Int32(tree.bytes.count)))
  }

  private func number(of name: UnsafePointer<xmlChar>) -> Int32 {
    if let number = numbers[name] { return number }
    // Two parts of the parser may keep one name each.
    let text = String(cString: name)
    let number = numbersByName[text] ?? Int32(tree.names.count)
    if number == tree.names.count { tree.names.append(text) }
    numbersByName[text] = number
    numbers[name] = number
    return number
  }

  private func giveUp(_ problem: String) {
    self.problem = problem
    stop()
  }
}
