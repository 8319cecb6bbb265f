/// Finds people whom a sentence only describes and the next one names: "A member of the council has been
/// suspended. Anna Oak, 69, ran its office", "Two former mayors were expelled. Anna Oak and Ben Elm had …".
///
/// An office of its own that opens the text below a heading is that of the one whom the heading names: "Where is Oak? The
/// head of the council has not appeared".
///
/// "So has Elm" says of him what the sentence before it says of the one whom it names first.
///
/// The description opens its sentence, which names nobody before its end ("One of the men who sit with Ben Elm …"), and
/// the names open the next: one with what its bearer is behind it, or all of a number. Anything else may be about others.
struct Descriptions {
  let layout: ArticleLayout
  /// Whether something is a person.
  let isPerson: (Subject) -> Bool

  /// The mentions of a text, which are in its order, with those by description among them.
  func added(to mentions: [Mention], in text: Span<UInt8>) -> [Mention] {
    let people = mentions.filter { isPerson($0.subject) }
    var found: [Mention] = []
    var next = 0
    var before: Range<Int>?
    for (index, sentence) in layout.sentences.enumerated() {
      let start = next
      while next < people.count, people[next].range.upperBound <= sentence.range.upperBound {
        next += 1
      }
      let own = people[start..<next]
      // Whom the sentence before this one names first.
      let named = before
      if let named, let first = own.first, layout.looks(back: index, to: index - 1),
        text.isSameSaid(of: first.range, in: layout.sentences[index].range)
      {
        found += text.list(of: own).map {
          Mention(subject: $0.subject, range: named, isAnaphor: true)
        }
      }
      before = own.first?.range
      if own.isEmpty, let person = headed(index, people[..<start]),
        let description = text.description(opening: layout.report(of: index)), description.isOffice
      {
        found.append(Mention(subject: person, range: description.range, isAnaphor: true))
      }
      guard index > 0, let first = own.first, layout.looks(back: index, to: index - 1),
        text.opens(layout.report(of: index), with: first.range),
        let description = text.description(opening: layout.report(of: index - 1)),
        named.map({ description.range.upperBound <= $0.lowerBound }) ?? true
      else { continue }
      let bearers = own.map(\.subject).uniqued
      guard
        description.count == 1
          ? text.isIntroduced(first.range, isKnown: description.isOffice)
          : bearers.count == description.count
      else { continue }
      found += bearers.prefix(description.count).map {
        Mention(subject: $0, range: description.range, isAnaphor: true)
      }
    }
    guard !found.isEmpty else { return mentions }
    return (mentions + found).inOrderOfText
  }
}

extension Descriptions {
  /// The only one whom the heading right above a sentence names, of people who are named before it.
  private func headed(_ sentence: Int, _ people: ArraySlice<Mention>) -> Subject? {
    guard let heading = layout.paragraph(of: sentence).headline, heading.upperBound == sentence
    else { return nil }
    let start = layout.sentences[heading.lowerBound].range.lowerBound
    let named = people.reversed().prefix { $0.range.lowerBound >= start }.map(\.subject).uniqued
    return named.count == 1 ? named[0] : nil
  }
}

extension Span<UInt8> {
  /// Whether a sentence opens with words by which it says the same of a name: "So has | Elm".
  fileprivate func isSameSaid(of name: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard word(at: sentence.lowerBound) == DescriptionWords.so,
      let (verb, end) = wordBehind(endOfWord(at: sentence.lowerBound))
    else { return false }
    return DescriptionWords.auxiliaries.contains(verb) && skipWhiteSpace(at: end) == name.lowerBound
  }

  /// The first of some people and those who stand in one list with him, or are joined to it by "along with", whatever
  /// the one before is besides: more than a list elsewhere may have between two names.
  fileprivate func list(of people: ArraySlice<Mention>) -> ArraySlice<Mention> {
    let some = people.prefix(DescriptionWords.mostOfList)
    let end = some.indices.dropFirst().first { index in
      let gap = some[index - 1].range.gap(to: some[index].range)
      return !isListSign(gap)
        && !hasWord(in: gap) { word, _, before in
          word == DescriptionWords.with && before.map(DescriptionWords.joining.contains) == true
        }
    }
    return some[..<(end ?? some.endIndex)]
  }

  /// Whether a name opens a sentence, with nothing but titles before it, which are capitalised there.
  fileprivate func opens(_ sentence: Range<Int>, with name: Range<Int>) -> Bool {
    guard sentence.lowerBound <= name.lowerBound,
      name.lowerBound - sentence.lowerBound <= DescriptionWords.titleBytes
    else { return false }
    var index = sentence.lowerBound
    while index < name.lowerBound {
      guard byte(at: index).isASCIICapital else { return false }
      while index < name.lowerBound, whiteSpace(at: index) == 0 { index += 1 }
      index = skipWhiteSpace(at: index)
    }
    return true
  }

  /// Whether a name is followed by what its bearer is: "Oak, 69, …", "Oak directed …"; and no other office, where it is
  /// known which is meant.
  fileprivate func isIntroduced(_ name: Range<Int>, isKnown: Bool) -> Bool {
    guard byte(at: name.upperBound) == UInt8(ascii: ",") else {
      let verbs = isKnown ? DescriptionWords.lifeVerbs : DescriptionWords.verbs
      return wordBehind(name.upperBound).map { verbs.contains($0.word) } == true
    }
    let behind = skipWhiteSpace(at: name.upperBound + 1)
    return byte(at: behind).isASCIIDigit
      || !isKnown && word(at: behind).map(DescriptionWords.appositions.contains) == true
  }

  /// The words that a sentence opens with if they describe people, and how many: "A former minister", "One of the
  /// council's members", "Oakshire's governor", "Two former generals"; and whether there is one such office.
  fileprivate func description(
    opening sentence: Range<Int>
  ) -> (range: Range<Int>, count: Int, isOffice: Bool)? {
    let start = skipWhiteSpace(at: sentence.lowerBound)
    guard start < sentence.upperBound, byte(at: start).isASCIICapital, let first = word(at: start)
    else { return nil }
    let isOneOf = first == DescriptionWords.one
    let count = isOneOf ? nil : DescriptionWords.counts[first]
    var isKnown = isOneOf || count != nil || DescriptionWords.openings.contains(first)
    var end = endOfWord(at: start)
    // "The man who ran the office"
    if first == DateVocabulary.theWord, let (noun, nounEnd) = wordBehind(end),
      DescriptionWords.isPerson(noun), wordBehind(nounEnd)?.word == DescriptionWords.who
    {
      return (start..<nounEnd, 1, false)
    }
    let isOffice = first == DateVocabulary.theWord
    for _ in 0..<DescriptionWords.length {
      if let behind = endOfPossessive(at: end) {
        isKnown = true
        end = behind
      }
      guard let next = wordBehind(end), next.end <= sentence.upperBound,
        !DescriptionWords.verbs.contains(next.word)
      else { return nil }
      let isPlural = count != nil || isOneOf
      if isKnown, (isPlural ? DescriptionWords.plurals : PronounWords.titles).contains(next.word) {
        return (start..<next.end, count ?? 1, false)
      }
      if isOffice, PronounWords.titles.contains(next.word) || next.word == DescriptionWords.head,
        let of = wordBehind(next.end), of.word == DateVocabulary.ofWord,
        let end = endOfOffice(behind: of.end, in: sentence)
      {
        return (start..<end, 1, true)
      }
      end = next.end
    }
    return nil
  }

  /// The index behind what an office is of, before the verb: "The head of Oakshire's government | was".
  fileprivate func endOfOffice(behind start: Int, in sentence: Range<Int>) -> Int? {
    var end = start
    for _ in 0..<DescriptionWords.length {
      if let behind = endOfPossessive(at: end) { end = behind }
      guard let next = wordBehind(end), next.end <= sentence.upperBound else { return nil }
      if DescriptionWords.predicates.contains(next.word) { return end }
      end = next.end
    }
    return nil
  }
}

/// The words around descriptions.
private enum DescriptionWords {
  static let openings = Word.set("A An Another")
  static let so = Word.list("So").first
  static let auxiliaries = Word.set("has have had was were is are did does do")
  static let with = Word.list("with").first
  static let joining = Word.set("along together")
  /// No list that is told so is longer.
  static let mostOfList = 20
  static let one = Word.list("One").first
  static let who = Word.list("who").first
  static let head = Word.list("head").first
  private static let person = Word.set("man woman banker engineer lawyer")

  /// Whether a word means one person.
  static func isPerson(_ word: Word) -> Bool {
    person.contains(word) || PronounWords.titles.contains(word)
  }

  static let counts: [Word: Int] = Dictionary(
    uniqueKeysWithValues: zip(Word.list("Two Three Four Five Six"), 2...))
  static let plurals = Word.set(
    """
    ministers governors generals admirals officials secretaries mayors diplomats commanders commissars
    politicians cadres officers envoys deputies members leaders men women allies aides confidants
    """)
  /// Behind a name and a comma they tell what somebody is.
  static let appositions = Word.set("a an the once then formerly until who")
  /// Verbs by which a life is told, and not what somebody does on the day.
  static let verbs = Word.set(
    "was is had served directed ran headed oversaw joined rose spent comes came held worked were have"
  )
  /// What a sentence goes on with behind who it is about.
  static let predicates = Word.set("is was has had are were have will faces faced resigned stepped")
  /// Those that tell of no day at all.
  static let lifeVerbs = Word.set("served directed ran headed oversaw joined rose spent worked")
  /// How many words a description has before what it is.
  static let length = 7
  /// How long titles before a name are, in bytes.
  static let titleBytes = 40
}
