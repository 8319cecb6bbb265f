import CivilTime

/// A date expression in a text, resolved against a reference day.
public struct DateExpression: Hashable, Sendable {
  /// Its bytes in the UTF-8 of the text.
  public var range: Range<Int>
  /// The days it may stand for.
  public var interval: DayInterval
  /// How fine it is.
  public var precision: DatePrecision
  /// Whether its clause speaks of what is to come, so that it may lie after the reference day.
  public var looksForward: Bool
  /// The unit that it leaves to what was named before it: the year of 6月3日, the month of 3日.
  var leavesOut: CalendarUnit?
  /// Whether a day of the week beside it is another than its own; the date is what counts.
  public var hasWrongWeekday: Bool

  /// An expression with these properties.
  public init(
    range: Range<Int>, interval: DayInterval, precision: DatePrecision, looksForward: Bool = false,
    hasWrongWeekday: Bool = false
  ) {
    self.range = range
    self.interval = interval
    self.precision = precision
    self.looksForward = looksForward
    self.hasWrongWeekday = hasWrongWeekday
  }
}

/// How fine a date expression is.
public enum DatePrecision: String, Hashable, Sendable, Codable {
  /// One calendar day: "June 3rd", 6月3日.
  case day
  /// Several days: up to the time of writing, as "in recent days" and 近日, or from one day to
  /// another, as "May 16-20" and 5月16日至20日.
  case days
  /// A unit of the calendar, or a part of one: "last week", 上周.
  case week
  /// "June 2024", 3月上旬.
  case month
  /// "the second quarter", 一季度.
  case quarter
  /// "the first half of 2024", 上半年.
  case half
  /// "last year", 年初.
  case year
  /// "the 1990s", 上世纪90年代.
  case decade
  /// "the 19th century", 本世纪.
  case century
  /// Not said: the day of publication bounds it.
  case assumed
}
