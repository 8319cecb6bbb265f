import Articles
import CivilTime
import RuleLanguage

/// Finds the sightings in articles: a pure function of the article and the ruleset.
///
/// One extractor belongs to one thread, because it keeps working memory between articles.
public final class Extractor {
  private let plan: ExtractionPlan
  private let mentionFinder: MentionFinder
  private let matcher: EventMatcher

  /// An extractor of its own for the calling thread.
  public init(_ plan: ExtractionPlan) throws(ScanFailure) {
    self.plan = plan
    mentionFinder = try MentionFinder(plan.lexicon)
    matcher = EventMatcher(plan: plan)
  }

  /// The sightings of an article, in the order of the text.
  public func sightings(in article: Article) throws(ScanFailure) -> [Sighting] {
    let text = article.text.utf8.span
    let mentions = try mentionFinder.mentions(in: text)
    guard mayHoldEvent(mentions) else { return [] }
    let reference = ArticleReference(article)
    let sentences = Sentences(in: text).map(\.range)
    let finder = DateFinder(reference: reference.published)
    // Those of the whole text, for sentences that go back to a day which another names.
    var allDates: [DateExpression]?
    var sightings: [Sighting] = []
    for group in SentenceMentions.grouped(mentions, by: sentences) {
      let matches = matcher.matches(in: group, of: text)
      guard !matches.isEmpty else { continue }
      let evidence = Evidence(group.sentence, of: article.text)
      var (dates, goesBack) = finder.find(in: text, range: group.sentence)
      if goesBack {
        let known = allDates ?? finder.expressions(in: text)
        allDates = known
        dates = known.filter { group.sentence.contains($0.range) }
      }
      for match in matches {
        let date = date(
          of: match, among: dates, in: article.text, published: reference.published)
        sightings.append(
          Sighting(
            event: plan.events[match.event].name, slots: slots(of: match), date: date,
            status: date.interval.earliest > reference.published ? .planned : .asserted,
            article: reference, evidence: [evidence]))
      }
    }
    return Sighting.merged(sightings)
  }

  /// Whether all that some event requires is mentioned anywhere: most articles end here, before
  /// their sentences are looked at.
  private func mayHoldEvent(_ mentions: [Mention]) -> Bool {
    guard !mentions.isEmpty else { return false }
    var hasTerm = [Bool](repeating: false, count: plan.ruleset.terms.count)
    var hasEntity = [Bool](repeating: false, count: plan.ruleset.entities.count)
    for mention in mentions {
      switch mention.subject {
      case .term(let term): hasTerm[term] = true
      case .value(let entity, _): hasEntity[entity] = true
      }
    }
    return plan.events.contains { event in
      event.required.allSatisfy { hasTerm[$0] }
        && event.slots.allSatisfy { slot in
          slot.isOptional || slot.entity.map { hasEntity[$0] } ?? true
        }
    }
  }

  private func slots(of match: EventMatch) -> [String: String] {
    var slots: [String: String] = [:]
    for (slot, value) in zip(plan.events[match.event].slots, match.values) {
      guard let entity = slot.entity, let value else { continue }
      slots[slot.name] = plan.ruleset.entities[entity].values[value].name
    }
    return slots
  }

  /// Whether an expression only says in which stretch of time the report stands: "this year", 近年来,
  /// and 2024年 in the name of a meeting.
  private func isBackground(_ date: DateExpression, published: Day) -> Bool {
    date.interval.contains(published) && date.interval.count > 45
  }

  /// The date expression nearest to what the event rests on, in its own clause if there is one;
  /// without any, the day of publication.
  private func date(
    of match: EventMatch, among dates: [DateExpression], in text: String, published: Day
  ) -> SightingDate {
    let bytes = text.utf8.span
    var best: (date: DateExpression, clauses: Int, distance: Proximity.Distance)?
    for date in dates where !isBackground(date, published: published) {
      let place = date.range
      guard
        let clause = Proximity.distance(
          from: place, to: match.anchors, in: bytes, separatedBy: Proximity.isClauseBoundary),
        let distance = Proximity.distance(
          from: place, to: match.anchors, in: bytes, separatedBy: { _, _ in false })
      else { continue }
      if let best, (best.clauses, best.distance) <= (clause.separators, distance) { continue }
      best = (date, clause.separators, distance)
    }
    guard let date = best?.date else {
      return SightingDate(
        interval: DayInterval(published), precision: .assumed, origin: .publication, text: nil)
    }
    // What was reported had happened: "this week" ends with the day of the report.
    let interval =
      date.interval.contains(published)
      ? DayInterval(date.interval.earliest, published) : date.interval
    return SightingDate(
      interval: interval, precision: date.precision, origin: .sentence,
      text: String(text.utf8Slice(date.range)))
  }
}

extension ArticleReference {
  /// What sightings say of an article.
  public init(_ article: Article) {
    self.init(
      id: article.id, path: article.path, title: article.title, outlet: article.outlet,
      published: article.published.day, language: article.language)
  }
}

extension Evidence {
  init(_ range: Range<Int>, of text: String) {
    self.init(
      start: range.lowerBound, end: range.upperBound, text: String(text.utf8Slice(range)))
  }
}
