// event and its clauses.
extension Parser {
  /// `slot NAME [each] [optional] ENTITY [before TERM] [or FALLBACK]…`, or with open text in the place of
  /// the entity
  mutating func parseSlot() throws {
    advance()
    try expect(.name, "the name of the slot")
    // An entity may be called 'each': it is a modifier only when something follows.
    while isAt("each") || isAt("optional"), !isAtClauseEnd, kindBehind == .name, textBehind != "or"
    {
      advance()
    }
    // So that what is open text and an entity at once is told as that.
    if !isAtOpenText {
      try parseSlotEntity()
      if !isAtOpenText { try parsePosition() }
    }
    if isAtOpenText { try parseOpenText() }
    while takeOperator("or") {
      let fallback = open(.fallback)
      defer { close(fallback) }
      try expectName(
        "'dateline', 'lead', 'outlet', or what another slot knows, such as 'chair.province'")
      if take(.dot) { try expect(.name, "an attribute") }
    }
  }

  private var isAtOpenText: Bool {
    isAt("text") && !isAtClauseEnd && kindBehind == .name
      && (textBehind == "after" || textBehind == "before")
  }

  /// `text after PHRASE[, PHRASE]… [up to N words]`, where a phrase is a string or a term
  private mutating func parseOpenText() throws {
    let node = open(.openText)
    defer { close(node) }
    advance()
    advance()
    try commaSeparated {
      guard $0.kind.isString || $0.kind == .name, !$0.isAtClauseEnd else {
        throw $0.expected("the words beside the text, such as \"secretary\", or a term")
      }
      $0.advance()
    }
    guard isAt("up"), !isAtClauseEnd else { return }
    let limit = open(.textLimit)
    defer { close(limit) }
    advance()
    try expect("to")
    try expect(.number, "a number of words")
    let units = ["word", "words", "character", "characters"]
    guard kind == .name, units.contains(text), !isAtClauseEnd else {
      throw expected("'words' or 'characters'")
    }
    advance()
  }

  private mutating func parseSlotEntity() throws {
    let node = open(.slotEntity)
    defer { close(node) }
    try expectName("the entity that fills the slot")
  }

  /// `before TERM`, `after TERM`
  private mutating func parsePosition() throws {
    guard isAt("before") || isAt("after"), !isAtClauseEnd else { return }
    let node = open(.position)
    defer { close(node) }
    advance()
    try expect(.name, "a term")
  }

  /// `require TERM[, TERM]… [near N words]`
  mutating func parseRequire() throws {
    advance()
    try commaSeparated { try $0.expect(.name, "a term") }
    guard isAt("near"), !isAtClauseEnd else { return }
    let near = open(.near)
    defer { close(near) }
    advance()
    try expect(.number, "a number of words")
    if !take("word") { try expect("words") }
  }

  /// `forbid TERM[, TERM]… [in lead]`
  mutating func parseForbid() throws {
    advance()
    try commaSeparated { try $0.expect(.name, "a term") }
    guard isAt("in"), !isAtClauseEnd else { return }
    let reach = open(.reach)
    defer { close(reach) }
    advance()
    try expect("lead")
  }

  /// `scope sentence [+ N]`, `scope paragraph`, `scope article`
  mutating func parseScope() throws {
    advance()
    if take("paragraph") || take("article") { return }
    guard take("sentence") else { throw expected("'sentence', 'paragraph' or 'article'") }
    if take(.plus) { try expect(.number, "how many sentences before it") }
  }

  /// `status asserted, claimed`
  mutating func parseStatus() throws {
    advance()
    try commaSeparated { try $0.expect(.name, "a status") }
  }

  /// `date [exact] [past] [first] sentence [or dateline] [or article]`
  mutating func parseDateSources() throws {
    advance()
    _ = take("exact")
    _ = take("past")
    _ = take("first")
    _ = take("span")
    _ = take("nearest")
    repeat {
      try expectName("'sentence', 'nearby', 'lead', 'dateline' or 'article'")
    } while takeOperator("or")
  }

  /// `same [SLOT[, SLOT]…] within DURATION`
  mutating func parseSame() throws {
    advance()
    if !(isAt("within") && kindBehind == .number) {
      try commaSeparated { try $0.expect(.name, "a slot") }
    }
    try expect("within")
    try parseLiteralDuration()
  }

  /// `pattern { … }`
  mutating func parsePattern() throws {
    advance()
    guard kind == .leftBrace else { throw expected("'{'") }
    _ = parseBraces("pattern") { try $0.parseClause("pattern", Grammar.patternClauses) }
    clauses = Grammar.eventClauses
  }
}
