import CivilTime

extension ReportDates {
  /// A date widened to the days from the first to the last that its sentence gives for what a report rests
  /// on: "opened on Monday and closed on Thursday", "closed on Thursday after four days".
  mutating func widened(
    _ date: ReportDate, for match: EventMatch, isPast: Bool, in text: Span<UInt8>
  ) -> ReportDate {
    // What says from when to when says it all.
    guard let sentence = date.sentence, date.interval.isExact else { return date }
    var wide = date
    for anchor in match.anchors {
      var part = match
      part.anchors = [anchor]
      guard let own = stated(in: [sentence], for: part, isPast: isPast, in: text)?.interval,
        own.isExact || own == date.interval
      else { continue }
      let whole = wide.interval.hull(with: own)
      if whole.count <= Self.spanDays { wide.interval = whole }
    }
    // Where another day is named, that may be the one that something ended on.
    let isOnlyDay = expressions(in: sentence, of: text).allSatisfy {
      !$0.interval.isExact || $0.interval == wide.interval
    }
    if wide.interval.isExact, isOnlyDay,
      let days = text.lasting(in: layout.sentences[sentence].range), days.count <= Self.spanDays
    {
      let day = wide.interval.earliest
      wide.interval = DayInterval(
        day, day.advanced(by: days.isOver ? 1 - days.count : days.count - 1))
    }
    if wide.interval != date.interval { wide.precision = .days }
    return wide
  }

  /// How long an event lasts at most that a text tells of by several of its days.
  static let spanDays = 10
}

extension Span<UInt8> {
  /// How many days a sentence says that something lasts, and whether it tells of its end: "ended after four
  /// days", 会期四天. Nil where it does not say, or not whether it begins or ends.
  fileprivate func lasting(in sentence: Range<Int>) -> (count: Int, isOver: Bool)? {
    var days: Int?
    var begins = false
    var ends = false
    var number: Int?
    _ = hasWord(in: sentence) { word, _, _ in
      guard let word else {
        number = nil
        return false
      }
      if Lasting.units.contains(word), let number { days = number }
      number = Lasting.numbers[word]
      begins = begins || Lasting.beginnings.contains(word)
      ends = ends || Lasting.ends.contains(word)
      return false
    }
    for (sign, count) in Lasting.chinese where place(ofAny: sign, in: sentence) != nil {
      days = count
    }
    begins = begins || place(ofAny: Lasting.chineseBeginnings, in: sentence) != nil
    ends = ends || place(ofAny: Lasting.chineseEnds, in: sentence) != nil
    guard let days, begins != ends else { return nil }
    return (days, ends)
  }
}

/// By what a text tells how long something lasts.
private enum Lasting {
  /// What stands between two days that something lasts from and to; no more than so many bytes.
  static let joiners = Word.set("through into until till")
  static let fillers = Word.set(
    """
    and late early ran run running on went continued continuing lasted lasting night nights evening morning
    afternoon dawn noon midnight the well of
    """)
  static let chineseJoiners = ["至", "到", "持续到", "延续到"].map { Array($0.utf8) }
  static let gapBytes = 44

  static let units = Word.set("day days")
  static let numbers: [Word: Int] = {
    let words = Word.list("two three four five six seven")
    return Dictionary(uniqueKeysWithValues: zip(words, 2...))
  }()
  static let beginnings = Word.set("begins began begin opens opened opening starts started start")
  static let ends = Word.set(
    "ends ended end closes closed closing concludes concluded wraps wrapped finishes finished")
  /// 为期四天 and the like, with the number of days.
  static let chinese: [([[UInt8]], Int)] = zip("两三四五六七", 2...).map { numeral, count in
    let forms = ["为期", "為期", "一连", "一連", "会期", "會期", "历时", "歷時", "共", "开了", "開了"]
    return (forms.map { Array("\($0)\(numeral)天".utf8) }, count)
  }
  static let chineseBeginnings = ["开幕", "開幕", "登场", "登場", "揭幕"].map { Array($0.utf8) }
  static let chineseEnds = ["闭幕", "閉幕", "落幕", "结束", "結束", "收官"].map { Array($0.utf8) }
}

extension ReportDates {
  /// The days of a date that goes on to another one, or that another one goes on to: "on Tuesday night and
  /// through Wednesday", "from Saturday night into Sunday morning", 26日深夜至27日凌晨.
  func through(
    _ date: DateExpression, among others: [DateExpression], in text: Span<UInt8>
  ) -> DayInterval {
    guard date.interval.isExact else { return date.interval }
    for other in others where other.interval.isExact && other.range != date.range {
      let (first, last) =
        date.range.lowerBound < other.range.lowerBound ? (date, other) : (other, date)
      let days = first.interval.latest.distance(to: last.interval.earliest)
      guard days > 0, days < Self.spanDays else { continue }
      let gap = first.range.upperBound..<last.range.lowerBound
      if text.goesOn(in: gap) { return first.interval.hull(with: last.interval) }
    }
    return date.interval
  }
}

extension Span<UInt8> {
  /// Whether the text between two dates says that something lasted from one to the other.
  fileprivate func goesOn(in gap: Range<Int>) -> Bool {
    guard gap.count <= Lasting.gapBytes else { return false }
    var isJoined = place(ofAny: Lasting.chineseJoiners, in: gap) != nil
    let isOther = hasWord(in: gap) { word, _, _ in
      guard let word else { return true }
      if Lasting.joiners.contains(word) { isJoined = true }
      return !Lasting.joiners.contains(word) && !Lasting.fillers.contains(word)
        && !DateVocabulary.nameWords.contains(word)
    }
    return isJoined && !isOther
      && !gap.contains { self[$0] == UInt8(ascii: ";") || self[$0] == 0x0A }
  }
}
