// What an expression may begin with: to be kept in step with the families that read them. The
// phrases of ``RelativePhrase`` are not repeated here.

extension DateVocabulary {
  /// Words that begin an expression where they are capitalised.
  static let nameWords = Array(months.keys) + weekdays.words

  /// Words that begin one whatever stands behind them.
  static let loneWords = Word.list("Q H FY") + Array(seasons.keys)

  /// Words that begin one with one of the others behind them; digits may stand there as well.
  static let wordPairs: [(firsts: [Word], seconds: [Word])] = {
    let someUnits = Array(units.keys)
    let someNumbers = Array(numbers.keys)
    let someMoves = Array(moves.keys) + Array(spans.keys)
    let someMonths = Array(months.keys)
    let someDays = fullWeekdays.words
    let someSeasons = Array(seasons.keys)
    return [
      (
        someMoves,
        someUnits + someNumbers + someMonths + someDays + someSeasons
          + Word.list("weekend")
      ),
      (Array(parts.keys), someUnits + someMonths + someDays + someMoves + Word.list("the")),
      (Array(partsOf.keys), Word.list("of")),
      (Array(ordinals.keys), someUnits + someNumbers + someDays + Word.list("half")),
      (someNumbers, someUnits + Array(pluralWeekdays.keys)),
      (Array(dayOrdinals.keys), Word.list("of day")),
      (Array(tens.keys), Array(dayOrdinals.keys)),
      (someUnits, upTo.words + Word.list("of before")), (Word.list("eve"), Word.list("of")),
      (Word.list("recent"), someUnits),
      (Array(edges.keys), Word.list("day")),
      (Word.list("earlier later"), someMoves + Word.list("that same the")),
      (
        Word.list("that same previous following"),
        someUnits + someDays + timesOfDay.words + occasions.words + Word.list("same")
      ),
    ]
  }()

  /// Words behind a number that begins an expression.
  static let behindNumbers =
    Array(months.keys) + Array(units.keys) + Array(pluralWeekdays.keys) + rangeWords.words
    + Word.list("and of")

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private static let numerals = scalars("〇零一二三四五六七八九十廿卅两兩")
  private static let weekSigns = scalars("周週星礼禮")

  /// Characters behind a number, in digits or in characters, that begins an expression.
  static let behindDigits = scalars("年月日号號天周週个個星世季至到多余餘") + numerals

  /// Characters that begin an expression with one of the others behind them. White space, digits and
  /// signs may stand there as well.
  static let characterPairs: [(firsts: [Unicode.Scalar], seconds: [Unicode.Scalar])] = [
    (numerals, behindDigits),
    (scalars("第近前"), numerals),
    (scalars("周週"), chineseWeekdays + scalars("末")),
    (scalars("上下本这這"), weekSigns),
    (scalars("正冬腊臘"), scalars("月")),
    (scalars("月"), scalars("初上中下底末")),
  ]

  /// Texts of which the first two characters begin an expression.
  static let chineseOpenings: [[UInt8]] = {
    let tables: [[[UInt8]]] = [
      chineseMonthMoves.map(\.text), chineseWeekMoves.map(\.text), chineseSpans.map(\.text),
      chineseYearParts.map(\.text), chineseHalves.map(\.text), chineseWeeks, lastCentury,
      thisCentury, lunarSigns, newYearSigns, republic, Season.chineseThisYear.map(\.text),
      Season.chineseLastYear.map(\.text), RelativeVocabulary.holidays.map(\.text),
      [RelativePhrase.lastYear],
    ]
    return tables.joined().filter { $0.count > 3 }
  }()
}
