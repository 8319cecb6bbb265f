// rule and its clauses, the condition aside.
extension Parser {
  /// `param NAME = LITERAL`
  mutating func parseParam() throws {
    advance()
    try expectName("the name of the parameter")
    try expect(.equal)
    if kind == .number, kindBehind == .name {
      try parseDuration()
      return
    }
    let node = open(.operand)
    defer { close(node) }
    switch kind {
    case _ where isAtClauseEnd: throw expected("what the parameter stands for")
    case .number:
      advance()
      if take(.dot) { try expect(.number, "digits behind the point") }
    case .name, .date: advance()
    case let kind where kind.isString: advance()
    default: throw expected("a number, a duration, a date or a name")
    }
  }

  /// `severity LEVEL[, LEVEL from N]…`
  mutating func parseSeverity() throws {
    advance()
    var isFirst = true
    try commaSeparated { parser in
      let node = parser.open(.severityLevel)
      defer { parser.close(node) }
      try parser.expect(.name, "a severity")
      if !isFirst {
        try parser.expect("from")
        try parser.parseAmount("the count it starts at")
      }
      isFirst = false
    }
  }

  /// `unless E within DURATION`
  mutating func parseUnless() throws {
    advance()
    try parseStream()
    try expect("within")
    try parseDuration()
  }

  /// `per S[, S]…`
  mutating func parsePer() throws {
    advance()
    try commaSeparated { try $0.parsePath("a slot") }
  }

  /// A clause with one word behind its own.
  mutating func parseWord(_ what: String) throws {
    advance()
    try expect(.name, what)
  }

  /// `sources N`
  mutating func parseSources() throws {
    advance()
    try parseAmount("a number of independent outlets")
  }

  /// `grace DURATION`
  mutating func parseGrace() throws {
    advance()
    try parseDuration()
  }

  /// `feed N articles per DURATION`
  mutating func parseFeed() throws {
    advance()
    try parseAmount("a number of articles")
    if !take("article") { try expect("articles") }
    try expect("per")
    // "per day" reads better than "per 1 day", and means the same.
    if kind == .name, TimeUnit(text) != nil, !isAtClauseEnd {
      let node = open(.duration)
      defer { close(node) }
      advance()
    } else {
      try parseDuration()
    }
  }

  /// `notify on S[, S]…`
  mutating func parseNotify() throws {
    advance()
    try expect("on")
    try commaSeparated { try $0.parsePath("a slot") }
  }

  /// `message "template"`
  mutating func parseMessage() throws {
    advance()
    try expectString("the message as a string")
  }

  /// `tags NAME[, NAME]…`
  mutating func parseTags() throws {
    advance()
    try commaSeparated { try $0.expect(.name, "a tag") }
  }

  /// `reference "URL"`
  mutating func parseReference() throws {
    advance()
    try expectString("a URL as a string")
  }
}
