extension Checker {
  /// More days than this, a hundred years, are no window.
  static let dayLimit = 36_525

  /// The days of a duration; nil, and a diagnostic, when it is not in whole days or out of range.
  func days(_ duration: DurationSyntax, atLeast least: Int) -> Int? {
    guard let amount = duration.amount, let unit = duration.unit else { return nil }
    guard let daysPerUnit = Self.daysPerUnit[unit.text] else {
      sink.report(.unsupportedUnit, at: unit.place, unsupported(unit))
      return nil
    }
    guard
      let count = number(amount, in: least...(Self.dayLimit / daysPerUnit), "of \(unit.text)")
    else { return nil }
    return count * daysPerUnit
  }

  /// The value of a number; nil, and a diagnostic, when it is out of range.
  func number(_ token: SyntaxToken, in range: ClosedRange<Int>, _ what: String) -> Int? {
    let number = token.number
    if range.contains(number) { return number }
    let side =
      number < range.lowerBound ? "at least \(range.lowerBound)" : "at most \(range.upperBound)"
    sink.report(
      .numberOutOfRange, at: token.place,
      Finding("the number \(what) must be \(side)", label: "must be \(side)"))
    return nil
  }

  private static let daysPerUnit = ["day": 1, "days": 1, "week": 7, "weeks": 7]

  private func unsupported(_ unit: SyntaxToken) -> Finding {
    let note: String
    switch unit.text {
    case "minute", "minutes", "hour", "hours":
      note = "the date of a happening is known to the day; write days or weeks"
    case "month", "months", "year", "years":
      note = "months and years differ in length; write days or weeks"
    default:
      return .unknown(
        unit, "there is no unit of time \(quoted(unit.text))", "units",
        ["day", "days", "week", "weeks"])
    }
    return Finding("a duration cannot be in \(unit.text)", notes: [note])
  }
}
