/// How strings are written.
enum TokenSpelling {
  /// A string between plain quotes.
  static func string(_ token: SyntaxToken) -> String {
    let text = token.text
    guard !text.hasPrefix("\"") || !text.hasSuffix("\"") else { return text }
    return "\"" + String(text.unicodeScalars.dropFirst().dropLast()) + "\""
  }

  /// A block of text whose lines are indented so far. A block that starts in the line of its
  /// quotes stays as it is: its indentation is not its own.
  static func textBlock(_ token: SyntaxToken, indentation: Int) -> String {
    let text = token.text.unicodeScalars
    let content = text.dropFirst(3).dropLast(3)
    var lines = lines(of: content)
    guard lines.count > 1, lines[0].allSatisfy(isIndentation) else {
      let joined = lines.map(String.init).joined(separator: "\n")
      return "\"\"\"\(joined)\"\"\""
    }
    lines.removeFirst()
    let closesOnItsOwn = lines.last?.allSatisfy(isIndentation) ?? true
    if closesOnItsOwn { lines.removeLast() }
    let common = commonIndentation(of: lines)
    let padding = String(repeating: " ", count: indentation)
    let body = lines.map { line in
      line.allSatisfy(isIndentation) ? "" : padding + String(line.dropFirst(common))
    }
    return (["\"\"\""] + body).joined(separator: "\n")
      + (closesOnItsOwn ? "\n\(padding)\"\"\"" : "\"\"\"")
  }

  private typealias Line = Substring.UnicodeScalarView

  private static func lines(of text: Line) -> [Line] {
    var lines: [Line] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let next = text.index(after: index)
      guard text[index].isLineBreak else {
        index = next
        continue
      }
      lines.append(text[start..<index])
      let isPair = text[index] == "\r" && next < text.endIndex && text[next] == "\n"
      index = isPair ? text.index(after: next) : next
      start = index
    }
    lines.append(text[start...])
    return lines
  }

  private static func isIndentation(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t"
  }

  private static func commonIndentation(of lines: [Line]) -> Int {
    var common: Line?
    for line in lines where !line.allSatisfy(isIndentation) {
      let own = line.prefix(while: isIndentation)
      let shared = common.map { known in zip(known, own).prefix { $0 == $1 }.count }
      common = own.prefix(shared ?? own.count)
    }
    return common?.count ?? 0
  }
}
