/// Turns tokens into a syntax tree, by recursive descent.
///
/// It takes any file: after a mistake it reports once, passes over the rest of the clause, and
/// goes on. What it passes over becomes a `skipped` node. The grammar is in the files beside this
/// one, a file for each part of the language.
struct Parser {
  private let file: SourceFile
  private let tokens: TokenList
  private let sink: DiagnosticSink
  private var nodes: [SyntaxTree.Node] = []
  private var incompleteKinds: Set<NodeKind> = []

  /// The token to be read next, never trivia.
  private(set) var index = 0
  /// Behind the last token that has been read.
  private var readEnd = 0
  /// Whether the next token is the first of its line.
  private(set) var startsLine = true
  /// Whether the last token read carries its clause on to the next line.
  private var continuesLine = false
  /// The clauses that may stand in the declaration being read.
  var clauses: [Grammar.Clause] = []

  /// A clause that was not understood. It has been reported when it is thrown.
  struct Failure: Error {}

  /// Reads a file, and reports what is wrong with its text and its grammar.
  static func parse(_ file: SourceFile, _ sink: DiagnosticSink) -> SyntaxTree {
    let isReadable = EncodingCheck.check(file, sink)
    let tokens = TokenList(file, isReadable: isReadable)
    var parser = Parser(file: file, tokens: tokens, sink: sink)
    if isReadable {
      TokenCheck(file: file, sink: sink).check(tokens)
    } else {
      parser.markIncomplete(Grammar.declarations.map(\.node))
    }
    parser.parseFile()
    return SyntaxTree(
      file: file, tokens: tokens, nodes: parser.nodes,
      incompleteKinds: parser.incompleteKinds)
  }

  private init(file: SourceFile, tokens: TokenList, sink: DiagnosticSink) {
    self.file = file
    self.tokens = tokens
    self.sink = sink
    skipTrivia()
  }

  private mutating func parseFile() {
    nodes.append(
      SyntaxTree.Node(
        kind: .file, firstToken: 0, endToken: UInt32(tokens.count), next: 0))
    while kind != .endOfFile { parseDeclaration() }
    nodes[0].next = UInt32(nodes.count)
  }

  mutating func markIncomplete(_ kinds: [NodeKind]) { incompleteKinds.formUnion(kinds) }
}

// Reading tokens.
extension Parser {
  /// The kind of the next token.
  var kind: TokenKind { tokens.kinds[index] }

  /// The text of the next token.
  var text: String { file.text(tokens.range(index)) }

  /// Whether the clause ends before the next token.
  var isAtClauseEnd: Bool {
    kind == .endOfFile || kind == .rightBrace
      || startsLine && !continuesLine && !continuesClause
  }

  /// Whether the next token carries on the clause of the line before: no clause starts with it.
  private var continuesClause: Bool {
    guard !clauses.isEmpty else { return false }
    return kind == .name ? Grammar.continuations.contains(text) : kind.continuesClause
  }

  /// Whether the next token is this word.
  func isAt(_ word: String) -> Bool { kind == .name && text == word }

  /// The kind of the token behind the next one, when it stands in the same line.
  var kindBehind: TokenKind? { indexBehind.map { tokens.kinds[$0] } }

  /// The text of the token behind the next one, when it stands in the same line.
  var textBehind: String? { indexBehind.map { file.text(tokens.range($0)) } }

  private var indexBehind: Int? {
    for place in (index + 1)..<max(index + 1, tokens.count) {
      let kind = tokens.kinds[place]
      if kind == .newline { return nil }
      if !kind.isTrivia { return place }
    }
    return nil
  }

  /// Whether the tokens from the next one on are of these kinds, in whatever lines.
  func isAt(_ wanted: [TokenKind]) -> Bool {
    var place = index
    for kind in wanted {
      while place < tokens.count, tokens.kinds[place].isTrivia { place += 1 }
      guard place < tokens.count, tokens.kinds[place] == kind else { return false }
      place += 1
    }
    return true
  }

  /// Reads the next token, whatever it is. The end of the file stays.
  mutating func advance() {
    guard kind != .endOfFile else { return }
    continuesLine = kind.continuesLine
    readEnd = index + 1
    index += 1
    startsLine = false
    skipTrivia()
  }

  private mutating func skipTrivia() {
    while kind.isTrivia {
      if kind == .newline { startsLine = true }
      index += 1
    }
  }

  /// Reads the next token if it is of this kind and belongs to the clause.
  mutating func take(_ wanted: TokenKind) -> Bool {
    guard kind == wanted, !isAtClauseEnd else { return false }
    advance()
    return true
  }

  /// Reads the next token if it is this word and belongs to the clause.
  mutating func take(_ word: String) -> Bool {
    guard isAt(word), !isAtClauseEnd else { return false }
    advance()
    return true
  }

  /// Reads the next token if it is this word and belongs to the clause, which goes on behind it
  /// even when the line ends.
  mutating func takeOperator(_ word: String) -> Bool {
    guard take(word) else { return false }
    continuesLine = true
    return true
  }

  /// Reads a token of this kind, or reports that `what` is missing.
  mutating func expect(_ wanted: TokenKind, _ what: String? = nil) throws {
    guard take(wanted) else { throw expected(what ?? wanted.description) }
  }

  /// Reads this word, or reports that it is missing.
  mutating func expect(_ word: String) throws {
    guard take(word) else { throw expected("'\(word)'") }
  }

  /// Reads a string of either form, or reports that `what` is missing.
  mutating func expectString(_ what: String) throws {
    guard kind.isString, !isAtClauseEnd else { throw expected(what) }
    advance()
  }

  /// Reads `element`, and again after each comma.
  mutating func commaSeparated(_ element: (inout Parser) throws -> Void) throws {
    try element(&self)
    while kind == .comma, !isAtClauseEnd {
      let comma = index
      advance()
      if isAtListEnd { throw dangling(comma) }
      try element(&self)
    }
  }

  /// Whether a list ends here although it is a comma that was read last.
  private var isAtListEnd: Bool {
    kind == .rightBrace || kind == .endOfFile || isAtDeclaration || isAtClause
  }

  /// Whether the next clause seems to start here, and not an element with the name of one.
  private var isAtClause: Bool {
    guard startsLine, kind == .name, let behind = kindBehind, behind != .comma else {
      return false
    }
    return clauses.contains { $0.word == text }
  }
}

// Building nodes.
extension Parser {
  /// A node that is not closed yet.
  struct OpenNode {
    fileprivate let index: Int
  }

  /// Starts a node at the next token.
  mutating func open(_ kind: NodeKind) -> OpenNode {
    nodes.append(
      SyntaxTree.Node(kind: kind, firstToken: UInt32(index), endToken: 0, next: 0))
    return OpenNode(index: nodes.count - 1)
  }

  /// Ends a node of which only now is known what it is.
  mutating func close(_ node: OpenNode, as kind: NodeKind) {
    nodes[node.index].kind = kind
    close(node)
  }

  /// Ends a node behind the last token read.
  mutating func close(_ node: OpenNode) {
    let end = UInt32(readEnd)
    nodes[node.index].firstToken = min(nodes[node.index].firstToken, end)
    nodes[node.index].endToken = end
    nodes[node.index].next = UInt32(nodes.count)
  }

  /// Marks the nodes that are open as not understood.
  private mutating func markDamage() {
    nodes.append(
      SyntaxTree.Node(
        kind: .skipped, firstToken: UInt32(readEnd), endToken: UInt32(readEnd),
        next: UInt32(nodes.count + 1)))
  }
}

// Reporting.
extension Parser {
  func place(_ token: Int) -> Place { Place(file: file, range: tokens.range(token)) }

  /// The place right behind the last token read.
  private var placeBehind: Place { place(max(0, readEnd - 1)).end }

  /// Reports a mistake at a token, unless it is in a line whose damage explains it.
  func report(_ code: DiagnosticCode, at token: Int, _ finding: @autoclosure () -> Finding) {
    if !tokens.isInDamagedLine(token) { sink.report(code, at: place(token), finding()) }
  }

  /// Reports that the clause should go on with something else; to be thrown.
  mutating func expected(_ what: String) -> Failure {
    guard isAtClauseEnd, kind != .rightBrace || startsLine, readEnd > 0 else {
      return expectedHere(what)
    }
    if !tokens.isInDamagedLine(readEnd - 1) {
      sink.report(
        .unexpectedToken, at: placeBehind,
        Finding("expected \(what), but the line ends", label: "write \(what) here"))
    }
    markDamage()
    return Failure()
  }

  /// Reports that something else should stand where the next token is; to be thrown.
  mutating func expectedHere(_ what: String) -> Failure {
    failed(
      .unexpectedToken,
      Finding("expected \(what), found \(found)", label: "expected \(what)"))
  }

  /// Reports another mistake at the next token; to be thrown.
  mutating func failed(_ code: DiagnosticCode, _ finding: Finding) -> Failure {
    report(code, at: index, finding)
    markDamage()
    return Failure()
  }

  /// Says that the clause was not understood, which has been reported; to be thrown.
  mutating func damaged() -> Failure {
    markDamage()
    return Failure()
  }

  /// Reports a comma that nothing follows; to be thrown.
  mutating func dangling(_ comma: Int) -> Failure {
    report(
      .danglingComma, at: comma,
      Finding(
        "nothing follows this ','", label: "remove it, or go on after it",
        fix: (place(comma), "")))
    markDamage()
    continuesLine = false
    return Failure()
  }

  /// Reports a missing comma between two elements of a list, which can be read all the same.
  func reportMissingComma() {
    if !tokens.isInDamagedLine(index), !tokens.isInDamagedLine(readEnd - 1) {
      sink.report(
        .unexpectedToken, at: placeBehind,
        Finding("expected ',' between two strings", label: "write ','", fix: (placeBehind, ",")))
    }
  }

  /// Reports a brace that is never closed.
  func reportUnclosed(_ brace: Int, _ owner: String) {
    let isHidden =
      tokens.isInDamagedLine(brace) || readEnd > 0 && tokens.isInDamagedLine(readEnd - 1)
    guard !isHidden else { return }
    let found = kind == .endOfFile ? "the file ends" : "the next declaration starts"
    sink.report(
      .unclosedBrace, at: place(brace),
      Finding(
        "the '{' of this \(owner) is never closed", label: "never closed",
        related: kind == .endOfFile ? [] : [(place(index), "\(found) here")],
        notes: ["write '}' where the \(owner) ends"]))
  }

  /// The next token, as a diagnostic calls it.
  var found: String {
    switch kind {
    case .name: quoted(text)
    case .number, .date: "\(kind.description) \(quoted(text))"
    default: kind.description
    }
  }
}

// Recovery.
extension Parser {
  /// Whether a declaration starts here: its word, first in a line, and a name or a title.
  var isAtDeclaration: Bool {
    guard startsLine, kind == .name, let behind = kindBehind else { return false }
    switch text {
    case "test": return behind.isString && isAt([.name, .string, .leftBrace])
    case "event":
      let isHeader = isAt([.name, .name, .leftBrace]) || isAt([.name, .name, .string])
      return isHeader && !isAtEventStep
    case let word: return behind == .name && Grammar.declarations.contains { $0.word == word }
    }
  }

  /// Whether this is the step of a test, `event NAME { FIELD: …`, and no declaration.
  private var isAtEventStep: Bool {
    isAt([.name, .name, .leftBrace, .name, .colon])
      || isAt([.name, .name, .leftBrace, .rightBrace])
  }

  /// Passes over the rest of a clause, and over what stands in braces in it; over one token at
  /// least when `isForced`.
  mutating func skipClause(isForced: Bool = false) {
    let skipped = open(.skipped)
    var depth = 0
    var isForced = isForced
    while kind != .endOfFile, !isAtDeclaration, isForced || depth > 0 || !isAtClauseEnd {
      if kind == .leftBrace { depth += 1 }
      if kind == .rightBrace { depth -= 1 }
      isForced = false
      advance()
    }
    close(skipped)
  }

  /// Passes over the rest of a line up to a brace.
  mutating func skipToBrace() {
    let skipped = open(.skipped)
    while !isAtClauseEnd, kind != .leftBrace { advance() }
    close(skipped)
  }

  /// Passes over everything up to the next declaration.
  mutating func skipToDeclaration() {
    let skipped = open(.skipped)
    while kind != .endOfFile, !isAtDeclaration { advance() }
    close(skipped)
  }
}
