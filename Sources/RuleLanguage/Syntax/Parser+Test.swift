// test and its steps.
extension Parser {
  /// `article DATE [from OUTLET] [title "…"] """…"""`
  mutating func parseArticleStep() throws {
    advance()
    try expect(.date, "the date it was published, such as 2024-06-05")
    if take("from") { try expect(.name, "an outlet") }
    if take("title") { try expectString("the title of the article as a string") }
    try expectString("the text of the article")
  }

  /// `event NAME { FIELD: VALUE, … }`
  mutating func parseEventStep() throws {
    advance()
    try expect(.name, "an event")
    guard kind == .leftBrace else { throw expected("'{'") }
    parseFields("event")
  }

  /// `advance to DATE`
  mutating func parseAdvanceStep() throws {
    advance()
    try expect("to")
    try expect(.date, "a date such as 2024-06-20")
  }

  /// `expect [no] event NAME [{ … }]`, `expect [no] alert RULE [{ … }]`
  mutating func parseExpectStep() throws {
    advance()
    _ = take("no")
    guard isAt("event") || isAt("alert"), !isAtClauseEnd else {
      throw expected("'event', 'alert', 'no event' or 'no alert'")
    }
    let isEvent = isAt("event")
    advance()
    try expect(.name, isEvent ? "an event" : "a rule")
    if kind == .leftBrace, !isAtClauseEnd { parseFields(isEvent ? "event" : "alert") }
  }
}
