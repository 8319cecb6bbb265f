// Windows: how they go with the clock and with how long happenings are kept.
extension Checker {
  /// Reports windows that a rule cannot look at.
  func reportWindows(
    _ condition: Condition, _ syntax: ConditionSyntax, _ clock: Rule.Clock
  ) {
    guard let place = syntax.duration?.place else { return }
    let span: TimeSpan
    var days: Int
    switch condition {
    case .threshold(let threshold): (span, days) = (threshold.within, threshold.within.days)
    case .sequence(let sequence): (span, days) = (sequence.within, sequence.within.days)
    case .conjunction(let conjunction): (span, days) = (conjunction.within, conjunction.within.days)
    case .absence(let absence): (span, days) = (absence.span, absence.span.days)
    case .novelty(let novelty): (span, days) = (novelty.span, novelty.span.days)
    case .surge(let surge):
      span = surge.period
      days = (surge.period.minutes * (surge.periods + 1) + 1_439) / 1_440
    }
    reportShort(span, place, clock)
    guard let kept = options.retentionDays, days > kept else { return }
    sink.report(
      .windowAboveRetention, at: place,
      Finding(
        "the rule looks back \(days) days, and happenings are kept for \(kept)",
        label: "longer than they are kept"))
  }

  /// Reports a window in minutes or hours over happenings whose date is known to the day.
  func reportShort(_ span: TimeSpan, _ place: Place, _ clock: Rule.Clock) {
    guard case .minutes = span, clock == .event else { return }
    sink.report(
      .shortWindow, at: place,
      Finding(
        "when something happened is known to the day: a window of "
          + "\(clipped(place.file.text(place.range))) needs 'clock published'",
        notes: ["with it, windows lie over when a happening was first published"]))
  }
}
