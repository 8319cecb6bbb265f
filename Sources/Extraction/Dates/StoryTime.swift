import CivilTime

// The year and the month that a story is in: "On July 5, 2009, crowds marched. On July 7 …".

extension DateFinder {
  /// What a day without a year or a month of its own means behind others: in a story of long ago, the one near to
  /// the day that it named last.
  func inStory(_ reading: DateReading) -> DateReading {
    if let headed = headedYear, reading.leavesOut == .year, reading.interval.isExact,
      case let (_, month, number) = reading.interval.latest.components,
      let day = Day(year: headed, month: month, day: number)
    {
      var reading = reading
      reading.interval = DayInterval(day)
      return reading
    }
    guard let unit = reading.leavesOut, reading.interval.isExact,
      case let own = reading.interval.latest, own <= reference,
      let named = named.day, named.distance(to: reference) > StoryTime.lately,
      let day = own.nearest(to: named, leavingOut: unit), day != own, day <= reference
    else { return reading }
    // What may be news is news, unless the day before or behind it was told in the same breath.
    let isNews = own.distance(to: reference) <= StoryTime.lately
    let behind = named.distance(to: day)
    let reach = isNews ? -StoryTime.breath...StoryTime.breath : -StoryTime.back...StoryTime.ahead
    guard reach.contains(behind),
      !isNews || reading.range.lowerBound - self.named.end < StoryTime.near,
      // "as on June 3, 2023, the commission met on June 3"
      behind != 0 || unit == .month
    else { return reading }
    var reading = reading
    reading.interval = DayInterval(day)
    return reading
  }
}

/// How far apart things of one story are, in days.
enum StoryTime {
  /// What is no longer ago may be news.
  static let lately = 60
  /// What is told in one breath.
  static let breath = 3
  /// The same in bytes of the text.
  static let near = 300
  /// How far a story goes on from a day that it named, and back from it.
  static let ahead = 45
  static let back = 10
}

/// What may stand beside a year in a line of its own, and how much before it, in bytes.
private enum YearHeading {
  static let signs = Set("#* \t\r:".utf8)
  static let bytesBefore = 8
}

extension Day {
  /// The day with the same number, and with the same month where only the year is left out, that is nearest to
  /// another.
  fileprivate func nearest(to other: Day, leavingOut unit: CalendarUnit) -> Day? {
    let (_, month, number) = components
    let (otherYear, otherMonth, _) = other.components
    let candidates = (-1...1).compactMap { offset in
      guard unit == .month else {
        return Day(year: otherYear + offset, month: month, day: number)
      }
      let total = otherYear * 12 + otherMonth - 1 + offset
      return Day(year: total / 12, month: total % 12 + 1, day: number)
    }
    return candidates.min { abs(other.distance(to: $0)) < abs(other.distance(to: $1)) }
  }
}

extension Span<UInt8> {
  /// The year that a line consists of, from its first digit on: `## 2023`, 2023年.
  func yearHeading(at index: Int) -> Int? {
    let first = Swift.max(0, index - YearHeading.bytesBefore)
    var start = index
    while start > first, YearHeading.signs.contains(byte(at: start - 1)) { start -= 1 }
    guard start == 0 || byte(at: start - 1) == 0x0A, let number = number(at: index),
      number.digits == 4, (1900...2099).contains(number.value)
    else { return nil }
    var end = scalar(at: number.end).value == "年" ? number.end + 3 : number.end
    while end < count, YearHeading.signs.contains(byte(at: end)) { end += 1 }
    return end == count || self[end] == 0x0A ? number.value : nil
  }

  /// Where the first year of another time than this ends, in digits, from 1900 to 2099; nil where none stands.
  func endOfYear(otherThan year: Int) -> Int? {
    var digits = 0
    var value = 0
    for place in 0...count {
      let byte = byte(at: place)
      if byte.isASCIIDigit {
        digits += 1
        value = digits <= 4 ? value * 10 + Int(byte - UInt8(ascii: "0")) : 0
        continue
      }
      if digits == 4, (1900...2099).contains(value), value != year { return place }
      (digits, value) = (0, 0)
    }
    return nil
  }
}
