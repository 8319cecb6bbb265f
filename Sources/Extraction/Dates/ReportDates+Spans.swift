import CivilTime
import RuleLanguage

extension ReportDates {
  /// A date widened to the days from the first to the last that its sentence gives for what a report rests
  /// on: "opened on Monday and closed on Thursday", "closed on Thursday after four days".
  mutating func widened(
    _ date: ReportDate, for match: EventMatch, dating: Event.Dating, in text: Span<UInt8>
  ) -> ReportDate {
    // What says from when to when says it all.
    guard let sentence = date.sentence, date.interval.isExact else { return date }
    var wide = date
    for anchor in match.anchors {
      var part = match
      part.anchors = [anchor]
      guard let own = stated(in: [sentence], for: part, dating: dating, in: text)?.interval,
        own.isExact || own == date.interval
      else { continue }
      wide.widen(to: own)
    }
    if wide.interval.isExact, let both = bothEnds(in: sentence, of: text),
      both.contains(wide.interval)
    {
      wide.widen(to: both)
    }
    // Where another day is named, that may be the one that something ended on.
    let isOnlyDay = expressions(in: sentence, of: text).allSatisfy {
      !$0.interval.isExact || $0.interval == wide.interval
    }
    if wide.interval.isExact, isOnlyDay, let days = lasting(sentence, in: text),
      days.count <= Self.spanDays
    {
      let day = wide.interval.earliest
      wide.interval = DayInterval(
        day, day.advanced(by: days.isOver ? 1 - days.count : days.count - 1))
    }
    if wide.interval.isExact, isOnlyDay, let end = otherEnd(of: match, in: text) {
      wide.widen(to: end)
    }
    if wide.interval != date.interval { wide.precision = .days }
    return wide
  }

  /// The days from the first to the last that a sentence names, if they are two, and it tells of a beginning and of an
  /// end: "wrapped up on Thursday, having opened on Monday".
  private mutating func bothEnds(in sentence: Int, of text: Span<UInt8>) -> DayInterval? {
    let days = expressions(in: sentence, of: text).filter(\.interval.isExact).map(\.interval)
    let range = layout.sentences[sentence].range
    guard days.count == 2, text.tellsOf(.beginning, in: range), text.tellsOf(.end, in: range)
    else { return nil }
    return days[0].joined(with: days[1])
  }

  /// The day on which what a report tells the end of began, or the other way round, where the sentence behind it tells
  /// that: "… closed on Thursday. It had opened on Monday".
  private mutating func otherEnd(of match: EventMatch, in text: Span<UInt8>) -> DayInterval? {
    let next = match.home + 1
    guard next < layout.sentences.count, layout.looks(back: next, to: match.home) else {
      return nil
    }
    let sentence = layout.sentences[match.home].range
    let behind = layout.sentences[next].range
    let isEnd = text.tellsOf(.end, in: sentence)
    guard isEnd != text.tellsOf(.beginning, in: sentence),
      text.tellsOf(isEnd ? .beginning : .end, in: behind),
      !text.tellsOf(isEnd ? .end : .beginning, in: behind)
    else { return nil }
    let days = expressions(in: next, of: text).filter(\.interval.isExact)
    return days.count == 1 && days[0].interval.latest <= published ? days[0].interval : nil
  }

  /// How many days a sentence says that something lasts, or the headline above it: "Four-day session ends".
  private func lasting(
    _ sentence: Int, in text: Span<UInt8>
  ) -> (count: Int, isOver: Bool)? {
    if let days = text.lasting(in: layout.sentences[sentence].range) { return days }
    for headline in layout.paragraph(of: sentence).headline ?? 0..<0 {
      // "Four-day session ends" over "It opened on Monday" is of another day.
      if let days = text.lasting(in: layout.sentences[headline].range),
        !text.tellsOf(days.isOver ? .beginning : .end, in: layout.sentences[sentence].range)
      {
        return days
      }
    }
    return nil
  }

  /// How long an event lasts at most that a text tells of by several of its days.
  static let spanDays = 10
}

extension ReportDate {
  /// Takes other days in, where all of them are no more than an event lasts.
  fileprivate mutating func widen(to days: DayInterval) {
    let whole = interval.joined(with: days)
    if whole.count <= ReportDates.spanDays { interval = whole }
  }
}

extension Span<UInt8> {
  /// How many days a sentence says that something lasts, and whether it tells of its end: "ended after four
  /// days", 会期四天. Nil where it does not say, or not whether it begins or ends.
  fileprivate func lasting(in sentence: Range<Int>) -> (count: Int, isOver: Bool)? {
    let begins = tellsOf(.beginning, in: sentence)
    let ends = tellsOf(.end, in: sentence)
    guard begins != ends, let days = days(in: sentence) else { return nil }
    return (days, ends)
  }

  /// Whether a sentence tells that something begins or ends.
  fileprivate func tellsOf(_ side: Lasting.Side, in sentence: Range<Int>) -> Bool {
    let (words, signs) =
      side == .beginning
      ? (Lasting.beginnings, Lasting.chineseBeginnings) : (Lasting.ends, Lasting.chineseEnds)
    // Behind closed doors nothing closes.
    var isTold = false
    return hasWord(in: sentence) { word, _, _ in
      defer { isTold = word.map(words.contains) == true }
      return isTold && word.map(Lasting.doors.contains) != true
    } || isTold || place(ofAny: signs, in: sentence) != nil
  }

  /// The last number of days in a sentence, those in Chinese before those in English.
  private func days(in sentence: Range<Int>) -> Int? {
    if let (_, days) = Lasting.chinese.last(where: { place(ofAny: $0.signs, in: sentence) != nil })
    {
      return days
    }
    var days: Int?
    _ = hasWord(in: sentence) { word, _, before in
      if let before, word.map(Lasting.units.contains) == true {
        days = DateVocabulary.number(before, in: Lasting.counts) ?? days
      }
      return false
    }
    return days
  }
}

/// By what a text tells how long something lasts.
private enum Lasting {
  enum Side {
    case beginning, end
  }

  static let units = Word.set("day days")
  static let counts = 2...7
  static let doors = Word.set("door doors")
  static let beginnings = Word.set(
    "begins began begin begun opens opened opening starts started start")
  static let ends = Word.set(
    "ends ended end closes closed closing concludes concluded wraps wrapped finishes finished")
  /// 为期四天 and the like, with the number of days.
  static let chinese: [(signs: [[UInt8]], days: Int)] = zip("两三四五六七", 2...).map { numeral, count in
    let forms = ["为期", "為期", "一连", "一連", "会期", "會期", "历时", "歷時", "共", "开了", "開了"]
    return (forms.map { Array("\($0)\(numeral)天".utf8) }, count)
  }
  static let chineseBeginnings = ["开幕", "開幕", "登场", "登場", "揭幕"].map { Array($0.utf8) }
  static let chineseEnds = ["闭幕", "閉幕", "落幕", "结束", "結束", "收官"].map { Array($0.utf8) }
}
