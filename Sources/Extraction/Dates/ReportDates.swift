import CivilTime
import RuleLanguage

/// The dates of an article's reports. Expressions are looked for in the sentences that are asked for,
/// each once.
struct ReportDates {
  private let layout: ArticleLayout
  private let finder: DateFinder
  private var bySentence: [Int: [DateExpression]] = [:]
  /// Those of the whole text, for sentences that go back to a day which another names.
  private var ofText: [DateExpression]?

  /// The dates in an article published on a day.
  init(layout: ArticleLayout, published: Day) {
    self.layout = layout
    finder = DateFinder(reference: published)
  }

  /// When a report happened, or nil when its pattern takes none of the dates there are.
  ///
  /// The first source of the pattern that has a date decides; a vague one that will not do is not
  /// passed over for a dateline, which says when it was reported.
  mutating func date(
    of match: EventMatch, dating: Event.Dating, in text: Span<UInt8>
  ) -> ReportDate? {
    for source in dating.sources {
      guard let date = date(of: match, from: source, in: text) else { continue }
      let isKnown = date.interval.isExact && (source != .article || dating.sources.count == 1)
      return isKnown || !dating.isExact ? date : nil
    }
    return nil
  }

  private mutating func date(
    of match: EventMatch, from source: Event.Dating.Source, in text: Span<UInt8>
  ) -> ReportDate? {
    let published = finder.reference
    switch source {
    case .sentence:
      for sentence in sentences(of: match) {
        let found = expressions(in: sentence, of: text).filter { !isBackground($0) }
        guard let date = nearest(of: found, to: match.anchors, in: text) else { continue }
        // What was reported had happened: "this week" ends with the day of the report.
        let interval =
          date.interval.contains(published)
          ? DayInterval(date.interval.earliest, published) : date.interval
        return ReportDate(
          interval: interval, precision: date.precision, origin: .sentence, range: date.range,
          sentence: sentence)
      }
      return nil
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
    let range = layout.report(of: sentence)
    var (dates, goesBack) = finder.find(in: text, range: range)
    if goesBack {
      let known = ofText ?? finder.expressions(in: text)
      ofText = known
      dates = known.filter { range.contains($0.range) }
    }
    bySentence[sentence] = dates
    return dates
  }

  /// Whether an expression only says in which stretch of time the report stands: "this year", 近年来,
  /// and 2024年 in the name of a meeting.
  private func isBackground(_ date: DateExpression) -> Bool {
    date.interval.contains(finder.reference) && date.interval.count > 45
  }

  /// The date expression nearest to what the event rests on, in its own clause if there is one.
  private func nearest(
    of dates: [DateExpression], to anchors: [Range<Int>], in text: Span<UInt8>
  ) -> DateExpression? {
    var best: (date: DateExpression, clauses: Int, distance: Proximity.Distance)?
    for date in dates {
      guard
        let clause = Proximity.distance(
          from: date.range, to: anchors, in: text, separatedBy: Proximity.isClauseBoundary),
        let distance = Proximity.distance(
          from: date.range, to: anchors, in: text, separatedBy: { _, _ in false })
      else { continue }
      if let best, (best.clauses, best.distance) <= (clause.separators, distance) { continue }
      best = (date, clause.separators, distance)
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
