// The words of Chinese periods, in both scripts.

/// The UTF-8 of words written with spaces between them.
private func texts(_ words: String) -> [[UInt8]] {
  words.split(separator: " ").map { Array($0.utf8) }
}

extension DateVocabulary {
  /// Parts of a month behind 月.
  static let chineseMonthParts: [(text: [UInt8], value: CalendarPart)] =
    texts("上旬 初 上半月").map { ($0, .early) } + texts("中旬 中").map { ($0, .middle) }
    + texts("下旬 下半月").map { ($0, .late) } + texts("底 末").map { ($0, .end) }

  /// Parts of a year behind 年, which may be said twice: 去年底, 去年年底.
  static let chineseYearParts: [(text: [UInt8], value: CalendarPart)] =
    texts("年初 初").map { ($0, .beginning) } + texts("年中").map { ($0, .middle) }
    + texts("年底 年末 底 末 岁末 歲末").map { ($0, .end) }

  /// The last day of a year, or else the first.
  static let chineseEndDays: [(text: [UInt8], value: Bool)] =
    texts("的最后一天 最后一天 的最後一天 最後一天").map { ($0, true) } + texts("的第一天 第一天 首日").map { ($0, false) }

  /// Halves of a year.
  static let chineseHalves: [(text: [UInt8], value: Int)] =
    texts("上半年").map { ($0, 1) } + texts("下半年").map { ($0, 2) }

  /// Behind a count of years: on the same day.
  static let thisDay = texts("今天 今日 这一天 這一天")
  /// Before a day of the first lunar month.
  static let newYearSigns = texts("大年初 年初")
  /// Behind a feast: the days around it that are free, and the first of them.
  static let holidaySigns = texts("小长假 小長假 长假 長假 假期 假日")
  static let behindFeasts = texts("过后 過後 之后 之後 结束后 結束後 后 後")
  static let firstDaySigns = texts("首日 首天 头一天 頭一天")
  /// Before a day of the week of a month, and which that is.
  static let whichSigns: [(text: [UInt8], value: Int)] =
    texts("首个 首個 第一个 第一個").map { ($0, 1) } + texts("第二个 第二個").map { ($0, 2) }
    + texts("第三个 第三個").map { ($0, 3) } + texts("第四个 第四個").map { ($0, 4) }
    + texts("最后一个 最後一個").map { ($0, -1) }
  static let weekendSigns = texts("周末 週末")
  static let quarterSign = Array("季度".utf8)
  static let lastCentury = texts("上世纪 上世紀 上个世纪 上個世紀")
  static let century = texts("世纪 世紀")
  static let thisCentury = texts("本世纪 本世紀 这个世纪 這個世紀")
  static let chineseLater = texts("之后 之後 以后 以後 后 後")
  /// What feasts begin with whose short names nobody bears: 元旦, 除夕, 端午.
  static let properFeasts = Array("元除端".unicodeScalars)
  static let goldenWeek = Array("黄金周".utf8)
  /// Behind a count of units: and some more, and up to now.
  static let moreSigns = texts("多 余 餘")
  static let uptoNow = texts("以来 以來 来 來")
  /// Behind 来 they make it another word: 自, 说, 临, 访.
  static let afterUptoNow: Set<Unicode.Scalar> = Set("自说說到临臨访訪了回电電源".unicodeScalars)
  static let samePeriod = texts("同期")
  static let monthCounts = texts("个月 個月")
  static let republic = texts("民国 民國")
  static let hourSigns = texts("个小时 個小時 小时 小時")
  static let closingMarks: Set<Unicode.Scalar> = ["”", "」", "\"", "’"]
  static let quotationMarks: Set<Unicode.Scalar> = ["“", "「", "\"", "‘"]

  /// Parts of a decade or a century, longer ones first.
  static let longParts: [(text: [UInt8], value: CalendarPart)] =
    texts("初期 初年 初").map { ($0, .beginning) } + texts("前期 早期").map { ($0, .early) }
    + texts("中期 中叶 中葉").map { ($0, .middle) } + texts("后期 後期 晚期").map { ($0, .late) }
    + texts("末期 末年 末").map { ($0, .end) }

  /// Behind a count of months they make it a thing: 前5个月亮.
  static let afterMonthCounts: Set<Unicode.Scalar> = Set("亮球饼餅光台".unicodeScalars)
  static let decadeSigns = texts("年代")
  static let sinceSigns = texts("以来 以來")

  /// Months by their distance from the one of the reference day.
  static let chineseMonthMoves: [(text: [UInt8], value: Int)] =
    texts("上个月 上個月 上月").map { ($0, -1) } + texts("本月 这个月 這個月 当月份").map { ($0, 0) }
    + texts("下个月 下個月 下月").map { ($0, 1) }

  /// Weeks by their distance, with the sign of the week behind.
  static let chineseWeekMoves: [(text: [UInt8], value: Int)] =
    texts("上上个 上上個 上上").map { ($0, -2) } + texts("上一个 上一個 上个 上個 上").map { ($0, -1) }
    + texts("本 这个 這個 这 這").map { ($0, 0) } + texts("下下个 下下").map { ($0, 2) }
    + texts("下一个 下一個 下个 下個 下").map { ($0, 1) }

  /// Units behind a count: 三天前, 过去两周.
  static let chineseUnits: [(text: [UInt8], value: CalendarUnit)] =
    texts("天 日").map { ($0, .day) } + texts("个星期 個星期 星期 周 週").map { ($0, .week) }
    + texts("个月 個月").map { ($0, .month) } + texts("年").map { ($0, .year) }

  static let chineseAgo = texts("前 之前 以前")
  static let chinesePossessives = texts("的")
  static let chineseSpans: [(text: [UInt8], value: Int)] =
    texts("过去 過去 最近 近").map { ($0, -1) }
    + texts("未来 未來 今后 今後 接下来").map { ($0, 1) }
  static let lunarSigns = texts("农历 農曆 阴历 陰曆 夏历 夏曆")

  /// Before and behind these a month may be written in characters alone: 定于十月, 十月召开.
  static let monthPrepositions: Set<Unicode.Scalar> = Set("于於在从從自".unicodeScalars)
  static let monthVerbs: Set<Unicode.Scalar> = Set("召举舉开開登揭".unicodeScalars)

  /// Behind a month they count months or make a word: 6个月, 5月天.
  static let afterMonths: Set<Unicode.Scalar> = Set(
    "个個前后後内內大小历曆刊饼餅球光亮经經薪票租费費均嫂子台天街产產牙龄齡".unicodeScalars)

  /// Before the number of a day they count days: 近3日, 第3日.
  static let beforeDays: Set<Unicode.Scalar> = Set(
    "第每近为為期共连連历歷时時达達满滿超几幾数數前后後逾约約余餘年月半隔头頭首下上百千万萬亿點点/.-:".unicodeScalars)

  /// Words that end in one of those and count nothing: 预期20日召开.
  static let uncountedWords = texts("预期 預期 日期 认为 認為 以为 以為 因为 因為 届时 屆時")

  /// Behind the number of a day they count days or make a word: 3日游, 3日内.
  static let afterDays: Set<Unicode.Scalar> = Set(
    "内內间間游遊来來前后後均元子报報本军軍语語式化益渐漸籍资資货貨裔侨僑程志誌以之线線期".unicodeScalars)

  /// Behind or before the 号 of a number they make it a day.
  static let afterDayNumbers: [[UInt8]] = [
    "召开", "召開", "举行", "舉行", "开幕", "開幕", "闭幕", "閉幕", "宣布", "公布", "发布", "發布", "上午", "下午", "中午", "晚",
    "凌晨", "早上", "清晨", "傍晚", "深夜", "当天", "當天", "这天", "這天", "那天",
  ].map { Array($0.utf8) }
  static let beforeDayNumbers: [[UInt8]] = ["截至", "截止", "本月"].map { Array($0.utf8) }

  /// Before a day of the week they make it one of many.
  static let beforeWeekdays: Set<Unicode.Scalar> = Set("每逢一两兩数數第四双雙隔单單至到、个個".unicodeScalars)
}

extension Span<UInt8> {
  /// The index behind the first of these texts that stands at an index.
  func end(ofAny texts: [[UInt8]], at index: Int) -> Int? {
    for text in texts where has(text, at: index) { return index + text.count }
    return nil
  }

  /// The value of the first of these texts that stands at an index, and the index behind it.
  func value<Value>(ofAny rows: [(text: [UInt8], value: Value)], at index: Int) -> (Value, Int)? {
    for row in rows where has(row.text, at: index) { return (row.value, index + row.text.count) }
    return nil
  }
}
