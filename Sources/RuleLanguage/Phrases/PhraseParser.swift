/// Reads the phrases that stand in strings: `conven(e|es|ed|ing)`, `held ... meeting`, `secur*`.
///
/// A mark that is written as an escape, such as `\u{28}` for a parenthesis, is only text.
struct PhraseParser {
  private let literal: StringLiteral
  private let sink: DiagnosticSink
  private var index = 0

  /// A phrase with more characters is refused.
  static let lengthLimit = 500
  private static let depthLimit = 8

  private struct Failure: Error {}

  /// The phrase in a string; nil when there is none, which has been reported.
  static func parse(_ literal: StringLiteral, _ sink: DiagnosticSink) -> Phrase? {
    guard !literal.isDamaged else { return nil }
    var parser = PhraseParser(literal: literal, sink: sink)
    return try? parser.phrase()
  }

  private init(literal: StringLiteral, sink: DiagnosticSink) {
    self.literal = literal
    self.sink = sink
  }

  private mutating func phrase() throws -> Phrase {
    guard literal.scalars.count <= Self.lengthLimit else {
      throw failure(
        .textTooLong, at: literal.place,
        Finding("a phrase may have at most \(Self.lengthLimit) characters; shorten it"))
    }
    var parts: [Phrase.Part] = []
    while true {
      let start = index
      let part = Phrase.Part(trimmed(try pieces(depth: 0)))
      try check(part, start..<index)
      parts.append(part)
      guard isAtGap else { break }
      index += 3
    }
    if !isAtEnd { throw strayMark() }
    return Phrase(source: literal.text, parts: parts)
  }

  /// The pieces up to a mark that ends them: a gap, or `|` or `)`.
  private mutating func pieces(depth: Int) throws -> [Phrase.Piece] {
    var pieces: [Phrase.Piece] = []
    var text = String.UnicodeScalarView()
    func flush() {
      if !text.isEmpty { pieces.append(.text(String(text))) }
      text.removeAll()
    }
    while !isAtEnd, !isAtMark("|"), !isAtMark(")") {
      let scalar = literal.scalars[index]
      if isAtGap {
        guard depth == 0 else {
          throw misplaced(3, "a gap cannot stand inside parentheses")
        }
        break
      } else if isAtMark("(") {
        flush()
        pieces.append(try choice(depth: depth + 1))
      } else if isAtMark("*") {
        flush()
        pieces.append(try restOfWord(after: pieces.last))
      } else if scalar == "\u{2026}" {
        throw misplaced(1, "a gap is written '...'", fix: " ... ")
      } else if scalar.isSpace || scalar.isHyphen {
        flush()
        if pieces.last != .space { pieces.append(.space) }
        index += 1
      } else {
        text.append(scalar)
        index += 1
      }
    }
    flush()
    return pieces
  }

  /// `(a|b)`
  private mutating func choice(depth: Int) throws -> Phrase.Piece {
    let opening = index
    guard depth <= Self.depthLimit else {
      throw failure(
        .nestedTooDeeply, at: literal.place(of: opening..<(opening + 1)),
        Finding("choices may be nested at most \(Self.depthLimit) deep"))
    }
    var alternatives: [[Phrase.Piece]] = []
    repeat {
      index += 1
      alternatives.append(try pieces(depth: depth))
    } while isAtMark("|")
    guard isAtMark(")") else {
      throw failure(
        .unbalancedParenthesis, at: literal.place(of: opening..<(opening + 1)),
        Finding("this '(' is never closed", label: "write ')' where the choice ends"))
    }
    index += 1
    return .choice(alternatives)
  }

  /// `*`, which ends a word.
  private mutating func restOfWord(after previous: Phrase.Piece?) throws -> Phrase.Piece {
    switch previous {
    case .text, .choice: break
    case .space, .restOfWord, nil:
      throw misplaced(1, "'*' ends a word: write at least a letter before it")
    }
    let next = index + 1
    let isInsideWord =
      next < literal.scalars.count
      && (literal.scalars[next].isNameCharacter || isMark("(", at: next))
    if isInsideWord { throw misplaced(1, "'*' can only stand at the end of a word") }
    index = next
    return .restOfWord
  }
}

// Marks.
extension PhraseParser {
  private var isAtEnd: Bool { index >= literal.scalars.count }

  private func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    index < literal.scalars.count && literal.scalars[index] == mark && !literal.isEscaped(index)
  }

  private func isAtMark(_ mark: Unicode.Scalar) -> Bool { isMark(mark, at: index) }

  private var isAtGap: Bool {
    isMark(".", at: index) && isMark(".", at: index + 1) && isMark(".", at: index + 2)
  }

  /// White space around a gap and around the phrase is for the eye only.
  private func trimmed(_ pieces: [Phrase.Piece]) -> [Phrase.Piece] {
    var pieces = pieces[...]
    if pieces.first == .space { pieces.removeFirst() }
    if pieces.last == .space { pieces.removeLast() }
    return Array(pieces)
  }
}

// Judging.
extension PhraseParser {
  private func check(_ part: Phrase.Part, _ range: Range<Int>) throws {
    let isWhole = range.lowerBound == 0 && isAtEnd
    let place = range.isEmpty || isWhole ? literal.place : literal.place(of: range)
    if part.pieces.isEmpty, !isWhole {
      throw failure(
        .misplacedMark, at: literal.place,
        Finding("a gap '...' must stand between two texts"))
    }
    if Self.canBeBlank(part.pieces) {
      throw failure(
        .unboundedPhrase, at: place,
        Finding(
          "this phrase could match everything, or nothing",
          notes: ["every form of a phrase needs a letter, digit or symbol"]))
    }
    if part.formCount > Phrase.formLimit {
      let count = part.formCount < .max ? "\(part.formCount)" : "far too many"
      throw failure(
        .tooManyForms, at: place,
        Finding(
          "this phrase stands for \(count) texts; at most \(Phrase.formLimit) are possible",
          notes: ["split it into several phrases, or drop choices"]))
    }
  }

  /// Whether some form of the pieces holds nothing that a text could be known by.
  private static func canBeBlank(_ pieces: [Phrase.Piece]) -> Bool {
    pieces.allSatisfy { piece in
      switch piece {
      case .text(let text): !text.unicodeScalars.contains(where: \.isSubstance)
      case .space, .restOfWord: true
      case .choice(let alternatives): alternatives.contains(where: canBeBlank)
      }
    }
  }

  private func strayMark() -> Failure {
    if isAtMark(")") {
      return failure(
        .unbalancedParenthesis, at: literal.place(of: index..<(index + 1)),
        Finding("no '(' stands before this ')'", label: "write '(' where the choice starts"))
    }
    return misplaced(1, "'|' separates choices: put them into parentheses, as in '(a|b)'")
  }

  private func misplaced(_ length: Int, _ message: String, fix: String? = nil) -> Failure {
    let place = literal.place(of: index..<(index + length))
    return failure(
      .misplacedMark, at: place, Finding(message, fix: fix.map { (place, $0) }))
  }

  private func failure(_ code: DiagnosticCode, at place: Place, _ finding: Finding) -> Failure {
    sink.report(code, at: place, finding)
    return Failure()
  }
}
