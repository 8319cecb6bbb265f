/// Finds places by a word that stands for them, where a sentence names none itself: "A mill burned in
/// Oaks. Crowds there marched", 当地.
///
/// Such a word means the place that the nearest sentence before names, if that is only one, with what
/// it lies in: "Oaks, in the county of Elms".
struct PlaceAdverbs {
  let layout: ArticleLayout
  /// For each entity whether its values are places.
  let places: [Bool]

  /// How many sentences it looks back.
  private static let reach = 2

  /// The mentions of a text, which are in its order, with those by such a word among them.
  func added(to mentions: [Mention], in text: Span<UInt8>) -> [Mention] {
    var found: [Mention] = []
    /// The last sentence that names a place, or has a word for it, and the mentions of the one that names it.
    var context: (sentence: Int, mentions: Range<Int>)?
    var next = 0
    for (index, sentence) in layout.sentences.enumerated() {
      let start = next
      while next < mentions.count, mentions[next].range.upperBound <= sentence.range.upperBound {
        next += 1
      }
      if (start..<next).contains(where: { mentions[$0].subject.isValue(ofAny: places) }) {
        context = (index, start..<next)
      } else if next > start, let known = context, index - known.sentence <= Self.reach,
        layout.looks(back: index, to: known.sentence)
      {
        let places = mentions[known.mentions].map(\.subject).filter {
          $0.isValue(ofAny: self.places)
        }
        guard isOne(places), let word = text.placeAdverb(in: sentence.range) else { continue }
        found += places.map { Mention(subject: $0, range: word, isAnaphor: true) }
        context?.sentence = index
      }
    }
    guard !found.isEmpty else { return mentions }
    return (mentions + found).inOrderOfText
  }

  /// Whether these are one place: of no kind there are two.
  private func isOne(_ places: [Subject]) -> Bool {
    places.allSatisfy { place in
      guard case .value(let entity, _) = place else { return true }
      let first = places.first {
        if case .value(entity, _) = $0 { true } else { false }
      }
      return first == place
    }
  }
}

extension Span<UInt8> {
  /// The first "there", "that city", 当地 or 该省 in a sentence that stands for a place: not "there was", 当地时间.
  fileprivate func placeAdverb(in sentence: Range<Int>) -> Range<Int>? {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let first = self[index]
      if first == UInt8(ascii: "t"), mayBeginWord(at: index) {
        if let place = englishPlace(at: index) { return place }
        index += 1
      } else if first >= 0xE5 {
        guard PlaceWords.chineseBeginnings.mayBegin(at: index, in: self) else {
          index += 3
          continue
        }
        for sign in PlaceWords.chinese where has(sign, at: index) {
          let end = index + sign.count
          if !PlaceWords.times.contains(where: { has($0, at: end) }) { return index..<end }
        }
        index += 3
      } else {
        index += 1
      }
    }
    return nil
  }

  /// "there", "that city", or the "the" of "residents of the city", at a word.
  private func englishPlace(at index: Int) -> Range<Int>? {
    let end = endOfWord(at: index)
    switch word(at: index) {
    case PlaceWords.there:
      guard byte(at: end) != UInt8(ascii: "'"),
        wordBehind(end).map({ PlaceWords.existence.contains($0.word) }) != true
      else { return nil }
      return index..<end
    case DateVocabulary.that:
      guard let kind = wordBehind(end), PlaceWords.kinds.contains(kind.word) else { return nil }
      return index..<kind.end
    case DateVocabulary.theWord: return isHome(behind: index) ? index..<end : nil
    default: return nil
    }
  }

  /// Whether those who live in a place are told of from its "the" on: "residents of the city", "the town's residents".
  private func isHome(behind index: Int) -> Bool {
    guard let kind = wordBehind(endOfWord(at: index)), PlaceWords.kinds.contains(kind.word) else {
      return false
    }
    if let of = word(before: index), of.word == DateVocabulary.ofWord {
      return word(before: of.start).map { PlaceWords.people.contains($0.word) } == true
    }
    return endOfPossessive(at: kind.end).flatMap { wordBehind($0) }
      .map { PlaceWords.people.contains($0.word) } == true
  }
}

/// The words that stand for places, and those around them that tell whether they do.
private enum PlaceWords {
  static let there = Word.list("there").first
  /// Behind "there" they tell that something is.
  static let existence = Word.set(
    """
    is are was were has have had will would can could may might must should been be being seems seemed
    appears appeared remains remained exists existed came
    """)
  static let kinds = Word.set("city town county province region village district")
  static let people = Word.set("residents inhabitants citizens villagers people townspeople")
  static let chinese = [
    "当地", "當地", "该省", "該省", "该市", "該市", "该县", "該縣", "该镇", "該鎮", "该村", "該村",
  ].map { Array($0.utf8) }
  static let chineseBeginnings = TextBeginnings(chinese)
  static let times = ["时间", "時間"].map { Array($0.utf8) }
}
