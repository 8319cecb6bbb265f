// event and its clauses.
extension Parser {
  /// `slot NAME [each] [optional] ENTITY`
  mutating func parseSlot() throws {
    advance()
    try expect(.name, "the name of the slot")
    // An entity may be called 'each': it is a modifier only when something follows.
    while isAt("each") || isAt("optional"), !isAtClauseEnd, kindBehind == .name { advance() }
    try expect(.name, "the entity that fills the slot")
  }

  /// `require TERM[, TERM]…`, and `forbid` alike
  mutating func parseTermNames() throws {
    advance()
    try commaSeparated { try $0.expect(.name, "a term") }
  }

  /// `scope sentence`
  mutating func parseScope() throws {
    advance()
    try expect("sentence")
  }

  /// `same [SLOT[, SLOT]…] within DURATION`
  mutating func parseSame() throws {
    advance()
    if !(isAt("within") && kindBehind == .number) {
      try commaSeparated { try $0.expect(.name, "a slot") }
    }
    try expect("within")
    try parseDuration()
  }

  /// `14 days`
  mutating func parseDuration() throws {
    let node = open(.duration)
    defer { close(node) }
    try expect(.number, "a duration like '14 days'")
    try expect(.name, "'days' or 'weeks'")
  }
}
