import CivilTime

extension ReportDates {
  /// The only day up to publication that the sentences around a report name for it: the nearest of
  /// those before it in the paragraph that names any, or the next one where that tells when it was, when
  /// the report was made known, or answers a question.
  ///
  /// - Parameter isFirst: Whether the event is of the earliest day named, which the sentence right before may tell
  ///   however long back: "On June 3, 2019, he met Elm. He has not been seen since."
  mutating func nearby(
    _ match: EventMatch, isFirst: Bool, in text: Span<UInt8>
  ) -> ReportDate? {
    let paragraph = layout.paragraph(of: match.home).sentences
    let above = paragraph.lowerBound - 1
    // A paragraph may begin with what was said at the meeting that the one above it tells of.
    let goesOn =
      above >= 0 && layout.looks(back: match.home, to: above)
      && text.isAtMeeting(layout.sentences[paragraph.lowerBound].range)
    let start =
      goesOn ? layout.paragraph(of: above).sentences.lowerBound : paragraph.lowerBound
    let first = max(start, match.home - Self.nearbySentences)
    var told: ReportDate?
    for sentence in (first..<max(first, match.home)).reversed() {
      let dates = expressions(in: sentence, of: text).filter {
        !isBackground($0)
          && !text.isInSpeech($0.range.lowerBound, of: layout.sentences[sentence].range)
      }
      let isRightBefore = sentence == match.home - 1
      if isFirst, isRightBefore,
        let date = day(of: dates, in: sentence, within: .max)
      {
        return date
      }
      // "The meeting, held on June 3, came to light two days later."
      let own = dates.filter {
        !text.isWhenTold($0.range) && !isMeasure($0, among: dates, in: text)
      }
      // What goes on from the sentence right before goes on from its day.
      let days = isRightBefore ? Self.storyDays : Self.nearbyDays
      // 近日还有三地有同样动作。…
      if isRightBefore, own.count == 1, own[0].interval == lately {
        return ReportDate(own[0], in: sentence)
      }
      if !own.isEmpty { return day(of: own, in: sentence, within: days) ?? told }
      // Further back it may say when it was.
      if !dates.isEmpty { told = told ?? day(of: dates, in: sentence, within: days) }
    }
    if let told { return told }
    let next = match.home + 1
    guard next < layout.sentences.count else { return nil }
    let isNotice = tellsOfNotice(next, in: text)
    let isAnswer = isQuestion(match.home, in: text)
    guard
      isAnswer
        || layout.looks(back: next, to: match.home) && tellsOfTime(next, in: text)
        || paragraph.contains(next) && isNotice
    else { return called(match, in: text, reach: Self.nearbySentences) }
    return isNotice
      ? firstDay(of: next, in: text)
      : onlyDay(of: next, within: isAnswer ? Self.storyDays : Self.nearbyDays, in: text)
        ?? (tellsOfTime(next, in: text) ? firstDay(of: next, in: text) : nil)
  }

  /// The day within a vaguer time that the sentence behind a report tells: "… in recent days. The notice is dated
  /// October 17".
  mutating func day(
    within date: ReportDate, behind match: EventMatch, in text: Span<UInt8>
  ) -> ReportDate? {
    let next = match.home + 1
    guard !date.interval.isExact, next < layout.sentences.count,
      layout.looks(back: next, to: match.home),
      tellsOfTime(next, in: text) || tellsOfNotice(next, in: text)
    else { return nil }
    return onlyDay(of: next, in: text).flatMap { date.interval.contains($0.interval) ? $0 : nil }
  }

  /// The day by which the sentences behind a report call what it tells of, or say that it was: "at Tuesday's
  /// meeting", "The attack took place on Monday".
  ///
  /// - Parameter reach: How many sentences to look at.
  mutating func called(_ match: EventMatch, in text: Span<UInt8>, reach: Int) -> ReportDate? {
    let last = min(match.home + reach, layout.sentences.count - 1)
    let isHeadline = layout.paragraph(of: match.home).isHeadline
    for sentence in match.home + 1..<last + 1 {
      let looksBack = layout.looks(back: sentence, to: match.home)
      guard looksBack || isHeadline else { continue }
      let named = expressions(in: sentence, of: text)
      if looksBack {
        let isTime = tellsOfTime(sentence, in: text)
        let dates = named.filter { isTime && !isBackground($0) || text.isNameOfDay($0.range) }
        if let date = day(of: dates, in: sentence) { return date }
      }
      // The text below a headline has a day of its own.
      if isHeadline, named.contains(where: \.interval.isExact) { return nil }
    }
    return nil
  }

  /// The first day up to publication that the lead names, or else that it was lately, if it is not what the
  /// report is told in.
  mutating func lead(of match: EventMatch, in text: Span<UInt8>) -> ReportDate? {
    let lead = layout.lead(of: match.home).filter { !layout.paragraph(of: $0).isCredit }
    var stretch: (date: ReportDate, paragraph: Int)?
    for sentence in lead.prefix(Self.leadSentences) where sentence < match.home {
      let named = expressions(in: sentence, of: text)
      let lastDay = named.last(where: \.interval.isExact)?.range.lowerBound ?? 0
      let days = named.filter {
        ($0.interval.count <= Self.spanDays || $0.interval == lately)
          && $0.interval.earliest <= published
          && $0.interval.earliest > published.advanced(by: -Self.leadDays)
          && !isOfRelative(
            $0, in: sentence, hasLater: $0.range.lowerBound < lastDay, of: text)
          && text.word(before: $0.range.lowerBound)?.word != DateVocabulary.since
      }
      // 全会20日起举行，今天闭幕: what only begins is not what is told.
      let told = days.filter { $0.interval != lately }
      guard
        let date = told.first(where: { !text.opensStretch($0.range) }) ?? told.first ?? days.first
      else { continue }
      // 全会8日至11日举行，今天闭幕
      let last = told.first {
        $0.interval.isExact && $0.interval != date.interval && date.interval.contains($0.interval)
          && $0.range.lowerBound > date.range.lowerBound
      }
      let found = ReportDate(last ?? date, in: sentence)
      let paragraph = layout.sentences[sentence].paragraph
      if let stretch {
        return stretch.paragraph == paragraph && found.interval.isExact ? found : stretch.date
      }
      // What sat for days is told of first, and then what was done about it: 全会8日至11日举行。昨日，省委开会.
      guard !found.interval.isExact, found.interval != lately else { return found }
      stretch = (found, paragraph)
    }
    return stretch?.date
  }

  /// Whether a day stands in a clause that only tells more of a noun: "a gathering that opened on Monday".
  ///
  /// - Parameter hasLater: Whether another day stands behind it.
  private func isOfRelative(
    _ date: DateExpression, in sentence: Int, hasLater: Bool, of text: Span<UInt8>
  ) -> Bool {
    let start = layout.sentences[sentence].range.lowerBound
    guard
      let end = end(ofLast: Self.relatives, in: start..<date.range.lowerBound, of: text)
    else { return false }
    // "said that the board met on Monday"
    guard let that = text.word(before: end + 1), that.word == DateVocabulary.that else {
      return true
    }
    if text.wordBehind(end).map({ Self.openings.contains($0.word) }) == true { return true }
    // "A video that spread over the weekend brought people into the streets on Monday."
    return hasLater && text.word(before: that.start).map { !Self.telling.contains($0.word) } == true
  }

  private static let relatives = Word.set("that which who whose where")
  private static let openings = Word.set("opened began started convened ended closed broke ran")

  /// How long before publication a lead may name the day that it reports of.
  private static let leadDays = 14
  /// How far a lead goes, in sentences: a line that says who publishes may stand above it.
  private static let leadSentences = 4

  /// The only day up to publication that a sentence names.
  private mutating func onlyDay(
    of sentence: Int, within days: Int = nearbyDays, in text: Span<UInt8>
  ) -> ReportDate? {
    day(
      of: expressions(in: sentence, of: text).filter { !isBackground($0) }, in: sentence,
      within: days)
  }

  /// The first day that a sentence names, if it is not after publication.
  private mutating func firstDay(of sentence: Int, in text: Span<UInt8>) -> ReportDate? {
    let first = expressions(in: sentence, of: text).first(where: \.interval.isExact)
    return day(of: first.map { [$0] } ?? [], in: sentence)
  }

  /// - Parameter days: How long before publication it may be.
  private func day(
    of dates: [DateExpression], in sentence: Int, within days: Int = nearbyDays
  ) -> ReportDate? {
    // 周一（17日） is one day.
    guard let date = dates.first, dates.allSatisfy({ $0.interval == date.interval }),
      date.interval.isExact,
      date.interval.latest <= published,
      date.interval.latest.distance(to: published) < days
    else { return nil }
    return ReportDate(date, in: sentence)
  }

  private func isQuestion(_ sentence: Int, in text: Span<UInt8>) -> Bool {
    var end = layout.sentences[sentence].range.upperBound
    while text.byte(at: end - 1) == UInt8(ascii: "*") { end -= 1 }
    return ["?", "？"].contains(text.scalar(before: end).value)
  }

  /// Whether a sentence tells when something was: "The attack took place on Saturday", "The decision was taken on
  /// Friday", 事发于6月3日.
  private func tellsOfTime(_ sentence: Int, in text: Span<UInt8>) -> Bool {
    let range = layout.sentences[sentence].range
    if Self.timeSigns.contains(where: { text.has($0, at: range.lowerBound) })
      || text.place(ofAny: Self.laterTimeSigns, in: range.prefix(Self.firstBytes)) != nil
    {
      return true
    }
    if text.setsOffDay(at: range.lowerBound) { return true }
    return text.word(at: range.lowerBound).map(Self.theWords.contains) == true
      && text.hasWord(in: range) { word, number, before in
        guard let word else { return false }
        return Self.timeWords.contains(word) || number == 3 && Self.thirdWords.contains(word)
          || number <= 3 && Self.beginnings.contains(word)
          || before.map { Self.timePairs[word]?.contains($0) == true } ?? false
      }
  }

  private static let theWords = Word.set("the it this that")
  private static let timeWords = Word.set("happened occurred")
  /// "It began last Friday", "The letter is dated June 3".
  private static let beginnings = Word.set("began started erupted broke dated")
  /// "The vow came on Monday", "The board met on Monday".
  private static let thirdWords = Word.set("came met")
  /// "took place", "was held", "the decision, taken on Monday".
  private static let timePairs: [Word: WordSet] = Dictionary(
    uniqueKeysWithValues: zip(
      Word.list("place held taken"),
      [Word.set("took"), Word.set("was"), Word.set("was decision vote")]))
  private static let laterTimeSigns = ["发生在", "發生在", "发生于", "發生於", "落款日期", "落款时间", "落款時間"]
    .map { Array($0.utf8) }
  private static let timeSigns = ["事发", "事發", "案发", "案發", "事件发生", "事件發生"].map { Array($0.utf8) }

  /// Whether a sentence tells of how something was made known: "The agency said so on its website on
  /// Friday", "The notice came on Friday", 消息于7日傍晚发布. What else it tells comes behind the first words.
  private func tellsOfNotice(_ sentence: Int, in text: Span<UInt8>) -> Bool {
    let range = layout.sentences[sentence].range
    let opening = range.prefix(Self.firstBytes)
    let notice = text.place(ofAny: Self.noticeSigns, in: opening)
    return notice.map { !text.introduces($0) } ?? false
      || text.hasWord(in: range) { word, number, before in
        number <= Self.firstWords && word.map(Self.noticeWords.contains) == true
          || number > Self.firstWords && before.map(Self.notices.contains) == true
            && word.map(Self.beforeDays.contains) == true
          || word == Self.so && before.map(Self.saying.contains) == true
      }
  }

  /// How far the first words of a sentence go.
  private static let firstWords = 3
  private static let firstBytes = 36
  /// How long before publication such a day may lie.
  private static let nearbyDays = 60
  /// The same for the sentence right before: a story that is told in order.
  private static let storyDays = 400
  /// How many sentences before a report it may take its day from.
  private static let nearbySentences = 3
  private static let notices = Word.set("announcement notice statement bulletin")
  private static let noticeWords = WordSet(
    notices.words + Word.list("announced disclosed published posted"))
  /// "made the announcement last Friday", "in its statement of March 21"
  private static let beforeDays = Word.set("on of last yesterday late this at")
  private static let saying = Word.set("said says say")
  private static let so = Word.list("so").first
  private static let noticeSigns = ["消息于", "消息於", "消息由", "发布", "發布", "公布", "通报", "通報", "公告", "宣布"]
    .map { Array($0.utf8) }
}
