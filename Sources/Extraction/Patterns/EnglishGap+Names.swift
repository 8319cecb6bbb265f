/// What the name beside a gap is in its own sentence: what it hangs on, and whether it is a name at all.
extension EnglishGap {
  /// Whether the name that begins at an offset hangs on a preposition: "an aide to President Oak". Else
  /// it may stand after a comma and before one: "a former mayor, Oak, was".
  static func isGoverned(_ start: Int, in text: Span<UInt8>) -> Bool {
    var first = start
    let marks: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), 0x0A]
    while first > 0, start - first < 80, !marks.contains(text[first - 1]) { first -= 1 }
    return EnglishGap(first..<start, of: text).tokens.contains {
      $0.isOne(of: prepositions) || $0.isOne(of: objectWords)
    }
  }

  /// Whether a value is named by "he" or "she" alone: "He Oak" is somebody.
  static func isSubjectPronoun(_ value: Range<Int>, in text: Span<UInt8>) -> Bool {
    Word(text, value).map(PronounWords.subjects.contains) == true
  }

  /// Whether the name that begins at an offset is whom something is done to or with: "loyalty to General
  /// Secretary Oak". Titles may stand between; "minister of defence Oak" is no such name.
  static func isObject(_ start: Int, in text: Span<UInt8>) -> Bool {
    isBehind(objectWords, start, in: text)
      || text.word(at: start) == PronounWords.him && isBehind(sequence, start, in: text)
  }

  /// Whether the name that begins at an offset only tells who was before or after somebody: "Ash, who came after
  /// Oak, was removed".
  static func isInSequence(_ start: Int, in text: Span<UInt8>) -> Bool {
    isBehind(sequence, start, in: text)
      && EnglishGap(beginning(before: start, in: text)..<start, of: text).tokens.contains {
        $0.isOne(of: ["who"])
      }
  }

  /// Whether a name only tells whose somebody else is: "removed Oak's aide", but "took Oak's membership away".
  static func isOwnerOfAnother(_ name: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard let start = text.endOfPossessive(at: name.upperBound) else { return false }
    var end = start
    for _ in 0..<4 {
      guard let next = text.wordBehind(end) else { break }
      if PronounWords.ownWords.contains(next.word) { return false }
      end = next.end
    }
    return end > start
  }

  /// Whether the name that begins at an offset only tells whose friend or kin somebody is: "an ally of Oak".
  static func isOfOther(_ start: Int, in text: Span<UInt8>) -> Bool {
    let before = EnglishGap(beginning(before: start, in: text)..<start, of: text).tokens
    guard let of = before.lastIndex(where: { !$0.isCapital }), of > before.startIndex,
      before[of].isOne(of: ["of", "to"])
    else { return false }
    // Only ASCII makes words here, so that of "protégés" the last letters are left.
    let isProtege = before[..<of].suffix(2).contains(.mark("é"))
    return isProtege || before[of - 1].isOne(of: others)
  }

  /// Whether the name that begins at an offset is the subject of a clause that tells more of another thing: "the
  /// council that Mayor Oak heads".
  static func isRelativeSubject(_ start: Int, in text: Span<UInt8>) -> Bool {
    isBehind(["that", "which", "whom", "whose", "where"], start, in: text)
  }

  /// People who are told of by whose they are.
  private static let others: Set<String> = [
    "ally", "allies", "aide", "aides", "protege", "proteges", "associate",
    "associates", "confidant", "confidants", "friend", "friends", "relative", "relatives", "son",
    "sons", "daughter", "daughters", "wife", "widow", "husband", "brother", "brothers", "sister",
    "sisters", "nephew", "niece", "cousin", "father", "mother", "uncle", "law", "subordinate",
    "subordinates", "deputy", "deputies", "secretary", "secretaries", "assistant", "assistants",
    "adviser", "advisers", "advisor", "advisors", "bodyguard", "driver", "colleague", "colleagues",
    "comrade", "comrades", "rival", "rivals", "critic", "critics", "supporter", "supporters",
    "opponent", "opponents", "follower", "followers", "successor", "predecessor", "mentor",
    "patron", "disciple", "disciples", "lieutenant", "lieutenants", "appointee", "appointees",
    "client", "clients", "henchman", "henchmen", "acolyte", "acolytes", "loyalist", "loyalists",
    "favourite", "favorite", "translator", "interpreter", "classmate", "namesake",
  ]

  /// Whether the name that begins at an offset only tells whose something is: "an aide of President Oak".
  static func isOwner(_ start: Int, in text: Span<UInt8>) -> Bool {
    isBehind(["of", "to"], start, in: text)
  }

  /// Where to begin to read before an offset: some words before it, or where its sentence begins. "Mr. Oak"
  /// ends none.
  private static func beginning(before start: Int, in text: Span<UInt8>) -> Int {
    var index = start
    while index > 0, start - index < 60 {
      switch text[index - 1] {
      case 0x0A, UInt8(ascii: "!"), UInt8(ascii: "?"): return index
      case UInt8(ascii: "."):
        let isTitle = text.word(at: text.startOfWord(before: index - 1))
          .map(Abbreviation.titles.contains)
        if isTitle != true { return index }
      default: break
      }
      index -= 1
    }
    return index
  }

  private static func isBehind(_ words: Set<String>, _ start: Int, in text: Span<UInt8>) -> Bool {
    let before = EnglishGap(beginning(before: start, in: text)..<start, of: text).tokens
    let lead = before.reversed().first { !$0.isCapital && !$0.isOne(of: ["the", "then"]) }
    return lead?.isOne(of: words) == true
  }
}
