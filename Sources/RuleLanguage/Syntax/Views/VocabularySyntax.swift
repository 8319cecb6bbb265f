/// `pack NAME "title" { … }`
struct PackSyntax: DeclarationSyntax {
  static let kind = NodeKind.pack
  let node: SyntaxNode

  var clauses: [PackClauseSyntax] { node.views(PackClauseSyntax.self) }
}

/// `version "1.0"` or `time-zone "Asia/Shanghai"`
struct PackClauseSyntax: SyntaxView {
  static let kind = NodeKind.packClause
  let node: SyntaxNode

  var literal: StringLiteral? { node.literals.first }
}

/// `entity NAME "title" { … }`, or `entity NAME "title" from "table.csv"`
struct EntitySyntax: DeclarationSyntax {
  static let kind = NodeKind.entity
  let node: SyntaxNode

  var surname: SurnameSyntax? { node.firstView(SurnameSyntax.self) }
  var values: [ValueSyntax] { node.views(ValueSyntax.self) }
  var table: TableSyntax? { node.firstView(TableSyntax.self) }
}

/// `surname first`
struct SurnameSyntax: SyntaxView {
  static let kind = NodeKind.surname
  let node: SyntaxNode

  var place: SyntaxToken? { node.names.dropFirst().first }
}

/// `from "officials.csv"`
struct TableSyntax: SyntaxView {
  static let kind = NodeKind.table
  let node: SyntaxNode

  var path: StringLiteral? { node.literals.first }
}

/// `jilin "Jilin", "吉林" except "Jilin City" { … }`
struct ValueSyntax: SyntaxView {
  static let kind = NodeKind.value
  let node: SyntaxNode

  var name: SyntaxToken? { node.names.first }
  var aliases: [StringLiteral] { node.firstView(StringsSyntax.self)?.literals ?? [] }
  var exceptions: [StringLiteral] { node.firstView(ExceptionsSyntax.self)?.literals ?? [] }
  var fields: FieldsSyntax? { node.firstView(FieldsSyntax.self) }
}

/// `term NAME "title" { … }`
struct TermSyntax: DeclarationSyntax {
  static let kind = NodeKind.term
  let node: SyntaxNode

  var phrases: [StringLiteral] { node.firstView(StringsSyntax.self)?.literals ?? [] }
  var shorthands: [StringLiteral] { node.firstView(ShorthandsSyntax.self)?.literals ?? [] }
  var exceptions: [StringLiteral] { node.firstView(ExceptionsSyntax.self)?.literals ?? [] }
}

/// `"conven(e|es|ed|ing)", "主持召开"`
struct StringsSyntax: SyntaxView {
  static let kind = NodeKind.strings
  let node: SyntaxNode

  var literals: [StringLiteral] { node.literals }
}

/// `later "the commission", "该委员会"`
struct ShorthandsSyntax: SyntaxView {
  static let kind = NodeKind.shorthands
  let node: SyntaxNode

  var literals: [StringLiteral] { node.firstView(StringsSyntax.self)?.literals ?? [] }
}

/// `except "Jilin City", "吉林市"`
struct ExceptionsSyntax: SyntaxView {
  static let kind = NodeKind.exceptions
  let node: SyntaxNode

  var literals: [StringLiteral] { node.firstView(StringsSyntax.self)?.literals ?? [] }
}
