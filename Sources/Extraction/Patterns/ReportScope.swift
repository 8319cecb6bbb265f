import RuleLanguage

/// What a pattern may look at for one report: a sentence with those before it and the headline, a
/// paragraph, or the whole article.
struct ReportScope {
  /// The sentences in it that mention something. Around a sentence of its own, the nearest first;
  /// else in the order of the text.
  let groups: [SentenceMentions]
  /// For the scope of a sentence, how many before it belong to it, and whether the headline does: the
  /// report belongs to the first of the groups, and the others only lend to it. Nil for wider scopes.
  let before: Int?
  /// Whether it is the whole article.
  var isWhole = false

  /// Whether it is that of a sentence.
  var isOfSentence: Bool { before != nil }

  /// Where terms stand, for the terms that a pattern requires, in the order of the text; nil when one
  /// of them is nowhere.
  ///
  /// A sentence takes what it lacks from the nearest that has it, but not from one that is a report by
  /// itself: "The commission met. Oaks held a fair." is one meeting.
  ///
  /// - Parameter orEmpty: Whether a term that is nowhere has an empty list instead.
  func places(of required: [Int], orEmpty: Bool = false) -> [[TermMention]]? {
    guard let own = groups.first else { return nil }
    if isOfSentence, !required.isEmpty, !required.contains(where: { own.terms[$0] != nil }) {
      return nil
    }
    var places: [[TermMention]] = []
    for term in required {
      var found: [TermMention] = []
      for (index, group) in groups.enumerated() {
        guard let ranges = group.terms[term],
          !isOfSentence || index == 0 || !group.hasAll(required)
        else { continue }
        found += ranges.map { TermMention(range: $0, sentence: group.sentence) }
        if isOfSentence { break }
      }
      if found.isEmpty, !orEmpty { return nil }
      places.append(found)
    }
    return places
  }

  /// One of these terms that stands in it, and where; nil when none does.
  func mention(ofAny terms: [Int]) -> (term: Int, range: Range<Int>)? {
    guard !terms.isEmpty else { return nil }
    for group in groups {
      for term in terms {
        if let range = group.terms[term]?.first { return (term, range) }
      }
    }
    return nil
  }

  /// The values of an entity that are named for a report: around a sentence, those of the nearest
  /// sentence that names any.
  func values(of entity: Int) -> [SentenceMentions.ValueMention] {
    if isOfSentence {
      return groups.lazy.compactMap { $0.values[entity] }.first { !$0.isEmpty } ?? []
    }
    return groups.flatMap { $0.values[entity] ?? [] }
  }

  /// The same for the texts of an open slot.
  func values(
    of open: OpenTextPlan, in index: MentionIndex, of text: Span<UInt8>
  ) -> [SentenceMentions.ValueMention] {
    var found: [SentenceMentions.ValueMention] = []
    for group in groups {
      found += OpenTextReader.mentions(
        of: open, in: group, within: index.layout.report(of: group.sentence), of: text,
        values: index.openValues)
      if isOfSentence, !found.isEmpty { break }
    }
    return found
  }
}

/// A place where a term stands.
struct TermMention {
  var range: Range<Int>
  /// The place of its sentence in the article.
  var sentence: Int
}

/// The sentences of an article that mention something, and where to find them.
struct MentionIndex {
  let groups: [SentenceMentions]
  let layout: ArticleLayout
  /// What open slots took from the article.
  let openValues = OpenValues()
  /// For each term the places of the groups that mention it, ascending.
  private let groupsByTerm: [Int: [Int]]

  init(_ mentions: [Mention], layout: ArticleLayout) {
    groups = SentenceMentions.grouped(mentions, by: layout)
    self.layout = layout
    var byTerm: [Int: [Int]] = [:]
    for (index, group) in groups.enumerated() {
      for term in group.terms.keys { byTerm[term, default: []].append(index) }
    }
    groupsByTerm = byTerm
  }

  /// The terms that are mentioned, ascending.
  var terms: [Int] { groupsByTerm.keys.sorted() }

  /// All that a pattern may look at for a report each, in the order of the text.
  func scopes(of pattern: PatternPlan) -> [ReportScope] {
    guard pattern.required.allSatisfy({ groupsByTerm[$0] != nil }) else { return [] }
    let any = if case .sentence(let before) = pattern.scope { before > 0 } else { false }
    return scopes(of: pattern, around: anchors(of: pattern, any: any))
  }

  /// The same, also where only one of the terms is that the pattern requires: a report that it looks
  /// for in all of these is in one of the others, too.
  func scopesNear(_ pattern: PatternPlan) -> [ReportScope] {
    scopes(of: pattern, around: anchors(of: pattern, any: true))
  }

  private func scopes(of pattern: PatternPlan, around anchors: [Int]) -> [ReportScope] {
    switch pattern.scope {
    case .article:
      return groups.isEmpty ? [] : [ReportScope(groups: groups, before: nil, isWhole: true)]
    case .paragraph:
      let paragraphs = anchors.map {
        layout.sentences[groups[$0].sentence].paragraph
      }
      return paragraphs.uniqued.map { paragraph in
        ReportScope(
          groups: groups(in: layout.paragraphs[paragraph].sentences), before: nil)
      }
    case .sentence(let before):
      return anchors.map { index in
        ReportScope(
          groups: before > 0 ? around(index, before: before) : [groups[index]], before: before)
      }
    }
  }

  /// The groups that a report may belong to: those with any of the required terms, or with the first.
  private func anchors(of pattern: PatternPlan, any: Bool) -> [Int] {
    guard let first = pattern.required.first else { return Array(groups.indices) }
    guard any else { return groupsByTerm[first] ?? [] }
    return pattern.required.flatMap { groupsByTerm[$0] ?? [] }.sorted().uniqued
  }

  /// A group, then those of so many sentences before it in its paragraph, then the headline.
  private func around(_ index: Int, before: Int) -> [SentenceMentions] {
    let sentence = groups[index].sentence
    let paragraph = layout.paragraph(of: sentence)
    let first = max(paragraph.sentences.lowerBound, sentence - before)
    var found = [groups[index]]
    found += groups(in: first..<sentence).reversed()
    if let headline = paragraph.headline { found += groups(in: headline) }
    return found
  }

  private func groups(in sentences: Range<Int>) -> [SentenceMentions] {
    let next = groups.partitioningIndex { $0.sentence >= sentences.lowerBound }
    return Array(groups[next...].prefix { $0.sentence < sentences.upperBound })
  }
}

extension [Int] {
  /// An ascending list without what it repeats.
  fileprivate var uniqued: [Int] {
    reduce(into: []) { unique, next in
      if unique.last != next { unique.append(next) }
    }
  }
}
