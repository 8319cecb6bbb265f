import CivilTime
import Correlation
import RuleLanguage

extension NearestMiss {
  /// Of a sequence: how many of its steps were made, and how long it would have to be.
  init(_ sequence: SequenceCondition, _ probe: inout RuleProbe) {
    let steps = sequence.steps
    let made = steps.filter { !$0.isAbsent }
    var reached: (Int, Alert)?
    for count in (1...max(1, made.count)).reversed() where reached == nil {
      let beginning = Self.beginning(of: sequence, made: Array(made.prefix(count)))
      reached = probe.alerts { $0.condition = beginning }.last.map { (count, $0) }
    }
    let head = "\(reached?.0 ?? 0) of \(steps.count) steps in \(sequence.within)"
    self.init(
      summary: head, have: reached?.0 ?? 0, need: steps.count,
      happenings: reached?.1.happenings ?? [])
    if !happenings.isEmpty { summary += ": " + happenings.texts(counting: nil) }
    let next = (reached?.0 ?? 0) < made.count ? made[reached?.0 ?? 0] : nil
    if let next {
      summary += "; no \(next.stream.inWords)"
    } else if let absent = steps.last(where: \.isAbsent) {
      summary += "; \(absent.stream.inWords) followed, or still may"
    }
    let hasAbsent = steps.contains(where: \.isAbsent)
    tips += hasAbsent ? Tip.ofShorterSpan(&probe) : Tip.ofLongerSpan(&probe)
  }

  /// The beginning of a sequence; what has one step only is a count of it.
  private static func beginning(
    of sequence: SequenceCondition, made: [SequenceCondition.Step]
  ) -> Condition {
    guard made.count == 1 else {
      return .sequence(SequenceCondition(steps: made, within: sequence.within))
    }
    return .threshold(Threshold(stream: made[0].stream, count: 1, within: sequence.within))
  }

  /// Of a conjunction: which of its parts happened near to each other.
  init(_ conjunction: Conjunction, _ probe: inout RuleProbe) {
    let streams = conjunction.streams
    var best: (have: [EventStream], alert: Alert)?
    // All but one; then each by itself.
    let parts =
      streams.indices.map { left in streams.indices.filter { $0 != left }.map { streams[$0] } }
      + streams.map { [$0] }
    for part in parts where part.count > best?.have.count ?? 0 {
      let alerts = probe.alerts { rule in
        rule.condition =
          part.count == 1
          ? .threshold(Threshold(stream: part[0], count: 1, within: conjunction.within))
          : .conjunction(Conjunction(streams: part, within: conjunction.within))
      }
      if let alert = alerts.last { best = (part, alert) }
    }
    let have = best?.have ?? []
    let missing = streams.filter { !have.contains($0) }.map(\.inWords)
    let told = best.map { ": " + $0.alert.happenings.texts(counting: nil) } ?? ""
    self.init(
      summary: "\(have.count) of \(streams.count) in \(conjunction.within)\(told); "
        + "no \(missing.joined(separator: ", no "))",
      have: have.count, need: streams.count, happenings: best?.alert.happenings ?? [],
      tips: Tip.ofLongerSpan(&probe))
  }

  /// Of an absence: the longest there was.
  init(_ absence: Absence, _ probe: inout RuleProbe) {
    self.init("without \(absence.stream.inWords)", absence.span, &probe)
  }

  /// Of a novelty: the longest that a value was not seen.
  init(_ novelty: Novelty, _ probe: inout RuleProbe) {
    self.init(
      "without a value of \(novelty.field) in \(novelty.stream.inWords)", novelty.span, &probe)
  }

  /// Of what has to last: how long it did.
  private init(_ what: String, _ span: TimeSpan, _ probe: inout RuleProbe) {
    let shorter = probe.greatest(in: 1..<span.number) { $0.condition.span = span.with($1) }
    let alert = shorter?.alerts.last
    self.init(
      summary: "\(shorter?.number ?? 0) of \(span) \(what)",
      have: shorter?.number ?? 0, need: span.number, happenings: alert?.happenings ?? [])
    if let alert, let shorter {
      summary += ", \(alert.first) to \(alert.last)"
      let enough = "\(span.with(shorter.number))"
      tips.append(Tip(clause: .span, value: enough, text: "\(enough) would ring"))
    }
  }
}

extension NearestMiss.Tip {
  /// The shortest longer span that would ring.
  fileprivate static func ofLongerSpan(_ probe: inout RuleProbe) -> [Self] {
    let span = probe.rule.condition.span
    let longer = probe.smallest(in: span.number + 1..<max(span.number + 1, probe.widest + 1)) {
      $0.condition.span = span.with($1)
    }
    guard let longer else { return [] }
    let enough = "\(span.with(longer.number))"
    let late = span.with(longer.number - span.number)
    return [Self(clause: .span, value: enough, text: "it came \(late) late: \(enough) would ring")]
  }

  /// The longest shorter span that would ring.
  fileprivate static func ofShorterSpan(_ probe: inout RuleProbe) -> [Self] {
    let span = probe.rule.condition.span
    let shorter = probe.greatest(in: 1..<span.number) { $0.condition.span = span.with($1) }
    guard let shorter else { return [] }
    let enough = "\(span.with(shorter.number))"
    return [Self(clause: .span, value: enough, text: "\(enough) would ring")]
  }
}
