import CivilTime
import Foundation

/// A date as metadata writes it, with the moment where it has a time of day.
///
/// `2024-06-05`, `20240605`, `2024/6/5`, `2024年6月5日`, `5 June 2024`, `June 5, 2024` and
/// `Wed, 05 Jun 2024`, each alone or with a time such as `T08:00:00+08:00`, `8:00 pm` or
/// `08:00 +0800`. `06/05/2024` is no date: it means different days to different readers; but `20/03/2024` is one, and
/// `06/05/2024 - 11:20`, as agencies write that put the day first.
struct DateStamp: Hashable {
  /// The day in the zone that is written there; in UTC or without a zone, in the pack's.
  let day: Day
  /// The moment; nil without a time of day, or with a zone that is not understood.
  let moment: Date?
  /// How many seconds east of Greenwich the clocks of the moment are.
  let utcOffset: Int?

  /// Reads a date, or gives nil when there is none.
  init?(_ text: String, timeZone: TimeZone) {
    if text.first == "@", let seconds = Int(text.dropFirst()), seconds < 1 << 40 {
      // Counted, not written by any clock.
      let moment = Date(timeIntervalSince1970: Double(seconds))
      day = timeZone.day(of: moment)
      self.moment = moment
      utcOffset = timeZone.secondsFromGMT(for: moment)
      return
    }
    var words = StampWords(text)
    guard let day = Self.day(from: &words) else { return nil }
    guard let time = TimeOfDay(from: &words) else {
      (self.day, moment, utcOffset) = (day, nil, nil)
      return
    }
    let sinceMidnight = Double(day.number) * 86_400 + Double(time.seconds)
    switch time.zone {
    case .unknown:
      (self.day, moment, utcOffset) = (day, nil, nil)
    case .pack:
      let moment = timeZone.moment(ofLocal: sinceMidnight)
      self.day = day
      self.moment = moment
      utcOffset = timeZone.secondsFromGMT(for: moment)
    case .offset(let offset):
      let moment = Date(timeIntervalSince1970: sinceMidnight - Double(offset))
      // Machines write UTC wherever they stand.
      self.day = offset == 0 ? timeZone.day(of: moment) : day
      self.moment = moment
      utcOffset = offset
    }
  }

  private static func day(from words: inout StampWords) -> Day? {
    if let weekday = words.letters(), !weekday.isMonth {
      guard ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains(weekday.prefix(3)) else {
        return nil
      }
      words.skip([","])
    } else {
      words.rewind()
    }
    if let name = words.letters() {
      // June 5, 2024
      guard let month = name.month, words.skip(["."]), let day = words.number(upTo: 2) else {
        return nil
      }
      words.skipOrdinal()
      guard words.skip([","]), let year = words.number(exactly: 4) else { return nil }
      return Day(year: year, month: month, day: day)
    }
    guard let (first, digits) = words.number() else { return nil }
    switch digits {
    case 8:
      return Day(year: first / 10_000, month: first / 100 % 100, day: first % 100)
    case 4:
      guard let separator = words.sign(of: ["-", "/", ".", "年"]),
        let month = words.number(upTo: 2),
        words.sign(of: [separator == "年" ? "月" : separator]) != nil,
        let day = words.number(upTo: 2)
      else { return nil }
      if separator == "年" { words.skip(["日", "号", "號"]) }
      return Day(year: first, month: month, day: day)
    case 1, 2:
      if words.sign(of: ["/"]) != nil { return dayOrMonthFirst(first, from: &words) }
      // 5 June 2024
      words.skipOrdinal()
      words.skip(["-"])
      guard let month = words.letters()?.month, words.skip([".", ",", "-"]),
        let year = words.number(exactly: 4)
      else { return nil }
      return Day(year: year, month: month, day: first)
    default:
      return nil
    }
  }

  private static func dayOrMonthFirst(_ first: Int, from words: inout StampWords) -> Day? {
    guard let second = words.number(upTo: 2), words.sign(of: ["/"]) != nil,
      let year = words.number(exactly: 4)
    else { return nil }
    let isDashed = words.sign(of: ["-"]) != nil
    // 20/03/2024, 03/20/2024
    if second > 12 { return Day(year: year, month: first, day: second) }
    return first > 12 || isDashed ? Day(year: year, month: second, day: first) : nil
  }
}

/// A time of day behind a date.
private struct TimeOfDay {
  enum Zone {
    case pack, unknown
    /// Seconds east of Greenwich.
    case offset(Int)
  }

  /// Seconds since midnight.
  let seconds: Int
  let zone: Zone

  init?(from words: inout StampWords) {
    words.skip([",", "T", "t"])
    guard var hour = words.number(upTo: 2), words.sign(of: [":", "时", "時"]) != nil,
      let minute = words.number(exactly: 2)
    else { return nil }
    var second = 0
    words.skip(["分"])
    if words.sign(of: [":"]) != nil {
      second = words.number(exactly: 2) ?? 60
      if words.sign(of: [".", ","]) != nil { _ = words.number() }
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    var zone = Zone.pack
    while !words.isAtEnd {
      if let sign = words.sign(of: ["+", "-", "−"]) {
        guard let offset = words.offset() else { zone = .unknown; break }
        zone = .offset(sign == "+" ? offset : -offset)
      } else if let name = words.letters() {
        switch name {
        case "am" where hour <= 12: hour %= 12
        case "pm" where hour <= 12: hour = hour % 12 + 12
        case "z", "utc", "gmt": zone = .offset(0)
        default: zone = .unknown
        }
      } else {
        zone = .unknown
        break
      }
    }
    seconds = hour * 3600 + minute * 60 + second
    self.zone = zone
  }
}

extension TimeZone {
  /// The calendar day of a moment here.
  func day(of moment: Date) -> Day {
    let local = moment.timeIntervalSince1970 + Double(secondsFromGMT(for: moment))
    return Day(number: Int32(clamping: Int((local / 86_400).rounded(.down))))
  }

  /// The moment when clocks here show so many seconds since 1970; the later one where clocks are
  /// set back.
  fileprivate func moment(ofLocal seconds: Double) -> Date {
    var moment = Date(timeIntervalSince1970: seconds)
    // The offset is that of the moment, which is known only once the offset is.
    for _ in 0..<2 {
      moment = Date(timeIntervalSince1970: seconds - Double(secondsFromGMT(for: moment)))
    }
    return moment
  }
}
