/// What the patterns of an article's events have reported so far, so that no later pattern of an event
/// tells the same once more.
struct ToldReports {
  private let plan: ExtractionPlan
  /// By event, then by sentence.
  private var matches: [Int: [Int: [EventMatch]]] = [:]

  /// No sentence tells more; a headline may be part of every report of a giant text.
  private static let most = 64

  init(plan: ExtractionPlan) {
    self.plan = plan
  }

  /// Whether an earlier pattern of the event has reported it already: it rests on a sentence of the same
  /// report, and no slot says otherwise.
  func hold(_ match: EventMatch) -> Bool {
    guard let known = matches[plan.patterns[match.pattern].event] else { return false }
    return match.focus.contains { mention in
      known[mention.sentence]?.suffix(Self.most).contains {
        $0.pattern < match.pattern && agree($0, match)
      } ?? false
    }
  }

  /// Takes note of a report that has its date and its values.
  mutating func insert(_ match: EventMatch) {
    let event = plan.patterns[match.pattern].event
    for sentence in match.sentences {
      matches[event, default: [:]][sentence, default: []].append(match)
    }
  }

  private func agree(_ left: EventMatch, _ right: EventMatch) -> Bool {
    for (slot, value) in zip(plan.patterns[left.pattern].slots, left.values) {
      guard let value,
        let other = plan.patterns[right.pattern].slots.firstIndex(where: { $0.name == slot.name }),
        let same = right.values[other]
      else { continue }
      if value.value != same.value { return false }
    }
    return true
  }
}
