/// The parameters of a rule, and which of them have been used.
final class ParameterScope {
  /// A parameter with what it stands for.
  struct Entry {
    let name: Word
    let value: Rule.Parameter.Argument
    let place: Place
  }

  private(set) var entries: [Entry] = []
  private(set) var used: Set<String> = []
  private var indexes: [String: Int] = [:]
  /// Whether a name that is not here is no parameter.
  var isComplete = true

  /// The parameter of a name, which counts as used from now on.
  func use(_ name: String) -> Entry? {
    guard let index = indexes[name] else { return nil }
    used.insert(name)
    return entries[index]
  }

  /// The place of a parameter of this name; nil when there is none.
  func place(of name: String) -> Place? { indexes[name].map { entries[$0].name.place } }

  /// Adds a parameter, unless there is one of this name.
  func add(_ entry: Entry) {
    guard indexes[entry.name.text] == nil else { return }
    indexes[entry.name.text] = entries.count
    entries.append(entry)
  }

  /// The names of the parameters, in the order of the file.
  var names: [String] { entries.map(\.name.text) }
}

extension Checker {
  /// The parameters of a rule, with the values that are set from outside.
  func parameters(of rule: RuleSyntax) -> ParameterScope {
    let scope = ParameterScope()
    scope.isComplete = !rule.node.isDamaged
    for param in rule.parameters {
      guard !param.node.isDamaged, let name = param.name else { continue }
      if let known = scope.place(of: name.text) {
        sink.report(
          .duplicateParameter, at: name.place,
          Finding(
            "two parameters of one rule are called \(quoted(name.text)); rename one",
            related: [(known, "the first")]))
        continue
      }
      guard let value = argument(of: param) else {
        scope.isComplete = false
        continue
      }
      let place = param.duration?.place ?? param.operand?.place ?? param.place
      let setting = rule.name.flatMap { take(settingOf: name.text, in: $0.text) }
      if let setting, let set = setting.value {
        if set.hasKind(of: value) {
          scope.add(ParameterScope.Entry(name: Word(name), value: set, place: setting.place))
          continue
        }
        sink.report(
          .unknownSetting, at: setting.place,
          Finding(
            "the parameter \(quoted(name.text)) is \(value.kind), and this is \(set.kind)",
            related: [(place, "the parameter")]))
      }
      scope.add(ParameterScope.Entry(name: Word(name), value: value, place: place))
    }
    return scope
  }

  private func argument(of param: ParamSyntax) -> Rule.Parameter.Argument? {
    if let duration = param.duration {
      return span(duration, ParameterScope(), in: 1...Self.dayLimit).map { .span($0) }
    }
    return param.operand.flatMap { argument(of: $0.tokens) }
  }

  /// What the tokens of a literal stand for; nil when they are no literal.
  func argument(of tokens: [SyntaxToken]) -> Rule.Parameter.Argument? {
    guard let first = tokens.first else { return nil }
    switch (first.kind, tokens.count) {
    case (.number, 1): return .number(first.number)
    case (.number, _):
      return hundredths(tokens.filter { $0.kind == .number }).map { .hundredths($0) }
    case (.name, 1), (.date, 1): return .word(first.text)
    case let (kind, 1) where kind.isString:
      sink.report(
        .unexpectedShape, at: first.place,
        Finding("a parameter stands for a number, a duration, a date or a name, not for a text"))
      return nil
    default: return nil
    }
  }

  /// The hundredths of `1.5`; nil, and a diagnostic, when there are more digits or it is too large.
  func hundredths(_ digits: [SyntaxToken]) -> Int? {
    guard let whole = digits.first else { return nil }
    let fraction = digits.dropFirst().first
    guard whole.number <= 10_000, fraction?.text.count ?? 0 <= 2 else {
      sink.report(
        .numberOutOfRange, at: (fraction ?? whole).place,
        Finding("a factor is at most 10000, with at most two digits behind the point"))
      return nil
    }
    let padded = ((fraction?.text ?? "") + "00").prefix(2)
    return whole.number * 100 + (Int(padded) ?? 0)
  }

  /// Warns of parameters that nothing uses.
  func reportUnusedParameters(_ scope: ParameterScope) {
    guard scope.isComplete else { return }
    for entry in scope.entries where !scope.used.contains(entry.name.text) {
      sink.report(
        .unusedParameter, at: entry.name.place,
        Finding("nothing in the rule uses the parameter \(quoted(entry.name.text)); remove it"))
    }
  }

  /// What a parameter stands for; nil, and a diagnostic, when there is none of this name.
  func argument(_ name: SyntaxToken, _ scope: ParameterScope) -> ParameterScope.Entry? {
    if let entry = scope.use(name.text) { return entry }
    if scope.isComplete {
      sink.report(
        .unknownParameter, at: name.place,
        .unknown(
          name, "the rule has no parameter \(quoted(name.text))", "parameters", scope.names))
    }
    return nil
  }

  /// Reports a parameter that does not fit where it stands.
  func reportType(_ name: SyntaxToken, _ entry: ParameterScope.Entry, _ wanted: String) {
    sink.report(
      .parameterType, at: name.place,
      Finding(
        "here belongs \(wanted), and the parameter \(quoted(name.text)) is \(entry.value.kind)",
        related: [(entry.place, "the parameter")]))
  }
}

extension Rule.Parameter.Argument {
  /// As a diagnostic calls it.
  var kind: String {
    switch self {
    case .number: "a number"
    case .hundredths: "a number with digits behind the point"
    case .span: "a duration"
    case .word: "a name or a date"
    }
  }

  /// Whether it may take the place of another.
  func hasKind(of other: Rule.Parameter.Argument) -> Bool {
    switch (self, other) {
    case (.number, .number), (.hundredths, .hundredths), (.span, .span), (.word, .word),
      (.number, .hundredths), (.hundredths, .number):
      true
    default: false
    }
  }
}
