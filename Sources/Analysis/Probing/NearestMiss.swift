import CivilTime
import Correlation
import Foundation
import RuleLanguage

/// How near a rule comes to ringing, and what would tip it: told by the evaluator itself, which runs
/// again with the rule changed a little.
public struct NearestMiss: Hashable, Sendable {
  /// What there is of what is needed, as in
  /// `2 of 3 provinces in 14 days: anhui 2024-06-03, yunnan 2024-06-01`.
  public var summary: String
  /// How many there are, of what the summary counts.
  public var have: Int
  /// How many it takes.
  public var need: Int
  /// The happenings that there are, in order of time.
  public var happenings: [Happening] = []
  /// Each by itself would make the rule ring.
  public var tips: [Tip] = []

  /// A change that would make the rule ring.
  public struct Tip: Hashable, Sendable {
    /// What is changed.
    public var clause: Clause
    /// What to write there; nil where it is enough to take the clause out.
    public var value: String?
    /// What it would do, in words.
    public var text: String

    /// A part of a rule.
    public enum Clause: String, Hashable, Sendable, Codable, CaseIterable {
      case count, span, factor, least, steps, unless, certainty, sources, status, filter, feed
      case grace, disabled
    }
  }

  /// The nearest miss of a rule; nil when it rings, and when there is no such rule.
  ///
  /// - Parameters:
  ///   - name: the rule
  ///   - ruleset: where it stands
  ///   - history: what was reported
  ///   - now: the time by which absences are judged
  public init?(of name: String, by ruleset: Ruleset, in history: History, now: Date) {
    guard var probe = RuleProbe(name, of: ruleset, in: history, now: now) else { return nil }
    let isDisabled = ruleset.rules.contains { $0.name == name && $0.isDisabled }
    let standing = probe.alerts()
    guard standing.isEmpty || isDisabled else { return nil }
    if let alert = standing.last {
      self.init(
        summary: "it is disabled; else it would ring: \(alert.message)", have: alert.count,
        need: alert.count, happenings: alert.happenings,
        tips: [Tip(clause: .disabled, text: "without 'disabled' it would ring")])
      return
    }
    switch probe.rule.condition {
    case .threshold(let threshold): self.init(threshold, &probe)
    case .sequence(let sequence): self.init(sequence, &probe)
    case .conjunction(let conjunction): self.init(conjunction, &probe)
    case .absence(let absence): self.init(absence, &probe)
    case .novelty(let novelty): self.init(novelty, &probe)
    case .surge(let surge): self.init(surge, &probe)
    }
    tips += Tip.ofOtherClauses(&probe)
  }

  init(
    summary: String, have: Int, need: Int, happenings: [Happening] = [], tips: [Tip] = []
  ) {
    self.summary = summary
    self.have = have
    self.need = need
    self.happenings = happenings
    self.tips = tips
  }
}

extension NearestMiss.Tip {
  init(clause: Clause, text: String) {
    self.init(clause: clause, value: nil, text: text)
  }

  /// What the clauses besides the condition keep from ringing.
  static func ofOtherClauses(_ probe: inout RuleProbe) -> [Self] {
    let rule = probe.rule
    var tips: [Self] = []
    func tip(
      _ clause: Clause, _ text: String, value: String? = nil, if applies: Bool,
      _ change: (inout Rule) -> Void
    ) {
      guard applies, !probe.alerts(change).isEmpty else { return }
      tips.append(Self(clause: clause, value: value, text: text))
    }
    if let exception = rule.exception {
      tip(.unless, "without 'unless \(exception.stream.inWords)' it would ring", if: true) {
        $0.exception = nil
      }
    }
    tip(
      .certainty, "with 'certainty possible' it would ring: some dates are vague",
      value: "possible", if: rule.certainty == .certain
    ) { $0.certainty = .possible }
    if rule.sources > 1,
      let fewer = probe.greatest(in: 1..<rule.sources, { $0.sources = $1 })
    {
      let noun = English.plural("source", fewer.number)
      tips.append(
        Self(
          clause: .sources, value: "\(fewer.number)",
          text:
            "with \(fewer.number) \(noun) for each happening, not \(rule.sources), it would ring"
        ))
    }
    tip(
      .status, "if what is only claimed, planned, denied or historical counted, it would ring",
      if: rule.condition.streams.contains { $0.statuses.count < Event.Status.allCases.count }
    ) {
      $0.condition = $0.condition.mappingStreams { stream in
        var stream = stream
        stream.statuses = Set(Event.Status.allCases)
        return stream
      }
    }
    tip(
      .filter, "without its 'where' it would ring",
      if: rule.condition.streams.contains { $0.filter != nil }
    ) {
      $0.condition = $0.condition.mappingStreams { stream in
        var stream = stream
        stream.filter = nil
        return stream
      }
    }
    tip(.feed, "without 'feed' it would ring: too few articles came in", if: rule.feed != nil) {
      $0.feed = nil
    }
    tip(.grace, "without 'grace' it would ring: late reports are waited for", if: rule.grace != nil)
    { $0.grace = nil }
    return tips
  }
}
