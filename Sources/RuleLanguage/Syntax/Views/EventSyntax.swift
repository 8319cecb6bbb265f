/// The clauses that an event and each of its patterns may have.
protocol PatternClauses: SyntaxView {}

extension PatternClauses {
  var slots: [SlotSyntax] { node.views(SlotSyntax.self) }
  var requirements: [RequireSyntax] { node.views(RequireSyntax.self) }
  var required: [SyntaxToken] { requirements.flatMap(\.terms) }
  var prohibitions: [ForbidSyntax] { node.views(ForbidSyntax.self) }
  var forbidden: [SyntaxToken] { prohibitions.flatMap(\.terms) }
  var scopes: [ScopeSyntax] { node.views(ScopeSyntax.self) }
  var statuses: [StatusSyntax] { node.views(StatusSyntax.self) }
  var undated: [UndatedSyntax] { node.views(UndatedSyntax.self) }
  var planned: [PlannedSyntax] { node.views(PlannedSyntax.self) }
  var dates: [DateSyntax] { node.views(DateSyntax.self) }
}

/// `event NAME "title" { … }`
struct EventSyntax: DeclarationSyntax, PatternClauses {
  static let kind = NodeKind.event
  let node: SyntaxNode

  var sameness: [SameSyntax] { node.views(SameSyntax.self) }
  var patterns: [PatternSyntax] { node.views(PatternSyntax.self) }

  /// Its slots and those of its patterns.
  var allSlots: [SlotSyntax] { slots + patterns.flatMap(\.slots) }
}

/// `pattern { … }`
struct PatternSyntax: PatternClauses {
  static let kind = NodeKind.patternClause
  let node: SyntaxNode
}

/// `slot province each province or chair.province or dateline`
struct SlotSyntax: SyntaxView {
  static let kind = NodeKind.slotClause
  let node: SyntaxNode

  var name: SyntaxToken? { node.names.dropFirst().first }
  var entity: SyntaxToken? { node.children.first { $0.kind == .slotEntity }?.names.first }
  var position: PositionSyntax? { node.firstView(PositionSyntax.self) }
  var openText: OpenTextSyntax? { node.firstView(OpenTextSyntax.self) }
  var fallbacks: [FallbackSyntax] { node.views(FallbackSyntax.self) }
  var isEach: Bool { modifiers.contains { $0.text == "each" } }
  var isOptional: Bool { modifiers.contains { $0.text == "optional" } }

  private var modifiers: ArraySlice<SyntaxToken> { node.names.dropFirst(2) }
}

/// `before removed`, `after removal-of`
struct PositionSyntax: SyntaxView {
  static let kind = NodeKind.position
  let node: SyntaxNode

  var side: SyntaxToken? { node.names.first }
  var term: SyntaxToken? { node.names.dropFirst().first }
}

/// `text after "secretary", chief up to 4 words`
struct OpenTextSyntax: SyntaxView {
  static let kind = NodeKind.openText
  let node: SyntaxNode

  var side: SyntaxToken? { node.names.dropFirst().first }
  var phrases: [StringLiteral] { node.literals }
  var terms: [SyntaxToken] { Array(node.names.dropFirst(2)) }
  var limit: TextLimitSyntax? { node.firstView(TextLimitSyntax.self) }
}

/// `up to 4 words`
struct TextLimitSyntax: SyntaxView {
  static let kind = NodeKind.textLimit
  let node: SyntaxNode

  var count: SyntaxToken? { node.firstNumber }
  var isInCharacters: Bool { node.names.last?.text.hasPrefix("character") ?? false }
}

/// `chair.province`, `dateline`, `lead.dateline`, `outlet`
struct FallbackSyntax: SyntaxView {
  static let kind = NodeKind.fallback
  let node: SyntaxNode

  var source: SyntaxToken? { node.names.first }
  var attribute: SyntaxToken? { node.names.dropFirst().first }
}

/// `require security-commission, convene near 8 words`
struct RequireSyntax: SyntaxView {
  static let kind = NodeKind.requireClause
  let node: SyntaxNode

  var terms: [SyntaxToken] { Array(node.names.dropFirst()) }
  var near: NearSyntax? { node.firstView(NearSyntax.self) }
}

/// `near 8 words`
struct NearSyntax: SyntaxView {
  static let kind = NodeKind.near
  let node: SyntaxNode

  var count: SyntaxToken? { node.firstNumber }
}

/// `forbid central-body`, `forbid drill in lead`
struct ForbidSyntax: SyntaxView {
  static let kind = NodeKind.forbidClause
  let node: SyntaxNode

  var terms: [SyntaxToken] { Array(node.names.dropFirst()) }
  var isInLead: Bool { node.firstView(ReachSyntax.self) != nil }
}

/// `in lead`
struct ReachSyntax: SyntaxView {
  static let kind = NodeKind.reach
  let node: SyntaxNode
}

/// `scope sentence + 1`
struct ScopeSyntax: SyntaxView {
  static let kind = NodeKind.scopeClause
  let node: SyntaxNode

  var word: SyntaxToken? { node.names.dropFirst().first }
  var before: SyntaxToken? { node.firstNumber }
}

/// `status asserted, claimed`
struct StatusSyntax: SyntaxView {
  static let kind = NodeKind.statusClause
  let node: SyntaxNode

  var words: [SyntaxToken] { Array(node.names.dropFirst()) }
}

/// `undated historical`
struct UndatedSyntax: SyntaxView {
  static let kind = NodeKind.undatedClause
  let node: SyntaxNode

  var word: SyntaxToken? { node.names.dropFirst().first }
}

/// `planned asserted`
struct PlannedSyntax: SyntaxView {
  static let kind = NodeKind.plannedClause
  let node: SyntaxNode

  var word: SyntaxToken? { node.names.dropFirst().first }
}

/// `date exact past first span nearest sentence or dateline`
struct DateSyntax: SyntaxView {
  static let kind = NodeKind.dateClause
  let node: SyntaxNode

  private static let flags: Set = ["exact", "past", "first", "span", "nearest"]

  var isExact: Bool { has("exact") }
  var isPast: Bool { has("past") }
  var isFirst: Bool { has("first") }
  var isSpan: Bool { has("span") }
  var isNearest: Bool { has("nearest") }
  var words: [SyntaxToken] {
    node.names.dropFirst().drop { Self.flags.contains($0.text) }.filter { $0.text != "or" }
  }

  private func has(_ flag: String) -> Bool {
    node.names.dropFirst().prefix { Self.flags.contains($0.text) }.contains { $0.text == flag }
  }
}

/// `same province within 3 days`
struct SameSyntax: SyntaxView {
  static let kind = NodeKind.sameClause
  let node: SyntaxNode

  var slots: [SyntaxToken] { node.names.dropFirst().dropLast() }
  var duration: DurationSyntax? { node.firstView(DurationSyntax.self) }
}
