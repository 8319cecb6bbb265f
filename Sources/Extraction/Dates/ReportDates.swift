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
  mutating func date(
    of match: EventMatch, dating: Event.Dating, in text: Span<UInt8>
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
      let isKnown = date.interval.isExact && (source != .article || dating.sources.count == 1)
      return isKnown || !dating.isExact ? date : nil
    }
    return nil
  }

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
      guard let date, let range = date.range, text.isWhenTold(range) else { return date }
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

  /// The date that the first of these sentences with any names for a report.
  mutating func stated(
    in sentences: [Int], for match: EventMatch, dating: Event.Dating, in text: Span<UInt8>
  ) -> ReportDate? {
    for sentence in sentences {
      let asides = asides(of: sentence, in: text).apart(from: match.anchors)
      // What is to come in another sentence is not what this one tells of.
      let isPast = dating.isPast || !match.rests(on: sentence)
      let named =
        dating.isNearest
        ? nearestExpressions(in: sentence, of: text) : expressions(in: sentence, of: text)
      let all = named.map { started($0, behind: match, in: text) }.filter {
        !isBackground($0) && !isDeadline($0, in: text)
          && !(isPast && $0.interval.earliest > published) && !asides.hold($0.range)
          && !isOfNextClause($0, behind: match.anchors, in: text)
          && !isOfLater($0, than: match.anchors, in: text)
          && (sentence == match.home || !text.isSince($0.range))
          && !isAway($0, from: match.anchors, in: text)
          && !isOfTerm($0, of: match.anchors, in: sentence, of: text)
      }
      // "On May 30, hours before the holiday": only how long before it.
      var own = all.filter {
        !isMeasure($0, among: all, in: text) && !isOfTelling($0, among: all, in: text)
          && !isBehindScene($0, among: all, of: match.anchors, in: text)
      }
      let inner = own.filter { !isOfOuterClause($0, than: match.anchors, in: text) }
      if inner.contains(where: { date in
        date.interval.isExact && match.anchors.contains { $0.upperBound <= date.range.lowerBound }
      }) {
        own = inner
      }
      guard
        let date = nearest(of: own.isEmpty ? all : own, among: all, to: match.anchors, in: text)
      else { continue }
      // What was reported had happened: "this week" ends with the day of the report.
      let days = through(date, among: own, in: text)
      let interval =
        days.contains(published) && date.interval.contains(published)
        ? DayInterval(days.earliest, published) : days
      return ReportDate(
        interval: interval,
        precision: interval == days && days != date.interval ? .days : date.precision,
        origin: .sentence, range: date.range, sentence: sentence)
    }
    return nil
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

  private mutating func nearestExpressions(
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

  private mutating func asides(of sentence: Int, in text: Span<UInt8>) -> Asides {
    if let known = asidesBySentence[sentence] { return known }
    let asides = Asides(in: text, sentence: layout.sentences[sentence].range)
    asidesBySentence[sentence] = asides
    return asides
  }

  /// Whether a date tells of which time something was: "sent to prison on Tuesday for the riot of 2019".
  private func isAttached(
    _ date: DateExpression, to anchors: [Range<Int>], in text: Span<UInt8>
  ) -> Bool {
    guard let before = text.word(before: date.range.lowerBound),
      Self.attaching.contains(before.word)
    else { return false }
    let end = text.skipWhiteSpace(before: before.start)
    return anchors.contains { $0.upperBound == end }
  }

  private static let attaching = Word.set("of in")

  /// How far away a comma makes a date, in bytes.
  private static let commaBytes = 6

  /// The date expression nearest to what the event rests on, in its own clause if there is one.
  private func nearest(
    of dates: [DateExpression], among all: [DateExpression], to anchors: [Range<Int>],
    in text: Span<UInt8>
  ) -> DateExpression? {
    var best: (date: DateExpression, clauses: Int, isCoarse: Int, distance: Int)?
    for date in dates {
      let range = withMeasure(date, among: all, in: text)
      guard
        let clause = Proximity.distance(
          from: range, to: anchors, in: text, separatedBy: Proximity.isClauseBoundary),
        let distance = Proximity.distance(from: range, to: anchors, in: text)
      else { continue }
      // "On March 20 the commission met and looked back on the year before": the day is meant.
      let isCoarse = date.interval.count > 31 && !isAttached(date, to: anchors, in: text) ? 1 : 0
      // "Elms met on May 30, Oaks on May 29": a comma is some way.
      let bytes = distance.bytes + Self.commaBytes * distance.separators
      if let best,
        (best.clauses, best.isCoarse, best.distance) <= (clause.separators, isCoarse, bytes)
      {
        continue
      }
      best = (date, clause.separators, isCoarse, bytes)
    }
    return best?.date ?? dates.first
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
