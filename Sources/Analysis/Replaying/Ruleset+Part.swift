import RuleLanguage

extension Ruleset {
  /// The same with these rules only, and those whose alerts they look at.
  func limited(toRules names: some Sequence<String>) -> Ruleset {
    let byName = Dictionary(rules.map { ($0.name, $0) }) { first, _ in first }
    var kept: Set<String> = []
    var waiting = Array(names)
    while let name = waiting.popLast() {
      guard let rule = byName[name], kept.insert(name).inserted else { continue }
      waiting += rule.streams.flatMap(\.rules)
    }
    var part = self
    part.rules.removeAll { !kept.contains($0.name) }
    return part
  }

  /// The events that its rules look at.
  var watchedEvents: Set<String> {
    Set(rules.flatMap(\.streams).flatMap(\.events))
  }
}

extension Rule {
  /// All streams it looks at, that of its exception included.
  var streams: [EventStream] {
    condition.streams + [exception?.stream].compactMap(\.self)
  }
}
