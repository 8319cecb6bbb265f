/// Finds several places by words for all of them, where a sentence names none itself: "Oaks, Elms and Firs held fairs. All
/// three told of hail", "the three fairs", "each says", 三地.
///
/// Such words mean the places that the sentences right before name, if they are just so many; without a number those of
/// the nearest sentence that names several.
struct PlaceGroups {
  let layout: ArticleLayout
  /// For each entity whether its values are places.
  let places: [Bool]

  /// How many sentences it looks back.
  private static let reach = 4
  fileprivate static let sizes = 2...12

  /// The mentions of a text, which are in its order, with those by such words among them.
  func added(to mentions: [Mention], in text: Span<UInt8>) -> [Mention] {
    let named = mentions.filter { $0.subject.isValue(ofAny: places) }
    guard named.contains(where: { $0.subject != named[0].subject }) else { return mentions }
    /// For each sentence the places that it tells of.
    var told: [[Subject]] = []
    var found: [Mention] = []
    var next = 0
    for (index, sentence) in layout.sentences.enumerated() {
      let start = next
      while next < named.count, named[next].range.upperBound <= sentence.range.upperBound {
        next += 1
      }
      let paragraph = layout.paragraph(of: index)
      let own = named[start..<next].lazy.filter {
        paragraph.dateline?.contains($0.range.lowerBound) != true
      }
      // A sentence that names more is a table.
      var subjects = own.prefix(Self.most + 1).map(\.subject).uniqued
      if start == next, next > 0, !paragraph.isHeadline,
        let group = text.placeGroup(in: sentence.range)
      {
        subjects = members(group.count, before: index, told)
        found += subjects.map { Mention(subject: $0, range: group.range, isAnaphor: true) }
      }
      told.append(subjects)
    }
    return found.isEmpty ? mentions : (mentions + found).inOrderOfText
  }

  /// The places of one kind, so many if that is known, which are all that the sentences before one name.
  private func members(_ count: Int?, before sentence: Int, _ told: [[Subject]]) -> [Subject] {
    var known: [Subject] = []
    var before = sentence
    while before > max(0, sentence - Self.reach), layout.looks(back: sentence, to: before - 1) {
      before -= 1
      guard told[before].count <= Self.most else { return [] }
      known = (known + told[before]).uniqued
      for (entity, isPlace) in places.enumerated() where isPlace {
        let alike = known.filter { if case .value(entity, _) = $0 { true } else { false } }
        if count.map({ alike.count == $0 }) ?? (alike.count > 1) { return alike }
      }
      // Of a single place nobody says "all".
      if count == nil, !known.isEmpty { return [] }
    }
    return []
  }

  private static let most = 40
}

/// Where several places are told of, and how many, where that is told.
private typealias CountedPlaces = (range: Range<Int>, count: Int?)

extension Span<UInt8> {
  /// The first words in a sentence for all of what may be places: "all three", "the three fairs", 三地.
  fileprivate func placeGroup(in sentence: Range<Int>) -> CountedPlaces? {
    GroupedPlaces.openings.first(in: sentence, of: self) { index, word in
      if let word {
        return englishPlaces(at: index, word, in: sentence)
          ?? (index == sentence.lowerBound ? uncounted(at: index, word) : nil)
      }
      return byte(at: index - 1).isASCIIDigit ? nil : chinesePlaces(at: index, in: sentence)
    }
  }

  private func englishPlaces(
    at index: Int, _ first: Word, in sentence: Range<Int>
  ) -> CountedPlaces? {
    guard let (second, end) = wordBehind(endOfWord(at: index)), end <= sentence.upperBound else {
      return nil
    }
    if first == PronounWords.both {
      return GroupedPlaces.nouns.contains(second) ? (index..<end, 2) : nil
    }
    guard let count = DateVocabulary.number(second, in: PlaceGroups.sizes) else { return nil }
    // "All three told of hail", but "all three years"
    if first != DateVocabulary.theWord {
      let isTime = wordBehind(end).map { GroupedPlaces.units.contains($0.word) } ?? false
      return isTime ? nil : (index..<end, count)
    }
    var last = end
    for _ in 0..<GroupedPlaces.length {
      guard let next = wordBehind(last), next.end <= sentence.upperBound else { return nil }
      last = next.end
      if GroupedPlaces.nouns.contains(next.word) { return (index..<last, count) }
    }
    return nil
  }

  /// "Each says", "all of them", "the meetings", which begin a sentence.
  private func uncounted(at index: Int, _ first: Word) -> CountedPlaces? {
    guard let (second, end) = wordBehind(endOfWord(at: index)) else { return nil }
    let isMeant =
      first == DateVocabulary.theWord || first == GroupedPlaces.these
      ? GroupedPlaces.gatherings.contains(second) : GroupedPlaces.verbs.contains(second)
    return isMeant ? (index..<end, nil) : nil
  }

  /// 三地, 三省市, 三位书记, but not 十三人; and 均强调 where it begins a sentence.
  private func chinesePlaces(at index: Int, in sentence: Range<Int>) -> CountedPlaces? {
    if let sign = GroupedPlaces.chineseAll.first(where: { has($0, at: index) }) {
      return index == sentence.lowerBound ? (index..<index + sign.count, nil) : nil
    }
    guard let number = anyNumber(at: index), PlaceGroups.sizes.contains(number.value),
      ["十", "百", "第", "点", "點"].allSatisfy({ scalar(before: index).value != $0 }),
      let noun = GroupedPlaces.chinese.first(where: { has($0, at: number.end) }),
      case let end = number.end + noun.count, end <= sentence.upperBound
    else { return nil }
    return (index..<end, number.value)
  }
}

/// The words around the numbers of places.
private enum GroupedPlaces {
  static let openings = Openings(
    words: Word.set("all each the these both they"),
    others: "两兩二三四五六七八九十".map { Array(String($0).utf8) } + chineseAll)
  static let these = Word.list("these").first
  /// What all do: "all put", "each of them", "they all".
  static let verbs = Word.set(
    """
    all each of said say says told put puts placed places ranked ranks stressed stresses called calls insisted vowed
    pledged met held chaired convened have has had were was did made makes spoke named names listed lists declared
    declares ordered demanded demands echoed repeated repeats agreed asked asks meeting readout session statement
    """)
  /// What the sentence before tells several of.
  static let gatherings = Word.set(
    "meetings sessions gatherings readouts statements communiques provinces municipalities")
  /// Words for all that begin a sentence.
  static let chineseAll = [
    "均", "这些会", "這些會", "上述会", "上述會", "几场会", "幾場會", "几次会", "幾次會", "各地均", "各地都",
  ]
  .map { Array($0.utf8) }
  /// What there is one of for each place.
  static let nouns = Word.set(
    """
    provinces regions municipalities cities places jurisdictions localities towns counties
    meetings sessions gatherings sittings readouts statements reports accounts notices communiques announcements texts
    committees commissions panels bodies secretaries chiefs bosses leaders governors officials men women
    """)
  /// How many words are looked at for one.
  static let length = 3
  /// "all three years", "all three million"
  static let units = Word.set("days weeks months years decades hours times million billion percent")
  static let chinese = [
    "地", "省", "个省", "個省", "个地方", "個地方", "个地区", "個地區", "市", "位书记", "位書記",
    "位省", "位主", "场会", "場會", "次会", "次會", "个会", "個會", "份通", "篇通", "份报", "份報", "份公", "人均", "人都", "人皆",
    "人在", "人先", "人也",
  ].map { Array($0.utf8) }
}
