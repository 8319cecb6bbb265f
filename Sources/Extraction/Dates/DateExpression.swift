import CivilTime

/// A date expression in a text, resolved against a reference day.
public struct DateExpression: Hashable, Sendable {
  /// Its bytes in the UTF-8 of the text.
  public var range: Range<Int>
  /// The days it may stand for.
  public var interval: DayInterval
  /// How fine it is.
  public var precision: DatePrecision

  /// An expression with these properties.
  public init(range: Range<Int>, interval: DayInterval, precision: DatePrecision) {
    self.range = range
    self.interval = interval
    self.precision = precision
  }
}

/// How fine a date expression is.
public enum DatePrecision: String, Hashable, Sendable, Codable {
  /// One calendar day: "June 3rd", 6月3日.
  case day
  /// Several days: up to the time of writing, as "in recent days" and 近日, or from one day to
  /// another, as "May 16-20" and 5月16日至20日.
  case days
  /// Not said: the day of publication bounds it.
  case assumed
}
