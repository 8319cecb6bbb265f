import TestSupport

/// A grammar in EBNF as docs/LANGUAGE.md writes it, which can make up sentences.
struct EBNF {
  indirect enum Expression {
    case terminal(String)
    case rule(String)
    case sequence([Expression])
    case choice([Expression])
    case optional(Expression)
    case repeated(Expression)
  }

  private(set) var rules: [String: Expression] = [:]
  private var tokens: [String] = []
  private var index = 0

  /// The grammar of a text of rules, `name = … ;`.
  init(_ text: String) {
    tokens = Self.tokens(of: text)
    while index + 1 < tokens.count {
      let name = take()
      _ = take()
      rules[name] = choice()
      _ = take()
    }
  }

  private static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "\"" {
        let end = rest.dropFirst().firstIndex(of: "\"") ?? rest.endIndex
        tokens.append("\"" + rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[end...].dropFirst()
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        tokens.append(String(word))
        rest = rest.dropFirst(word.count)
      } else {
        tokens.append(String(first))
        rest.removeFirst()
      }
    }
    return tokens
  }

  private mutating func take() -> String {
    index += 1
    return tokens[index - 1]
  }

  private mutating func choice() -> Expression {
    var parts = [sequence()]
    while tokens[index] == "|" {
      index += 1
      parts.append(sequence())
    }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() -> Expression {
    var parts: [Expression] = []
    while index < tokens.count, !["|", ";", ")", "]", "}"].contains(tokens[index]) {
      let token = take()
      switch token {
      case "(": parts.append(closed(choice()))
      case "[": parts.append(.optional(closed(choice())))
      case "{": parts.append(.repeated(closed(choice())))
      case _ where token.hasPrefix("\""): parts.append(.terminal(String(token.dropFirst())))
      default: parts.append(.rule(token))
      }
    }
    return .sequence(parts)
  }

  private mutating func closed(_ expression: Expression) -> Expression {
    index += 1
    return expression
  }
}

extension EBNF {
  /// Rules that end with their line.
  private static let lines: Set<String> = [
    "pack", "entity", "term", "event", "rule", "test", "packClause", "value", "patternPart", "same",
    "eventClause", "ruleClause", "step",
  ]

  /// A sentence of a rule, so many rules deep at most where there is a choice.
  func sentence(
    of name: String, depth: Int, using generator: inout SeededGenerator
  ) -> String {
    let names = ["a", "bc", "d-e", "安徽"]
    switch name {
    case "name": return names.randomElement(using: &generator) ?? "a"
    case "number": return "\(Int.random(in: 0..<100, using: &generator))"
    case "date": return "2024-06-03"
    case "string": return Bool.random(using: &generator) ? "\"x\"" : "\"\"\"\n  y\n  \"\"\""
    case "newline": return "\n"
    default: break
    }
    guard let expression = rules[name] else { return "<\(name)>" }
    let text = sentence(of: expression, depth: depth - 1, using: &generator)
    return Self.lines.contains(name) ? "\n" + text + "\n" : text
  }

  private func sentence(
    of expression: Expression, depth: Int, using generator: inout SeededGenerator
  ) -> String {
    switch expression {
    case .terminal(let word): return word
    case .rule(let name): return sentence(of: name, depth: depth, using: &generator)
    case .sequence(let parts):
      return parts.map { sentence(of: $0, depth: depth, using: &generator) }
        .joined(separator: " ")
    case .choice(let parts):
      // Deep down the last part is taken, which is the simplest where a rule names itself.
      let part = depth < 0 ? parts.last : parts.randomElement(using: &generator)
      return part.map { sentence(of: $0, depth: depth, using: &generator) } ?? ""
    case .optional(let part):
      guard depth >= 0, Bool.random(using: &generator) else { return "" }
      return sentence(of: part, depth: depth, using: &generator)
    case .repeated(let part):
      let count = depth < 0 ? 0 : Int.random(in: 0..<3, using: &generator)
      return (0..<count).map { _ in sentence(of: part, depth: depth, using: &generator) }
        .joined(separator: " ")
    }
  }
}
