import Foundation

/// Moments as people read them, in one time zone.
public struct Clock: Sendable {
  private let timeZone: TimeZone
  private let showsTime: Bool

  /// A clock of this time zone, which shows the time of day or, where only days are known, not.
  public init(timeZone: TimeZone, showsTime: Bool = true) {
    self.timeZone = timeZone
    self.showsTime = showsTime
  }

  private var style: Date.ISO8601FormatStyle {
    Date.ISO8601FormatStyle(timeZone: timeZone).year().month().day()
      .dateTimeSeparator(.space).time(includingFractionalSeconds: false)
  }

  /// As in `2024-06-05 09:12:44`, or only the day.
  func second(_ moment: Date) -> String {
    let text = moment.formatted(style)
    return showsTime ? text : String(text.prefix(10))
  }

  /// As in `2024-06-05 09:12`, or only the day.
  func minute(_ moment: Date) -> String {
    showsTime ? String(second(moment).dropLast(3)) : second(moment)
  }

  /// As in `2024-06-05T09:12:44Z`, whatever the time zone.
  func iso8601(_ moment: Date) -> String {
    moment.formatted(.iso8601)
  }
}
