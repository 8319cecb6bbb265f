import CivilTime

/// A date expression with its words, in the shape that `tocsin dates` prints:
/// `{"text":"June 3rd","start":3,"end":11,"earliest":"2024-06-03","latest":"2024-06-03","precision":"day"}`.
public struct WrittenDate: Hashable, Sendable, Codable {
  /// The expression as it stands in the text.
  public var text: String
  /// Offset of its first byte in the UTF-8 of the text.
  public var start: Int
  /// Offset behind its last byte.
  public var end: Int
  /// The first day it may stand for.
  public var earliest: Day
  /// The last day it may stand for.
  public var latest: Day
  /// How fine it is.
  public var precision: DatePrecision

  /// The expression that was found in a text.
  public init(_ date: DateExpression, in text: String) {
    self.text = String(text.utf8Slice(date.range))
    start = date.range.lowerBound
    end = date.range.upperBound
    earliest = date.interval.earliest
    latest = date.interval.latest
    precision = date.precision
  }
}

extension DateFinder {
  /// The expressions in a text with their words, in order.
  public func writtenDates(in text: String) -> [WrittenDate] {
    expressions(in: text.utf8.span).map { WrittenDate($0, in: text) }
  }
}
