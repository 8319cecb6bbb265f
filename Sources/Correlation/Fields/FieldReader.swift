import CivilTime
import Extraction
import RuleLanguage

/// Reads fields of happenings: slots, what the vocabulary knows of their values, and what a
/// happening itself is like.
struct FieldReader: Sendable {
  private let values: [String: [String: Value]]  // by entity and name
  private let outlets: [String: String]  // names of outlets, by what they go by in lower case
  private let rules: Set<String>  // by name; what is called like an event is none
  private var entities: [String: [String: String]] = [:]  // by event or rule, and slot

  /// A reader that knows the vocabulary of a ruleset.
  init(_ ruleset: Ruleset) {
    values = Dictionary(
      ruleset.entities.map { entity in
        (entity.name, Dictionary(entity.values.map { ($0.name, $0) }) { first, _ in first })
      }
    ) { first, _ in first }
    var outlets: [String: String] = [:]
    for value in ruleset.entities.first(where: { $0.name == "outlet" })?.values ?? [] {
      for name in value.aliases.map(\.source) + [value.name] {
        outlets[name.lowercased()] = value.name
      }
    }
    self.outlets = outlets
    rules = Set(ruleset.rules.map(\.name)).subtracting(ruleset.events.map(\.name))
    for event in ruleset.events {
      entities[event.name] = Dictionary(
        event.slots.compactMap { slot in slot.entity.map { (slot.name, $0) } }
      ) { first, _ in first }
    }
    for rule in ruleset.rules.dependenciesFirst {
      let sources = rule.condition.streams.flatMap(\.sources).map(\.name)
      for slot in rule.groups.filter({ $0.attribute == nil }).compactMap(\.slot) {
        let entity = sources.compactMap { entities[$0]?[slot] }.first
        entities[rule.name, default: [:]][slot] = entity
      }
    }
  }

  /// What a field of a happening holds: nothing when a slot is empty or a value has no such
  /// attribute, several things when a value has several roles on that date, or a happening several
  /// outlets. The field's label is not looked at.
  func values(of field: FieldPath, in happening: some FieldHolder) -> [FieldValue] {
    switch field.base {
    // Whatever an alert rests on, that it rang is a fact.
    case .status: [.name(rules.contains(happening.event) ? "asserted" : happening.status.rawValue)]
    case .sources: [.number(happening.sourceCount)]
    case .date: [.days(happening.days)]
    case .slot(let slot):
      happening.value(of: slot).map { value in
        attribute(
          field.attribute, of: value, entity: entities[happening.event]?[slot],
          on: happening.days)
      } ?? []
    case .outlet:
      happening.outlets.sorted().flatMap { outlet in
        attribute(
          field.attribute, of: outlets[outlet.lowercased()] ?? outlet, entity: "outlet",
          on: happening.days)
      }
    }
  }

  /// The values of a field in any of some happenings, as alerts show them, sorted.
  func texts(of field: FieldPath, in happenings: some Sequence<Happening>) -> [String] {
    Set(happenings.lazy.flatMap { values(of: field, in: $0) }.map(\.description)).sorted()
  }

  /// What is known of a value, for ever or on some of these days; the value itself when no
  /// attribute is asked for.
  private func attribute(
    _ attribute: String?, of value: String, entity: String?, on days: DayInterval
  ) -> [FieldValue] {
    guard let attribute else { return [.name(value)] }
    guard let entity, let known = values[entity]?[value] else { return [] }
    let roles = known.roles.filter { $0.holds(onSomeOf: days) }.compactMap {
      $0.attributes[attribute]
    }
    let all = ([known.attributes[attribute]].compactMap(\.self) + roles).map(FieldValue.init)
    return all.reduce(into: []) { known, next in
      if !known.contains(next) { known.append(next) }
    }
  }
}

extension Role {
  /// Whether it holds on at least one of these days.
  fileprivate func holds(onSomeOf days: DayInterval) -> Bool {
    (since ?? days.earliest) <= days.latest && days.earliest <= (until ?? days.latest)
  }
}

extension [Rule] {
  /// The rules, each behind those that it looks at. Else by name.
  var dependenciesFirst: [Rule] {
    let byName = Dictionary(map { ($0.name, $0) }) { first, _ in first }
    var placed: Set<String> = []
    var ordered: [Rule] = []
    // The stack is explicit, because rules may lean on one another in a chain of any length.
    for rule in sorted(by: { $0.name < $1.name }) {
      var stack = [(rule: rule, isOpen: false)]
      while let (next, isOpen) = stack.popLast() {
        if isOpen {
          ordered.append(next)
        } else if placed.insert(next.name).inserted {
          stack.append((next, true))
          let lower = Set(next.lookedAt).sorted(by: >).compactMap { byName[$0] }
          stack += lower.filter { !placed.contains($0.name) }.map { ($0, false) }
        }
      }
    }
    return ordered
  }
}

extension Rule {
  /// The names of the rules whose alerts it looks at.
  var lookedAt: [String] {
    condition.streams.flatMap(\.rules) + (exception?.stream.rules ?? [])
  }
}
