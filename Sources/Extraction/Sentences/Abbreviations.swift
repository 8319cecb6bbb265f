/// Words that are written with a dot which need not end a sentence.
///
/// To add one, add it to the list of its kind.
enum Abbreviation {
  /// Before a name: the sentence always goes on.
  static let titles = Word.set(
    """
    Mr Mrs Ms Mx Messrs Dr Prof Gen Lt Col Sgt Cpl Capt Cmdr Maj Brig Adm Gov Sen Rep Reps Sens Rev
    Hon Fr St Mt Ft Pres Amb Supt Insp Det
    """)

  /// Before a number.
  static let numbered = Word.set(
    """
    no nos art arts sec ch fig figs vol vols pp para op ca approx
    jan feb mar apr jun jul aug sep sept oct nov dec
    """)

  /// Behind a name or a list: the sentence goes on unless the next word begins one.
  static let trailing = Word.set(
    "Inc Ltd Co Corp Bros Plc Jr Sr Ave Blvd Rd Dept Univ Assn Esq Intl Natl Govt Tel Ext")

  /// In the middle: the sentence always goes on.
  static let inner = Word.set("vs cf viz eg ie al")

  /// With dots inside, in the middle.
  static let innerDotted = Word.set("eg ie aka")

  /// With dots inside, a time of day.
  static let halvesOfDay = Word.set("am pm")

  /// Words that begin a sentence far more often than they go on a name.
  static let starters = Word.set(
    """
    The A An He She It They We I You His Her Its Their Our Your This That These Those There Here
    But And Or Nor So Yet If When While Where Why How What Who Although Though Because Since As
    After Before During Until Once In On At By For From With Without To Of Under Over Between Among
    However Meanwhile Moreover Furthermore Additionally Also Then Thus Therefore Still Instead Some
    Many Most Several All Both Each Few Another Other Others According Analysts Officials Critics
    Observers Experts Earlier Later Last Recently Not No Now Yesterday Today
    """)

  /// Words that go on a time of day: "3 p.m. Monday", "9 a.m. Beijing time".
  static let afterTime = Word.set(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    Beijing Hong Taipei London Moscow Tokyo Greenwich Eastern Central Pacific Local
    ET EST EDT PT PST PDT CT CST GMT UTC BST CET HKT JST
    """)
}

extension Span<UInt8> {
  /// Whether the dot at an index only shortens the word before it, or stands behind an initial or
  /// the number of an item.
  ///
  /// - Parameters:
  ///   - start: Where the sentence begins.
  ///   - next: Where the next word begins.
  ///   - isOpened: Whether a quote or a bracket stands before that word.
  func isShortening(dotAt dot: Int, from start: Int, before next: Int, isOpened: Bool) -> Bool {
    let wordStart = max(start, startOfWord(before: dot))
    if wordStart == dot { return isItemNumber(before: dot, from: start) }
    let nextWord = isOpened ? nil : word(at: next)
    let startsSentence =
      isOpened || nextWord.map { Abbreviation.starters.contains($0) } ?? false
    if wordStart > start, byte(at: wordStart - 1) == UInt8(ascii: ".") {
      return isDottedShortening(dotAt: dot, from: start, before: nextWord, startsSentence)
    }
    // Part of something longer, as in a name with digits, is no abbreviation.
    guard let word = Word(self, wordStart..<dot), !byte(at: wordStart - 1).isASCIIWord else {
      return false
    }
    let isCapital = self[wordStart].isASCIICapital
    if dot - wordStart == 1, isCapital {
      // An initial. "He" and "In" may be surnames, and "Plan B. The" is rare.
      let isLong = endOfWord(at: next) - next >= 3
      return self[wordStart] != UInt8(ascii: "I") && !(startsSentence && (isOpened || isLong))
    }
    if isCapital, Abbreviation.titles.contains(word) { return true }
    if Abbreviation.inner.contains(word) { return true }
    if Abbreviation.numbered.contains(word), byte(at: next).isASCIIDigit { return true }
    return isCapital && Abbreviation.trailing.contains(word) && !startsSentence
  }

  /// Whether a plain word in small letters, no abbreviation, ends just before a dot.
  func endsPlainWord(before dot: Int) -> Bool {
    let start = startOfWord(before: dot)
    guard dot - start >= 2, byte(at: start - 1) != UInt8(ascii: "."),
      !byte(at: start - 1).isASCIIWord,
      !byte(at: dot - 1).isASCIICapital
    else { return false }
    guard let word = Word(self, start..<dot) else { return true }
    let lists = [
      Abbreviation.titles, Abbreviation.numbered, Abbreviation.trailing, Abbreviation.inner,
    ]
    return !lists.contains { $0.contains(word) }
  }

  /// Whether only a number of at most three digits stands between the sentence's start and a dot.
  private func isItemNumber(before dot: Int, from start: Int) -> Bool {
    guard dot > start, dot - start <= 3 else { return false }
    for index in start..<dot where !self[index].isASCIIDigit { return false }
    return true
  }

  /// As ``isShortening(dotAt:from:before:isOpened:)``, for U.S. and p.m. and e.g.
  private func isDottedShortening(
    dotAt dot: Int, from start: Int, before nextWord: Word?, _ startsSentence: Bool
  ) -> Bool {
    // No abbreviation of this kind is longer: Ph.D., U.S.S.R.
    var letters: [UInt8] = []
    var index = dot
    var piece = 0
    while index > start, dot - index <= 12 {
      let byte = self[index - 1]
      if byte.isASCIILetter {
        piece += 1
        letters.append(byte)
      } else if byte == UInt8(ascii: "."), piece > 0 {
        piece = 0
      } else {
        break
      }
      // example.com, Node.js: a name that ends the sentence.
      if piece > 2 { return false }
      index -= 1
    }
    letters.reverse()
    guard let word = Word(letters.span, 0..<letters.count) else { return false }
    if Abbreviation.innerDotted.contains(word) { return true }
    if Abbreviation.halvesOfDay.contains(word) {
      return nextWord.map { Abbreviation.afterTime.contains($0) } ?? false
    }
    return !startsSentence
  }
}
