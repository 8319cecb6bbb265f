// rule and its clauses.
extension Parser {
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
        try parser.expect(.number, "the count it starts at")
      }
      isFirst = false
    }
  }

  /// `when CONDITION`
  mutating func parseWhen() throws {
    advance()
    try parseThreshold()
  }

  /// `count of E >= N within D`, or `count(distinct S) of E >= N within D`
  private mutating func parseThreshold() throws {
    let node = open(.threshold)
    defer { close(node) }
    try expect("count")
    if take(.leftParenthesis) {
      try expect("distinct")
      try expect(.name, "a slot")
      try expect(.rightParenthesis)
    }
    try expect("of")
    try expect(.name, "an event")
    try expect(.greaterOrEqual)
    try expect(.number, "a number")
    try expect("within")
    try parseDuration()
  }

  /// `message "template"`
  mutating func parseMessage() throws {
    advance()
    try expectString("the message as a string")
  }
}
