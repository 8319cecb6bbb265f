import CivilTime

/// Judges each token on its own: its characters, its escapes, its spelling.
struct TokenCheck {
  let file: SourceFile
  let sink: DiagnosticSink

  /// Reports what is wrong with the tokens of a file.
  func check(_ tokens: TokenList) {
    for index in 0..<tokens.count {
      let range = tokens.range(index)
      switch tokens.kinds[index] {
      case .stray: checkStray(range)
      case .name: checkName(range)
      case .date: checkDate(range)
      case .unterminatedString: reportUnterminated(range, quotes: 1, "the line")
      case .unterminatedTextBlock: reportUnterminated(range, quotes: 3, "the file")
      case .string, .textBlock: checkString(range, tokens.kinds[index])
      case let kind where kind.spelling != nil: checkPunctuation(range, kind)
      default: break
      }
    }
  }

  private func place(_ range: Range<Int>) -> Place { Place(file: file, range: range) }

  private func checkStray(_ range: Range<Int>) {
    let scalars = file.text(range).unicodeScalars
    // Bytes that are not UTF-8 and control characters are reported for the whole file.
    guard let first = scalars.first(where: { $0 != "\u{FFFD}" && !$0.isForbiddenControl }) else {
      return
    }
    let isPrintable = first.properties.generalCategory != .unassigned
    let name = isPrintable ? "'\(first)' (\(first.codePoint))" : first.codePoint
    let text = String(scalars)
    let note = Self.habits.first { text.hasPrefix($0.text) }?.note
    let isSemicolon = text == ";" || text == "\u{FF1B}"
    sink.report(
      .strayCharacter, at: place(range),
      Finding(
        "\(name) is no part of the rule language; remove it, or put it into a string",
        notes: note.map { [$0] } ?? [], fix: isSemicolon ? (place(range), "") : nil))
  }

  /// What other languages write, and what is written here.
  private static let habits: [(text: String, note: String)] = [
    (";", "a clause ends with its line"), ("\u{FF1B}", "a clause ends with its line"),
    ("/", "a comment starts with '#'"), ("'", "strings stand between '\"'"),
    ("\u{2018}", "strings stand between '\"'"), ("\u{2019}", "strings stand between '\"'"),
    ("\u{300C}", "strings stand between '\"'"), ("&", "write 'and'"), ("|", "write 'or'"),
    ("!", "write 'not', or '!=' for a comparison"),
    ("[", "lists in predicates stand between '(' and ')'"),
    ("\u{3002}", "a clause ends with its line"),
  ]

  private func checkName(_ range: Range<Int>) {
    guard let problem = NameRule.problem(of: file.text(range)) else { return }
    sink.report(.malformedName, at: place(range), problem.finding(at: place(range)))
  }

  private func checkDate(_ range: Range<Int>) {
    let text = file.text(range)
    guard Day(text) == nil else { return }
    sink.report(
      .invalidDate, at: place(range),
      Finding("the calendar has no day '\(text)'; dates are year-month-day"))
  }

  private func reportUnterminated(_ range: Range<Int>, quotes: Int, _ end: String) {
    let start = range.lowerBound
    let opening = min(quotes, range.count)
    let text = file.text(start..<min(range.upperBound, start + 4))
    let length = quotes == 3 ? opening : text.unicodeScalars.first?.utf8.count ?? 1
    sink.report(
      .unterminatedString, at: place(start..<(start + length)),
      Finding(
        "the string that starts here is not closed before the end of \(end)",
        label: "add closing quotes"))
  }

  private func checkString(_ range: Range<Int>, _ kind: TokenKind) {
    let literal = StringLiteral(file: file, range: range, kind: kind)
    literal.problems.forEach(report)
    guard file.bytes[range.lowerBound] != UInt8(ascii: "\"") else { return }
    let opening = UTF8Decoding.leadingLength(file.bytes[range.lowerBound])
    let last = file.bytes[range.upperBound - 1]
    let closing = last == UInt8(ascii: "\"") ? 1 : 3
    let content = (range.lowerBound + opening)..<(range.upperBound - closing)
    sink.report(
      .fullWidthPunctuation, at: place(range),
      Finding(
        "curly quotes should be plain ones", label: "write it between '\"'",
        fix: (place(range), "\"\(file.text(content))\"")))
  }

  private func report(_ problem: StringLiteral.Problem) {
    switch problem {
    case .unknownEscape(let range):
      sink.report(
        .invalidEscape, at: place(range),
        Finding(
          "\(quoted(file.text(range))) is no escape",
          notes: [#"escapes: \" \\ \n \u{5B89}; write a backslash itself as \\"#]))
    case .noSuchCharacter(let range):
      sink.report(
        .invalidEscape, at: place(range),
        Finding("\(quoted(file.text(range))) is no character that text may hold"))
    case .tooLong(let range):
      sink.report(
        .textTooLong, at: place(range),
        Finding("a string may have at most \(StringLiteral.sizeLimit) bytes; shorten it"))
    }
  }

  private func checkPunctuation(_ range: Range<Int>, _ kind: TokenKind) {
    let isPlain = file.bytes[range].allSatisfy { $0 < 0x80 }
    guard !isPlain, let spelling = kind.spelling else { return }
    let name =
      kind == .wideSpace
      ? "a wide or non-breaking space should be a plain one"
      : "\(quoted(file.text(range))) should be '\(spelling)'"
    sink.report(
      .fullWidthPunctuation, at: place(range),
      Finding(
        name, label: kind == .wideSpace ? "" : "write '\(spelling)'",
        fix: (place(range), spelling)))
  }
}
