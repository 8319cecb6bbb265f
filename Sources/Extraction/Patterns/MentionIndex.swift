import RuleLanguage

/// The mentions of an article, and where to find them.
struct MentionIndex {
  let layout: ArticleLayout
  /// Where each term stands, by its place in the plan; what stands in a dateline is no part of the report.
  let terms: MentionLists<TermMention>
  /// The same for values, by the place of their entity in the ruleset.
  let values: MentionLists<ValueMention>
  /// What open slots took from the article.
  let openValues = OpenValues()
  /// The sentences that mention something, ascending.
  private let sentences: [Int]
  /// All terms in the order of the text.
  private let termsInOrder: [(number: Int, mention: TermMention)]

  /// - Parameter mentions: In the order of the text; one that reaches over the end of its sentence counts for
  ///   nothing.
  init(_ mentions: [Mention], layout: ArticleLayout, plan: ExtractionPlan) {
    self.layout = layout
    var terms: [(number: Int, mention: TermMention)] = []
    var values: [(number: Int, mention: ValueMention)] = []
    var sentences: [Int] = []
    terms.reserveCapacity(mentions.count)
    values.reserveCapacity(mentions.count)
    var sentence = 0
    var report = 0
    for mention in mentions {
      let range = mention.range
      while sentence < layout.sentences.count,
        layout.sentences[sentence].range.upperBound <= range.lowerBound
      {
        sentence += 1
      }
      guard sentence < layout.sentences.count else { break }
      let own = layout.sentences[sentence].range
      guard own.lowerBound <= range.lowerBound, range.upperBound <= own.upperBound else { continue }
      if sentences.last != sentence {
        sentences.append(sentence)
        report = layout.report(of: sentence).lowerBound
      }
      guard range.lowerBound >= report else { continue }
      switch mention.subject {
      case .term(let term):
        let place = TermMention(
          range: range, sentence: sentence, gap: mention.gap, isShorthand: mention.isShorthand)
        terms.append((term, place))
      case .value(let entity, let value):
        values.append(
          (
            entity,
            ValueMention(
              value: value, range: range, sentence: sentence, isAnaphor: mention.isAnaphor)
          ))
      }
    }
    self.terms = MentionLists(terms, count: plan.terms.count)
    self.values = MentionLists(values, count: plan.ruleset.entities.count)
    self.sentences = sentences
    termsInOrder = terms
  }

  /// The sentence that names what a word in another one only stands for: the last before it, or else the first behind it;
  /// nil for a name.
  func naming(_ mention: ValueMention, of entity: Int) -> Int? {
    guard mention.isAnaphor else { return nil }
    let all = values[entity]
    let behind = all.partitioningIndex { $0.sentence > mention.sentence }
    let isName = { (other: ValueMention) in other.value == mention.value && !other.isAnaphor }
    return (all[..<behind].last(where: isName) ?? all[behind...].first(where: isName))?.sentence
  }

  /// Where terms stand in a sentence, in the order of the text.
  func termPlaces(in sentence: Int) -> [Range<Int>] {
    let start = termsInOrder.partitioningIndex { $0.mention.sentence >= sentence }
    return termsInOrder[start...].prefix { $0.mention.sentence == sentence }.map(\.mention.range)
  }

  /// One of some terms that stands in the headline, the lead or the paragraph of a sentence, and where; nil when none
  /// does.
  func mention(ofAny some: [Int], leading sentence: Int) -> (term: Int, range: Range<Int>)? {
    // Most are nowhere in the article.
    guard some.contains(where: terms.contains) else { return nil }
    let own = layout.paragraph(of: sentence)
    // What a headline of many things tells besides is another of them.
    let parts = [own.sentences, own.headline].compactMap(\.self).filter {
      !layout.paragraph(of: $0.lowerBound).listsTopics
    }
    return mention(ofAny: some, in: parts + [layout.lead(of: sentence)])
  }

  /// One of some terms that stands in one of some parts of the article, the first that has any, and where.
  func mention(
    ofAny some: [Int], in parts: some Sequence<Range<Int>>
  ) -> (term: Int, range: Range<Int>)? {
    for part in parts {
      for term in some where terms.contains(term) {
        if let mention = terms[term, in: part].first { return (term, mention.range) }
      }
    }
    return nil
  }

  /// All that a pattern may look at for a report each, in the order of the text.
  func scopes(of pattern: PatternPlan) -> [ReportScope] {
    guard pattern.required.allSatisfy(terms.contains) else { return [] }
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
      return sentences.first.map {
        [ReportScope(0..<layout.sentences.count, first: $0, isWhole: true)]
      }
        ?? []
    case .paragraph:
      let paragraphs = anchors.map { layout.sentences[$0].paragraph }
      return paragraphs.uniqued.map { paragraph in
        let inside = layout.paragraphs[paragraph].sentences
        let first = sentences.partitioningIndex { $0 >= inside.lowerBound }
        return ReportScope(inside, first: sentences[first])
      }
    case .sentence(let before):
      return anchors.map { ReportScope(around: $0, before: before, in: layout) }
    }
  }

  /// The sentences that a report may belong to: those with any of the required terms, or with the first.
  private func anchors(of pattern: PatternPlan, any: Bool) -> [Int] {
    guard let first = pattern.required.first else { return sentences }
    let anchors = any ? pattern.required.flatMap { terms[$0] } : Array(terms[first])
    let numbers = anchors.map(\.sentence)
    return (any ? numbers.sorted() : numbers).uniqued
  }
}

extension [Int] {
  /// An ascending list without what it repeats.
  var uniqued: [Int] {
    reduce(into: []) { unique, next in
      if unique.last != next { unique.append(next) }
    }
  }
}
