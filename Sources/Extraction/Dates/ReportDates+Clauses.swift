extension ReportDates {
  /// Whether an expression tells when it ended: 直到28日清晨才散去.
  func isEnd(_ date: DateExpression, in text: Span<UInt8>) -> Bool {
    let end = min(text.count, date.range.upperBound + Self.endBytes)
    return Self.untilSigns.contains { text.has($0, before: date.range.lowerBound) }
      && text.place(ofAny: Self.endSigns, in: date.range.upperBound..<end) != nil
  }

  /// Whether an expression only measures another that its sentence names: "hours before the holiday",
  /// "five days later, on the Saturday", "a day earlier, on November 14".
  func isMeasure(
    _ date: DateExpression, among others: [DateExpression], in text: Span<UInt8>
  ) -> Bool {
    if others.count > 1, Self.onEnd.contains(where: { text.has($0, at: date.range.lowerBound) }) {
      return true
    }
    // "On June 1, two days before the vote of June 3": the same is told again.
    if others.contains(where: {
      $0.interval == date.interval && $0.range.upperBound <= date.range.lowerBound
        && $0.range.count < date.range.count
    }) {
      return true
    }
    // 五月二十一日，就职翌日
    if Self.nextDays.contains(where: { text.has($0, at: date.range.lowerBound) }),
      text.scalar(before: date.range.lowerBound).value.isIdeographic,
      others.contains(where: { $0.interval.isExact && $0.range.upperBound < date.range.lowerBound })
    {
      return true
    }
    // 一个月后的7月25日
    let (sign, length) = text.scalar(at: date.range.upperBound)
    if sign == "的",
      others.contains(where: { $0.range.lowerBound == date.range.upperBound + length })
    {
      return true
    }
    // "Oak, who until this weekend was mayor"
    if others.count > 1, let until = text.word(before: date.range.lowerBound),
      until.word == Self.until,
      text.word(before: until.start).map({ ClauseReader.relatives.contains($0.word) }) == true
    {
      return true
    }
    let isCount = text.word(at: text.startOfWord(before: date.range.upperBound))
      .map(Self.counted.contains)
    if isCount == true,
      others.contains(where: {
        let gap = $0.range.lowerBound - date.range.upperBound
        return gap > 0 && gap <= DateVocabulary.appositionBytes
          && text.word(at: $0.range.lowerBound).map(DateVocabulary.fullWeekdays.contains) != true
      })
    {
      return true
    }
    var end = text.skipWhiteSpace(before: date.range.lowerBound)
    var start = text.startOfWord(before: end)
    if text.word(at: start).map(Self.articles.contains) == true {
      if text.word(at: date.range.lowerBound).map(DateVocabulary.fullWeekdays.contains) == true {
        return true
      }
      end = text.skipWhiteSpace(before: start)
      start = text.startOfWord(before: end)
    }
    return start < end && text.word(at: start).map(Self.measures.contains) == true
  }

  /// Where an expression stands together with one that only measures it: "exactly a month later, on 25 July".
  func withMeasure(
    _ date: DateExpression, among others: [DateExpression], in text: Span<UInt8>
  ) -> Range<Int> {
    let measure = others.last { other in
      (0...DateVocabulary.appositionBytes).contains(date.range.lowerBound - other.range.upperBound)
        && isMeasure(other, among: others, in: text)
    }
    return (measure ?? date).range.lowerBound..<date.range.upperBound
  }

  /// Whether an expression belongs to what the clause of a report is part of: "kept silent on Wednesday about a
  /// man who drove into a crowd".
  func isOfOuterClause(
    _ date: Range<Int>, than anchors: [Range<Int>], in text: Span<UInt8>
  ) -> Bool {
    guard let first = anchors.map(\.lowerBound).min(), date.upperBound < first else {
      return false
    }
    // "vanished on June 25 and was dismissed on July 25"
    if let (and, end) = text.wordBehind(date.upperBound), and == DateVocabulary.and,
      text.wordBehind(end).map({ DateVocabulary.nameWords.contains($0.word) }) == false
    {
      return true
    }
    return end(ofLast: Self.outerWords, in: date.upperBound..<first, of: text) != nil
  }

  /// Where the last of some words ends in what stands between a date and a report, if no mark parts it from that:
  /// "days after the vote, Oaks met" has no "after" for Oaks.
  func end(ofLast words: WordSet, in gap: Range<Int>, of text: Span<UInt8>) -> Int? {
    var end: Int?
    var index = gap.lowerBound
    while index < gap.upperBound {
      if text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: ";") { end = nil }
      let next = max(index + 1, text.endOfWord(at: index))
      if text.byte(at: index - 1) == UInt8(ascii: " "),
        text.word(at: index).map(words.contains) == true
      {
        end = next
      }
      index = next
    }
    return end
  }

  /// Whether an expression behind another day says when that was told: "met on Wednesday, the paper reported
  /// on Thursday".
  func isOfTelling(
    _ date: DateExpression, among others: [DateExpression], in text: Span<UInt8>
  ) -> Bool {
    var before = text.word(before: date.range.lowerBound)
    if let on = before, on.word == DateVocabulary.onWord { before = text.word(before: on.start) }
    guard let verb = before, Self.telling.contains(verb.word) else { return false }
    return others.contains {
      $0.interval.isExact && $0.range.upperBound < verb.start && $0.interval != date.interval
    }
  }

  /// What begins a clause that tells more of a person or a place.
  private static let outerWords = WordSet(ClauseReader.relatives.words + Word.list("where"))
  /// Verbs by which something is told.
  static let telling = Word.set("reported said wrote says reports writes")

  /// What tells for how long, and not when, where another day is named: 3月1日…，连日…
  private static let onEnd = ["连日", "連日"].map { Array($0.utf8) }
  /// What stands right behind something for the day that follows it.
  private static let nextDays = ["翌日", "次日", "第二天", "隔天"].map { Array($0.utf8) }
  private static let untilSigns = ["直到", "直至", "持续到", "持續到", "持续至", "持續至"].map { Array($0.utf8) }
  private static let endSigns = ["散", "结束", "結束", "平息", "撤", "离去", "離去", "恢复", "恢復"].map {
    Array($0.utf8)
  }
  /// How far behind a day stands what ended on it.
  private static let endBytes = 24
  private static let counted = Word.set("earlier later ago day")
  private static let articles = Word.set("the a")
  private static let measures = Word.set("before")

  /// Whether an expression dates what is told behind the report in a clause of its own: "Oak has not been
  /// seen, and the ministry on Friday declined to comment".
  func isOfNextClause(
    _ date: DateExpression, behind anchors: [Range<Int>], in text: Span<UInt8>
  ) -> Bool {
    guard let last = anchors.map(\.upperBound).max(), last < date.range.lowerBound else {
      return false
    }
    var index = last
    while index < date.range.lowerBound {
      if text[index] == UInt8(ascii: ";") { return true }
      if text[index] == UInt8(ascii: ","), let (word, end) = text.wordBehind(index + 1),
        Self.clauseOpenings.contains(word)
      {
        // "was dismissed, and expelled on Friday": the same is told of.
        let next = text.wordBehind(end)?.word
        return next.map(Self.subjectOpenings.contains) == true
      }
      index += 1
    }
    return false
  }

  /// Whether an expression dates what came after the report: "Police patrolled on Friday after people marched".
  func isOfLater(
    _ date: DateExpression, than anchors: [Range<Int>], in text: Span<UInt8>
  ) -> Bool {
    guard let first = anchors.map(\.lowerBound).min(), date.range.upperBound < first else {
      return false
    }
    let gap = date.range.upperBound..<first
    guard !gap.contains(where: { text[$0] == UInt8(ascii: ";") }),
      let behind = end(ofLast: Self.after, in: gap, of: text),
      let (next, end) = text.wordBehind(behind)
    else { return false }
    // "on Thursday after four days" only tells how long, but "after two nights in which people marched".
    guard Self.lengths.contains(next) || DateVocabulary.number(next, in: 2...10) != nil else {
      return true
    }
    return text.wordBehind(end).flatMap { text.wordBehind($0.end) }.map {
      Self.ofLength.contains($0.word)
    } ?? false
  }

  private static let ofLength = Word.set("in of when")
  private static let lengths = Word.set("several many days weeks months years hours")
  private static let after = Word.set("after")
  private static let clauseOpenings = Word.set("and but while although though whereas")
  private static let subjectOpenings = Word.set(
    "the a an his her its their he she it they officials no some one many several analysts police")

  /// What goes on since a month or a year, told right behind a report, began with that: "has been under arrest since
  /// April last year".
  func started(
    _ date: DateExpression, behind match: EventMatch, in text: Span<UInt8>
  ) -> DateExpression {
    guard !date.interval.isExact, date.interval.latest == published || isBackground(date),
      isSince(date, behind: match, in: text)
    else { return date }
    let unit: CalendarUnit = date.precision == .year ? .year : .month
    guard let days = unit.interval(0, from: date.interval.earliest) else { return date }
    var date = date
    date.interval = days
    return date
  }

  /// Whether an expression tells, behind a report, since when that is so: "under guard since April 8", "under guard by
  /// the Oaks' men since April 8".
  func isSince(_ date: DateExpression, behind match: EventMatch, in text: Span<UInt8>) -> Bool {
    guard let said = match.focus.first?.range,
      let since = text.word(before: date.range.lowerBound), since.word == DateVocabulary.since
    else { return false }
    if text.skipWhiteSpace(at: said.upperBound) == since.start { return true }
    guard said.upperBound < since.start, since.start - said.upperBound <= Self.asideBytes else {
      return false
    }
    return text.wordBehind(said.upperBound)?.word == Self.by
      && !(said.upperBound..<since.start).contains { Self.marks.contains(text[$0]) }
  }

  private static let by = Word.list("by").first

  private static let marks: Set<UInt8> = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."), 0x0A,
  ]

  /// Whether an expression only says in which stretch of time the report stands: "this year", 近年来,
  /// and 2024年 in the name of a meeting.
  func isBackground(_ date: DateExpression) -> Bool {
    date.interval.count > 45 && date.interval.earliest <= published
      && date.interval.latest >= published.advanced(by: -2)
  }

  /// Whether an expression bounds how long somebody was something, set off by a comma from what is told: "Oak, mayor from
  /// 2016 until October 2021, was dismissed", "Elm, out of sight since August 29, is investigated".
  func isOfTerm(
    _ date: DateExpression, of anchors: [Range<Int>], in sentence: Int, of text: Span<UInt8>
  ) -> Bool {
    guard let bound = text.word(before: date.range.lowerBound)?.word,
      bound == Self.until || bound == DateVocabulary.since,
      let first = anchors.map(\.lowerBound).min(), date.range.upperBound < first
    else { return false }
    let comma = UInt8(ascii: ",")
    let opening = text.word(at: layout.sentences[sentence].range.lowerBound)
    guard text.byte(at: date.range.upperBound) == comma,
      // "From June 1 until June 3, …" tells when.
      opening.map(Self.stretches.contains) != true
    else { return false }
    let before = max(0, date.range.lowerBound - Self.asideBytes)..<date.range.lowerBound
    return bound == Self.until || before.contains { text[$0] == comma }
  }

  private static let stretches = Word.set("from until since between")
  /// How long an aside may be, up to its date.
  private static let asideBytes = 40

  /// Whether an expression belongs to something else that a report is only said to be so far from: 此时距武汉4月8日解封仅十余天.
  func isAway(_ date: DateExpression, from anchors: [Range<Int>], in text: Span<UInt8>) -> Bool {
    let first = max(0, date.range.lowerBound - Self.awayBytes)
    guard let away = text.place(ofAny: Self.awaySigns, in: first..<date.range.lowerBound),
      text.place(ofAny: SinceWords.marks, in: away..<date.range.lowerBound) == nil
    else { return false }
    return !anchors.contains { $0.lowerBound >= away }
  }

  private static let awaySigns = ["距"].map { Array($0.utf8) }
  private static let awayBytes = 18
}

extension Span<UInt8> {
  /// Whether a day only begins a stretch that goes on: 去年12月第一次会议以来，….
  func isSince(_ day: Range<Int>) -> Bool {
    let end = Swift.min(count, day.upperBound + SinceWords.reach)
    let since = place(ofAny: DateVocabulary.sinceSigns, in: day.upperBound..<end)
    return since.map { place(ofAny: SinceWords.marks, in: day.upperBound..<$0) == nil } ?? false
  }
}

/// What parts the beginning of a stretch from 以来, and how far from it that stands, in bytes.
private enum SinceWords {
  static let marks = ["，", ",", "。", "；"].map { Array($0.utf8) }
  static let reach = 45
}
