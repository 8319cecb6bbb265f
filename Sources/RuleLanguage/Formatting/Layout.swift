/// Writes the tokens of a file line by line.
struct Layout {
  private let tree: SyntaxTree
  private let plan: FormatPlan
  private let items: [Item]
  /// For each item, the first from it on that is no comment.
  private let solid: [Int?]
  private var text = String.UnicodeScalarView()
  /// The blocks that are open.
  private var blocks: [Block] = []
  /// Whether the block that was closed last goes over several lines.
  private var closedLong = false
  /// The tokens that started a line.
  private var lineStarts: Set<Int> = []
  /// How far the line at hand is indented.
  private var indentation = 0

  static let indent = 4

  /// A token or comment, and what stands between it and the one before.
  private struct Item {
    let token: Int
    let kind: TokenKind
    let lineBreaks: Int
  }

  private struct Block {
    let isLong: Bool
  }

  init(_ tree: SyntaxTree) {
    self.tree = tree
    plan = FormatPlan(tree)
    var items: [Item] = []
    var lineBreaks = 0
    for (index, kind) in tree.tokens.kinds.enumerated() {
      switch kind {
      case .newline: lineBreaks += 1
      case .byteOrderMark, .space, .wideSpace, .stray, .endOfFile: break
      default:
        items.append(Item(token: index, kind: kind, lineBreaks: lineBreaks))
        lineBreaks = 0
      }
    }
    self.items = items
    var solid = [Int?](repeating: nil, count: items.count)
    var next: Int?
    for place in items.indices.reversed() {
      if items[place].kind != .comment { next = place }
      solid[place] = next
    }
    self.solid = solid
  }

  /// The file laid out.
  mutating func formatted() -> String {
    var previous: Item?
    for (place, item) in items.enumerated() {
      if isDropped(place) { continue }
      if let previous {
        write(item, at: place, after: previous)
      } else {
        startLine(at: place)
      }
      text.append(contentsOf: spelling(of: item).unicodeScalars)
      if item.kind == .leftBrace { blocks.append(Block(isLong: isLong(item))) }
      if item.kind == .rightBrace, let block = blocks.popLast() { closedLong = block.isLong }
      previous = item
    }
    if !text.isEmpty { text.append("\n") }
    return String(text)
  }

  private func isLong(_ brace: Item) -> Bool { plan.openLines.contains(brace.token) }

  /// A comma between fields is left out where a line ends: the line break is enough.
  private func isDropped(_ place: Int) -> Bool {
    guard plan.fieldCommas.contains(items[place].token) else { return false }
    guard place + 1 < items.count else { return true }
    return items[place + 1].lineBreaks > 0 || items[place + 1].kind == .comment
  }
}

// What stands between two tokens.
extension Layout {
  private mutating func write(_ item: Item, at place: Int, after previous: Item) {
    if breaksLine(item, after: previous) {
      let isFirst = previous.kind == .leftBrace
      let isLast = item.kind == .rightBrace
      text.append("\n")
      let isParted = blocks.isEmpty && previous.kind == .rightBrace && closedLong
      if item.lineBreaks > 1 || isParted, !isFirst, !isLast { text.append("\n") }
      startLine(at: place)
    } else if item.kind == .comment {
      text.append(contentsOf: "  ".unicodeScalars)
    } else if hasSpace(item, after: previous) {
      text.append(" ")
    }
  }

  private func breaksLine(_ item: Item, after previous: Item) -> Bool {
    if previous.kind == .comment { return true }
    if item.kind == .comment { return item.lineBreaks > 0 }
    if item.kind == .leftBrace { return false }
    let isLong = blocks.last?.isLong ?? false
    if previous.kind == .leftBrace || item.kind == .rightBrace { return isLong }
    if item.kind == .comma { return false }
    return item.lineBreaks > 0
  }

  private mutating func startLine(at place: Int) {
    // A comment belongs to what follows it; one before a closing brace to what is in the block.
    let next = solid[place].map { items[$0] }
    let isClosing = items[place].kind == .rightBrace
    indentation = Self.indent * (blocks.count - (isClosing ? 1 : 0))
    if let next, next.kind != .rightBrace, next.kind != .leftBrace,
      !plan.startsElement(next.token)
    {
      indentation += Self.indent
      // What an `except` or `later` in a line of its own takes out lies under it.
      if let word = plan.exception(of: next.token), !plan.startsElement(word),
        lineStarts.contains(word)
      {
        indentation += Self.indent
      }
    }
    lineStarts.insert(items[place].token)
    text.append(contentsOf: String(repeating: " ", count: max(0, indentation)).unicodeScalars)
  }

  private func hasSpace(_ item: Item, after previous: Item) -> Bool {
    switch (previous.kind, item.kind) {
    case (_, .comma), (_, .colon), (_, .dot), (_, .rightParenthesis): false
    case (.dot, _), (.leftParenthesis, _): false
    case (.leftBrace, .rightBrace): false
    case (.name, .leftParenthesis): tree.token(previous.token).text != "count"
    default: true
    }
  }

  private func spelling(of item: Item) -> String {
    let token = tree.token(item.token)
    switch item.kind {
    case .comment: return token.text.trimmed
    case .string: return TokenSpelling.string(token)
    case .textBlock: return TokenSpelling.textBlock(token, indentation: indentation + Self.indent)
    default: return item.kind.spelling ?? token.text
    }
  }
}
