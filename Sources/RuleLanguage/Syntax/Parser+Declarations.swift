// Declarations and their bodies, whatever is in them.
extension Parser {
  /// Reads one declaration, or passes over what is none.
  mutating func parseDeclaration() {
    let start = index
    do {
      let row = try declarationRow()
      let node = open(row.node)
      parseHeader(row)
      close(node)
    } catch {
      markIncomplete(Grammar.declarations.map(\.node))
      skipToDeclaration()
    }
    // What looks like a declaration and is none must not be looked at for ever.
    if index == start { advance() }
  }

  private mutating func declarationRow() throws -> Grammar.Declaration {
    guard kind == .name else {
      throw failed(
        .unexpectedToken,
        Finding(
          "expected a declaration, found \(found)", label: "outside of any declaration",
          notes: NearNames.choices("declarations", Grammar.declarations.map(\.word))))
    }
    let words = Grammar.declarations.map(\.word)
    let place = try choose(among: words, .unknownDeclaration, "declarations") {
      "no declaration starts with \($0)"
    }
    return Grammar.declarations[place]
  }

  /// Which of the words the next token is, or was probably meant to be, which is reported.
  private mutating func choose(
    among words: [String], _ code: DiagnosticCode, _ title: String, _ message: (String) -> String
  ) throws -> Int {
    let word = text
    if let exact = words.firstIndex(of: word) { return exact }
    let near = NearNames.nearest(to: word, among: words)
    let finding = Finding(
      message(quoted(word)), label: near.map { "did you mean '\($0)'?" } ?? "",
      notes: NearNames.choices(title, words),
      fix: near.map { (place(index), $0) })
    guard let near, let place = words.firstIndex(of: near) else { throw failed(code, finding) }
    report(code, at: index, finding)
    return place
  }

  /// Reads the keyword, the name and the title of a declaration, and what follows. Without a
  /// name the rest is read all the same.
  private mutating func parseHeader(_ row: Grammar.Declaration) {
    advance()
    do {
      if row.node == .test {
        try expectString("the title of the test")
      } else {
        try expect(.name, "the name of the \(row.word)")
        if row.node == .pack || kind.isString {
          try expectString("the title of the \(row.word)")
        }
      }
      if kind != .leftBrace, !(row.node == .entity && (isAt("from") || isAt("surname"))) {
        throw expected("'{'")
      }
    } catch {
      markIncomplete([row.node])
      skipToBrace()
    }
    row.parse(&self)
  }

  /// Reads `{`, then `element` until `}`, and makes sure that the line ends there. A body whose
  /// `{` is missing, which has been reported, is read all the same.
  mutating func parseBody(_ owner: String, _ element: (inout Parser) throws -> Void) {
    guard parseBraces(owner, element) else { return }
    expectLineEnd()
  }

  /// Reports what follows a declaration in its line.
  mutating func expectLineEnd() {
    if !startsLine, kind != .endOfFile {
      _ = expected("a new line after '}'")
      markIncomplete(Grammar.declarations.map(\.node))
      skipToDeclaration()
    }
  }

  /// Reads `{`, then `element` until `}`; false when there is no `}`, which is reported.
  mutating func parseBraces(
    _ owner: String, _ element: (inout Parser) throws -> Void
  ) -> Bool {
    let brace = index
    let isOpen = kind == .leftBrace
    if isOpen { advance() }
    while kind != .rightBrace {
      if kind == .endOfFile || isAtDeclaration {
        if isOpen { reportUnclosed(brace, owner) }
        return false
      }
      parseElement(element)
    }
    advance()
    return true
  }

  private mutating func parseElement(_ element: (inout Parser) throws -> Void) {
    let start = index
    do {
      try element(&self)
      if !isAtClauseEnd { throw expected("the end of the line") }
    } catch {
      skipClause(isForced: index == start)
    }
  }

  /// Reads the body of a declaration of clauses that start with a word each.
  mutating func parseClauses(_ owner: String, _ rows: [Grammar.Clause]) {
    parseBody(owner) { try $0.parseClause(owner, rows) }
  }

  /// Reads one clause, which starts with a word.
  mutating func parseClause(_ owner: String, _ rows: [Grammar.Clause]) throws {
    clauses = rows
    guard kind == .name else { throw expectedHere("a clause of the \(owner)") }
    let title = owner == "test" ? "steps" : "clauses"
    let place = try choose(among: rows.map(\.word), .unknownClause, title) {
      "\(owner)s have no \(title.dropLast()) \($0)"
    }
    let node = open(rows[place].node)
    defer { close(node) }
    try rows[place].parse(&self)
  }
}
