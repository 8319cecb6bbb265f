import CivilTime

// Days of other things that the sentence of a report names: deadlines, beginnings, verdicts.

extension ReportDates {
  /// Whether an expression only says by when something is to be reached or done: "by 2029", 到2035年, 4月15日前; or up
  /// to when something else was.
  func isDeadline(_ date: DateExpression, in text: Span<UInt8>) -> Bool {
    var before = text.word(before: date.range.lowerBound)
    // "until the end of the month"
    if let article = before, article.word == DateVocabulary.theWord {
      before = text.word(before: article.start)
    }
    let isUntil = before?.word == Self.until
    // "until recently"
    if date.interval.count > 1, date.interval.latest == published, isUntil { return true }
    // "had until the end of the month", but not "postponed until June 20".
    if isUntil, date.interval.latest > published,
      before.flatMap({ text.word(before: $0.start) }).map({ Self.delays.contains($0.word) }) != true
    {
      return true
    }
    if text.hasBefore(behind: date.range.upperBound) || text.isLasting(to: date.range.lowerBound) {
      return true
    }
    guard date.interval.earliest > published, date.interval.count > 300 else { return false }
    let end = text.skipWhiteSpace(before: date.range.lowerBound)
    return Self.chineseDeadlines.contains(text.scalar(before: end).value)
      || before.map { Self.deadlines.contains($0.word) } == true
  }

  static let until = Word.list("until").first
  private static let deadlines = Word.set("by until till to")
  private static let delays = Word.set("postponed delayed deferred adjourned off back")
  private static let chineseDeadlines: Set<Unicode.Scalar> = ["到", "至"]

  /// Whether some expressions name a day on which nothing that goes on begins or ends: one that only says since when
  /// something is so is of something else then, as in "marched on Friday against fees charged since March 1",
  /// 5月16日罢工，抗议自4月起削减津贴.
  func nameDay(_ dates: [DateExpression], in text: Span<UInt8>) -> Bool {
    dates.contains { !text.begins($0.range) && !text.endsStretch($0.range) }
  }

  /// Whether an expression says when an announced thing was to be, where the sentence names another day: "announced on
  /// April 30 that the board would meet in July".
  func isOfPlan(
    _ date: DateExpression, among others: [DateExpression], in text: Span<UInt8>
  ) -> Bool {
    // They are in the order of the text.
    guard let first = others.first, first.range != date.range else { return false }
    let would = text.place(ofWordBefore: date.range.lowerBound, within: Self.planWords) {
      $0 == Self.would
    }
    return would.map { first.range.upperBound < $0 } ?? false
  }

  private static let would = Word.list("would").first
  private static let planWords = 5

  /// Whether an expression says when a reporter was told or was there, where another day is named: 记者昨日到厂时.
  func isOfReporter(
    _ date: DateExpression, among others: [DateExpression], in text: Span<UInt8>
  ) -> Bool {
    others.count > 1 && text.isReporter(before: date.range.lowerBound)
  }

  /// Whether a vague time stands behind a participle that tells of somebody in the report, which names a day: "workers
  /// hired this month clashed with guards on Tuesday".
  func isOfParticiple(
    _ date: DateExpression, among others: [DateExpression], of anchors: [Range<Int>],
    in text: Span<UInt8>
  ) -> Bool {
    guard !date.interval.isExact, let verb = text.word(before: date.range.lowerBound),
      let first = anchors.map(\.lowerBound).min(), date.range.upperBound < first,
      case let end = text.endOfWord(at: verb.start), text.byte(at: end - 1) == UInt8(ascii: "d"),
      text.byte(at: end - 2) == UInt8(ascii: "e")
    else { return false }
    // They are in the order of the text.
    return others.last(where: \.interval.isExact).map { $0.range.lowerBound > first } ?? false
  }

  /// Whether a time only tells more of the subject, whose verb has a day of its own: "a video that spread over the
  /// weekend brought people into the streets on Monday".
  func isOfSubject(
    _ date: DateExpression, among others: [DateExpression], of anchors: [Range<Int>],
    in text: Span<UInt8>
  ) -> Bool {
    let verb = text.skipWhiteSpace(at: date.range.upperBound)
    guard let anchor = anchors.first(where: { $0.lowerBound == verb }),
      others.contains(where: { $0.range.lowerBound >= anchor.upperBound })
    else { return false }
    return text.place(ofWordBefore: date.range.lowerBound, within: Self.relativeWords) { word in
      word == DateVocabulary.that || ClauseReader.relatives.contains(word)
    } != nil
  }

  /// How many words a relative clause has before its time at most.
  private static let relativeWords = 10

  /// Whether an expression dates what the noun behind it names, in Chinese: 政治安全第一，做好9月中旬举行的博览会安保.
  func isOfNoun(
    _ date: DateExpression, behind anchors: [Range<Int>], in text: Span<UInt8>
  ) -> Bool {
    guard let last = anchors.map(\.upperBound).max(), last <= date.range.lowerBound else {
      return false
    }
    var index = date.range.upperBound
    for _ in 0..<Self.verbCharacters {
      let (sign, length) = text.scalar(at: index)
      guard sign.isIdeographic, sign != "的" else { return false }
      index += length
    }
    return text.scalar(at: index).value == "的"
  }

  /// How many characters such a verb has.
  private static let verbCharacters = 2

  /// Whether an expression stands in a Chinese clause behind the report's that has a subject of its own, where the
  /// sentence named another day before the report: 昨晚，体育中心发生冲突，航展今天开幕.
  func isBehindScene(
    _ date: DateExpression, among others: [DateExpression], of anchors: [Range<Int>],
    in text: Span<UInt8>
  ) -> Bool {
    guard let first = anchors.map(\.lowerBound).min(), let last = anchors.map(\.upperBound).max(),
      last < date.range.lowerBound,
      others.contains(where: { $0.interval.isExact && $0.range.upperBound <= first }),
      let clause = text.endOfComma(in: last..<date.range.lowerBound),
      text.scalar(at: clause).value.isIdeographic
    else { return false }
    return date.range.lowerBound - clause > Self.clauseStartBytes
  }

  /// How far from its comma what opens a clause may begin: 于, 并在.
  private static let clauseStartBytes = 6

  /// Whether an expression stands in another part of a Chinese headline than all of a report: 储户遭殴打　银行称本周垫付.
  func isOfOtherPart(
    _ date: DateExpression, than anchors: [Range<Int>], in sentence: Int, of text: Span<UInt8>
  ) -> Bool {
    let end = layout.sentences[sentence].range.upperBound
    guard !anchors.isEmpty, !SentenceMark.isEnd(text.scalar(before: end).value) else {
      return false
    }
    return anchors.allSatisfy {
      text.place(ofAny: Bystanders.parts, in: $0.gap(to: date.range)) != nil
    }
  }

  /// Those of the days of a sentence, in the order of the text, that are not of other clauses, where Chinese opens a clause
  /// with a day between commas: 6月25日会见…后便不见踪影，7月25日，人大免去其职务. The days of the clauses before are not the
  /// report's, nor is one that opens a clause behind the report's, if that has a day.
  func withoutOtherClauses(
    _ dates: [DateExpression], of focus: [Range<Int>], in text: Span<UInt8>
  ) -> [DateExpression] {
    guard let first = focus.map(\.lowerBound).min(), let last = focus.map(\.upperBound).max()
    else { return dates }
    let before = dates.prefix { $0.range.upperBound <= first }
    let hasDay = before.contains(where: \.interval.isExact)
    let opening = before.last { $0.interval.isExact && text.isSetOff($0.range) }
    return dates.filter { date in
      if last <= date.range.lowerBound { return !(hasDay && text.isSetOff(date.range)) }
      return opening.map { date.range.upperBound >= $0.range.lowerBound } ?? true
    }
  }
}

extension Span<UInt8> {
  /// Whether 前 or the like stands behind a day for the time up to it: not 前夕, 前后, 前往.
  fileprivate func hasBefore(behind end: Int) -> Bool {
    let start = self.end(ofAny: Bystanders.preludes, at: end) ?? end
    guard scalar(at: start).value == "前" else { return false }
    return !Bystanders.afterBefore.contains(scalar(at: start + 3).value)
      && anyNumber(at: start + 3) == nil
  }

  /// Whether something lasted up to a day, in Chinese: 持续到次日.
  fileprivate func isLasting(to day: Int) -> Bool {
    Bystanders.lasting.contains { has($0, before: day) }
  }

  /// Whether something only begins on a day: "since March 1", 自4月起.
  func begins(_ day: Range<Int>) -> Bool {
    if word(before: day.lowerBound)?.word == DateVocabulary.since { return true }
    // 自周日（5日）起
    let (bracket, length) = scalar(at: day.upperBound)
    if bracket == "）" || bracket == ")" {
      return end(ofAny: Bystanders.onward, at: day.upperBound + length) != nil
    }
    return Bystanders.from.contains(scalar(before: day.lowerBound).value)
      && end(ofAny: Bystanders.onward, at: day.upperBound) != nil
  }

  /// Whether a day opens a stretch, whatever stands before it: "since March 1", 20日起.
  func opensStretch(_ day: Range<Int>) -> Bool {
    begins(day) || end(ofAny: Bystanders.onward, at: day.upperBound) != nil
  }

  /// Whether something ends on a day: "until Monday", 至周一.
  fileprivate func endsStretch(_ day: Range<Int>) -> Bool {
    let last = scalar(before: day.lowerBound).value
    return last == "至" || last == "到"
  }

  fileprivate func isReporter(before index: Int) -> Bool {
    Bystanders.reporters.contains { has($0, before: index) }
  }

  /// Whether the first day is told to begin what the second one ends, in Chinese: 自5日起聚集，至7日才散去.
  func isStretch(from first: Range<Int>, to last: Range<Int>) -> Bool {
    begins(first) && endsStretch(last)
  }

  /// Whether a day stands by itself between two commas of a Chinese text.
  fileprivate func isSetOff(_ day: Range<Int>) -> Bool {
    // 一个月后，即7月25日，…
    let (sign, length) = scalar(before: day.lowerBound)
    let start = day.lowerBound - (sign == "即" ? length : 0)
    guard Bystanders.pauses.contains(scalar(before: start).value),
      let end = endOfComma(at: day.upperBound)
    else { return false }
    return scalar(at: end).value.isIdeographic
  }

  /// The index behind the last comma in a range.
  fileprivate func endOfComma(in range: Range<Int>) -> Int? {
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if let end = endOfComma(at: index) { return end }
      index -= 1
    }
    return nil
  }
}

/// What stands around the days of other things.
private enum Bystanders {
  static let preludes = ["之", "以"].map { Array($0.utf8) }
  static let afterBefore: Set<Unicode.Scalar> = Set("夕后後往来來去方线線日天晚".unicodeScalars)
  static let from: Set<Unicode.Scalar> = Set("自从從由".unicodeScalars)
  static let onward = ["起", "开始", "開始", "以来", "以來"].map { Array($0.utf8) }
  static let lasting = ["持续到", "持續到", "持续至", "持續至", "延续到", "延續到", "延续至", "延續至"]
    .map { Array($0.utf8) }
  static let reporters = ["记者", "記者"].map { Array($0.utf8) }
  static let parts = [Array("\u{3000}".utf8)]
  static let pauses: Set<Unicode.Scalar> = Set("，；,;".unicodeScalars)
}
