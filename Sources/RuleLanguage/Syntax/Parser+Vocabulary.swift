// pack, entity and term.
extension Parser {
  /// `version "1.0"`
  mutating func parsePackClause(_ what: String) throws {
    advance()
    try expectString("\(what) as a string")
  }

  /// `entity NAME ["title"] [surname first] { … }`, or with `from "table.csv"` instead of the braces
  mutating func parseEntity() {
    clauses = []
    if isAt("surname") {
      do { try parseSurname() } catch { return skipToDeclaration() }
    }
    guard isAt("from") else {
      parseBody("entity") { try $0.parseValue() }
      return
    }
    do {
      let node = open(.table)
      defer { close(node) }
      advance()
      try expectString("the path of a table as a string")
      if !isAtClauseEnd { throw expected("the end of the line") }
    } catch {
      skipToDeclaration()
    }
  }

  /// `surname first`, `surname last`
  private mutating func parseSurname() throws {
    let node = open(.surname)
    defer { close(node) }
    advance()
    guard isAt("first") || isAt("last") else { throw expected("'first' or 'last'") }
    advance()
  }

  /// `jilin "Jilin", "吉林" except "Jilin City" { … }`
  private mutating func parseValue() throws {
    let node = open(.value)
    defer { close(node) }
    guard kind == .name else { throw expectedHere("the name of a value") }
    // What stands behind a value's braces would be taken for a value of that name.
    guard !isAt("except") else {
      throw expectedHere("the name of a value ('except' stands before a value's '{')")
    }
    advance()
    try parseStrings("an alias", isInBraces: false)
    try parseExceptions(isInBraces: false)
    if kind == .leftBrace { parseFields("value", allowsRoles: true) }
  }

  /// `term NAME ["title"] { "phrase", "phrase" [later "phrase"] [except "phrase"] }`
  mutating func parseTerm() {
    clauses = []
    parseBody("term") { parser in
      try parser.parseStrings("a phrase", isInBraces: true)
      try parser.parseShorthands()
      try parser.parseExceptions(isInBraces: true)
      if parser.kind != .rightBrace, !parser.isAtDeclaration, parser.kind != .endOfFile {
        throw parser.expectedHere("',' or '}'")
      }
    }
  }

  /// Strings with commas between them. In braces of their own they may stand on several lines.
  private mutating func parseStrings(_ what: String, isInBraces: Bool) throws {
    let node = open(.strings)
    defer { close(node) }
    guard kind.isString, isInBraces || !isAtClauseEnd else {
      throw isInBraces ? expectedHere(what) : expected(what)
    }
    advance()
    while true {
      if kind == .comma, isInBraces || !isAtClauseEnd {
        let comma = index
        advance()
        guard kind.isString else {
          let isEnd = startsLine || kind == .rightBrace
          throw isEnd ? dangling(comma) : expectedHere("\(what) after ','")
        }
      } else if kind.isString, isInBraces || !isAtClauseEnd {
        reportMissingComma()
      } else {
        return
      }
      advance()
    }
  }

  /// `later "the commission", "该委员会"`
  private mutating func parseShorthands() throws {
    guard isAt("later"), kindBehind?.isString != false else { return }
    let node = open(.shorthands)
    defer { close(node) }
    advance()
    try parseStrings("a phrase that is short for another", isInBraces: true)
  }

  /// `except "Jilin City", "吉林市"`, which may start a line of its own: no value has that name.
  private mutating func parseExceptions(isInBraces: Bool) throws {
    guard isAt("except"), kindBehind?.isString != false else { return }
    let node = open(.exceptions)
    defer { close(node) }
    advance()
    try parseStrings("a text that is not meant", isInBraces: isInBraces)
  }
}
