// The condition of a rule.
extension Parser {
  /// `when CONDITION`
  mutating func parseWhen() throws {
    advance()
    guard !isAtClauseEnd else { throw expected("a condition") }
    switch conditionWord() {
    case "count": try parseCount()
    case "all": try parseConjunction()
    case "no": try parseAbsence()
    case "new": try parseNovelty()
    default: try parseSequence()
    }
  }

  /// The word that a condition starts with; nil for a sequence. A slip of the hand is reported.
  private mutating func conditionWord() -> String? {
    guard kind == .name else { return nil }
    let words = ["count", "all", "no", "new"]
    if words.contains(text) { return text }
    guard textBehind == "of" || kindBehind == .leftParenthesis,
      let near = NearNames.nearest(to: text, among: words)
    else { return nil }
    report(
      .unexpectedToken, at: index,
      Finding(
        "no condition starts with \(quoted(text))", label: "did you mean '\(near)'?",
        fix: (place(index), near)))
    return near
  }

  /// `count of E >= N within D`, `count(distinct S) of E >= N within D`, or a surge:
  /// `count of E within D >= K times median of N periods [and >= M]`
  private mutating func parseCount() throws {
    let node = open(.threshold)
    var kind = NodeKind.threshold
    defer { close(node, as: kind) }
    advance()
    if take(.leftParenthesis) {
      try expect("distinct")
      try parsePath("a slot")
      try expect(.rightParenthesis)
    }
    try expect("of")
    try parseStream()
    if take("within") {
      kind = .surge
      try parseDuration()
      try parseSurge()
    } else {
      if self.kind == .greater || self.kind == .equal { throw wrongSign() }
      try expect(.greaterOrEqual)
      try parseAmount("a number")
      try expect("within")
      try parseDuration()
    }
  }

  private mutating func wrongSign() -> Failure {
    failed(
      .unexpectedToken,
      Finding(
        "expected '>=', found \(found)", label: "expected '>='",
        notes: ["a rule rings from a number on: for more than 3 write '>= 4'"]))
  }

  private mutating func parseSurge() throws {
    try expect(.greaterOrEqual, "'>=' and how many times the usual number")
    try parseFactor()
    if !take("time") { try expect("times") }
    guard take("median") || take("mean") else { throw expected("'median' or 'mean'") }
    try expect("of")
    try parseAmount("a number of periods")
    if !take("period") { try expect("periods") }
    if takeOperator("and") {
      try expect(.greaterOrEqual)
      try parseAmount("the least number")
    }
  }

  /// `all of E, F, G within D`
  private mutating func parseConjunction() throws {
    let node = open(.conjunction)
    defer { close(node) }
    advance()
    try expect("of")
    try commaSeparated { try $0.parseStream() }
    try expect("within")
    try parseDuration()
  }

  /// `no E for D`
  private mutating func parseAbsence() throws {
    let node = open(.absence)
    defer { close(node) }
    advance()
    try parseStream()
    try expect("for")
    try parseDuration()
  }

  /// `new S of E in D`
  private mutating func parseNovelty() throws {
    let node = open(.novelty)
    defer { close(node) }
    advance()
    try parsePath("a slot")
    try expect("of")
    try parseStream()
    try expect("in")
    try parseDuration()
  }

  /// `E then F [then G] within D`, `E then no F within D`
  private mutating func parseSequence() throws {
    let node = open(.sequence)
    defer { close(node) }
    let start = index
    try parseStep(allowsAbsence: false)
    guard isAt("then"), !isAtClauseEnd else {
      if isAtClauseEnd || isAt("within") || kind == .greaterOrEqual { throw bareStream(start) }
      throw expected("'then'")
    }
    while takeOperator("then") { try parseStep(allowsAbsence: true) }
    try expect("within")
    try parseDuration()
  }

  private mutating func parseStep(allowsAbsence: Bool) throws {
    let node = open(.step)
    defer { close(node) }
    if allowsAbsence, isAt("no") { advance() }
    try parseStream()
  }

  private mutating func bareStream(_ start: Int) -> Failure {
    report(
      .bareStream, at: start,
      Finding(
        "a condition says how often, in what order, or what is new",
        notes: [
          "conditions: count of E >= N within D; count(distinct S) of E >= N within D; "
            + "E then F within D; E then no F within D; all of E, F within D; no E for D; "
            + "new S of E in D; count of E within D >= K times median of N periods"
        ]))
    return damaged()
  }
}

// Streams and their predicates.
extension Parser {
  /// Predicates nested more deeply than this are refused.
  private static let predicateDepth = 32

  /// `[LABEL:] E [or F]… [where PREDICATE]`, in parentheses or not
  mutating func parseStream() throws {
    let node = open(.stream)
    defer { close(node) }
    let isGrouped = take(.leftParenthesis)
    if kind == .name, kindBehind == .colon, !isAtClauseEnd {
      try parseLabel()
    }
    repeat { try expectName("an event or a rule") } while takeOperator("or")
    if takeOperator("where") { try parsePredicate(depth: 0) }
    if isGrouped { try expect(.rightParenthesis) }
  }

  private mutating func parseLabel() throws {
    let node = open(.label)
    defer { close(node) }
    try expectName("a label")
    advance()
  }

  /// `P [or P]…`, where each is `Q [and Q]…`
  private mutating func parsePredicate(depth: Int) throws {
    guard depth <= Self.predicateDepth else {
      throw failed(
        .nestedTooDeeply,
        Finding("predicates may be nested at most \(Self.predicateDepth) deep"))
    }
    let node = open(.anyOf)
    defer { close(node) }
    repeat { try parseConjuncts(depth: depth) } while takeOperator("or")
  }

  private mutating func parseConjuncts(depth: Int) throws {
    let node = open(.allOf)
    defer { close(node) }
    repeat { try parseTest(depth: depth) } while takeOperator("and")
  }

  private mutating func parseTest(depth: Int) throws {
    if isAt("not"), !isAtClauseEnd {
      let node = open(.negation)
      defer { close(node) }
      _ = takeOperator("not")
      guard depth < Self.predicateDepth else { return try parsePredicate(depth: depth + 1) }
      try parseTest(depth: depth + 1)
    } else if take(.leftParenthesis) {
      try parsePredicate(depth: depth + 1)
      try expect(.rightParenthesis)
    } else {
      try parseComparison()
    }
  }

  /// `F = V`, `F in (V, V)`, `F not in (V, V)`
  private mutating func parseComparison() throws {
    let node = open(.comparison)
    var kind = NodeKind.comparison
    defer { close(node, as: kind) }
    try parsePath("a slot, or 'status', 'sources', 'date' or 'outlet'")
    let isNegated = isAt("not") && textBehind == "in" && take("not")
    if isNegated || isAt("in"), !isAtClauseEnd {
      kind = .membership
      advance()
      try expect(.leftParenthesis)
      try commaSeparated { try $0.parseOperand() }
      try expect(.rightParenthesis)
      return
    }
    switch self.kind {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard !isAtClauseEnd else { throw expected("a comparison such as '='") }
      let isEqual = self.kind == .equal
      advance()
      if isEqual, self.kind == .equal { reportDoubled() }
    default: throw expected("a comparison such as '=' or 'in'")
    }
    try parseOperand()
  }

  /// Reports the second sign of `==`, which other languages write.
  private mutating func reportDoubled() {
    report(
      .unexpectedToken, at: index,
      Finding("'==' should be '='", label: "remove it", fix: (place(index), "")))
    advance()
  }

  private mutating func parseOperand() throws {
    let node = open(.operand)
    defer { close(node) }
    switch kind {
    case _ where isAtClauseEnd: throw expected("what it is compared to")
    case .number, .date: advance()
    case .name: try parsePath("a value")
    case let kind where kind.isString: advance()
    default: throw expected("a value, a number or a date")
    }
  }
}
