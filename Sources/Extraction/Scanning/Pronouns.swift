/// Finds people by a word that stands for them: "Oak …. He was last seen in June", 他, "the minister",
/// and two of them by "the two" or 两人.
///
/// Such a word means whom the sentence names before it, or else the nearest sentence before that names
/// anybody, if that is only one person, or of several the one who speaks there or is "he" there already; "the two"
/// means the two whom such a sentence names.
struct Pronouns {
  private let layout: ArticleLayout
  private let isPerson: (Subject) -> Bool

  /// How many sentences it looks back, and how many where the article names one person alone.
  private static let reach = 2
  private static let reachOfProfile = 4

  /// - Parameter isPerson: Whether something is a person.
  init(layout: ArticleLayout, isPerson: @escaping (Subject) -> Bool) {
    self.layout = layout
    self.isPerson = isPerson
  }

  /// The mentions of a text, which are in its order, with those by pronoun among them.
  func added(to mentions: [Mention], in text: Span<UInt8>) -> [Mention] {
    let people = mentions.filter { isPerson($0.subject) }
    guard let first = people.first else { return mentions }
    let isProfile = people.allSatisfy { $0.subject == first.subject }
    let reach = isProfile ? Self.reachOfProfile : Self.reach
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
        index - context.sentence <= reach && layout.looks(back: index, to: context.sentence)
          ? context : nil
      }
      // Where nobody is named here or shortly before, no word stands for anybody.
      guard !own.isEmpty || before != nil else { continue }
      let meant = PronounScan(text: text, sentence: sentence.range).pronouns.flatMap { pronoun in
        let isAmbiguous = before.map { isOfAnother(pronoun, than: $0, in: text) } == true
        return pronoun.means(
          own, before: isAmbiguous ? nil : before, isNext: before?.sentence == index - 1)
      }
      found += meant
      let named = own + meant
      if !named.isEmpty {
        let place = named.map(\.range).max { $0.lowerBound < $1.lowerBound } ?? sentence.range
        let alone = text.alone(of: named)
        context = Context(
          sentence: index, people: named.map(\.subject).uniqued, alone: alone,
          topic: alone ?? text.topic(of: named), place: place)
      }
    }
    guard !found.isEmpty else { return mentions }
    return (mentions + found).inOrderOfText
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
        // "the minister of trade, Oak" and "Oak, the minister"
        let isBeside =
          end <= context.place.lowerBound
          ? context.place.lowerBound - end < Self.titleReach
          : text.byte(at: context.place.upperBound) == UInt8(ascii: ",")
            && index - context.place.upperBound < Self.titleReach
        if !isBeside { return true }
      }
      index = end
    }
    return false
  }

  /// How far from a name a title belongs to it, in bytes.
  private static let titleReach = 40

  /// Whom a sentence names, in its order.
  struct Context {
    var sentence: Int
    var people: [Subject]
    /// Whom one word means, if that is certain.
    var alone: Subject?
    /// Whom one word means in the sentence right behind it.
    var topic: Subject?
    /// Where the last of them is named.
    var place: Range<Int>
  }
}

extension [Subject] {
  /// A short list without what it repeats.
  var uniqued: [Subject] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Span<UInt8> {
  /// The only one of some people, but for those whom only something belongs to, or who only did something to another:
  /// "Elm's successor, Oak, came", "in the years of Oak's campaign", 由阿某接替.
  fileprivate func alone(of mentions: [Mention]) -> Subject? {
    let people = mentions.filter { !isOnlyOwner($0.range) }.map(\.subject).uniqued
    return people.count == 1 ? people[0] : nil
  }

  /// Of several people of a sentence the only one who speaks, or the one who was "he" there already: "Oak said that Elm
  /// …", "He was dismissed, and Elm returned".
  fileprivate func topic(of mentions: [Mention]) -> Subject? {
    let inOrder = mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let speakers = inOrder.filter { speaks($0.range) }.map(\.subject).uniqued
    if speakers.count == 1 { return speakers[0] }
    guard let first = inOrder.first, first.isAnaphor,
      inOrder.allSatisfy({ $0.range != first.range || $0.subject == first.subject })
    else { return nil }
    return first.subject
  }

  /// Whether a name, or what soon follows it in the clause, is said to say something: 欧丹在会上指出.
  private func speaks(_ name: Range<Int>) -> Bool {
    if let (word, _) = wordBehind(name.upperBound) { return PronounWords.saying.contains(word) }
    return place(
      ofAny: PronounWords.chineseSaying, inHanziAt: name.upperBound,
      within: PronounWords.sayingLength) != nil
  }

  /// Whether a name only says whose something is that is not as good as himself.
  private func isOnlyOwner(_ name: Range<Int>) -> Bool {
    guard let end = endOfPossessive(at: name.upperBound) else {
      return scalar(before: name.lowerBound).value == "由"
    }
    return !belongs(at: end)
  }
}

/// A word that stands for people.
struct Pronoun {
  var range: Range<Int>
  /// How many of them.
  var count: Int
  /// What they are called, for "the minister".
  var title: Word?
  /// Whether it begins its sentence or a clause; elsewhere it means nobody if the sentence names anybody.
  var isSubject = true

  /// Those of the sentence before it, or else of the context, as mentions at its place.
  ///
  /// - Parameter isNext: Whether the context is the sentence right before.
  func means(_ own: [Mention], before context: Pronouns.Context?, isNext: Bool) -> [Mention] {
    guard !own.contains(where: { $0.range.overlaps(range) }), isSubject || own.isEmpty else {
      return []
    }
    let near = own.prefix { $0.range.upperBound <= range.lowerBound }.map(\.subject).uniqued
    let people: [Subject]
    if count == 1, let subject = near.first {
      people = [subject]
    } else if near.count == count {
      people = near
    } else if near.isEmpty, let context {
      let one = isNext ? context.topic : context.alone
      people = count == 1 ? [one].compactMap(\.self) : context.people
    } else {
      people = []
    }
    guard people.count == count else { return [] }
    return people.map { Mention(subject: $0, range: range, isAnaphor: true) }
  }
}

/// The words of a sentence that stand for people.
private struct PronounScan {
  let pronouns: [Pronoun]

  init(text: Span<UInt8>, sentence: Range<Int>) {
    var pronouns: [Pronoun] = []
    PronounWords.openings.each(in: sentence, of: text) { index, word in
      let pronoun =
        if let word {
          text.englishPronoun(at: index, word, from: sentence.lowerBound)
        } else {
          text.chinesePronoun(at: index, from: sentence.lowerBound)
        }
      if let pronoun { pronouns.append(pronoun) }
    }
    self.pronouns = pronouns
  }
}
