/// `rule.name=value`, as it is set from outside.
struct Setting {
  let parameter: String
  let place: Place
  /// Nil when it is no literal, which has been reported.
  let value: Rule.Parameter.Argument?
}

extension Checker {
  /// How settings are called in diagnostics.
  private static let path = "--set"

  /// Reads the settings; each is a line of a source of their own, so that a mistake has a place.
  func readSettings() {
    guard !options.settings.isEmpty else { return }
    let lines = options.settings.map { $0.replacing("\n", with: " ").replacing("\r", with: " ") }
    let file = SourceFile(path: Self.path, text: lines.joined(separator: "\n"))
    otherSources.append(file)
    guard EncodingCheck.check(file, sink) else { return }
    let tokens = TokenList(file, isReadable: true)
    TokenCheck(file: file, sink: sink).check(tokens)
    let tree = SyntaxTree(
      file: file, tokens: tokens,
      nodes: [SyntaxTree.Node(kind: .file, firstToken: 0, endToken: 0, next: 1)],
      incompleteKinds: [])
    var line: [SyntaxToken] = []
    for (index, kind) in tokens.kinds.enumerated() {
      if kind == .newline || kind == .endOfFile {
        read(line, file)
        line = []
      } else if !kind.isTrivia {
        line.append(tree.token(index))
      }
    }
  }

  private func read(_ tokens: [SyntaxToken], _ file: SourceFile) {
    guard let first = tokens.first, let last = tokens.last else { return }
    let kinds = tokens.prefix(4).map(\.kind)
    let place = Place(
      file: file, range: first.place.range.lowerBound..<last.place.range.upperBound)
    guard kinds == [.name, .dot, .name, .equal], let rule = rules[first.text] else {
      sink.report(.unknownSetting, at: place, unknownRule(tokens, kinds))
      return
    }
    let values = Array(tokens.dropFirst(4))
    guard let start = values.first?.place.range.lowerBound else {
      sink.report(.unknownSetting, at: place, Finding("a value must follow the '='"))
      return
    }
    let names = rule.parameters.compactMap { $0.name?.text }
    guard names.contains(tokens[2].text) else {
      sink.report(
        .unknownSetting, at: tokens[2].place,
        .unknown(
          tokens[2], "the rule \(quoted(first.text)) has no parameter \(quoted(tokens[2].text))",
          "parameters", names))
      return
    }
    let setting = Setting(
      parameter: tokens[2].text,
      place: Place(file: file, range: start..<last.place.range.upperBound),
      value: settingValue(values))
    settings[first.text, default: []].append(setting)
  }

  private func settingValue(_ tokens: [SyntaxToken]) -> Rule.Parameter.Argument? {
    if tokens.count == 2, tokens[0].kind == .number, tokens[1].kind == .name {
      return span(tokens[0], tokens[1], in: 1...Self.dayLimit).map { .span($0) }
    }
    if tokens.count == 1 || tokens.count == 3, let value = argument(of: tokens) { return value }
    if let first = tokens.first, let last = tokens.last {
      let range = first.place.range.lowerBound..<last.place.range.upperBound
      sink.report(
        .unknownSetting, at: Place(file: first.place.file, range: range),
        Finding("a parameter stands for a number, a duration, a date or a name"))
    }
    return nil
  }

  private func unknownRule(_ tokens: [SyntaxToken], _ kinds: [TokenKind]) -> Finding {
    guard kinds == [.name, .dot, .name, .equal] else {
      return Finding("a setting is written rule.name=value, as in security-wave.window=21 days")
    }
    return .unknown(
      tokens[0], "there is no rule \(quoted(tokens[0].text))", "rules", rules.names.map(\.text))
  }

  /// The last setting of a parameter; nil when there is none.
  func take(settingOf parameter: String, in rule: String) -> Setting? {
    settings[rule]?.last { $0.parameter == parameter }
  }
}
