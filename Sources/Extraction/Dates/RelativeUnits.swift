// The Chinese phrases of units: those that go back to what the text named, and those to come.

/// Each character of a text as a text of its own.
private func each(_ characters: String) -> [String] {
  characters.map { String($0) }
}

extension RelativePhrase {
  /// Days, months and years that go back to what the text named.
  static let namedUnits: [RelativePhrase] = [
    RelativePhrase("同月", .named(.month, 0), notAfter: each("不如"), notBefore: each("台臺")),
    RelativePhrase("当月", .named(.month, 0), notBefore: afterMoon),
    RelativePhrase("當月", .named(.month, 0), notBefore: afterMoon),
    RelativePhrase("次月", .named(.month, 1), notAfter: counts),
    RelativePhrase("同年", .named(.year, 0), notBefore: afterYouth),
    RelativePhrase("当年", .named(.year, 0), notAfter: each("相正想适"), notBefore: afterYouth),
    RelativePhrase("當年", .named(.year, 0), notAfter: each("相正想適"), notBefore: afterYouth),
    RelativePhrase("次年", .named(.year, 1), notAfter: counts, notBefore: afterYouth),
    RelativePhrase("翌年", .named(.year, 1), notBefore: afterYouth),
    RelativePhrase("隔年", .named(.year, 1), notBefore: afterYouth, opensClause: true),
    RelativePhrase("第二年", .named(.year, 1), notBefore: afterYouth, opensClause: true),
    RelativePhrase("第二天", .afterNamed(1), notBefore: each("堂梯"), opensClause: true),
    RelativePhrase("第二日", .afterNamed(1), opensClause: true),
    RelativePhrase("次日凌晨", .afterNamed(1)), RelativePhrase("翌晨", .afterNamed(1)),
    RelativePhrase("次晨", .afterNamed(1), notAfter: counts),
    RelativePhrase("隔日", .afterNamed(1), opensClause: true),
    RelativePhrase("当夜", .afterNamed(0)), RelativePhrase("當夜", .afterNamed(0)),
    RelativePhrase("前一天", .afterNamed(-1), notAfter: each("提目之以")),
    RelativePhrase("前一日", .afterNamed(-1), notAfter: each("提目之以")),
    RelativePhrase("前一晚", .afterNamed(-1), notAfter: each("提目之以")),
  ]

  /// Units that the day of writing lies in or near, and days to come.
  static let comingTimes: [RelativePhrase] = [
    RelativePhrase("本年度", .unit(.year, 0)), RelativePhrase("今年度", .unit(.year, 0)),
    RelativePhrase("上年度", .unit(.year, -1), opensClause: true),
    RelativePhrase("上一年度", .unit(.year, -1)),
    RelativePhrase("去年度", .unit(.year, -1)),
    RelativePhrase("下年度", .unit(.year, 1)), RelativePhrase("下一年度", .unit(.year, 1)),
    RelativePhrase("年内", .unit(.year, 0), opensClause: true),
    RelativePhrase("年內", .unit(.year, 0), opensClause: true),
    RelativePhrase("本季度", .unit(.quarter, 0)), RelativePhrase("上季度", .unit(.quarter, -1)),
    RelativePhrase("上一季度", .unit(.quarter, -1)), RelativePhrase("下季度", .unit(.quarter, 1)),
    RelativePhrase("下一季度", .unit(.quarter, 1)),
    RelativePhrase("未来几天", .pastDays(-7)), RelativePhrase("未來幾天", .pastDays(-7)),
    RelativePhrase("未来数日", .pastDays(-7)), RelativePhrase("未來數日", .pastDays(-7)),
    RelativePhrase("今后几天", .pastDays(-7)), RelativePhrase("今後幾天", .pastDays(-7)),
    RelativePhrase("明早", .day(1)), RelativePhrase("明晨", .day(1)),
    RelativePhrase("大后天", .day(3)), RelativePhrase("大後天", .day(3)),
    RelativePhrase("昨早", .day(-1)), RelativePhrase("昨午", .day(-1)),
    RelativePhrase("前日", .day(-2), notBefore: each("本"), opensClause: true),
    RelativePhrase("前日晚", .day(-2)), RelativePhrase("前日上午", .day(-2)),
    RelativePhrase("前日下午", .day(-2)), RelativePhrase("前日傍晚", .day(-2)),
    RelativePhrase("前日凌晨", .day(-2)), RelativePhrase("前日早上", .day(-2)),
  ]

  /// 上年, which is the year before the one that the text named, or before that of writing.
  static let lastYear = Array("上年".utf8)

  private static let afterMoon = each("光球亮饼餅台臺")
  private static let afterYouth = each("轻輕级級龄齡少")
  private static let counts = each("首再多每几幾数數两兩一二三四五六七八九十百千本此该該0123456789")
}

extension Span<UInt8> {
  /// Whether a Chinese expression at an index begins its clause, or stands behind a word such as 在.
  func opensChineseClause(at index: Int) -> Bool {
    let before = scalar(before: index).value
    return !before.isIdeographic || "；：？自从從于於在至到并並将將和与與但而".unicodeScalars.contains(before)
  }
}
