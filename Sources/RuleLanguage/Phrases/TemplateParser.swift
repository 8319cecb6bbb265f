/// Reads the template of a message: `"{count} provinces, {first} to {last}: {province}"`.
///
/// `{{` and `}}` are a brace each.
struct TemplateParser {
  private let literal: StringLiteral
  private let sink: DiagnosticSink
  private var index = 0
  private var text = String.UnicodeScalarView()
  private var parts: [MessageTemplate.Part] = []

  /// The placeholders that every rule fills, besides the slots of its event.
  static let builtIn: [(name: String, part: MessageTemplate.Part)] = [
    ("count", .count), ("first", .first), ("last", .last),
  ]

  /// The template in a string; nil when there is none, which has been reported. Slots are
  /// looked up in `scope` unless that is nil.
  static func parse(
    _ literal: StringLiteral, scope: MessageScope?, _ sink: DiagnosticSink
  ) -> MessageTemplate? {
    guard !literal.isDamaged else { return nil }
    var parser = TemplateParser(literal: literal, sink: sink)
    return parser.template(scope)
  }

  private init(literal: StringLiteral, sink: DiagnosticSink) {
    self.literal = literal
    self.sink = sink
  }

  private mutating func template(_ scope: MessageScope?) -> MessageTemplate? {
    var isWhole = true
    let scalars = literal.scalars
    while index < scalars.count {
      let scalar = scalars[index]
      let isDoubled = index + 1 < scalars.count && scalars[index + 1] == scalar
      if scalar == "{" || scalar == "}", isDoubled {
        text.append(scalar)
        index += 2
      } else if scalar == "{", let end = closing(after: index) {
        isWhole = placeholder((index + 1)..<end, scope) && isWhole
        index = end + 1
      } else if scalar == "{" || scalar == "}" {
        reportBrace(scalar)
        isWhole = false
        index += 1
      } else {
        text.append(scalar)
        index += 1
      }
    }
    flush()
    return isWhole ? MessageTemplate(parts: parts) : nil
  }

  /// Where the placeholder that starts here is closed.
  private func closing(after opening: Int) -> Int? {
    let rest = literal.scalars[(opening + 1)...]
    guard let end = rest.firstIndex(where: { $0 == "}" || $0 == "{" }) else { return nil }
    return literal.scalars[end] == "}" ? end : nil
  }

  private mutating func flush() {
    if !text.isEmpty { parts.append(.text(String(text))) }
    text.removeAll()
  }

  /// Takes a placeholder; false when nothing fills it, which is reported.
  private mutating func placeholder(_ range: Range<Int>, _ scope: MessageScope?) -> Bool {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: literal.scalars[range])
    let name = String(view)
    flush()
    if let known = Self.builtIn.first(where: { $0.name == name }) {
      parts.append(known.part)
      return true
    }
    guard let scope else { return false }
    let names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if names.count <= 3, let field = scope.find(names) {
      let isPlain = field.label == nil && field.attribute == nil
      parts.append((isPlain ? field.slot : nil).map { .slot($0) } ?? .field(field))
      return true
    }
    guard scope.isComplete else { return false }
    let place = literal.place(of: (range.lowerBound - 1)..<(range.upperBound + 1))
    sink.report(.unknownPlaceholder, at: place, unknown(name, place, scope))
    return false
  }

  private func unknown(_ name: String, _ place: Place, _ scope: MessageScope) -> Finding {
    let choices = Self.builtIn.map(\.name) + scope.names
    let near = NearNames.nearest(to: name, among: choices)
    return Finding(
      "nothing fills the placeholder \(quoted("{\(name)}"))",
      label: near.map { "did you mean '{\($0)}'?" } ?? "",
      notes: NearNames.choices("placeholders", choices),
      fix: near.map { (place, "{\($0)}") })
  }

  private func reportBrace(_ brace: Unicode.Scalar) {
    let partner = brace == "{" ? "}" : "{"
    sink.report(
      .malformedTemplate, at: literal.place(of: index..<(index + 1)),
      Finding(
        "this '\(brace)' has no '\(partner)'",
        notes: ["placeholders are like {count}; a brace itself is written '\(brace)\(brace)'"]))
  }
}
