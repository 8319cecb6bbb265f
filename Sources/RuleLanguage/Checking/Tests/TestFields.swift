import CivilTime

/// Reads the fields of a step of a test: slots, and what else the step may have.
struct TestFields {
  let checker: Checker
  /// The slots that may be named.
  let slotNames: EventSlots
  /// How a diagnostic calls what has them.
  let title: String

  private(set) var slots: [String: [String]] = [:]
  private(set) var dates: [String: DayInterval] = [:]
  private(set) var numbers: [String: Int] = [:]
  private(set) var status: Event.Status?
  private(set) var expectations: [RuleTest.Expectation] = []
  /// Whether all fields were understood.
  private(set) var isWhole = true

  /// The states that an alert can be in.
  private enum State: String, CaseIterable {
    case raised, escalated, updated, resolved, reopened, withdrawn
  }

  init(checker: Checker, slots: EventSlots, title: String) {
    self.checker = checker
    self.slotNames = slots
    self.title = title
  }

  /// Reads fields: slots, and those of these names.
  mutating func read(_ fields: FieldsSyntax?, allowing names: [String]) {
    guard let fields else { return }
    var seen: Set<String> = []
    for field in fields.fields {
      guard let name = field.name else { continue }
      guard seen.insert(name.text).inserted else {
        checker.sink.report(
          .duplicateAttribute, at: name.place,
          Finding("\(quoted(name.text)) is given twice; keep one of them"))
        isWhole = false
        continue
      }
      let isRead = names.contains(name.text) ? builtIn(field, name) : slot(field, name, names)
      isWhole = isWhole && isRead
    }
  }

  private mutating func slot(
    _ field: FieldSyntax, _ name: SyntaxToken, _ others: [String]
  ) -> Bool {
    guard let type = slotNames.type(of: name.text) else {
      if slotNames.isComplete {
        checker.sink.report(
          .unknownSlot, at: name.place,
          .unknown(
            name, "\(title) has no slot \(quoted(name.text))", "fields",
            slotNames.names + others))
      }
      return false
    }
    let values: [String]
    switch type {
    case .text:
      let isShaped = field.values.allSatisfy { $0.kind == .name || $0.kind.isString }
      guard isShaped else { return wrong(field, "a name or a text") }
      values = field.values.map {
        $0.kind == .name ? $0.text : OpenText.name(of: $0.literal.text)
      }
    case .entity(let entity):
      let isShaped = field.values.allSatisfy { $0.kind == .name }
      guard isShaped else { return wrong(field, "a value of \(quoted(entity))") }
      values = field.values.compactMap { checker.value(Word($0), of: entity) }
    }
    slots[name.text] = values
    expectations.append(.slot(name.text, values.sorted()))
    return values.count == field.values.count
  }

  private mutating func builtIn(_ field: FieldSyntax, _ name: SyntaxToken) -> Bool {
    let values = field.values
    guard let value = values.first else { return false }
    let isSingle = values.count == 1 && !field.isList
    switch name.text {
    case "date":
      let days = values.compactMap { $0.kind == .date ? Day($0.text) : nil }
      guard !field.isList, let first = days.first, let last = days.last,
        days.count == values.count
      else { return wrong(field, "a date, or two with 'to' between them") }
      guard first <= last else { return reportBackwards(values) }
      dates["date"] = DayInterval(first, last)
      expectations.append(.date(DayInterval(first, last)))
    case "published", "first", "last":
      guard isSingle, value.kind == .date, let day = Day(value.text) else {
        return wrong(field, "a date")
      }
      dates[name.text] = DayInterval(day)
      if name.text != "published" {
        expectations.append(name.text == "first" ? .first(day) : .last(day))
      }
    case "count", "sources":
      guard isSingle, value.kind == .number else { return wrong(field, "a number") }
      guard let number = checker.number(value, in: 1...Checker.countLimit, "here") else {
        return false
      }
      numbers[name.text] = number
      expectations.append(name.text == "count" ? .count(number) : .sources(number))
    case "message":
      guard isSingle, value.kind.isString else { return wrong(field, "a string") }
      expectations.append(.message(value.literal.text))
    default:
      guard isSingle, value.kind == .name else { return wrong(field, "a word") }
      return word(name.text, value)
    }
    return true
  }

  private mutating func word(_ name: String, _ value: SyntaxToken) -> Bool {
    let expectation: RuleTest.Expectation?
    switch name {
    case "status":
      status = checker.status(value)
      expectation = status.map { .status($0) }
    case "severity": expectation = checker.check(value).map { .severity($0) }
    case "state":
      expectation = checker.choice(value, "an alert is", State.self).map { .state($0.rawValue) }
    default:
      expectation = checker.choice(value, "an alert is", Rule.LeastCertainty.self).map {
        .certainty($0)
      }
    }
    if let expectation { expectations.append(expectation) }
    return expectation != nil
  }

  private func reportBackwards(_ values: [SyntaxToken]) -> Bool {
    if let last = values.last {
      checker.sink.report(
        .emptyPeriod, at: last.place, Finding("the interval ends before it starts"))
    }
    return false
  }

  private func wrong(_ field: FieldSyntax, _ wanted: String) -> Bool {
    checker.sink.report(
      .unexpectedShape, at: field.place,
      Finding("\(quoted(field.name?.text ?? "")) must be \(wanted)"))
    return false
  }
}
