import CivilTime
import RuleLanguage

/// The dates of an article's reports. Expressions are looked for in the sentences that are asked for,
/// each once.
struct ReportDates {
  let layout: ArticleLayout
  let published: Day
  let finder: DateFinder
  /// How many days before publication a story may have been written.
  private static let oldest = 7
  /// How many sentences behind a report that only says when it was told may say when it was.
  private static let farSentences = 6
  private var bySentence: [Int: [DateExpression]] = [:]
  /// The same with days and months without a year as the nearest ones, for the events that are told of so.
  private var nearestBySentence: [Int: [DateExpression]] = [:]
  private var asidesBySentence: [Int: Asides] = [:]
  /// A scan of the whole text, for sentences that go back to a day which another names.
  private var ofText: DateScan
  /// Where the first year ends that is not the one of publication, once it is asked for; beyond the text where none
  /// is named.
  private var otherYear: Int?

  /// The dates in an article published on a day. What "today" is says its dateline, if it has one: a
  /// site may carry the story a day later.
  init(layout: ArticleLayout, published: Day, text: Span<UInt8>) {
    self.layout = layout
    self.published = published
    let finder = DateFinder(reference: published)
    let dateline = layout.paragraphs.lazy.compactMap(\.dateline).first
    let written = dateline.flatMap {
      finder.expressions(in: text, range: $0).first(where: \.interval.isExact)?.interval.latest
    }
    if let written, written < published, written >= published.advanced(by: -Self.oldest) {
      self.finder = DateFinder(reference: written)
    } else {
      self.finder = finder
    }
    var whole = self.finder
    whole.isWholeText = true
    ofText = DateScan(whole)
  }

  /// When a report happened, or nil when its pattern takes none of the dates there are.
  ///
  /// The first source of the pattern that has a date decides; a vague one that will not do is not
  /// passed over for a dateline, which says when it was reported.
  ///
  /// - Parameter isOnce: Whether it cannot come again within a week.
  mutating func date(
    of match: EventMatch, dating: Event.Dating, isOnce: Bool, in text: Span<UInt8>
  ) -> ReportDate? {
    for source in dating.sources {
      guard
        var date = date(of: match, from: source, dating: dating, in: text)
      else { continue }
      if dating.isSpan {
        date = widened(date, for: match, dating: dating, in: text)
      } else {
        date = counted(date, for: match, in: text)
      }
      // What a sitting of days did once, it did in the end: 全会15日至18日举行。全会决定….
      if source == .lead, isOnce, date.precision == .days, date.interval != lately,
        date.interval.latest <= published
      {
        date.interval = DayInterval(date.interval.latest)
        date.precision = .day
      }
      let isKnown = date.interval.isExact && (source != .article || dating.sources.count == 1)
      return isKnown || !dating.isExact ? date : nil
    }
    return nil
  }

  /// "in recent days", 日前
  var lately: DayInterval { DayInterval(published.advanced(by: -7), published) }

  private mutating func date(
    of match: EventMatch, from source: Event.Dating.Source, dating: Event.Dating,
    in text: Span<UInt8>
  ) -> ReportDate? {
    switch source {
    case .sentence:
      if let entry = entry(of: match, dating: dating, in: text) { return entry }
      // What stands nearby says more than the headline of it all.
      let isHeadlineLast = dating.sources.contains(.nearby)
      let headline = layout.paragraph(of: match.home).headline ?? 0..<0
      let sentences = sentences(of: match).filter { !isHeadlineLast || !headline.contains($0) }
      let date =
        inTurn(match, in: text) ?? distant(match, in: text)
        ?? stated(in: sentences, for: match, dating: dating, in: text)
      if dating.isFirst, date?.interval.isExact != true, let day = lasted(match, in: text) {
        return day
      }
      if let date, let day = day(within: date, behind: match, in: text) { return day }
      guard let date, let range = date.range else { return date }
      let isVerdict =
        date.sentence == match.home
        && isOfVerdict(range, on: match.focus.map(\.range), in: match.home, of: text)
      // "laid flowers on Wednesday at the gate where a car ploughed into people. … Tuesday's crash …"
      if date.sentence == match.home, isOfOuterClause(range, than: match.anchors, in: text),
        let called = called(match, in: text, reach: Self.farSentences),
        called.interval.latest < date.interval.earliest
      {
        return called
      }
      guard isVerdict || text.isWhenTold(range) else { return date }
      if isVerdict, let deed = deed(of: match, before: date, in: text) { return deed }
      if let called = called(match, in: text, reach: Self.farSentences) { return called }
      // "Oaks met, the paper said on Friday" in the course of a story whose day is known.
      guard match.anchors.allSatisfy({ $0.upperBound <= range.lowerBound }) else { return date }
      let known =
        (dating.sources.contains(.nearby)
          ? nearby(match, isFirst: dating.isFirst, in: text) : nil)
        ?? (dating.sources.contains(.lead) ? lead(of: match, in: text) : nil)
      // Nobody tells of what comes later.
      return known.flatMap { $0.interval.earliest <= date.interval.latest ? $0 : nil } ?? date
    case .nearby:
      let headline = sentences(of: match).filter {
        layout.paragraph(of: match.home).headline?.contains($0) == true
      }
      return nearby(match, isFirst: dating.isFirst, in: text)
        ?? stated(in: headline, for: match, dating: dating, in: text)
    case .lead:
      return lead(of: match, in: text)
    case .dateline:
      guard let dateline = layout.paragraph(of: match.home).dateline,
        let date = finder.expressions(in: text, range: dateline).first(where: \.interval.isExact)
      else { return nil }
      return ReportDate(
        interval: date.interval, precision: date.precision, origin: .dateline, range: date.range)
    case .article:
      return ReportDate(
        interval: DayInterval(published), precision: .assumed, origin: .publication)
    }
  }

  /// Where to look for a date, the nearest first: the sentence of the report, what its scope has of
  /// the paragraph before it and behind it, and the headline if that is in the scope.
  private func sentences(of match: EventMatch) -> [Int] {
    let home = match.home
    let paragraph = layout.paragraph(of: home)
    if let before = match.scope.before {
      let first = max(paragraph.sentences.lowerBound, home - before)
      let headline = before > 0 ? paragraph.headline.map(Array.init) ?? [] : []
      return (first...home).reversed() + headline
    }
    return (paragraph.sentences.lowerBound...home).reversed()
      + Array(home + 1..<max(home + 1, paragraph.sentences.upperBound))
      + (match.scope.isWhole ? paragraph.headline.map(Array.init) ?? [] : [])
  }

  /// The expressions in a sentence, by its place in the article; not those of its dateline.
  mutating func expressions(
    in sentence: Int, of text: Span<UInt8>
  ) -> [DateExpression] {
    if let known = bySentence[sentence] { return known }
    guard !isStamp(sentence, in: text) else {
      bySentence[sentence] = []
      return []
    }
    let range = layout.report(of: sentence)
    var (dates, goesBack) = finder.find(in: text, range: range)
    let mayBeOfStory = dates.contains { $0.leavesOut != nil }
    if goesBack || mayBeOfStory && isOtherYearNamed(before: range.lowerBound, in: text) {
      ofText.goOn(in: text, to: range.upperBound)
      let known = ofText.expressions
      let first = known.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
      dates = Array(known[first...].prefix { $0.range.upperBound <= range.upperBound })
    }
    if layout.paragraph(of: sentence).isHeadline {
      dates = nearest(dates, in: range, of: text)
    }
    bySentence[sentence] = dates
    return dates
  }

  mutating func nearestExpressions(
    in sentence: Int, of text: Span<UInt8>
  ) -> [DateExpression] {
    if let known = nearestBySentence[sentence] { return known }
    let dates = expressions(in: sentence, of: text)
    let nearest = nearest(dates, in: layout.report(of: sentence), of: text)
    nearestBySentence[sentence] = nearest
    return nearest
  }

  /// Whether the text names a year before an offset that is not the one of publication.
  private mutating func isOtherYearNamed(before offset: Int, in text: Span<UInt8>) -> Bool {
    let end = otherYear ?? text.endOfYear(otherThan: published.components.year) ?? .max
    otherYear = end
    return end <= offset
  }

  mutating func asides(of sentence: Int, in text: Span<UInt8>) -> Asides {
    if let known = asidesBySentence[sentence] { return known }
    let asides = Asides(in: text, sentence: layout.sentences[sentence].range)
    asidesBySentence[sentence] = asides
    return asides
  }
}

/// When an event happened, with the place of the expression in the text.
struct ReportDate {
  var interval: DayInterval
  var precision: DatePrecision
  var origin: SightingDate.Origin
  /// The bytes of the expression; nil for the day of publication.
  var range: Range<Int>?
  /// The sentence that it stands in, by its place in the article; nil when it is in none.
  var sentence: Int?
}

extension ReportDate {
  /// What an expression in a sentence says.
  init(_ date: DateExpression, in sentence: Int) {
    self.init(
      interval: date.interval, precision: date.precision, origin: .sentence, range: date.range,
      sentence: sentence)
  }
}
