import CivilTime
import RuleLanguage

extension ReportDates {
  /// The date that the first of these sentences with any names for a report.
  mutating func stated(
    in sentences: [Int], for match: EventMatch, dating: Event.Dating, in text: Span<UInt8>
  ) -> ReportDate? {
    for sentence in sentences {
      let asides = asides(of: sentence, in: text).apart(
        from: match.anchors + match.focus.map(\.range))
      // What is to come in another sentence is not what this one tells of.
      let isPast = dating.isPast || !match.rests(on: sentence)
      let named =
        dating.isNearest
        ? nearestExpressions(in: sentence, of: text) : expressions(in: sentence, of: text)
      let all = near(match, of: named).map { started($0, behind: match, in: text) }.filter {
        !isBackground($0) && (dating.isSpan || !isDeadline($0, in: text) && !isEnd($0, in: text))
          && !(isPast && $0.interval.earliest > published) && !asides.hold($0.range)
          && !isOfNextClause($0, behind: match.anchors, in: text)
          && !isOfLater($0, than: match.anchors, in: text)
          && (sentence == match.home || !text.isSince($0.range))
          && !isAway($0, from: match.anchors, in: text)
          && !isOfNoun($0, behind: match.anchors, in: text)
          && !isOfTerm($0, of: match.anchors, in: sentence, of: text)
          && !isOfOtherPart($0, than: match.anchors, in: sentence, of: text)
      }
      if let year = year(of: match, in: sentence, among: all, of: text) { return year }
      // "Oaks met on June 3. A paper spotted the notice two days later. …" goes on from June 3.
      if dating.sources.contains(.nearby), !match.rests(on: sentence), !all.isEmpty,
        all.allSatisfy({ text.isWhenTold($0.range) })
      {
        continue
      }
      let namesDay = !dating.isFirst && nameDay(all, in: text)
      // "On May 30, hours before the holiday": only how long before it.
      var own = withoutOtherClauses(all, of: match.focus.map(\.range), in: text).filter {
        !isMeasure($0, among: all, in: text) && !isOfTelling($0, among: all, in: text)
          && !isBehindScene($0, among: all, of: match.anchors, in: text)
          && !isOfParticiple($0, among: all, of: match.anchors, in: text)
          && !isOfSubject($0, among: all, of: match.anchors, in: text)
          && !isOfReporter($0, among: all, in: text)
          && !(sentence != match.home && all.count > 1 && text.isWhenTold($0.range))
          && !(dating.isPast && isOfPlan($0, among: all, in: text))
          && !(namesDay && text.begins($0.range))
      }
      // "Elm, expelled on May 3; and Oak, under guard since April 8"
      if let since = all.first(where: { isSince($0, behind: match, in: text) }) { own = [since] }
      let inner = own.filter { !isOfOuterClause($0.range, than: match.anchors, in: text) }
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

  /// How many dates before what a report rests on and behind it may be its own. No sentence has more, unless it was
  /// written to cost time.
  private static let most = 64

  /// Those of the dates of a sentence that stand around what a report rests on.
  private func near(_ match: EventMatch, of dates: [DateExpression]) -> ArraySlice<DateExpression> {
    guard dates.count > Self.most, let first = match.focus.map(\.range.lowerBound).min(),
      let last = match.focus.map(\.range.upperBound).max()
    else { return dates[...] }
    let start = dates.partitioningIndex { $0.range.lowerBound >= first }
    let end = dates.partitioningIndex { $0.range.lowerBound >= last }
    return dates[max(0, start - Self.most)..<min(dates.count, end + Self.most)]
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
