import CivilTime

extension RuleTest {
  var document: JSON {
    .object([
      ("title", .string(title)), ("path", .string(path)),
      ("steps", .array(steps.map(\.document))),
    ])
  }
}

extension RuleTest.Step {
  fileprivate var document: JSON {
    let (kind, fields) = action.fields
    return .compact([("step", .string(kind)), ("line", .number(line))] + fields)
  }
}

extension RuleTest.Action {
  fileprivate var fields: (kind: String, fields: [(String, JSON)]) {
    switch self {
    case .article(let article):
      return (
        "article",
        [
          ("published", .string("\(article.published)")), ("outlet", .optional(article.outlet)),
          ("title", .optional(article.title)), ("text", .string(article.text)),
        ]
      )
    case .report(let report):
      let slots = report.slots.sorted { $0.key < $1.key }
      return (
        "event",
        [
          ("event", .string(report.event)),
          ("slots", .object(slots.map { ($0.key, .string($0.value)) })),
          ("date", report.date.document), ("status", .string(report.status.rawValue)),
          ("published", .string("\(report.published)")), ("sources", .number(report.sources)),
        ]
      )
    case .advance(let day): return ("advance", [("to", .string("\(day)"))])
    case .expectEvent(let name, let isAbsent, let expectations):
      return (
        "expect",
        [
          ("event", .string(name)), ("absent", .bool(isAbsent)),
          ("with", .object(expectations.map(\.field))),
        ]
      )
    case .expectAlert(let rule, let isAbsent, let expectations):
      return (
        "expect",
        [
          ("alert", .string(rule)), ("absent", .bool(isAbsent)),
          ("with", .object(expectations.map(\.field))),
        ]
      )
    }
  }
}

extension RuleTest.Expectation {
  fileprivate var field: (String, JSON) {
    switch self {
    case .slot(let name, let values): (name, .strings(values))
    case .date(let interval): ("date", interval.document)
    case .status(let status): ("status", .string(status.rawValue))
    case .count(let count): ("count", .number(count))
    case .sources(let count): ("sources", .number(count))
    case .severity(let severity): ("severity", .string(severity.rawValue))
    case .state(let state): ("state", .string(state))
    case .certainty(let certainty): ("certainty", .string(certainty.rawValue))
    case .first(let day): ("first", .string("\(day)"))
    case .last(let day): ("last", .string("\(day)"))
    case .message(let text): ("message", .string(text))
    }
  }
}

extension DayInterval {
  fileprivate var document: JSON {
    .object([("earliest", .string("\(earliest)")), ("latest", .string("\(latest)"))])
  }
}
