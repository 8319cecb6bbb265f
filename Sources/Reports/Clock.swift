import Foundation

/// Moments as people read them, in one time zone.
public struct Clock: Sendable {
  private let timeZone: TimeZone

  /// A clock of this time zone.
  public init(timeZone: TimeZone) {
    self.timeZone = timeZone
  }

  private var style: Date.ISO8601FormatStyle {
    Date.ISO8601FormatStyle(timeZone: timeZone).year().month().day()
      .dateTimeSeparator(.space).time(includingFractionalSeconds: false)
  }

  /// As in `2024-06-05 09:12:44`.
  func second(_ moment: Date) -> String {
    moment.formatted(style)
  }

  /// As in `2024-06-05 09:12`.
  func minute(_ moment: Date) -> String {
    String(second(moment).dropLast(3))
  }

  /// As in `2024-06-05T09:12:44Z`, whatever the time zone.
  func iso8601(_ moment: Date) -> String {
    moment.formatted(.iso8601)
  }
}
