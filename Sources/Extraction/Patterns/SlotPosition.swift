import RuleLanguage

/// `before TERM`, `after TERM`: the values on one side of a term that it is said of, which asks for more
/// than standing near it.
///
/// The nearest value is taken when nothing between it and the term begins another clause, and so are
/// those that stand in one list with it. A name inside of what is said of another one is passed over:
/// in "Ash, an aide of Oak, was removed" nothing is said of Oak.
struct SlotPosition: Sendable {
  let side: Slot.Position.Side
  /// The term, by its place among those that the pattern requires.
  let term: Int

  /// What lies between two places is read up to so many bytes; more is another thought.
  private static let reach = 400
  /// No list that people write has more items.
  private static let longestList = 100

  /// Those of the values, which are in the order of the text, that stand so to one of the terms, and
  /// the terms that are said of one.
  func bound(
    _ values: [SentenceMentions.ValueMention], to terms: [TermMention], in text: Span<UInt8>
  ) -> (values: [SentenceMentions.ValueMention], terms: [TermMention]) {
    var isTaken = Array(repeating: false, count: values.count)
    var bound: [TermMention] = []
    for term in terms {
      let list = list(beside: term, of: values, in: text)
      for index in list { isTaken[index] = true }
      if !list.isEmpty { bound.append(term) }
    }
    return (zip(values, isTaken).filter(\.1).map(\.0), bound)
  }

  /// The nearest value that the term is said of, and its list.
  private func list(
    beside term: TermMention, of values: [SentenceMentions.ValueMention], in text: Span<UInt8>
  ) -> [Int] {
    var next = first(beside: term, of: values)
    while let nearest = next, values[nearest].sentence == term.sentence {
      let range = values[nearest].range
      let gap = between(range, term.range)
      guard gap.count <= Self.reach else { return [] }
      let link =
        side == .before
        ? SentenceGap.subjectLink(from: range, gap, in: text)
        : SentenceGap.objectLink(gap, in: text)
      switch link {
      case .apart: return []
      case .inner: next = behind(nearest, of: values)
      case .direct:
        let isCounted = side == .before && ChineseGap(gap, of: text).countsList
        return [nearest] + others(from: nearest, of: values, isCounted, in: text)
      }
    }
    return []
  }

  /// What stands in one list with a value, further away from the term. A comma parts items only of a
  /// list that has its "and", before its last item.
  private func others(
    from nearest: Int, of values: [SentenceMentions.ValueMention], _ isCounted: Bool,
    in text: Span<UInt8>
  ) -> [Int] {
    var list: [Int] = []
    var sure = 0
    var last = nearest
    while list.count < Self.longestList, let index = behind(last, of: values),
      values[index].sentence == values[last].sentence
    {
      let gap = between(values[index].range, values[last].range)
      guard gap.count <= Self.reach else { break }
      let isEnd = SentenceGap.endsList(gap, in: text)
      let isLink = isEnd || SentenceGap.continuesList(gap, in: text)
      guard isLink || isCounted && ChineseGap(gap, of: text).isCommaLink else { break }
      list.append(index)
      last = index
      // Read backward, the "and" comes first and makes sure of all; read forward, it comes last.
      if isEnd || isCounted || side == .before && sure > 0 { sure = list.count }
      if isEnd, side == .after, !SentenceGap.isChinese(gap, in: text) { break }
    }
    return Array(list.prefix(sure))
  }

  /// The value nearest to a term on its side.
  private func first(
    beside term: TermMention, of values: [SentenceMentions.ValueMention]
  ) -> Int? {
    var low = 0
    var high = values.count
    let end = side == .before ? term.range.lowerBound : term.range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if values[middle].range.lowerBound < end { low = middle + 1 } else { high = middle }
    }
    guard side == .before else { return low < values.count ? low : nil }
    // A name may reach into the term.
    while low > 0, values[low - 1].range.upperBound > end { low -= 1 }
    return low > 0 ? low - 1 : nil
  }

  /// The next value further away from a term.
  private func behind(_ index: Int, of values: [SentenceMentions.ValueMention]) -> Int? {
    let next = side == .before ? index - 1 : index + 1
    return values.indices.contains(next) ? next : nil
  }

  private func between(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
    let start = min(one.upperBound, other.upperBound)
    return start..<max(start, max(one.lowerBound, other.lowerBound))
  }
}

/// What the text between two mentions of a sentence makes of them. Words of the language are told
/// apart here; no topic has a place.
enum SentenceGap {
  enum Link {
    /// The one is said of the other.
    case direct
    /// The name belongs to what is said of another one before it.
    case inner
    /// They have nothing to do with one another.
    case apart
  }

  /// Between a value and what may be said of it: "Oak, the mayor since May, has been | removed".
  static func subjectLink(
    from value: Range<Int>, _ gap: Range<Int>, in text: Span<UInt8>
  ) -> Link {
    guard isChinese(gap, in: text) else {
      let link = EnglishGap(gap, of: text).subjectLink
      if link == .direct, EnglishGap.isObject(value.lowerBound, in: text) { return .apart }
      return link == .inner && !EnglishGap.isGoverned(value.lowerBound, in: text) ? .direct : link
    }
    return ChineseGap.isGoverned(value.lowerBound, in: text)
      ? .apart : ChineseGap(gap, of: text).subjectLink
  }

  /// Between what is done and whom it is done to: "removal of | the mayor of the town,".
  static func objectLink(_ gap: Range<Int>, in text: Span<UInt8>) -> Link {
    isChinese(gap, in: text)
      ? ChineseGap(gap, of: text).objectLink : EnglishGap(gap, of: text).objectLink
  }

  /// Between the last two of a list: "Elm | and the mayor, | Ash".
  static func endsList(_ gap: Range<Int>, in text: Span<UInt8>) -> Bool {
    isChinese(gap, in: text)
      ? ChineseGap(gap, of: text).isListLink : EnglishGap(gap, of: text).endsList
  }

  /// Between two others of a list: "Oak | , | Elm".
  static func continuesList(_ gap: Range<Int>, in text: Span<UInt8>) -> Bool {
    isChinese(gap, in: text)
      ? ChineseGap(gap, of: text).isListLink : EnglishGap(gap, of: text).continuesList
  }

  static func isChinese(_ gap: Range<Int>, in text: Span<UInt8>) -> Bool {
    if text.scalar(before: gap.lowerBound).value.isIdeographic { return true }
    var index = gap.lowerBound
    while index < gap.upperBound {
      let (value, length) = text.scalar(at: index)
      if value.isIdeographic { return true }
      index += max(1, length)
    }
    return false
  }
}
