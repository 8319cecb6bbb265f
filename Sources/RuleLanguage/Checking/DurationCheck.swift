extension Checker {
  /// More days than this, a hundred years, are no window.
  static let dayLimit = 36_525

  /// The length of a duration; nil, and a diagnostic, when it has no such unit or is out of range.
  ///
  /// `days` is the range in days; below a day at least a minute is asked for.
  func span(
    _ duration: DurationSyntax, _ scope: ParameterScope, in days: ClosedRange<Int>
  ) -> TimeSpan? {
    if let name = duration.parameter {
      guard let entry = argument(name, scope) else { return nil }
      guard case .span(let span) = entry.value else {
        reportType(name, entry, "a duration")
        return nil
      }
      return span
    }
    guard let unit = duration.unit else { return nil }
    guard let amount = duration.amount else {
      // "per day" has no number.
      return TimeUnit(unit.text).map { Self.span(1, $0) }
    }
    return span(amount, unit, in: days)
  }

  /// The length of a number of units; nil, and a diagnostic, when it is none.
  func span(_ amount: SyntaxToken, _ unit: SyntaxToken, in days: ClosedRange<Int>) -> TimeSpan? {
    guard let known = TimeUnit(unit.text) else {
      sink.report(.unsupportedUnit, at: unit.place, unknownUnit(unit, amount.number == 1))
      return nil
    }
    let range =
      if let daysPerUnit = known.days {
        days.lowerBound...(days.upperBound / daysPerUnit)
      } else {
        1...(days.upperBound * 1_440 / (known.minutes ?? 1))
      }
    return number(amount, in: range, "of \(known.plural)").map { Self.span($0, known) }
  }

  private static func span(_ count: Int, _ unit: TimeUnit) -> TimeSpan {
    unit.days.map { .days(count * $0) } ?? .minutes(count * (unit.minutes ?? 1))
  }

  /// The value of a number; nil, and a diagnostic, when it is out of range.
  func number(_ token: SyntaxToken, in range: ClosedRange<Int>, _ what: String) -> Int? {
    let number = token.number
    if range.contains(number) { return number }
    reportRange(number, token.place, range, what)
    return nil
  }

  /// The value of a number or of the parameter that stands for it; nil, and a diagnostic, when it
  /// is none or out of range.
  func amount(
    _ amount: AmountSyntax, _ scope: ParameterScope, in range: ClosedRange<Int>, _ what: String
  ) -> Int? {
    if let token = amount.number { return number(token, in: range, what) }
    guard let name = amount.parameter, let entry = argument(name, scope) else { return nil }
    guard case .number(let number) = entry.value else {
      reportType(name, entry, "a number")
      return nil
    }
    if range.contains(number) { return number }
    reportRange(number, entry.place, range, what)
    return nil
  }

  private func reportRange(
    _ number: Int, _ place: Place, _ range: ClosedRange<Int>, _ what: String
  ) {
    let side =
      number < range.lowerBound ? "at least \(range.lowerBound)" : "at most \(range.upperBound)"
    sink.report(
      .numberOutOfRange, at: place,
      Finding("the number \(what) must be \(side)", label: "must be \(side)"))
  }

  private func unknownUnit(_ unit: SyntaxToken, _ isSingle: Bool) -> Finding {
    let names = TimeUnit.allCases.map { isSingle ? $0.rawValue : $0.plural }
    return .unknown(unit, "there is no unit of time \(quoted(unit.text))", "units", names)
  }
}
