import ArgumentParser
import CivilTime
import Foundation

/// A moment as journalctl's users write it: `2024-06-03`, `2024-06-03 12:30`, `12:30`, `today`,
/// `yesterday`, `now`, `-2h`, `2 days ago`, `@1717400000`. Times are those of the local clock, unless
/// `Z` or `UTC` stands behind them.
struct MomentArgument {
  let moment: Date

  static func read(_ text: String) throws -> MomentArgument {
    guard let argument = MomentArgument(text, now: Date(), calendar: .current) else {
      throw ValidationError(
        "a time is written 2024-06-03, '2024-06-03 12:30', 12:30, today, yesterday, -2h, '3 days ago' or @1717400000"
      )
    }
    return argument
  }

  init?(_ text: String, now: Date, calendar: Calendar) {
    var words = text.split(separator: " ").joined(separator: " ")
    var calendar = calendar
    if let universal = words.suffixed(by: " UTC") ?? words.suffixed(by: "Z") {
      words = String(universal)
      calendar.timeZone = .gmt
    }
    let found =
      Self.named(words, now: now, calendar: calendar)
      ?? Self.relative(words, now: now)
      ?? Self.absolute(words, now: now, calendar: calendar)
    guard let found else { return nil }
    moment = found
  }

  private static func named(_ text: String, now: Date, calendar: Calendar) -> Date? {
    let today = calendar.startOfDay(for: now)
    switch text {
    case "now": return now
    case "today": return today
    case "yesterday": return calendar.date(byAdding: .day, value: -1, to: today)
    case "tomorrow": return calendar.date(byAdding: .day, value: 1, to: today)
    default: return nil
    }
  }

  /// `-2h`, `+1h30min`, `2 days ago`: one or more spans, added up.
  private static func relative(_ text: String, now: Date) -> Date? {
    if let ago = text.suffixed(by: " ago") { return span(ago).map { now - $0 } }
    if let before = text.prefixed(by: "-") { return span(before).map { now - $0 } }
    if let after = text.prefixed(by: "+") { return span(after).map { now + $0 } }
    return nil
  }

  private static func span(_ text: Substring) -> TimeInterval? {
    var rest = text.drop { $0 == " " }
    var total: TimeInterval = 0
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(digits.count).drop { $0 == " " }
      let unit = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(unit.count).drop { $0 == " " }
      guard let amount = Int(digits), let seconds = seconds(of: unit) else { return nil }
      total += TimeInterval(amount) * seconds
    }
    return total
  }

  /// The units of systemd.time(7), but for those under a second.
  private static func seconds(of unit: Substring) -> TimeInterval? {
    switch unit {
    case "s", "sec", "second", "seconds": 1
    case "m", "min", "minute", "minutes": 60
    case "h", "hr", "hour", "hours": 3_600
    case "d", "day", "days": 86_400
    case "w", "week", "weeks": 604_800
    case "M", "month", "months": 2_629_800
    case "y", "year", "years": 31_557_600
    default: nil
    }
  }

  /// `2024-06-03`, `2024-06-03 12:30:15`, `12:30`, `@1717400000`.
  private static func absolute(_ text: String, now: Date, calendar: Calendar) -> Date? {
    if let seconds = text.prefixed(by: "@") {
      return Int(seconds).map { Date(timeIntervalSince1970: TimeInterval($0)) }
    }
    var words = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    var parts = calendar.dateComponents([.year, .month, .day], from: now)
    if let day = words.first.flatMap({ Day(String($0)) }) {
      (parts.year, parts.month, parts.day) = day.components
      words.removeFirst()
    } else if words.isEmpty {
      return nil
    }
    guard words.count <= 1 else { return nil }
    if let time = words.first {
      let numbers = time.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
      guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1],
        let second = numbers.count == 3 ? numbers[2] : 0, (0...23).contains(hour),
        (0...59).contains(minute), (0...59).contains(second)
      else { return nil }
      (parts.hour, parts.minute, parts.second) = (hour, minute, second)
    }
    return calendar.date(from: parts)
  }
}

extension String {
  fileprivate func prefixed(by prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }

  fileprivate func suffixed(by suffix: String) -> Substring? {
    hasSuffix(suffix) ? dropLast(suffix.count) : nil
  }
}
