/// The words and marks between two mentions of an English sentence.
struct EnglishGap {
  let tokens: [Token]
  /// Whether the mention before it can be no subject: "the two before him, they | were removed".
  let followsObject: Bool

  enum Token: Equatable {
    /// In small letters; the flag says whether it began with a capital.
    case word(String, isCapital: Bool)
    case mark(Unicode.Scalar)

    var isMark: Bool { if case .mark = self { true } else { false } }

    var isCapital: Bool { if case .word(_, true) = self { true } else { false } }

    var isNumber: Bool {
      if case .word(let word, _) = self { word.first?.isNumber == true } else { false }
    }

    /// Whether it tells what was done to somebody: "placed", "put".
    var isParticiple: Bool {
      guard case .word(let word, _) = self else { return false }
      return word.hasSuffix("ed") || EnglishGap.participles.contains(word)
    }

    func isOne(of words: Set<String>) -> Bool {
      if case .word(let word, _) = self { words.contains(word) } else { false }
    }
  }

  init(_ range: Range<Int>, of text: Span<UInt8>) {
    var tokens: [Token] = []
    // "his | removal" is as good as "Oak's removal".
    let owner = text.word(at: text.startOfWord(before: range.lowerBound))
    if owner.map(Self.possessives.contains) == true { tokens.append(.mark("'")) }
    followsObject = owner == PronounWords.him
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte.isASCIIWord {
        var end = index
        while end < range.upperBound, text[end].isASCIIWord { end += 1 }
        let word = String(decoding: (index..<end).map { text[$0] }, as: UTF8.self)
        tokens.append(.word(word.lowercased(), isCapital: byte.isASCIICapital))
        index = end
        continue
      }
      let (value, length) = text.scalar(at: index)
      let isApostrophe = value == "'" || value == "’"
      if isApostrophe, text.byte(at: index + length) == UInt8(ascii: "s") {
        tokens.append(.mark("'"))
        index += length + 1
      } else {
        if !value.isWhiteSpace, value != "-", value != "." { tokens.append(.mark(value)) }
        index += max(1, length)
      }
    }
    // "Oak, | was removed" is not "Oak, | removed": the verb of the term tells them apart.
    var end = range.upperBound
    while end < text.count, text[end].isASCIILetter, end - range.upperBound < 8 { end += 1 }
    let next = String(decoding: (range.upperBound..<end).map { text[$0] }, as: UTF8.self)
    if Self.auxiliaries.contains(next) { tokens.append(.word(next, isCapital: false)) }
    self.tokens = Self.joined(tokens)
  }

  /// With "and" for what means the same: "along with", "together with", "as well as".
  private static func joined(_ tokens: [Token]) -> [Token] {
    let and = Token.word("and", isCapital: false)
    var joined: [Token] = []
    var index = 0
    while index < tokens.count {
      let rest = tokens[index...].prefix(3)
      let synonym = synonymsOfAnd.first { words in
        rest.count >= words.count && zip(rest, words).allSatisfy { $0.isOne(of: [$1]) }
      }
      joined.append(synonym == nil ? tokens[index] : and)
      index += synonym?.count ?? 1
    }
    return joined
  }

  /// Whether what belongs to a name stands for somebody named before: "Ash, Oak's aide, was removed".
  var isOfAnother: Bool {
    tokens.count > 2 && tokens[0] == .mark("'")
      && tokens.dropFirst(2).prefix(8).contains(.mark(","))
  }

  var subjectLink: SentenceGap.Link {
    guard let first = tokens.first else { return .direct }
    if followsObject, tokens.contains(where: { $0.isOne(of: Self.auxiliaries) }) { return .inner }
    if goesOnWithVerb { return .direct }
    switch first {
    // "Oak's removal", "Oak's sudden removal", "Oak's case was closed", but not "Oak's aide was removed".
    case .mark("'"):
      // "Ash, Oak's aide, was removed": said of Ash.
      if isOfAnother { return .inner }
      let isOwn = tokens.dropFirst().prefix(3).contains { $0.isOne(of: PronounWords.belongings) }
      return tokens.count <= 2 || isOwn && isPredicate(tokens[1...]) ? .direct : .apart
    case .mark(","), .mark("—"), .mark("–"), .mark("("):
      let closing: Unicode.Scalar =
        if case .mark("(") = first { ")" } else if case .mark(let mark) = first { mark } else {
          ","
        }
      // "the fifth plenum, which met from Monday on": said of it all the same.
      if tokens.count > 1, tokens[1].isOne(of: ["who", "which"]), !tokens[2...].contains(first),
        isPredicate(tokens[2...])
      {
        return .direct
      }
      if tokens.count == 2, isRelative { return .direct }
      guard let end = tokens.dropFirst().lastIndex(of: .mark(closing)) else {
        // "Oak, the mayor who | was removed"
        if tokens.count > 3, tokens[1].isOne(of: ["the", "a", "an", "another"]),
          let relative = tokens.firstIndex(where: { $0.isOne(of: ["who"]) }),
          isPredicate(tokens[(relative + 1)...])
        {
          return .direct
        }
        // "Oak, put under guard in May and | expelled"
        if tokens.count > 2, tokens.last?.isOne(of: ["and"]) == true,
          tokens[1].isParticiple, isPredicate(tokens[1...])
        {
          return .direct
        }
        // "Oak, removed in May, …"
        return tokens.count == 1 ? .direct : .inner
      }
      return isPredicate(tokens[(end + 1)...]) && !startsClause(tokens[1..<end]) ? .direct : .apart
    case .mark(")"): return .inner
    // "Oak: dismissed in May"
    case .mark(":"): return tokens.count == 1 ? .direct : .apart
    default:
      return isPredicate(tokens[...]) ? .direct : .apart
    }
  }

  /// Whether nothing stands between the two.
  var isEmpty: Bool { tokens.isEmpty }

  /// Whether a comma ends what the clause of the name before it says: "Oak heads, | was removed".
  var endsClause: Bool { tokens.first?.isMark == false && tokens.contains(.mark(",")) }

  /// Whether a clause begins that tells of the name before it: "Oak, whose | expulsion".
  var isRelative: Bool {
    tokens.count > 1 && tokens[0] == .mark(",") && tokens[1].isOne(of: ["who", "whose", "which"])
  }

  /// Whether the sentence goes on with its subject: "Oak met the envoys of Ash and Elm on Monday and
  /// has | not been seen".
  private var goesOnWithVerb: Bool {
    guard tokens.count <= 36, tokens.count > 2,
      tokens[tokens.count - 1].isOne(of: Self.auxiliaries),
      tokens[tokens.count - 2].isOne(of: ["and", "but"]), tokens.first != .mark("'")
    else { return false }
    return !tokens.contains { token in
      token.isOne(of: Self.clauseWords) || token.isOne(of: Self.speech.subtracting(Self.encounters))
        || [.mark(";"), .mark(":"), .mark("(")].contains(token)
    }
  }

  /// Whether it tells of the name before it, and a comma ends that: "Ash, an aide of Oak who had come in May, |
  /// left".
  var closesRelative: Bool {
    let rest = tokens.first == .mark(",") ? tokens.dropFirst() : tokens[...]
    return rest.first?.isOne(of: ["who"]) == true && rest.contains(.mark(","))
  }

  /// Without what a name belongs to, right behind it: "of the party's Central Committee", "of the 20th
  /// Central Committee, which".
  private static func withoutOwner(_ tokens: ArraySlice<Token>) -> ArraySlice<Token> {
    guard tokens.first?.isOne(of: ["of"]) == true,
      let mark = tokens.prefix(8).firstIndex(where: \.isMark)
    else { return tokens }
    let rest = tokens[(mark + 1)...]
    if tokens[mark] == .mark("'") { return rest.drop(while: \.isCapital) }
    let isRelative = tokens[mark] == .mark(",") && rest.first?.isOne(of: ["which", "who"]) == true
    return isRelative ? rest.dropFirst() : tokens
  }

  /// Whether words lead from a subject to what is said of it, and to nothing else.
  private func isPredicate(_ all: ArraySlice<Token>) -> Bool {
    let tokens = Self.withoutOwner(all)
    guard tokens.count <= 14, !hasBarrier(tokens), !endsInSubject(tokens) else { return false }
    for index in tokens.indices {
      switch tokens[index] {
      case .mark(let mark):
        guard mark == "," || mark == "\"" || mark == "“" || mark == "”" else { return false }
      case .word(let word, let isCapital):
        let before = index > tokens.startIndex ? tokens[index - 1] : nil
        // Another name is another subject, but for a day or what follows "of".
        if isCapital, !Self.calendar.contains(word), before.map(\.isNumber) != true,
          before?.isCapital != true, !hangsOnPreposition(index, in: tokens)
        {
          return false
        }
        // "Oak opened a school and a clerk was removed"
        if Self.coordinators.contains(word), index + 1 < tokens.endIndex,
          tokens[index + 1].isOne(of: Self.determiners)
        {
          return false
        }
      }
    }
    return true
  }

  /// Whether a word hangs on a preposition, or belongs to "the": "of the new | Central Committee".
  private func hangsOnPreposition(_ index: Int, in tokens: ArraySlice<Token>) -> Bool {
    let before = tokens[..<index].suffix(3)
    if before.last?.isOne(of: ["the"]) == true { return true }
    let lead = before.lastIndex { $0.isOne(of: Self.prepositions) }
    return lead.map { lead in
      tokens[(lead + 1)..<index].allSatisfy { token in
        !token.isMark && !token.isOne(of: Self.auxiliaries) && !token.isOne(of: Self.coordinators)
      }
    } ?? false
  }

  /// Whether somebody else is named behind the last comma: "Oak will go in May, the council | decided".
  private func endsInSubject(_ tokens: ArraySlice<Token>) -> Bool {
    guard let comma = tokens.lastIndex(of: .mark(",")), comma + 2 < tokens.endIndex else {
      return false
    }
    return tokens[comma + 1].isOne(of: ["the", "a", "an"])
      && !tokens[tokens.endIndex - 1].isOne(of: Self.auxiliaries)
  }

  /// Whether words within commas are a clause of their own, not one that belongs to the name.
  private func startsClause(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { $0.isOne(of: Self.speech) } && !Self.isAttribution(tokens)
      && tokens.first.map { $0.isOne(of: ["who", "whom"]) } != true
  }

  /// Whether words within commas only tell who said what they stand in: "Oak, the agency said on Saturday, was removed".
  private static func isAttribution(_ tokens: ArraySlice<Token>) -> Bool {
    guard tokens.count <= 8, !tokens.contains(where: \.isMark) else { return false }
    let told = tokens.reversed().drop { token in
      token.isOne(of: calendar) || token.isOne(of: attributionEnds) || token.isNumber
    }
    return told.first?.isOne(of: sayings) == true
  }

  func hasBarrier(_ tokens: ArraySlice<Token>) -> Bool {
    for index in tokens.indices {
      let token = tokens[index]
      if token.isOne(of: Self.speech) || token == .mark(";") || token == .mark(":")
        || token == .mark("'")
      {
        return true
      }
      // "Oak, who was removed" goes on; "Oak met a clerk who was removed" turns to the clerk.
      if token.isOne(of: Self.clauseWords) {
        // "that August", "that month"
        if token.isOne(of: ["that"]), index + 1 < tokens.endIndex,
          tokens[index + 1].isOne(of: Self.calendar) || tokens[index + 1].isOne(of: Self.times)
        {
          continue
        }
        // "Oak, whose removal was announced" goes on as well.
        let isOwner = token.isOne(of: ["whose"]) && index == tokens.endIndex - 1
        let isRelative =
          (isOwner || token.isOne(of: ["who", "whom"])) && index <= tokens.startIndex + 1
        if !isRelative { return true }
      }
    }
    return false
  }
}
