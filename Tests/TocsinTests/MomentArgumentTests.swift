import Foundation
import Testing

@testable import tocsin

/// Times on the command line, as journalctl has them.
@Suite struct MomentArgumentTests {
  static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
  /// 2024-06-05 12:34:56 UTC
  static let now = Date(timeIntervalSince1970: 1_717_590_896)

  @Test(arguments: [
    ("now", "2024-06-05T12:34:56Z"), ("today", "2024-06-05T00:00:00Z"),
    ("yesterday", "2024-06-04T00:00:00Z"), ("tomorrow", "2024-06-06T00:00:00Z"),
    ("-2h", "2024-06-05T10:34:56Z"), ("+1h30min", "2024-06-05T14:04:56Z"),
    ("2 days ago", "2024-06-03T12:34:56Z"), ("1 week 1 day ago", "2024-05-28T12:34:56Z"),
    ("2024-06-03", "2024-06-03T00:00:00Z"), ("2024-06-03 07:08", "2024-06-03T07:08:00Z"),
    ("2024-06-03T07:08:09", "2024-06-03T07:08:09Z"),
    ("  2024-06-03   07:08 ", "2024-06-03T07:08:00Z"),
    ("07:08", "2024-06-05T07:08:00Z"), ("@0", "1970-01-01T00:00:00Z"),
    ("2024-06-05T09:12:44Z", "2024-06-05T09:12:44Z"),
    ("2024-06-03 07:08 UTC", "2024-06-03T07:08:00Z"),
  ])
  func `reads`(text: String, moment: String) throws {
    let argument = try #require(
      MomentArgument(text, now: Self.now, calendar: Self.calendar), "\(text)")
    #expect(argument.moment.formatted(.iso8601) == moment, "\(text)")
  }

  @Test(arguments: [
    "", " ", "soon", "tomorrowish", "Z", "UTC", "2024-06-31", "2024-6-3", "25:00", "12:60", "-",
    "-2", "-h", "2 ago", "ago",
    "2024-06-03 2024-06-03", "@", "@x", "-99999999999999999999h",
  ])
  func `refuses`(text: String) {
    #expect(MomentArgument(text, now: Self.now, calendar: Self.calendar) == nil, "\(text)")
  }
}
