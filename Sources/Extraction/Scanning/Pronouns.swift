/// Finds people by a word that stands for them: "Oak …. He was last seen in June", 他, "the minister",
/// and two of them by "the two" or 两人.
///
/// Such a word means whom the sentence names before it, or else the nearest sentence before that names
/// anybody, if that is only one person; "the two" means the two whom such a sentence names.
struct Pronouns {
  private let layout: ArticleLayout
  private let isPerson: (Subject) -> Bool

  /// How many sentences it looks back.
  private static let reach = 2

  /// - Parameter isPerson: Whether something is a person.
  init(layout: ArticleLayout, isPerson: @escaping (Subject) -> Bool) {
    self.layout = layout
    self.isPerson = isPerson
  }

  /// The mentions of a text, which are in its order, with those by pronoun among them.
  func added(to mentions: [Mention], in text: Span<UInt8>) -> [Mention] {
    let people = mentions.filter { isPerson($0.subject) }
    guard let first = people.first else { return mentions }
    var found: [Mention] = []
    var context: Context?
    var next = 0
    for (index, sentence) in layout.sentences.enumerated()
    where sentence.range.upperBound > first.range.lowerBound {
      let start = next
      while next < people.count, people[next].range.upperBound <= sentence.range.upperBound {
        next += 1
      }
      let own = Array(people[start..<next])
      let before = context.flatMap { context in
        index - context.sentence <= Self.reach && layout.looks(back: index, to: context.sentence)
          ? context : nil
      }
      let meant = PronounScan(text: text, sentence: sentence.range).pronouns.flatMap { pronoun in
        let isAmbiguous = before.map { isOfAnother(pronoun, than: $0, in: text) } == true
        return pronoun.means(own, before: isAmbiguous ? nil : before)
      }
      found += meant
      let named = own + meant
      if !named.isEmpty {
        let place = named.map(\.range).max { $0.lowerBound < $1.lowerBound } ?? sentence.range
        context = Context(
          sentence: index, people: named.map(\.subject).uniqued, place: place)
      }
    }
    guard !found.isEmpty else { return mentions }
    return (mentions + found).sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  /// Whether "the minister" is one whom the sentence before calls so far away from the name: "Oak received
  /// the Elmish envoy. The envoy …".
  private func isOfAnother(
    _ pronoun: Pronoun, than context: Context, in text: Span<UInt8>
  ) -> Bool {
    guard let title = pronoun.title else { return false }
    let range = layout.sentences[context.sentence].range
    var index = range.lowerBound
    while index < range.upperBound {
      let end = max(index + 1, text.endOfWord(at: index))
      if Word(text, index..<end) == title, text.mayBeginWord(at: index) {
        let isBeside =
          index - context.place.upperBound < Self.titleReach
          && context.place.lowerBound - end < Self.titleReach
        if !isBeside { return true }
      }
      index = end
    }
    return false
  }

  /// How far from a name a title belongs to it, in bytes.
  private static let titleReach = 24

  /// Whom a sentence names, in its order.
  fileprivate struct Context {
    var sentence: Int
    var people: [Subject]
    /// Where the last of them is named.
    var place: Range<Int>
  }
}

extension [Subject] {
  /// A list without what it repeats.
  fileprivate var uniqued: [Subject] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// A word that stands for people.
private struct Pronoun {
  var range: Range<Int>
  /// How many of them.
  var count: Int
  /// What they are called, for "the minister".
  var title: Word?

  /// Those of the sentence before it, or else of the context, as mentions at its place.
  func means(_ own: [Mention], before context: Pronouns.Context?) -> [Mention] {
    guard !own.contains(where: { $0.range.overlaps(range) }) else { return [] }
    let near = own.prefix { $0.range.upperBound <= range.lowerBound }.map(\.subject).uniqued
    let people: [Subject]
    if count == 1, let subject = near.first {
      people = [subject]
    } else if near.count == count {
      people = near
    } else if near.isEmpty, let context, context.people.count == count {
      people = context.people
    } else {
      people = []
    }
    return people.map { Mention(subject: $0, range: range) }
  }
}

/// The words of a sentence that stand for people.
private struct PronounScan {
  let pronouns: [Pronoun]

  init(text: Span<UInt8>, sentence: Range<Int>) {
    var pronouns: [Pronoun] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let byte = text[index]
      if byte.isASCIILetter {
        let (end, word) = text.lettersAndWord(at: index)
        if let word, PronounWords.first.contains(word),
          let pronoun = text.englishPronoun(at: index, word, from: sentence.lowerBound)
        {
          pronouns.append(pronoun)
        }
        index = end
      } else if byte >= 0xE4, byte <= 0xE9 {
        if let pronoun = text.chinesePronoun(at: index) { pronouns.append(pronoun) }
        index += 3
      } else {
        index += 1
      }
    }
    self.pronouns = pronouns
  }
}

enum PronounWords {
  static let he = Word.set("he she him")
  static let his = Word.set("his her")
  /// What of somebody's is as good as themselves: "his case was closed".
  static let belongings: Set<String> = [
    "case", "membership", "qualification", "qualifications", "post", "posts", "title", "titles",
    "rank", "seat", "position", "positions", "credentials", "name", "duties", "whereabouts",
    "absence", "disappearance", "mandate", "removal", "dismissal", "expulsion", "ouster",
  ]
  static let ownWords = Word.set(belongings.joined(separator: " "))
  static let first = Word.set("he she him his her the both")
  static let both = Word.list("both").first
  static let numbers: [Word: Int] = {
    let words = Word.list("two three four five six seven eight nine ten")
    return Dictionary(uniqueKeysWithValues: zip(words, 2...))
  }()
  static let pair = Word.list("pair").first
  /// What may stand between "the" and what somebody is.
  static let adjectives = Word.set(
    """
    former ex veteran disgraced ousted fallen retired embattled dismissed deposed career missing
    foreign defence defense finance agriculture industry vice deputy party provincial top politburo
    """)
  /// What people are, one of them.
  static let titles = Word.set(
    """
    minister governor general admiral official secretary mayor diplomat commander commissar chairman
    politician cadre officer envoy councillor deputy member soldier
    """)
  /// What people are, several of them.
  static let people = Word.set(
    """
    men women generals officials ministers officers admirals commanders former politicians cadres
    governors were have had are has
    """)
  /// Behind a title, with these somebody else is meant.
  static let goingOn = Word.set("of for in at to and or who whose")

  static let singular: [Unicode.Scalar] = ["他", "她"]
  /// What begins a word of its own with 其, and whose people 其 only belongs to.
  static let behindIts: [Unicode.Scalar] = Array("中他她它次实實余餘间間所妻子女秘父母兄弟家亲親前继繼部下人二三一".unicodeScalars)
  static let counts: [Unicode.Scalar: Int] = [
    "两": 2, "兩": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
}

extension Span<UInt8> {
  /// "he", "the former minister", "the two", "both"; a title only where it begins its sentence.
  fileprivate func englishPronoun(at index: Int, _ word: Word, from start: Int) -> Pronoun? {
    let end = endOfWord(at: index)
    if PronounWords.he.contains(word) {
      let isPart = byte(at: index - 1) == UInt8(ascii: "-") || byte(at: end) == UInt8(ascii: "-")
      return isPart ? nil : Pronoun(range: index..<end, count: 1)
    }
    guard let (second, secondEnd) = wordBehind(end) else { return nil }
    if PronounWords.his.contains(word) {
      let isOwn =
        PronounWords.ownWords.contains(second)
        || wordBehind(secondEnd).map { PronounWords.ownWords.contains($0.word) } == true
      return isOwn ? Pronoun(range: index..<end, count: 1) : nil
    }
    if word == PronounWords.both {
      return PronounWords.people.contains(second) ? Pronoun(range: index..<end, count: 2) : nil
    }
    if second == PronounWords.pair { return Pronoun(range: index..<secondEnd, count: 2) }
    if let count = PronounWords.numbers[second], let (noun, nounEnd) = wordBehind(secondEnd),
      PronounWords.people.contains(noun)
    {
      return Pronoun(range: index..<nounEnd, count: count)
    }
    guard index == start else { return nil }
    var title = (word: second, end: secondEnd)
    for _ in 0..<4 where PronounWords.adjectives.contains(title.word) {
      guard let next = wordBehind(title.end) else { break }
      title = next
    }
    guard PronounWords.titles.contains(title.word) else { return nil }
    if let (next, _) = wordBehind(title.end), PronounWords.goingOn.contains(next) { return nil }
    let behind = skipWhiteSpace(at: title.end)
    guard !byte(at: behind).isASCIICapital, !["'", "’", "-"].contains(scalar(at: behind).value)
    else { return nil }
    return Pronoun(range: index..<title.end, count: 1, title: title.word)
  }

  /// The word behind a single space or hyphen.
  private func wordBehind(_ end: Int) -> (word: Word, end: Int)? {
    guard byte(at: end) == UInt8(ascii: " ") || byte(at: end) == UInt8(ascii: "-"), let word = word(at: end + 1) else { return nil }
    return (word, endOfWord(at: end + 1))
  }

  /// 他, 她, 其, 两人, 三人.
  fileprivate func chinesePronoun(at index: Int) -> Pronoun? {
    let (sign, length) = scalar(at: index)
    let next = scalar(at: index + length)
    if PronounWords.singular.contains(sign) {
      let before = scalar(before: index).value
      let isOther = ["们", "們", "人", "国", "國", "乡", "鄉", "家", "杀", "殺"].contains(next.value)
      return isOther || before == "其" || before == "吉" || before == "维"
        ? nil : Pronoun(range: index..<index + length, count: 1)
    }
    if sign == "其" {
      let before = scalar(before: index).value
      let isWord = PronounWords.behindIts.contains(next.value) || "尤极極与與何莫".unicodeScalars.contains(before)
      return isWord ? nil : Pronoun(range: index..<index + length, count: 1)
    }
    guard let count = PronounWords.counts[sign], next.value == "人",
      !"等十第百千有的一二三四五六七八九两之".unicodeScalars.contains(scalar(before: index).value),
      !"民大死受被组選选次小份均口团伤".unicodeScalars.contains(scalar(at: index + length + next.length).value)
    else { return nil }
    return Pronoun(range: index..<index + length + next.length, count: count)
  }
}
