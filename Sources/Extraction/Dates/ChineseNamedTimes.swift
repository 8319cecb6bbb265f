import CivilTime

/// 上周五, 周末, 年初, 上半年, 上世纪90年代, 今夏: times that have names.
extension DateFinder {
  /// 年初, 年底, 上半年, 第一季度 of this year.
  func thisYearsPart(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    let year = reference.components.year
    switch text.scalar(at: index).value {
    case "年":
      guard text.digit(at: index - 1) == nil,
        let (part, end) = text.value(ofAny: DateVocabulary.chineseYearParts, at: index),
        // 年底前 is a time wherever it stands: 力争年底前完工.
        text.opensChineseClause(at: index) || text.scalar(at: end).value == "前",
        end - index > 3, let days = CalendarUnit.year(year).flatMap(part.days)
      else { return nil }
      return DateReading(range: index..<end, interval: days, precision: .year)
    case "月":
      guard text.opensChineseClause(at: index),
        text.digit(at: index - 1) == nil,
        let (part, end) = text.value(ofAny: DateVocabulary.chineseMonthParts, at: index + 3),
        let days = CalendarUnit.month.interval(0, from: reference).flatMap(part.days)
      else { return nil }
      return DateReading(range: index..<end, interval: days, precision: .month)
    case "第": return chineseQuarter(text, ofYear: nil, from: index, at: index)
    case "上", "下":
      guard let (half, end) = text.value(ofAny: DateVocabulary.chineseHalves, at: index) else {
        return nil
      }
      return CalendarUnit.months(from: year * 12 + (half - 1) * 6, count: 6).map {
        DateReading(range: index..<end, interval: $0, precision: .half)
      }
    default: return nil
    }
  }

  /// 上周五, 本周, 周五, 星期五（…）
  func chineseWeek(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    let moved = text.value(ofAny: DateVocabulary.chineseWeekMoves, at: index)
    let place = moved?.1 ?? index
    guard let end = text.end(ofAny: DateVocabulary.chineseWeeks, at: place) else { return nil }
    if moved == nil, let end = text.end(ofAny: DateVocabulary.weekendSigns, at: index) {
      return loneWeekend(index..<end)
    }
    let isShort = end - place == 3
    let (sign, length) = text.scalar(at: end)
    let week = CalendarUnit.week.interval(moved?.0 ?? 0, from: reference)
    if let position = DateVocabulary.chineseWeekdays.firstIndex(of: sign), !isShort || sign != "天" {
      let weekday = min(position + 1, 7)
      let last = end + length
      if let moved, moved.0 != 0 || moved.1 > index {
        return week.map {
          let day = $0.earliest.advanced(by: weekday - 1)
          if let (end, last) = text.endOfWeekdays(at: last), end > weekday {
            return DateReading(
              range: index..<last, interval: DayInterval(day, $0.earliest.advanced(by: end - 1)))
          }
          return DateReading(range: index..<last, interval: DayInterval(day))
        }
      }
      let before = text.scalar(before: index).value
      let next = text.scalar(at: last).value
      // 周六深夜到周日凌晨, 自周日起聚集，至周一晚才散去
      let goesOn =
        named.day != nil
        && (index - named.end <= Self.nightBytes
          || "至到".unicodeScalars.contains(before)
            && "才晚夜凌清".unicodeScalars.contains(next))
      guard goesOn || !DateVocabulary.beforeWeekdays.contains(before),
        text.digit(at: index - 1) == nil
      else { return nil }
      if let (end, last) = text.endOfWeekdays(at: last) {
        // 周一至周五 is how an office keeps its hours.
        guard weekday > 1 || end < 5 || end == 6 else { return nil }
        return weekdays(from: nearest(weekday), to: nearest(end), index..<last)
      }
      guard next != "至", next != "到" else { return nil }
      return DateReading(range: index..<last, interval: DayInterval(nearest(weekday)))
    }
    guard moved != nil, let week else { return nil }
    if sign == "末" {
      let weekend = DayInterval(week.latest.advanced(by: -1), week.latest)
      return DateReading(range: index..<end + length, interval: weekend)
    }
    switch sign {
    case "期", "年", "岁", "歲", "边", "邊", "刊", "报", "報", "围", "圍": return nil
    default: return DateReading(range: index..<end, interval: week, precision: .week)
    }
  }

  /// How far apart two days are with a time of the day and a sign such as 到 between them, in bytes.
  private static let nightBytes = 12

  /// 今夏, 去冬
  func shortSeason(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    let thisYears = text.value(ofAny: Season.chineseThisYear, at: index)
    guard let (season, end) = thisYears ?? text.value(ofAny: Season.chineseLastYear, at: index)
    else { return nil }
    return season.days(thisYears == nil ? -1 : 0, from: reference).map {
      DateReading(range: index..<end, interval: $0)
    }
  }

  /// The latest weekend that has begun, or the first that has not ended.
  func loneWeekend(_ range: Range<Int>) -> DateReading {
    let saturday = nearest(6)
    return DateReading(range: range, interval: DayInterval(saturday, saturday.advanced(by: 1)))
  }
}

extension Span<UInt8> {
  /// The day of the week that a range of them ends with, behind a sign such as 至, and the index behind
  /// it: 周三至周五.
  fileprivate func endOfWeekdays(at index: Int) -> (weekday: Int, end: Int)? {
    rangeSign(at: index).flatMap { weekday(at: $0) }
  }

  /// 份的第一个星期一 behind a month: the day of the week, which of them, the last being -1, and the index behind it.
  func weekdayOfMonth(at index: Int) -> (weekday: Int, which: Int, end: Int)? {
    var place = index
    for sign in ["份", "的"] as [Unicode.Scalar] where scalar(at: place).value == sign { place += 3 }
    guard let (which, whichEnd) = value(ofAny: DateVocabulary.whichSigns, at: place),
      let (weekday, end) = weekday(at: whichEnd)
    else { return nil }
    return (weekday, which, end)
  }

  /// 星期一 at an index, counted from Monday, and the index behind it.
  func weekday(at index: Int) -> (weekday: Int, end: Int)? {
    guard let week = end(ofAny: DateVocabulary.chineseWeeks, at: index),
      case let (character, length) = scalar(at: week),
      let position = DateVocabulary.chineseWeekdays.firstIndex(of: character)
    else { return nil }
    return (min(position + 1, 7), week + length)
  }
}
