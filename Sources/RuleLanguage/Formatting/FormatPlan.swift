/// What the layout of a file needs to know of its tree: where elements start, and which braces
/// belong together.
struct FormatPlan {
  /// The tokens that declarations, clauses, values and fields start with. A line that starts with
  /// another goes on with the line before.
  private(set) var elementStarts: Set<Int> = []
  /// The opening braces of blocks that go over several lines.
  private(set) var openLines: Set<Int> = []
  /// The opening braces of fields, between which a line break is as good as a comma.
  private(set) var fieldBraces: Set<Int> = []
  /// The commas between fields.
  private(set) var fieldCommas: Set<Int> = []
  /// The texts behind `except` and `later`, with the token of that word.
  private var exceptions: [Int: Int] = [:]
  /// The phrases of terms, each of which may start a line.
  private var termLists: Set<Int> = []

  /// The plan of a tree without mistakes.
  init(_ tree: SyntaxTree) {
    for index in tree.nodes.indices {
      let node = SyntaxNode(tree: tree, index: index)
      switch node.kind {
      case .fields:
        fieldBraces.insert(node.tokenRange.lowerBound)
        for token in node.ownTokens where token.kind == .comma { fieldCommas.insert(token.index) }
      case .term: termLists.formUnion(Self.phraseTokens(of: node))
      case .exceptions, .shorthands:
        for list in node.children where list.kind == .strings {
          for token in list.ownTokens { exceptions[token.index] = node.tokenRange.lowerBound }
        }
      case let kind where Self.isElement(kind): break
      default: continue
      }
      if Self.isElement(node.kind) { elementStarts.insert(node.tokenRange.lowerBound) }
    }
    findOpenLines(tree.tokens)
  }

  /// The `except` or `later` that a text belongs to; nil when it belongs to none.
  func exception(of token: Int) -> Int? { exceptions[token] }

  /// Whether a token may start a line without being indented further.
  func startsElement(_ token: Int) -> Bool {
    elementStarts.contains(token) || termLists.contains(token)
  }

  private static func isElement(_ kind: NodeKind) -> Bool {
    switch kind {
    case .file, .skipped, .strings, .shorthands, .exceptions, .table, .fields, .fieldList,
      .slotEntity,
      .openText, .textLimit,
      .fallback, .near, .severityLevel, .threshold, .surge, .sequence, .conjunction, .absence,
      .novelty, .step, .stream, .label, .path, .anyOf, .allOf, .negation, .comparison,
      .membership, .operand, .amount, .factor, .duration:
      false
    default: true
    }
  }

  /// The phrases of a term, and the words `except` and `later`.
  private static func phraseTokens(of term: SyntaxNode) -> [Int] {
    let lists = term.children.filter { [.strings, .shorthands, .exceptions].contains($0.kind) }
    return lists.flatMap { $0.ownTokens.map(\.index) }
  }

  private mutating func findOpenLines(_ tokens: TokenList) {
    var open: [(brace: Int, isLong: Bool)] = []
    for index in 0..<tokens.count {
      switch tokens.kinds[index] {
      case .leftBrace: open.append((index, false))
      case .rightBrace:
        guard let block = open.popLast() else { continue }
        if block.isLong {
          openLines.insert(block.brace)
          if !open.isEmpty { open[open.count - 1].isLong = true }
        }
      case .newline, .textBlock: if !open.isEmpty { open[open.count - 1].isLong = true }
      default: break
      }
    }
  }
}
