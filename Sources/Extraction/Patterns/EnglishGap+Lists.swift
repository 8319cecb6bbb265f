/// Whether a gap parts the items of a list: "Oak | , the mayor, and | Elm".
extension EnglishGap {
  /// Whether what is counted follows here: "and of two former mayors, | Oak and Elm".
  var countsItems: Bool {
    tokens.contains { token in
      token.isOne(of: ["two", "three", "four", "five", "six", "seven", "eight", "nine"])
    }
  }

  /// Whether some of those who are named before follow here: ", among them General | Oak", ", including | Oak".
  var namesSome: Bool {
    tokens.count > 1 && tokens[0] == .mark(",") && isShortLink
      && (tokens[1].isOne(of: ["including"])
        || tokens.count > 2 && tokens[1].isOne(of: ["among"]) && tokens[2].isOne(of: ["them"]))
  }

  /// Whether a part of a list follows here that may have an "and" of its own: ", and of | Oak and Elm".
  var repeatsOf: Bool {
    tokens.count > 2 && tokens[tokens.count - 1].isOne(of: ["of"])
      && tokens[tokens.count - 2].isOne(of: ["and"]) && tokens[tokens.count - 3] == .mark(",")
  }

  /// Whether a list ends here: "and", with what the second is besides.
  var endsList: Bool {
    withoutApposition.contains { $0.isOne(of: Self.coordinators) } && isShortLink
  }

  /// Whether a list goes on here.
  var continuesList: Bool {
    isSemicolonLink
      || withoutRelativeClause.contains { $0 == .mark(",") || $0.isOne(of: Self.coordinators) }
        && isShortLink
  }

  /// Whether an item of a list ends with a name: it is followed by a mark or "and", and the name is not whom something
  /// else is told of: "; Elm, from the navy, replaces …".
  static func endsItem(_ name: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard text.wordBehind(name.upperBound).map({ $0.word == DateVocabulary.and }) ?? true else {
      return false
    }
    let rest = (name.upperBound..<text.count).prefix(itemBytes).prefix {
      !itemEnds.contains(text[$0])
    }
    return !EnglishGap(rest, of: text).tokens.contains { $0.isOne(of: takeovers) }
  }

  private static let itemEnds: Set<UInt8> = [UInt8(ascii: ";"), UInt8(ascii: "."), 0x0A]
  private static let itemBytes = 80

  /// Whether a semicolon parts two items here, with what the first is besides: "Oak, the mayor; | Elm".
  var isSemicolonLink: Bool {
    tokens.count <= 24 && tokens.filter { $0 == .mark(";") }.count == 1
      && !tokens.contains {
        $0 == .mark(":") || $0.isOne(of: Self.auxiliaries) || $0.isOne(of: Self.speech)
          || $0.isOne(of: Self.takeovers) || $0.isOne(of: Self.turns)
      }
  }

  /// Words with which another thing is told behind a semicolon: "; six days later Elm".
  private static let turns: Set<String> = [
    "after", "before", "but", "days", "earlier", "hours", "later", "meanwhile", "months", "next",
    "then", "weeks", "when", "while", "years", "yet",
  ]

  /// Without ", who commanded the fleet," right behind the first name.
  private var withoutRelativeClause: ArraySlice<Token> {
    guard tokens.count > 2, tokens[0] == .mark(","), tokens[1].isOne(of: ["who", "whose"]),
      let end = tokens.dropFirst().firstIndex(of: .mark(","))
    else { return tokens[...] }
    return tokens[end...]
  }

  /// Without what the first of two is besides: ", the second in the Elms' council, and", ", a member and the
  /// deputy head of the council, former mayor".
  private var withoutApposition: ArraySlice<Token> {
    guard tokens.count > 3, tokens[0] == .mark(","), tokens[1].isOne(of: Self.appositions),
      tokens.count <= 24, let end = tokens.lastIndex(of: .mark(",")), end > 1,
      tokens.count - end <= Self.titleWords
    else { return withoutRelativeClause }
    return tokens[end...]
  }

  /// A comma and the words of a title.
  private static let titleWords = 6

  /// Whether something else is to be done behind the "and": "and to give the job back to | Elm".
  private func turnsToDeed(_ tokens: ArraySlice<Token>) -> Bool {
    zip(tokens, tokens.dropFirst().dropLast()).contains {
      $0.isOne(of: Self.coordinators) && $1.isOne(of: ["to"])
    }
  }

  private static let appositions: Set<String> = ["the", "a", "an", "once", "then", "formerly"]

  private var isShortLink: Bool {
    var tokens = withoutApposition
    // "and of two former mayors: | Oak and Elm"
    let counts = countsItems && tokens.last == .mark(":")
    if counts { tokens.removeLast() }
    return tokens.count <= (counts ? 18 : 14) && !turnsToDeed(tokens)
      && !tokens.contains { token in
        token.isOne(of: Self.speech) || token.isOne(of: Self.clauseWords)
          || token.isOne(of: Self.actions) || token.isOne(of: Self.auxiliaries)
          || [.mark(";"), .mark(":"), .mark("'")].contains(token)
      }
  }
}
