import CivilTime
import Correlation
import Extraction
import RuleLanguage

extension Happening {
  /// Whether it is as expected in one respect.
  func meets(_ expectation: RuleTest.Expectation) -> Bool {
    switch expectation {
    case .slot(let name, let values): values.allSatisfy { slots[name] == $0 }
    case .date(let days): date.interval == days
    case .status(let status): self.status == status
    case .sources(let count): sources == count
    // The checker lets none of the others be asked of an event.
    case .count, .severity, .state, .certainty, .first, .last, .message: false
    }
  }

  /// What it is in the respects that are asked for; its slots, day and reading when none are.
  func fields(like expectations: [RuleTest.Expectation]) -> String {
    var fields = expectations.map { expectation -> (name: String, text: String) in
      let name = expectation.field.name
      switch expectation {
      case .slot: return (name, slots[name] ?? "()")
      case .sources: return (name, "\(sources)")
      case .status: return (name, status.rawValue)
      default: return (name, RuleTest.Expectation.date(date.interval).field.text)
      }
    }
    if expectations.isEmpty {
      fields = slots.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      fields.append(RuleTest.Expectation.date(date.interval).field)
    }
    if status != .asserted, expectations.statuses == nil {
      fields.append(RuleTest.Expectation.status(status).field)
    }
    return fields.inBraces
  }
}

extension [Happening] {
  /// The one that is as expected in the most respects, of those the first.
  func nearest(to expectations: [RuleTest.Expectation]) -> Happening? {
    func met(_ happening: Happening) -> Int { expectations.count(where: happening.meets) }
    guard let most = map(met).max() else { return nil }
    return first { met($0) == most }
  }
}

extension [RuleTest.Expectation] {
  /// The readings that are asked for; nil when none is.
  var statuses: Set<Status>? {
    let asked = compactMap { if case .status(let status) = $0 { status } else { nil } }
    return asked.isEmpty ? nil : Set(asked)
  }

  /// Whether alerts that were withdrawn are asked for, too.
  var speakOfWithdrawn: Bool { contains(.state(Alert.State.withdrawn.rawValue)) }
}
