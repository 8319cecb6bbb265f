// Numbers, durations, names and the parameters that stand for them.
extension Parser {
  /// Reads a name that is no word of conditions, or reports that `what` is missing.
  mutating func expectName(_ what: String) throws {
    guard kind == .name, !isAtClauseEnd, !Grammar.conditionWords.contains(text) else {
      throw expected(what)
    }
    advance()
  }

  /// Whether a parameter may stand here: a name that is no word of conditions.
  private var isAtParameter: Bool {
    kind == .name && !isAtClauseEnd && !Grammar.conditionWords.contains(text)
  }

  /// `3`, or the name of a parameter
  mutating func parseAmount(_ what: String) throws {
    let node = open(.amount)
    defer { close(node) }
    if isAtParameter { advance() } else { try expect(.number, what) }
  }

  /// `2`, `1.5`, or the name of a parameter
  mutating func parseFactor() throws {
    let node = open(.factor)
    defer { close(node) }
    if isAtParameter {
      advance()
    } else {
      try expect(.number, "a factor like '2' or '1.5'")
      if take(.dot) { try expect(.number, "digits behind the point") }
    }
  }

  /// `14 days`, or the name of a parameter
  mutating func parseDuration() throws {
    guard isAtParameter else { return try parseLiteralDuration() }
    let node = open(.duration)
    defer { close(node) }
    if TimeUnit(text) != nil { throw expectedHere("a number before '\(text)'") }
    advance()
  }

  /// `14 days`
  mutating func parseLiteralDuration() throws {
    let node = open(.duration)
    defer { close(node) }
    try expect(.number, "a duration like '14 days'")
    try expect(.name, "a unit of time, such as 'days'")
  }

  /// `province`, `chair.post`, `removed.chair.post`
  mutating func parsePath(_ what: String) throws {
    let node = open(.path)
    defer { close(node) }
    try expectName(what)
    for _ in 0..<2 where take(.dot) { try expect(.name, "a name behind '.'") }
  }

  /// `{ post: party-secretary, since: 2023-03-07 }`, on one line or on several
  mutating func parseFields(_ owner: String, allowsRoles: Bool = false) {
    let node = open(.fields)
    defer { close(node) }
    _ = parseBraces(owner) { parser in
      try parser.parseField(allowsRoles: allowsRoles)
      while parser.kind == .comma, !parser.isAtClauseEnd {
        let comma = parser.index
        parser.advance()
        if parser.kind == .rightBrace || parser.kind == .endOfFile {
          throw parser.dangling(comma)
        }
        try parser.parseField(allowsRoles: allowsRoles)
      }
    }
  }

  private mutating func parseField(allowsRoles: Bool) throws {
    if allowsRoles, isAt("role"), kindBehind == .leftBrace {
      let node = open(.role)
      defer { close(node) }
      advance()
      parseFields("role")
      return
    }
    let node = open(.field)
    defer { close(node) }
    guard kind == .name else { throw expectedHere("a name and ':'") }
    advance()
    try expect(.colon)
    try parseFieldValue()
  }

  /// `anhui`, `(anhui, yunnan)`, `2024-06-01 to 2024-06-05`, `3`, `"text"`
  private mutating func parseFieldValue() throws {
    if kind == .leftParenthesis {
      let list = open(.fieldList)
      defer { close(list) }
      advance()
      try commaSeparated { try $0.expectFieldLiteral() }
      try expect(.rightParenthesis)
      return
    }
    let isDate = kind == .date
    try expectFieldLiteral()
    if isDate, take("to") { try expect(.date) }
  }

  private mutating func expectFieldLiteral() throws {
    switch kind {
    case .name, .number, .date: advance()
    case let kind where kind.isString: advance()
    default: throw expectedHere("a name, a number or a date")
    }
  }
}
