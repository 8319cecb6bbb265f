import CivilTime

/// The times that a text has named so far: what 同日, "that month" and 次年 go back to.
struct NamedTimes: Sendable {
  /// The last exact day, or where the last stretch of some days ended.
  private(set) var day: Day?
  /// The last of them that is not after the day of writing.
  private(set) var pastDay: Day?
  /// The latest day before the day of writing.
  private(set) var latestDay: Day?
  /// Whether the day of writing was named.
  private(set) var namesToday = false
  /// The same, but for what a paragraph goes back to behind another day, and for when something was told: what the
  /// next paragraph goes on from.
  private(set) var mainDay: Day?
  /// Whether a paragraph has ended since that was named.
  private var isMainOfOther = true
  /// The last stretch of some days, from one to another.
  private(set) var stretch: DayInterval?
  /// Where the last expression ended.
  private(set) var end = 0
  /// The last time that lies in one month or one year.
  private var last: DayInterval?
  private static let longestStretch = 8
  /// How much white space a line may hold to be blank.
  fileprivate static let longestBlank = 8
  /// The month and the year that it lies in.
  private var month: DayInterval?
  private var year: DayInterval?
  /// The quarter, if it lies in one.
  private var quarter: DayInterval?

  /// Takes note of an expression that was read in a text that was written on a day.
  mutating func note(_ reading: DateReading, in text: Span<UInt8>, writtenOn reference: Day) {
    let days = reading.interval
    if text.endsParagraph(in: end..<max(end, reading.range.lowerBound)) { isMainOfOther = true }
    end = reading.range.upperBound
    if days.isExact || isStretch(reading, upTo: reference) {
      if !days.isExact { stretch = days }
      day = days.latest
      if days.latest <= reference {
        pastDay = days.latest
        namesToday = namesToday || days.latest == reference
        if days.latest < reference { latestDay = max(latestDay ?? days.latest, days.latest) }
        if isMain(days.latest, reading.range, in: text, writtenOn: reference) {
          (mainDay, isMainOfOther) = (days.latest, false)
        }
      }
    }
    guard let year = CalendarUnit.year.interval(0, from: days.earliest), year.contains(days) else {
      return
    }
    last = days
    self.year = year
    // A year alone has no month to go back to.
    month = CalendarUnit.month.interval(0, from: days.earliest).flatMap {
      $0.contains(days) ? $0 : nil
    }
    quarter = CalendarUnit.quarter.interval(0, from: days.earliest).flatMap {
      $0.contains(days) ? $0 : nil
    }
  }

  /// Whether a reading is of some days from one to another, and not of days up to now: 20日至23日.
  private func isStretch(_ reading: DateReading, upTo reference: Day) -> Bool {
    reading.precision == .days && reading.interval.count <= Self.longestStretch
      && reading.interval.latest != reference
  }

  /// Whether a day that is not to come takes the story on, and neither back nor to when it was told.
  private func isMain(
    _ day: Day, _ range: Range<Int>, in text: Span<UInt8>, writtenOn reference: Day
  ) -> Bool {
    guard let mainDay else { return true }
    // What is long ago is background in a story of today.
    let isBackground =
      day.distance(to: reference) > StoryTime.lately
      && mainDay.distance(to: reference) <= StoryTime.lately
    return !isBackground && (isMainOfOther || day >= mainDay) && !text.isWhenTold(range)
  }

  /// The day that so many units are counted from; nil when the text named none so fine.
  func start(of unit: CalendarUnit) -> Day? {
    switch unit {
    case .day, .week: day
    case .quarter: quarter?.earliest
    case .month, .half: month?.earliest
    case .year, .decade, .century: year?.earliest
    }
  }

  /// The part of a named unit before or behind what was named in it: "earlier that month".
  func part(of unit: CalendarUnit, isLater: Bool) -> DayInterval? {
    guard let start = start(of: unit), let days = unit.interval(0, from: start) else { return nil }
    let inside = (unit == .day || unit == .week ? day.map { DayInterval($0) } : last) ?? days
    return isLater
      ? DayInterval(inside.latest, days.latest) : DayInterval(days.earliest, inside.earliest)
  }
}

extension DateFinder {
  /// The day so many days or weeks behind the one that the text named, by an expression in a range.
  ///
  /// A paragraph that begins so goes on from the day of the one before it, whatever that went back to; and what was
  /// does not go on from a day to come.
  func daysFromNamed(
    _ text: Span<UInt8>, _ unit: CalendarUnit, _ offset: Int, _ range: Range<Int>,
    isCounted: Bool = false
  ) -> DateReading? {
    guard let last = named.day else { return named(unit, offset, range, isCounted: isCounted) }
    let opens = text.endsParagraph(in: named.end..<max(named.end, range.lowerBound))
    let start = opens ? named.mainDay ?? last : last
    guard var day = unit.day(offset, from: start) else { return nil }
    if !looksForward, day > reference, let past = named.pastDay,
      let behind = unit.day(offset, from: past), behind <= reference
    {
      day = behind
    }
    return DateReading(range: range, interval: DayInterval(day))
  }

  /// The day of the occasion that the text goes on with: in another paragraph than the last day, that of the news itself,
  /// whatever was told of in between.
  func dayOfOccasion(_ text: Span<UInt8>, _ range: Range<Int>) -> DateReading? {
    guard let latest = named.latestDay,
      text.endsParagraph(in: named.end..<max(named.end, range.lowerBound))
    else { return daysFromNamed(text, .day, 0, range) }
    // The day of writing stands in a dateline, too, and may be no other.
    let isNews = !named.namesToday || latest.distance(to: reference) <= Self.newsDays
    return DateReading(range: range, interval: DayInterval(isNews ? latest : reference))
  }

  /// How long ago that is which news is of.
  private static let newsDays = 14

  /// A reading of a unit so many away from the one that the text named.
  ///
  /// A distance in weeks is told to the day, for so it is meant: "a week later".
  func named(
    _ unit: CalendarUnit, _ offset: Int, _ range: Range<Int>, isCounted: Bool = false,
    orFrom other: Day? = nil
  ) -> DateReading? {
    // "The previous day" in a text that named none is the one before that of writing.
    let isDayBefore = isWholeText && unit == .day && offset == -1 && !isCounted
    let start = named.start(of: unit) ?? other ?? (isDayBefore ? reference : nil)
    guard let day = unit.day(offset, from: start ?? reference) else { return nil }
    let days = isCounted && unit == .week ? DayInterval(day) : unit.interval(0, from: day)
    return days.map {
      var reading = DateReading(range: range, interval: $0, precision: unit.precision)
      reading.goesBack = start == nil
      reading.isAside = other != nil && offset < 0
      return reading
    }
  }
}

extension Span<UInt8> {
  /// Whether a paragraph ends in a range: at a blank line, or where a sentence ends with its line.
  fileprivate func endsParagraph(in range: Range<Int>) -> Bool {
    range.contains { index in
      guard self[index] == 0x0A else { return false }
      if skipBlanks(at: index + 1).map({ self[$0] == 0x0A }) == true { return true }
      return "。！？.!?”」".unicodeScalars.contains(scalar(before: skipBlanks(before: index)).value)
    }
  }

  private func skipBlanks(at start: Int) -> Int? {
    (start..<count).prefix(NamedTimes.longestBlank).first {
      self[$0] != 0x20 && self[$0] != 0x09 && self[$0] != 0x0D
    }
  }

  private func skipBlanks(before end: Int) -> Int {
    var end = end
    let first = Swift.max(0, end - NamedTimes.longestBlank)
    while end > first, byte(at: end - 1) == 0x20 || byte(at: end - 1) == 0x0D { end -= 1 }
    return end
  }
}
