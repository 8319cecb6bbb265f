import RuleLanguage

/// Finds people by their surname alone, once an article has named them in full: "Qin Gang …. Qin was
/// last seen in June." Only names in Latin letters are shortened so.
///
/// A surname means the last person of it who was named in full, and nobody behind somebody of that
/// surname whom no entity lists, or where two of it are named side by side.
struct Surnames: Sendable {
  /// For each entity whose values are people where their surnames stand.
  private let places: [Entity.Surname?]

  init(_ ruleset: Ruleset) {
    places = ruleset.entities.map(\.surname)
  }

  /// Whether something is a person of one of these entities.
  func isPerson(_ subject: Subject) -> Bool {
    if case .value(let entity, _) = subject { places[entity] != nil } else { false }
  }

  /// The mentions of a text, which are in its order, with those by surname among them.
  func added(to mentions: [Mention], in text: Span<UInt8>) -> [Mention] {
    var people: [Person] = []
    for mention in mentions {
      guard case .value(let entity, _) = mention.subject, let place = places[entity],
        let surname = surname(of: mention.range, place, in: text)
      else { continue }
      people.append(Person(mention: mention, surname: surname, place: place))
    }
    guard let first = people.first else { return mentions }
    var meant: [[UInt8]: Person?] = [:]
    let wanted = Set(people.map(\.surname))
    // Most words are told not to be one of these by their length and what they begin with.
    let outlines = wanted.reduce(UInt64(0)) { $0 | Self.outline($1[0], $1.count) }
    var found: [Mention] = []
    var next = 0
    var index = first.mention.range.lowerBound
    while index < text.count {
      guard text[index].isASCIICapital, !text.byte(at: index - 1).isASCIIWord else {
        index += 1
        continue
      }
      while next < people.count, people[next].mention.range.upperBound <= index { next += 1 }
      if next < people.count, people[next].mention.range.lowerBound <= index {
        meant[people[next].surname] =
          isAlone(people[next], after: people[..<next]) ? people[next] : .some(nil)
        index = people[next].mention.range.upperBound
        continue
      }
      let end = text.endOfName(at: index)
      guard outlines & Self.outline(text[index], end - index) != 0 else {
        index = end
        continue
      }
      let word = (index..<end).map { text[$0] }
      if wanted.contains(word), let known = meant[word] {
        switch text.reading(of: index..<end, surname: known?.place ?? .first) {
        case .alone:
          if let person = known {
            found.append(Mention(subject: person.mention.subject, range: index..<end))
          }
        case .ofAnother: meant[word] = .some(nil)
        case .none: break
        }
      }
      index = end
    }
    return found.isEmpty ? mentions : merged(mentions, found)
  }

  /// Whether nobody else of the surname is named in full shortly before.
  private func isAlone(_ person: Person, after others: ArraySlice<Person>) -> Bool {
    !others.reversed()
      .prefix { person.mention.range.lowerBound - $0.mention.range.upperBound < Self.nearness }
      .contains { $0.surname == person.surname && $0.mention.subject != person.mention.subject }
  }

  /// In bytes: some sentences.
  private static let nearness = 500

  /// A bit that words with other first letters or lengths seldom have.
  private static func outline(_ first: UInt8, _ length: Int) -> UInt64 {
    1 << UInt64((Int(first) &+ length &* 27) & 63)
  }

  private struct Person {
    var mention: Mention
    var surname: [UInt8]
    var place: Entity.Surname
  }

  private func surname(
    of range: Range<Int>, _ place: Entity.Surname, in text: Span<UInt8>
  ) -> [UInt8]? {
    guard text[range.lowerBound].isASCIICapital else { return nil }
    switch place {
    case .first:
      let end = text.endOfName(at: range.lowerBound)
      guard end < range.upperBound, text[end] == UInt8(ascii: " ") else { return nil }
      return (range.lowerBound..<end).map { text[$0] }
    case .last:
      var start = range.upperBound
      while start > range.lowerBound, text[start - 1].isASCIILetter { start -= 1 }
      guard start > range.lowerBound, start < range.upperBound, text[start - 1] == UInt8(ascii: " ")
      else { return nil }
      return (start..<range.upperBound).map { text[$0] }
    }
  }

  /// Those by surname lie between the others, but for one inside of a longer name, which wins.
  private func merged(_ mentions: [Mention], _ found: [Mention]) -> [Mention] {
    var names: [Range<Int>] = []
    for mention in mentions {
      if case .value = mention.subject { names.append(mention.range) }
    }
    var next = 0
    let free = found.filter { mention in
      while next < names.count, names[next].upperBound <= mention.range.lowerBound { next += 1 }
      return next == names.count || !names[next].overlaps(mention.range)
    }
    return (mentions + free).inOrderOfText
  }
}

private enum SurnameReading {
  /// It stands for somebody without the rest of a name.
  case alone
  /// It belongs to the name of somebody else.
  case ofAnother
  /// It is a word like any other, or unclear.
  case none
}

extension Span<UInt8> {
  /// The index behind the letters that begin at an index.
  fileprivate func endOfName(at index: Int) -> Int {
    var end = index
    while byte(at: end).isASCIILetter { end += 1 }
    return end
  }

  fileprivate func reading(of range: Range<Int>, surname: Entity.Surname) -> SurnameReading {
    guard !byte(at: range.upperBound).isASCIIWord, byte(at: range.upperBound) != UInt8(ascii: "-"),
      byte(at: range.lowerBound - 1) != UInt8(ascii: "-")
    else { return .none }
    let word = String(decoding: range.map { self[$0] }, as: UTF8.self).lowercased()
    let before = wordBefore(range.lowerBound)
    if PersonWords.functionWords.contains(word), before == nil { return .none }
    let behind = capitalWord(behind: range.upperBound)
    switch surname {
    case .first:
      // "Li Lin" is somebody else; "Zhang Li" may be.
      if let behind, !PersonWords.plain.contains(behind) { return .ofAnother }
      if let before, before.isCapital, !PersonWords.plain.contains(before.word) { return .none }
    case .last:
      if let before, before.isCapital, !PersonWords.plain.contains(before.word) {
        return .ofAnother
      }
    }
    return .alone
  }

  /// The word right before an index in its sentence, in small letters; nil at the start of a sentence.
  private func wordBefore(_ index: Int) -> (word: String, isCapital: Bool)? {
    guard byte(at: index - 1) == UInt8(ascii: " ") else { return nil }
    let end = index - 1
    var start = end
    while byte(at: start - 1).isASCIILetter { start -= 1 }
    guard start < end else { return nil }
    // The first word of a sentence has a capital anyhow.
    let mark = scalar(before: skipWhiteSpace(before: start)).value
    let isFirst =
      start == 0 || byte(at: start - 1) == 0x0A || ".!?\"“”:".unicodeScalars.contains(mark)
    let word = String(decoding: (start..<end).map { self[$0] }, as: UTF8.self)
    return (word.lowercased(), byte(at: start).isASCIICapital && !isFirst)
  }

  private func capitalWord(behind index: Int) -> String? {
    guard byte(at: index) == UInt8(ascii: " "), byte(at: index + 1).isASCIICapital else {
      return nil
    }
    let end = endOfName(at: index + 1)
    return String(decoding: (index + 1..<end).map { self[$0] }, as: UTF8.self).lowercased()
  }
}

/// Words with a capital beside a surname that are no part of the name.
private enum PersonWords {
  static let plain: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "sir", "president", "premier", "minister", "secretary",
    "governor", "mayor", "general", "admiral", "chairman", "chairwoman", "chief", "comrade",
    "councillor", "commander", "director", "professor", "judge", "senator", "chancellor", "king",
    "prince", "foreign", "defence", "defense", "vice", "deputy", "former", "boss", "leader",
    "spokesman", "spokeswoman", "ambassador", "marshal", "colonel", "major", "captain",
    "commissar", "envoy", "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "jr", "sr", "and", "but", "when", "while", "as", "after",
  ]

  /// Surnames that begin sentences as something else: "He said …".
  static let functionWords: Set<String> = [
    "he", "she", "an", "you", "so", "to", "long", "may", "in", "no", "on", "we", "will",
  ]
}
