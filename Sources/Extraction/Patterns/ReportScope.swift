import RuleLanguage

/// What a pattern may look at for one report: a sentence with those before it and the headline, a
/// paragraph, or the whole article.
struct ReportScope {
  /// The sentence that the report belongs to; in a wider scope the first that mentions something.
  let first: Int
  /// The sentence itself with those before it, or all of a wider scope.
  private let sentences: Range<Int>
  /// The headline that a sentence may look at.
  private let headline: Range<Int>
  /// Whether that tells of several things, so that what it forbids may be one of the others.
  private let listsTopics: Bool
  /// For the scope of a sentence, how many before it belong to it, and whether the headline does: they
  /// only lend to its report. Nil for wider scopes.
  let before: Int?
  /// Whether it is the whole article.
  let isWhole: Bool

  /// That of a sentence, with so many before it in its paragraph.
  init(around sentence: Int, before: Int, in layout: ArticleLayout) {
    let paragraph = layout.paragraph(of: sentence)
    first = sentence
    sentences = max(paragraph.sentences.lowerBound, sentence - before)..<sentence + 1
    headline = before > 0 ? paragraph.headline ?? 0..<0 : 0..<0
    listsTopics = !headline.isEmpty && layout.paragraph(of: headline.lowerBound).listsTopics
    self.before = before
    isWhole = false
  }

  /// That of some sentences, of which one is the first that mentions something.
  init(_ sentences: Range<Int>, first: Int, isWhole: Bool = false) {
    self.first = first
    self.sentences = sentences
    headline = 0..<0
    listsTopics = false
    before = nil
    self.isWhole = isWhole
  }

  /// Whether it is that of a sentence.
  var isOfSentence: Bool { before != nil }

  /// Its sentences: around one of its own the nearest first, else in the order of the text.
  private var inOrder: [Int] {
    isOfSentence ? sentences.reversed() + headline : Array(sentences)
  }

  /// Where terms stand, for the terms that a pattern requires, in the order of the text; nil when one
  /// of them is nowhere.
  ///
  /// A sentence takes what it lacks from the nearest that has it, but not from one that is a report by
  /// itself: "The commission met. Oaks held a fair." is one meeting.
  ///
  /// - Parameter orEmpty: Whether a term that is nowhere has an empty list instead.
  func places(
    of required: [Int], in index: MentionIndex, orEmpty: Bool = false
  ) -> [ArraySlice<TermMention>]? {
    let terms = index.terms
    if isOfSentence, !required.isEmpty, !required.contains(where: { terms.contains($0, in: first) })
    {
      return nil
    }
    var places: [ArraySlice<TermMention>] = []
    places.reserveCapacity(required.count)
    for term in required {
      let found =
        isOfSentence
        ? nearest(term, in: terms) { sentence in
          sentence == first || !required.allSatisfy { terms.contains($0, in: sentence) }
        } : terms[term, in: sentences]
      if found.isEmpty, !orEmpty { return nil }
      places.append(found)
    }
    return places
  }

  /// Whether each of some terms stands in it.
  func mayHold(_ terms: [Int], in index: MentionIndex) -> Bool {
    terms.allSatisfy { term in
      !index.terms[term, in: sentences].isEmpty || !index.terms[term, in: headline].isEmpty
    }
  }

  /// One of these terms that stands in it, and where; nil when none does.
  func mention(ofAny terms: [Int], in index: MentionIndex) -> (term: Int, range: Range<Int>)? {
    // Most are nowhere in the article.
    guard terms.contains(where: index.terms.contains) else { return nil }
    let sentences = inOrder.lazy.filter { !(listsTopics && headline.contains($0)) }
    return index.mention(ofAny: terms, in: sentences.map { $0..<$0 + 1 })
  }

  /// The values of an entity that are named for a report: around a sentence, those of the nearest
  /// sentence that names any.
  func values(of entity: Int, in index: MentionIndex) -> ArraySlice<ValueMention> {
    isOfSentence ? nearest(entity, in: index.values) : index.values[entity, in: sentences]
  }

  /// The same for the texts of an open slot.
  func values(
    of open: OpenTextPlan, in index: MentionIndex, of text: Span<UInt8>
  ) -> ArraySlice<ValueMention> {
    var found: [ValueMention] = []
    for sentence in inOrder
    where open.terms.contains(where: { index.terms.contains($0, in: sentence) }) {
      found += OpenTextReader.mentions(of: open, in: sentence, of: text, index)
      if isOfSentence, !found.isEmpty { break }
    }
    return found[...]
  }

  /// The mentions of a thing in the nearest sentence that has any and will do.
  private func nearest<Mention>(
    _ number: Int, in lists: MentionLists<Mention>, where willDo: (Int) -> Bool = { _ in true }
  ) -> ArraySlice<Mention> {
    guard lists.contains(number) else { return [] }
    for sentence in sentences.reversed() {
      let found = lists[number, in: sentence..<sentence + 1]
      if !found.isEmpty, willDo(sentence) { return found }
    }
    for sentence in headline {
      let found = lists[number, in: sentence..<sentence + 1]
      if !found.isEmpty, willDo(sentence) { return found }
    }
    return []
  }
}
