/// `when CONDITION`
struct WhenSyntax: SyntaxView {
  static let kind = NodeKind.whenClause
  let node: SyntaxNode

  /// The condition; nil when it was not understood.
  var condition: ConditionSyntax? {
    node.children.first { $0.kind != .skipped }.map(ConditionSyntax.init)
  }
}

/// A condition of any sort.
struct ConditionSyntax {
  let node: SyntaxNode

  /// What it counts or looks at, in the order of the file.
  var streams: [StreamSyntax] {
    node.kind == .sequence ? steps.compactMap(\.stream) : node.views(StreamSyntax.self)
  }
  var steps: [StepSyntax] { node.views(StepSyntax.self) }
  var duration: DurationSyntax? { node.firstView(DurationSyntax.self) }
  /// The slot in `count(distinct S)` or `new S of`.
  var path: PathSyntax? { node.firstView(PathSyntax.self) }
  var factor: FactorSyntax? { node.firstView(FactorSyntax.self) }
  var amounts: [AmountSyntax] { node.views(AmountSyntax.self) }
  /// `mean` rather than `median`.
  var isMean: Bool { node.hasWord("mean") }
}

/// `r: removal`, or `no removal`
struct StepSyntax: SyntaxView {
  static let kind = NodeKind.step
  let node: SyntaxNode

  var stream: StreamSyntax? { node.firstView(StreamSyntax.self) }
  /// The word `no`, if the step must not happen.
  var no: SyntaxToken? { node.names.first }
}

/// `r: removal or dismissal where official.branch = rocket-force`
struct StreamSyntax: SyntaxView {
  static let kind = NodeKind.stream
  let node: SyntaxNode

  var label: SyntaxToken? { node.children.first { $0.kind == .label }?.names.first }
  /// The events and rules it is made of.
  var sources: [SyntaxToken] { node.names.filter { $0.text != "or" && $0.text != "where" } }
  var filter: PredicateSyntax? {
    node.children.first { $0.kind == .anyOf }.map(PredicateSyntax.init)
  }
  var isInParentheses: Bool { node.ownTokens.first?.kind == .leftParenthesis }
}

/// A predicate of any sort, or a part of one.
struct PredicateSyntax {
  let node: SyntaxNode

  var place: Place { node.place }
  /// The parts of an `or`, an `and` or a `not`.
  var parts: [PredicateSyntax] {
    node.children.filter { $0.kind != .skipped }.map(PredicateSyntax.init)
  }
  var path: PathSyntax? { node.firstView(PathSyntax.self) }
  var operands: [OperandSyntax] { node.views(OperandSyntax.self) }
  /// Whether it is `not in`.
  var isNegated: Bool { node.hasWord("not") }
  /// The sign between both sides.
  var sign: SyntaxToken? { node.ownTokens.first { Comparison($0.kind) != nil } }
}

extension Comparison {
  /// The comparison of a token; nil when it is none.
  init?(_ kind: TokenKind) {
    switch kind {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    default: return nil
    }
  }
}
