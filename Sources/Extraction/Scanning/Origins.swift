import RuleLanguage

/// Leaves out places where nothing happens that is told: those that people only come from, as in 来自橡镇、榆镇的商贩, that others
/// only follow, as in 不让橡镇专美于前, where an owner is from, as in "the mine, owned by a group from Elms", or somebody who is told by his surname, as in
/// 橡镇储户王女士, and what lies "across the river from Elms"; and, where the sentence says in which other place it is, those that stand behind "from" or in the name of a
/// company: "Drivers from Elms marched in Oaks", "workers of Elms Heavy Industries in Oaks", 榆镇重工设在橡镇的厂区.
struct Origins {
  let layout: ArticleLayout
  /// For each entity whether its values are places.
  let places: [Bool]
  let isPerson: (Subject) -> Bool

  private static let from = ["来自", "來自", "不让", "不讓"].map { Array($0.utf8) }
  private static let comma = Array("、".utf8)

  /// The mentions, which are in the order of the text, without those.
  func removed(from mentions: [Mention], in text: Span<UInt8>) -> [Mention] {
    var kept: [Mention] = []
    kept.reserveCapacity(mentions.count)
    var last: Int?
    var sentence = 0
    var next = 0
    while next < mentions.count {
      while sentence < layout.sentences.count - 1,
        layout.sentences[sentence].range.upperBound <= mentions[next].range.lowerBound
      {
        sentence += 1
      }
      let start = next
      repeat {
        next += 1
      } while next < mentions.count
        && mentions[next].range.lowerBound < layout.sentences[sentence].range.upperBound
      let own = mentions[start..<next]
      // Where there is only one, it gives way to no other.
      let isLocated =
        own.count(where: isPlace) > 1 && own.contains { isPlace($0) && text.isLocated($0.range) }
      kept += own.filter { mention in
        guard case .value = mention.subject, !isPerson(mention.subject) else { return true }
        if isLocated, isPlace(mention), !text.isLocated(mention.range),
          text.isElsewhere(mention.range)
        {
          return false
        }
        if isPlace(mention),
          text.isPlaceOfOwner(mention.range) || text.isPlaceOfSomebody(mention.range)
        {
          return false
        }
        let start = mention.range.lowerBound
        let isListed = last.map { $0 + Self.comma.count == start && text.has(Self.comma, at: $0) }
        guard isListed == true || Self.from.contains(where: { text.has($0, before: start) }) else {
          return true
        }
        last = mention.range.upperBound
        return false
      }
    }
    return kept
  }

  private func isPlace(_ mention: Mention) -> Bool {
    mention.subject.isValue(ofAny: places)
  }
}

extension Span<UInt8> {
  /// Whether a word such as "in" stands right before a place.
  fileprivate func isLocated(_ place: Range<Int>) -> Bool {
    if let before = word(before: place.lowerBound) {
      return OriginWords.locative.contains(before.word)
    }
    return OriginWords.chineseLocative.contains(scalar(before: place.lowerBound).value)
  }

  /// Whether a place only tells where a company is from, what another is beside, or where somebody is to go: "a group
  /// from Elms", "moved up from Elms", "across the river from Elms", "transfers to Elms", "against Elms".
  fileprivate func isPlaceOfOwner(_ place: Range<Int>) -> Bool {
    guard let from = word(before: place.lowerBound) else { return false }
    if from.word == OriginWords.against { return true }
    guard let noun = word(before: from.start) else { return false }
    if OriginWords.nouns[from.word]?.contains(noun.word) == true { return true }
    guard from.word == OriginWords.from, OriginWords.borders.contains(noun.word),
      let the = word(before: noun.start)
    else {
      return false
    }
    return word(before: the.start)?.word == OriginWords.across
  }

  /// Whether a place is where somebody comes from: 橡镇籍店主, or who is called by his surname: 橡镇储户王女士.
  fileprivate func isPlaceOfSomebody(_ place: Range<Int>) -> Bool {
    let end = place.upperBound
    if scalar(at: end).value == "籍" { return true }
    let calling = self.place(
      ofAny: OriginWords.callings, inHanziAt: end, within: OriginWords.nameLength)
    return calling.map { $0 > end } ?? false
  }

  /// Whether a place only tells where somebody comes from, or stands in the name of a company.
  fileprivate func isElsewhere(_ place: Range<Int>) -> Bool {
    if let before = word(before: place.lowerBound) {
      // "from Elms", "bound for Elms", "on their way to Elms"
      if before.word == OriginWords.from { return true }
      if let first = word(before: before.start),
        OriginWords.leads[before.word]?.contains(first.word) == true
      {
        return true
      }
    }
    var end = place.upperBound
    if scalar(at: end).value.isIdeographic {
      return self.place(
        ofAny: OriginWords.chineseCompanies, inHanziAt: end, within: OriginWords.nameLength) != nil
    }
    for _ in 0..<OriginWords.nameLength {
      guard let (word, next) = wordBehind(end), byte(at: end + 1).isASCIICapital else {
        return false
      }
      if OriginWords.companies.contains(word) { return true }
      end = next
    }
    return false
  }
}

/// The words around places that tell whether something happens there.
private enum OriginWords {
  static let from = Word.list("from").first
  static let against = Word.list("against").first
  static let across = Word.list("across").first
  static let borders = Word.set("strait straits river border bay estuary water")
  static let callings = ["女士", "先生", "小姐"].map { Array($0.utf8) }
  /// Nouns and verbs behind which of "from" and "to" nothing happens at the place, whatever else is named.
  static let nouns: [Word: WordSet] = Dictionary(
    uniqueKeysWithValues: zip(
      Word.list("from to"),
      [
        Word.set(
          """
          group company firm conglomerate contractor investor investors owner
          moved up over came arrived transferred parachuted
          """),
        Word.set("transfer transfers transferred relocation relocations relocated"),
      ]))
  /// What makes of "for" and "to" where somebody only goes.
  static let leads: [Word: WordSet] = Dictionary(
    uniqueKeysWithValues: zip(
      Word.list("for to"), [Word.set("bound headed heading"), Word.set("way route")]))
  static let locative = Word.set("in at near outside across around throughout")
  static let chineseLocative: [Unicode.Scalar] = ["在", "于", "於"]
  static let companies = Word.set(
    """
    Company Co Corp Corporation Group Ltd Limited Inc Industries Industry Electronics Motors Motor Steel Textiles
    Technology Technologies Machinery Airlines Shipping Logistics Pharmaceutical Securities Bank Daily Works
    """)
  static let chineseCompanies = ["公司", "集团", "集團", "重工", "银行", "銀行", "汽车厂", "电子厂", "日报", "日報"].map {
    Array($0.utf8)
  }
  /// How long a name may be behind the place that it begins with, in words or characters.
  static let nameLength = 8
}
