/// What a token is. Full-width punctuation has the kind of what it stands for.
enum TokenKind: UInt8, Sendable {
  // Trivia: what the grammar does not see.
  case byteOrderMark, space, wideSpace, newline, comment
  /// Bytes that are no part of the language; they are reported where tokens are checked.
  case stray

  case name, number, date
  case string, textBlock, unterminatedString, unterminatedTextBlock
  case leftBrace, rightBrace, leftParenthesis, rightParenthesis
  case comma, colon, dot
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, plus
  case endOfFile

  /// Whether the grammar passes over it.
  var isTrivia: Bool { rawValue <= TokenKind.stray.rawValue }

  /// Whether it is a string of any form, closed or not.
  var isString: Bool {
    switch self {
    case .string, .textBlock, .unterminatedString, .unterminatedTextBlock: true
    default: false
    }
  }

  /// Whether a mistake in its line is likely to be a consequence of it.
  var isDamage: Bool {
    self == .stray || self == .unterminatedString || self == .unterminatedTextBlock
  }

  /// Whether a clause goes on in the next line when this ends a line: a comma or an operator.
  var continuesLine: Bool {
    switch self {
    case .comma, .colon, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .plus:
      true
    default: false
    }
  }

  /// Whether a line that starts with it goes on with the clause of the line before.
  var continuesClause: Bool { continuesLine && self != .comma || self == .rightParenthesis }

  /// How a diagnostic calls it.
  var description: String {
    switch self {
    case .name: "a name"
    case .number: "a number"
    case .date: "a date"
    case .string, .unterminatedString: "a string"
    case .textBlock, .unterminatedTextBlock: "a block of text"
    case .endOfFile: "the end of the file"
    default: spelling.map { "'\($0)'" } ?? "nothing"
    }
  }

  /// How punctuation is written; nil for what has more than one spelling.
  var spelling: String? {
    switch self {
    case .leftBrace: "{"
    case .rightBrace: "}"
    case .leftParenthesis: "("
    case .rightParenthesis: ")"
    case .comma: ","
    case .colon: ":"
    case .dot: "."
    case .equal: "="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .plus: "+"
    case .wideSpace: " "
    default: nil
    }
  }
}
