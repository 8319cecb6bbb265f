import Articles
import CivilTime
import Foundation
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
    let layout = ArticleLayout(of: text, title: article.title)
    let matches = matcher.matches(in: MentionIndex(mentions, layout: layout), of: text)
    guard !matches.isEmpty else { return [] }
    let reference = ArticleReference(article)
    let filler = SlotFiller(
      ruleset: plan.ruleset, outlet: plan.outlets.outlet(of: article),
      outletMentions: try mentionsOfOutlet(article.outlet), mentions: mentions)
    var dates = ReportDates(layout: layout, published: reference.published)
    var statuses = StatusReader(
      layout: layout, title: article.title, published: reference.published)
    var sightings: [Sighting] = []
    for match in matches {
      let pattern = plan.patterns[match.pattern]
      guard let date = dates.date(of: match, dating: pattern.dating, in: text) else { continue }
      let status = statuses.status(of: match, on: date, in: text)
      guard pattern.statuses?.contains(status) ?? true else { continue }
      let evidence = evidence(of: match, date: date, in: article.text, layout: layout)
      let dateline = layout.paragraph(of: match.home).dateline
      for values in filler.fill(match, of: pattern, on: date.interval, dateline: dateline) {
        var slots: [String: String] = [:]
        var origins: [String: SlotOrigin] = [:]
        for (slot, value) in zip(pattern.slots, values) {
          slots[slot.name] = value?.name
          origins[slot.name] = value?.origin
        }
        sightings.append(
          Sighting(
            event: plan.ruleset.events[pattern.event].name, slots: slots, slotOrigins: origins,
            date: SightingDate(date, in: article.text), status: status, article: reference,
            evidence: evidence))
      }
    }
    return Sighting.merged(sightings, optionalSlots: plan.optionalSlots)
  }

  private func mentionsOfOutlet(_ name: String?) throws(ScanFailure) -> [Mention] {
    guard let name, !name.isEmpty else { return [] }
    return try mentionFinder.mentions(in: name.utf8.span, keepsInner: true)
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
    return plan.patterns.contains { $0.mayHold(terms: hasTerm, entities: hasEntity) }
  }

  /// The sentences that a report rests on: its own, and those that it takes a term, a value or its
  /// date from.
  private func evidence(
    of match: EventMatch, date: ReportDate, in text: String, layout: ArticleLayout
  ) -> [Evidence] {
    var sentences: Set = [match.home]
    sentences.formUnion(match.focus.map(\.sentence))
    sentences.formUnion(match.values.compactMap { $0?.sentence })
    if let sentence = date.sentence { sentences.insert(sentence) }
    return sentences.sorted().map { Evidence(layout.sentences[$0].range, of: text) }
  }
}

extension SightingDate {
  init(_ date: ReportDate, in text: String) {
    self.init(
      interval: date.interval, precision: date.precision, origin: date.origin,
      text: date.range.map { String(text.utf8Slice($0)) })
  }
}

extension ArticleReference {
  /// What sightings say of an article.
  public init(_ article: Article) {
    self.init(
      id: article.id, path: article.path, title: article.title, outlet: article.outlet,
      published: article.published.day, minute: article.published.minute, language: article.language
    )
  }
}

extension Publication {
  /// The minute, where it is known: not when a file was first seen, which is later.
  fileprivate var minute: Minute? {
    guard source != .firstSeen else { return nil }
    return moment.map { Minute(number: Int64(($0.timeIntervalSince1970 / 60).rounded(.down))) }
  }
}

extension Evidence {
  init(_ range: Range<Int>, of text: String) {
    self.init(
      start: range.lowerBound, end: range.upperBound, text: String(text.utf8Slice(range)))
  }
}
