import RuleLanguage

/// A piece of a page. What is put into it as text is escaped, so that no article can write markup.
struct HTML: ExpressibleByStringInterpolation {
  /// The markup.
  let markup: String

  /// Markup of our own.
  init(stringLiteral markup: String) {
    self.markup = markup
  }

  private init(markup: String) {
    self.markup = markup
  }

  init(stringInterpolation: StringInterpolation) {
    markup = stringInterpolation.markup
  }

  /// The pieces one after another, each on a line of its own.
  init(_ pieces: [HTML]) {
    self.init(markup: pieces.map(\.markup).joined(separator: "\n"))
  }

  /// Takes pieces as they are, and escapes everything else.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      markup += literal
    }

    mutating func appendInterpolation(_ piece: HTML) {
      markup += piece.markup
    }

    mutating func appendInterpolation(_ pieces: [HTML]) {
      markup += HTML(pieces).markup
    }

    mutating func appendInterpolation(_ text: String) {
      markup += text.asHTML
    }

    mutating func appendInterpolation(_ number: Int) {
      markup += "\(number)"
    }
  }
}

extension String {
  /// The text on one line as content of an element or of a quoted attribute.
  fileprivate var asHTML: String {
    var escaped = ""
    for scalar in onOneLine.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
