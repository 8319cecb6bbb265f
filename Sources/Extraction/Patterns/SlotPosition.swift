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
  fileprivate static let singular = Word.set("was is has")
  /// No list that people write has more items.
  private static let longestList = 100

  /// Those of the values, which are in the order of the text, that stand so to one of the terms, and
  /// the terms that are said of one.
  func bound(
    _ values: [ValueMention], to terms: ArraySlice<TermMention>, in text: Span<UInt8>
  ) -> (values: [ValueMention], terms: [TermMention]) {
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
    beside term: TermMention, of values: [ValueMention], in text: Span<UInt8>
  ) -> [Int] {
    var next = first(beside: term, of: values)
    while let nearest = next, values[nearest].sentence == term.sentence {
      let range = values[nearest].range
      guard let gap = gap(between: range, term.range, in: text) else { return [] }
      let link =
        side == .before
        ? gap.subjectLink(from: range.lowerBound, in: text)
        : gap.objectLink(to: range, in: text)
      switch link {
      case .apart: return []
      case .inner: next = behind(nearest, of: values)
      case .direct:
        if side == .before, text.isOfOne(behind: range.upperBound) {
          // Others at its place are meant with it: "Oak was dismissed. So was Elm."
          return values.indices.filter { values[$0].range == range }
        }
        let isCounted = side == .before && gap.countsList
        return [nearest] + others(from: nearest, of: values, isCounted, in: text)
      }
    }
    return []
  }

  /// What stands in one list with a value, further away from the term. A comma parts items only of a
  /// list that has its "and", before its last item.
  private func others(
    from nearest: Int, of values: [ValueMention], _ isCounted: Bool,
    in text: Span<UInt8>
  ) -> [Int] {
    var list: [Int] = []
    var sure = 0
    var last = nearest
    var isAtEnd = false
    while list.count < Self.longestList, let index = behind(last, of: values),
      values[index].sentence == values[last].sentence
    {
      // "the two" are a list at one place.
      if values[index].range == values[last].range {
        list.append(index)
        if sure == list.count - 1 { sure = list.count }
        last = index
        continue
      }
      guard !isAtEnd, let gap = gap(between: values[index].range, values[last].range, in: text),
        gap.continuesList || isCounted && gap.isCommaLink,
        // "in place of Oak; Elm takes over from …" is no list.
        side == .before || !gap.isSureList || EnglishGap.endsItem(values[index].range, in: text),
        side == .before || !EnglishGap.isOwnerOfAnother(values[index].range, in: text)
      else { break }
      list.append(index)
      last = index
      // Read backward, the "and" comes first and makes sure of all; read forward, it comes last.
      if gap.endsList || gap.isSureList || gap.namesSome || isCounted || side == .before && sure > 0
      {
        sure = list.count
      }
      isAtEnd = side == .after && gap.isLastOfList
    }
    return Array(list.prefix(sure))
  }

  /// The value nearest to a term on its side.
  private func first(
    beside term: TermMention, of values: [ValueMention]
  ) -> Int? {
    switch side {
    case .after:
      let next = values.partitioningIndex { $0.range.lowerBound >= term.range.upperBound }
      return next < values.count ? next : nil
    case .before:
      let end = values.partitioningIndex { $0.range.lowerBound >= term.range.lowerBound }
      // A name may reach into the term.
      return values[..<end].lastIndex { $0.range.upperBound <= term.range.lowerBound }
    }
  }

  /// The next value further away from a term.
  private func behind(_ index: Int, of values: [ValueMention]) -> Int? {
    let next = side == .before ? index - 1 : index + 1
    return values.indices.contains(next) ? next : nil
  }

  /// What stands between two places of a sentence; nil when it is too long to be one thought.
  private func gap(
    between one: Range<Int>, _ other: Range<Int>, in text: Span<UInt8>
  ) -> SentenceGap? {
    let start = min(one.upperBound, other.upperBound)
    let end = max(start, max(one.lowerBound, other.lowerBound))
    return end - start <= Self.reach ? SentenceGap(start..<end, of: text) : nil
  }
}

extension Span<UInt8> {
  /// Whether a verb behind a name is said of that alone: "Ash was replaced by Oak, and Elm was dismissed".
  fileprivate func isOfOne(behind end: Int) -> Bool {
    wordBehind(end).map { SlotPosition.singular.contains($0.word) } == true
  }
}
