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
  private let filter: PatternFilter

  /// An extractor of its own for the calling thread.
  public init(_ plan: ExtractionPlan) throws(ScanFailure) {
    self.plan = plan
    mentionFinder = try MentionFinder(plan.lexicon)
    matcher = EventMatcher(plan: plan)
    filter = PatternFilter(plan: plan)
  }

  /// The sightings of an article, in the order of the text.
  public func sightings(in article: Article) throws(ScanFailure) -> [Sighting] {
    let text = article.text.utf8.span
    let folded = FoldedText(text)
    guard let found = try candidates(in: folded) else { return [] }
    // Most that hold all terms of a pattern hold them far apart.
    let required = filter.terms(requiredBy: found.patterns)
    let terms = mentionFinder.terms(of: found.phrases, in: folded, where: required.contains)
    var candidates = filter.patterns(found.patterns, near: terms, in: text)
    guard !candidates.isEmpty else { return [] }
    let layout = ArticleLayout(of: text, title: article.title)
    candidates = filter.patterns(
      candidates, in: MentionIndex(terms, layout: layout, plan: plan))
    guard !candidates.isEmpty else { return [] }
    let inFull = mentionFinder.mentions(of: found.phrases, in: folded)
    // What a shorthand stands for is mentioned besides.
    var mentioned = SubjectSet(of: plan)
    for mention in inFull where !mention.isShorthand { mentioned.insert(mention.subject) }
    candidates = filter.patterns(candidates, for: mentioned)
    guard !candidates.isEmpty else { return [] }
    let mentions = withShorthands(inFull, in: text, layout)
    return try sightings(of: candidates, in: article, folded, mentions, layout, trace: nil)
  }

  /// How the sightings of an article come about, and where it came near to others.
  ///
  /// It is the same way that ``sightings(in:)`` goes, with notes taken.
  public func explanation(of article: Article) throws(ScanFailure) -> Explanation {
    let folded = FoldedText(article.text.utf8.span)
    let text = article.text.utf8.span
    let layout = ArticleLayout(of: text, title: article.title)
    let inFull = mentionFinder.mentions(of: try mentionFinder.phrases(in: folded), in: folded)
    let mentions = withShorthands(inFull, in: text, layout)
    let trace = MatchTrace()
    let sightings = try sightings(
      of: Array(plan.patterns.indices), in: article, folded, mentions, layout, trace: trace)
    return ExplanationWriter(plan: plan, article: article, layout: layout, mentions: mentions)
      .explanation(of: sightings, trace: trace)
  }

  /// The phrases of an article, and the patterns of which all that they require may be among them; nil where
  /// there are none. Most of the work is spared then.
  private func candidates(
    in folded: FoldedText
  ) throws(ScanFailure) -> (phrases: FoundPhrases, patterns: [Int])? {
    var phrases = try mentionFinder.phrases(in: folded)
    var mentioned = SubjectSet(of: plan)
    mentionFinder.insertSubjects(of: phrases.whole, in: &mentioned)
    var possible = mentioned
    mentionFinder.insertSubjects(of: phrases.parts, in: &possible)
    let patterns = filter.patterns(for: possible)
    guard !patterns.isEmpty else { return nil }
    // First those parts are looked around that decide whether the others matter.
    let required = filter.terms(requiredBy: patterns)
    let completed = mentionFinder.complete(&phrases, in: folded, where: required.contains)
    mentionFinder.insertSubjects(of: completed, in: &mentioned)
    let candidates = filter.patterns(patterns, for: mentioned)
    return candidates.isEmpty ? nil : (phrases, candidates)
  }

  /// The mentions with those that only a name before them tells of.
  private func withShorthands(
    _ inFull: [Mention], in text: Span<UInt8>, _ layout: ArticleLayout
  ) -> [Mention] {
    let told = WorkTitles.removed(from: inFull, in: text)
    let there = Origins(layout: layout, places: plan.places, isPerson: plan.surnames.isPerson)
      .removed(from: told, in: text)
    let named = Descriptions(layout: layout, isPerson: plan.surnames.isPerson)
      .added(to: plan.surnames.added(to: there, in: text), in: text)
    let people = Pronouns(layout: layout, isPerson: plan.surnames.isPerson)
      .added(to: named, in: text)
    let groups = Groups(layout: layout, isPerson: plan.surnames.isPerson)
      .added(to: people, in: text)
    let places = PlaceAdverbs(layout: layout, places: plan.places).added(to: groups, in: text)
    let all = PlaceGroups(layout: layout, places: plan.places).added(to: places, in: text)
    return Shorthands.settled(all, in: layout)
  }

  /// The sightings that some patterns make in an article.
  private func sightings(
    of patterns: [Int], in article: Article, _ folded: FoldedText, _ mentions: [Mention],
    _ layout: ArticleLayout, trace: MatchTrace?
  ) throws(ScanFailure) -> [Sighting] {
    let text = article.text.utf8.span
    let index = MentionIndex(mentions, layout: layout, plan: plan)
    let matches = matcher.matches(of: patterns, in: index, of: text, trace: trace)
    guard !matches.isEmpty else { return [] }
    let reference = ArticleReference(article)
    let filler = SlotFiller(
      ruleset: plan.ruleset, openValues: index.openValues,
      outlet: plan.outlets.outlet(of: article) ?? plan.outlets.outlet(stampedOn: layout, of: text),
      outletMentions: try mentionsOfOutlet(article.outlet), mentions: mentions, layout: layout)
    var dates = ReportDates(layout: layout, published: reference.published, text: text)
    var statuses = StatusReader(
      layout: layout, title: article.title, published: reference.published, folded: folded)
    var told = ToldReports(plan: plan)
    var reports: [Report] = []
    for match in matches where !told.hold(match) {
      let pattern = plan.patterns[match.pattern]
      let name = plan.ruleset.events[pattern.event].name
      let isOnce = plan.identities[name]?.isOnce ?? false
      guard
        let date = dates.date(of: match, dating: pattern.dating, isOnce: isOnce, in: text)
      else {
        trace?.note(.date, behind: match, of: pattern)
        continue
      }
      let filled: [[SlotValue?]]
      do throws(EmptySlot) {
        filled = try filler.fill(match, of: pattern, on: date.interval)
      } catch {
        trace?.note(.slot(error.slot), behind: match, of: pattern)
        continue
      }
      told.insert(match)
      let meant = statuses.status(of: match, on: date, planned: pattern.planned, in: text)
      let isBackground = date.origin != .sentence && (meant == .asserted || meant == .claimed)
      let status = isBackground ? pattern.undated ?? meant : meant
      guard pattern.statuses?.contains(status) ?? true else {
        trace?.note(.status(status), behind: match, of: pattern)
        continue
      }
      let evidence = evidence(of: match, by: pattern, date: date, in: article.text, index)
      for values in filled {
        var slots: [String: String] = [:]
        var origins: [String: SlotOrigin] = [:]
        slots.reserveCapacity(values.count)
        origins.reserveCapacity(values.count)
        for (slot, value) in zip(pattern.slots, values) {
          slots[slot.name] = value?.name
          origins[slot.name] = value?.origin
        }
        let sighting = Sighting(
          event: name, slots: slots, slotOrigins: origins,
          date: SightingDate(date, in: article.text), status: status, article: reference,
          evidence: evidence)
        trace?.note(sighting, from: match)
        let recalls =
          date.sentence != match.home && match.focus.contains(where: \.isShorthand)
        reports.append(
          Report(
            sighting: sighting, home: match.home, pattern: match.pattern, recalls: recalls))
      }
    }
    guard !reports.isEmpty else { return [] }
    // They came in the order of the patterns.
    let order = reports.indices.sorted { left, right in
      (reports[left].home, reports[left].pattern, left)
        < (reports[right].home, reports[right].pattern, right)
    }
    // Only now, because most articles tell nothing.
    let sketch = TextSketch(of: folded)
    let sightings = order.map { place in
      var sighting = reports[place].sighting
      sighting.article.sketch = sketch
      return sighting
    }
    return Sighting.settled(
      sightings, isHeadline: order.map { layout.paragraph(of: reports[$0].home).isHeadline },
      recalls: order.map { reports[$0].recalls }, by: plan.identities)
  }

  /// A sighting, and where it comes from.
  private struct Report {
    var sighting: Sighting
    /// The sentence that it is told in, by its place in the article.
    var home: Int
    /// The place of its pattern in the plan.
    var pattern: Int
    /// Whether it only goes back to what is told elsewhere: "the meeting" on no day of its own.
    var recalls: Bool
  }

  private func mentionsOfOutlet(_ name: String?) throws(ScanFailure) -> [Mention] {
    guard let name, !name.isEmpty else { return [] }
    return try mentionFinder.mentions(in: name.utf8.span, keepsInner: true)
  }

  /// The sentences that a report rests on: its own, and those that it takes a term, a value or its
  /// date from, and that say who "he" is.
  private func evidence(
    of match: EventMatch, by pattern: PatternPlan, date: ReportDate, in text: String,
    _ index: MentionIndex
  ) -> [Evidence] {
    var sentences = [match.home]
    for mention in match.focus { sentences.append(mention.sentence) }
    for case (let slot, let value?) in zip(pattern.slots, match.values) {
      sentences.append(value.sentence)
      if case .entity(let entity) = slot.source, let named = index.naming(value, of: entity) {
        sentences.append(named)
      }
    }
    if let sentence = date.sentence { sentences.append(sentence) }
    return sentences.sorted().uniqued.map { Evidence(index.layout.sentences[$0].range, of: text) }
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
