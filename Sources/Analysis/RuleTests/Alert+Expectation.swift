import CivilTime
import Correlation
import Extraction
import RuleLanguage

extension Alert {
  /// Whether it is as expected in one respect.
  ///
  /// - Parameter before: the alert as it stood at the last expectation before the latest steps;
  ///   nil when there was none
  func meets(_ expectation: RuleTest.Expectation, before: Alert?) -> Bool {
    switch expectation {
    case .slot(let name, let values): Set(values).isSubset(of: self.values(of: name))
    case .count(let count): self.count == count
    case .severity(let severity): self.severity == severity
    case .state(let state): states(since: before).contains(state)
    case .certainty(let certainty): self.certainty.rawValue == certainty.rawValue
    case .first(let day): first == day
    case .last(let day): last == day
    case .message(let text): message == text
    // The checker lets none of the others be asked of an alert.
    case .date, .status, .sources: false
    }
  }

  /// All values of a slot that it tells of, sorted.
  private func values(of slot: String) -> [String] {
    let told = happenings.compactMap { $0.slots[slot] } + (values[slot] ?? [])
    return Set(told + [group[slot]].compactMap(\.self)).sorted()
  }

  /// How it stands, and what became of it meanwhile: in whatever order that was, it is the same.
  private func states(since before: Alert?) -> [String] {
    guard state == .raised, let before else { return [state.rawValue] }
    if before.state != .raised { return [state.rawValue, "reopened"] }
    if severity > before.severity { return [state.rawValue, "escalated"] }
    return self == before ? [state.rawValue] : [state.rawValue, "updated"]
  }

  /// What it is in the respects that are asked for; the most important ones when none are.
  func fields(like expectations: [RuleTest.Expectation]) -> String {
    let asked: [RuleTest.Expectation] =
      expectations.isEmpty ? [.count(count), .first(first), .last(last)] : expectations
    return asked.map { expectation -> (name: String, text: String) in
      let name = expectation.field.name
      switch expectation {
      case .slot: return (name, values(of: name).asValues)
      case .count: return (name, "\(count)")
      case .severity: return (name, severity.rawValue)
      case .state: return (name, state.rawValue)
      case .certainty: return (name, certainty.rawValue)
      case .first: return (name, "\(first)")
      case .last: return (name, "\(last)")
      default: return (name, "\"\(message)\"")
      }
    }.inBraces
  }
}

extension [Alert] {
  /// The one that is as expected in the most respects, of those the oldest.
  func nearest(to expectations: [RuleTest.Expectation], before: [Int: Alert]) -> Alert? {
    func met(_ alert: Alert) -> Int {
      expectations.count { alert.meets($0, before: before[alert.number]) }
    }
    guard let most = map(met).max() else { return nil }
    return first { met($0) == most }
  }
}
