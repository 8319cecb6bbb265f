// The relative expressions: to add one, add its line.

/// How far back "recent days" reach.
private let recent = RelativePhrase.Meaning.pastDays(7)

/// What 近期 is said of, which then is no day: 听取近期工作汇报.
private let recentThings = [
  "工作", "重点", "重點", "形势", "形勢", "情况", "情況", "任务", "任務", "目标", "目標", "安排", "规划", "規劃", "热点", "熱點",
]

/// Each character of a text as a text of its own.
private func each(_ characters: String) -> [String] {
  characters.map { String($0) }
}

extension RelativePhrase {
  /// The English ones, in small letters; a space is any white space.
  static let english: [RelativePhrase] =
    [
      RelativePhrase("today", .day(0), notBefore: nowadays),
      RelativePhrase("this morning", .day(0)),
      RelativePhrase("this afternoon", .day(0)),
      RelativePhrase("this evening", .day(0)),
      RelativePhrase("tonight", .day(0)),
      RelativePhrase("yesterday", .day(-1), notBefore: nowadays),
      RelativePhrase("last night", .day(-1)),
      RelativePhrase("day before yesterday", .day(-2)),
      RelativePhrase("recent days", recent),
      RelativePhrase("past days", recent),
      RelativePhrase("past few days", recent),
      RelativePhrase("last few days", recent),
      RelativePhrase("past several days", recent),
      RelativePhrase("last several days", recent),
      RelativePhrase("past couple of days", recent),
      RelativePhrase("last couple of days", recent),
      RelativePhrase("few days ago", recent),
      RelativePhrase("several days ago", recent),
      RelativePhrase("couple of days ago", recent),
      RelativePhrase("recently", .past(30, .day)),
      RelativePhrase("past few weeks", .past(4, .week)),
      RelativePhrase("last few weeks", .past(4, .week)),
      RelativePhrase("past few months", .past(3, .month)),
      RelativePhrase("last few months", .past(3, .month)),
      RelativePhrase("past few years", .past(5, .year)),
      RelativePhrase("last few years", .past(5, .year)),
      RelativePhrase("few weeks ago", .past(8, .week)),
      RelativePhrase("several weeks ago", .past(8, .week)),
      RelativePhrase("few months ago", .past(9, .month)),
      RelativePhrase("several months ago", .past(9, .month)),
      RelativePhrase("few years ago", .past(6, .year)),
      RelativePhrase("several years ago", .past(6, .year)),
      RelativePhrase("a weekend in which", .weekend), RelativePhrase("a weekend when", .weekend),
      RelativePhrase("a weekend of", .weekend),
      RelativePhrase("the weekend", .weekend, notBefore: [" of "]),
      RelativePhrase("turn of the year", .turnOfYear),
      RelativePhrase("week before last", .unit(.week, -2)),
      RelativePhrase("month before last", .unit(.month, -2)),
      RelativePhrase("year before last", .unit(.year, -2)),
      RelativePhrase("tomorrow", .day(1)),
      RelativePhrase("tomorrow night", .day(1)),
      RelativePhrase("tomorrow morning", .day(1)),
      RelativePhrase("yesterday morning", .day(-1)),
      RelativePhrase("yesterday afternoon", .day(-1)),
      RelativePhrase("yesterday evening", .day(-1)),
      RelativePhrase("day after tomorrow", .day(2)),
      RelativePhrase("overnight", .pastDays(1), notBefore: afterOvernight),
      RelativePhrase("earlier today", .day(0)),
      RelativePhrase("later today", .day(0)),
      RelativePhrase("past 24 hours", .pastDays(1)),
      RelativePhrase("last 24 hours", .pastDays(1)),
      RelativePhrase("past 48 hours", .pastDays(2)),
      RelativePhrase("last 48 hours", .pastDays(2)),
      RelativePhrase("coming days", .pastDays(-7)),
      RelativePhrase("next few days", .pastDays(-7)),
      RelativePhrase("same day", .afterNamed(0)),
      RelativePhrase("that same day", .afterNamed(0)),
      RelativePhrase("that day", .afterNamed(0)),
      RelativePhrase("next day", .afterNamed(1)),
      RelativePhrase("following day", .afterNamed(1)),
    ] + timesOfNamedDays + [
      RelativePhrase("day after", .afterNamed(1), notBefore: [" day", " tomorrow"] + things),
      RelativePhrase("day later", .afterNamed(1)),
      RelativePhrase("previous day", .afterNamed(-1)),
      RelativePhrase("day before", .afterNamed(-1), notBefore: [" yesterday"] + things),
      RelativePhrase("day earlier", .afterNamed(-1)),
    ] + Holiday.english.map { RelativePhrase($0.0, .holiday($0.1)) }
    + [
      RelativePhrase("a fortnight ago", .day(-14)),
      RelativePhrase("a fortnight ago today", .day(-14)),
    ]
    + Holiday.english.map { RelativePhrase("eve of \($0.0)", .holiday($0.1, offset: -1)) }

  /// What begins something that only a reader may know the day of: "the day before the vote".
  private static let things = ["the", "its", "his", "her", "their", "a", "an", "he", "she", "they"]
    .map { " \($0) " }

  /// "that evening", "the previous night".
  private static let timesOfNamedDays = [
    ("that", 0), ("same", 0), ("previous", -1), ("following", 1), ("next", 1),
  ].flatMap { word, offset in
    ["morning", "afternoon", "evening", "night"].map {
      RelativePhrase("\(word) \($0)", .afterNamed(offset))
    }
  }

  /// What lasts a night, whichever it is.
  private static let afterOvernight = [
    "into", "success", "sensation", "rate", "lending", "train", "bus", "ferry", "flight", "stay",
    "guest",
    "low", "temperature",
  ].map { " \($0)" }

  /// "Today's world" is no day.
  private static let nowadays = ["world", "society", "era", "generation", "youth"].flatMap {
    ["'s \($0)", "’s \($0)"]
  }

  /// The Chinese ones, in both scripts.
  static let chinese: [RelativePhrase] =
    deicticDays + recentDays + namedDays + namedUnits + comingTimes + [
      RelativePhrase("今年", .year(0)),
      RelativePhrase("本年", .year(0), notAfter: each("日根资資成")),
      RelativePhrase("去年", .year(-1)),
      RelativePhrase("前年", .year(-2), notAfter: each("年此之以目")),
      RelativePhrase("大前年", .year(-3)), RelativePhrase("明年", .year(1)),
      RelativePhrase("后年", .year(2), notAfter: each("今前以之然先最往其随此"), notBefore: each("代轻级龄")),
      RelativePhrase("後年", .year(2), notAfter: each("今前以之然先最往其隨此"), notBefore: each("代輕級齡")),
    ]

  private static let deicticDays: [RelativePhrase] = [
    RelativePhrase("今天", .day(0), notAfter: each("如当當现現"), notBefore: each("津水")),
    RelativePhrase("今日", .day(0), notAfter: afterNow, notBefore: namesWithToday),
    RelativePhrase("今早", .day(0)),
    RelativePhrase("今晨", .day(0)),
    RelativePhrase("今晚", .day(0), notBefore: ["报", "報"]),
    RelativePhrase("今夜", .day(0)),
    RelativePhrase("昨天", .day(-1), notBefore: each("津水")),
    RelativePhrase("昨日", .day(-1), notBefore: ["重现", "重現", "世界", "本"]),
    RelativePhrase("昨晚", .day(-1)),
    RelativePhrase("昨夜", .day(-1)),
    RelativePhrase("昨晨", .day(-1)),
    RelativePhrase("前天", .day(-2), notAfter: each("提目此之以年日月空史"), notBefore: each("津水气氣主文王安台才")),
    RelativePhrase("前晚", .day(-2), notAfter: each("目此之以日提")),
    RelativePhrase("大前天", .day(-3)),
  ]

  /// Days that go back to one that the text named, and vague stretches up to now.
  private static let namedDays: [RelativePhrase] = [
    RelativePhrase("同日", .afterNamed(0), notAfter: each("如不"), notBefore: each("本俱期")),
    RelativePhrase("同一天", .afterNamed(0)),
    RelativePhrase("同一场会议", .ofOccasion), RelativePhrase("同一場會議", .ofOccasion),
    RelativePhrase("同一次会议", .ofOccasion), RelativePhrase("同一次會議", .ofOccasion),
    RelativePhrase("同一会议", .ofOccasion), RelativePhrase("同一會議", .ofOccasion),
    RelativePhrase("同次会议", .ofOccasion), RelativePhrase("同次會議", .ofOccasion),
    RelativePhrase("会议当天", .ofOccasion), RelativePhrase("會議當天", .ofOccasion),
    RelativePhrase("会议当日", .ofOccasion), RelativePhrase("會議當日", .ofOccasion),
    RelativePhrase("当天", .afterNamed(0), notBefore: each("津下")),
    RelativePhrase("當天", .afterNamed(0), notBefore: each("津下")),
    RelativePhrase("当日", .afterNamed(0), notBefore: each("本")),
    RelativePhrase("當日", .afterNamed(0), notBefore: each("本")),
    RelativePhrase("同晚", .afterNamed(0), notAfter: each("如不")),
    RelativePhrase("同一晚", .afterNamed(0)), RelativePhrase("同一夜", .afterNamed(0)),
    RelativePhrase("当夜", .afterNamed(0)), RelativePhrase("當夜", .afterNamed(0)),
    RelativePhrase("当晚", .afterNamed(0)), RelativePhrase("當晚", .afterNamed(0)),
    RelativePhrase("翌日", .afterNamed(1)), RelativePhrase("隔天", .afterNamed(1)),
    RelativePhrase("次日", .afterNamed(1), notAfter: each("首再多每几幾数數两兩一二三四五六七八九十本此该該")),
    RelativePhrase("近期", .past(30, .day), notAfter: each("最附"), notBefore: recentThings),
    RelativePhrase("不久前", .past(30, .day)), RelativePhrase("前不久", .past(30, .day)),
    RelativePhrase("几个月前", .past(9, .month)), RelativePhrase("幾個月前", .past(9, .month)),
    RelativePhrase("几年前", .past(6, .year), notAfter: ["十", "好"]),
    RelativePhrase("幾年前", .past(6, .year), notAfter: ["十", "好"]),
    RelativePhrase("半年前", .past(6, .month)),
    RelativePhrase("近半年", .past(6, .month)), RelativePhrase("近半年来", .past(6, .month)),
    RelativePhrase("近半年來", .past(6, .month)), RelativePhrase("最近半年", .past(6, .month)),
    RelativePhrase("过去半年", .past(6, .month)), RelativePhrase("過去半年", .past(6, .month)),
    RelativePhrase("半个月前", .day(-15)), RelativePhrase("半個月前", .day(-15)),
    RelativePhrase("半个多月前", .past(30, .day)), RelativePhrase("半個多月前", .past(30, .day)),
    RelativePhrase("半月前", .day(-15), opensClause: true),
    RelativePhrase("近来", .past(30, .day)), RelativePhrase("近來", .past(30, .day)),
    RelativePhrase("近年来", .past(5, .year)), RelativePhrase("近年來", .past(5, .year)),
    RelativePhrase("近年", .past(5, .year)),
    RelativePhrase("近几年", .past(5, .year)), RelativePhrase("近幾年", .past(5, .year)),
    RelativePhrase("近几周", .past(4, .week)), RelativePhrase("近几个月", .past(3, .month)),
    RelativePhrase("近幾個月", .past(3, .month)),
    RelativePhrase("明天", .day(1), notAfter: each("光")),
    RelativePhrase("明日", .day(1), notAfter: each("光"), notBefore: each("之")),
    RelativePhrase("明晚", .day(1)),
    RelativePhrase("后天", .day(2), notAfter: each("今前然") + inborn, notBefore: acquired),
    RelativePhrase("後天", .day(2), notAfter: each("今前然") + inborn, notBefore: acquired),
  ]

  private static let recentDays: [RelativePhrase] = [
    RelativePhrase("近日", recent, notAfter: nearTo, notBefore: each("点點")),
    RelativePhrase("近日来", recent, notAfter: nearTo, notBefore: each("临臨")),
    RelativePhrase("近日來", recent, notAfter: nearTo, notBefore: each("临臨")),
    RelativePhrase("近几日", recent), RelativePhrase("近幾日", recent),
    RelativePhrase("近几天", recent), RelativePhrase("近幾天", recent),
    RelativePhrase("近些天", recent), RelativePhrase("近些日子", recent),
    RelativePhrase("最近几天", recent), RelativePhrase("最近幾天", recent),
    RelativePhrase("最近几日", recent), RelativePhrase("最近幾日", recent),
    RelativePhrase("这几天", recent), RelativePhrase("這幾天", recent),
    RelativePhrase("这几日", recent), RelativePhrase("這幾日", recent),
    RelativePhrase("这些天", recent), RelativePhrase("這些天", recent),
    RelativePhrase("过去几天", recent), RelativePhrase("過去幾天", recent),
    RelativePhrase("过去数日", recent), RelativePhrase("過去數日", recent),
    RelativePhrase("前几天", recent), RelativePhrase("前幾天", recent),
    RelativePhrase("前些天", recent), RelativePhrase("前几日", recent),
    RelativePhrase("几天前", recent, notAfter: ["十", "好"]), RelativePhrase("幾天前", recent),
    RelativePhrase("几日前", recent, notAfter: ["十"]), RelativePhrase("幾日前", recent),
    RelativePhrase("数日前", recent, notAfter: ["十"]), RelativePhrase("數日前", recent),
    RelativePhrase("数天前", recent, notAfter: ["十"]), RelativePhrase("數天前", recent),
    RelativePhrase("日前", recent, notAfter: nounsOfDays, notBefore: formerOfJapan),
    RelativePhrase("连日", recent, notAfter: ["大"], notBefore: each("本报報")),
    RelativePhrase("連日", recent, notAfter: ["大"], notBefore: each("本報")),
    RelativePhrase("连日来", recent, notAfter: ["大"], notBefore: each("电")),
    RelativePhrase("連日來", recent, notAfter: ["大"], notBefore: each("電")),
  ]

  /// What is not born with one is 后天 as well.
  private static let inborn = ["先天与", "先天和", "先天與", "先天、"]
  private static let acquired = [
    "失", "性", "努力", "培养", "培養", "获得", "獲得", "形成", "因素", "免疫",
  ]

  /// 如今, 当今 and the like before 日本, 日益: nowadays.
  private static let afterNow = each("如当當现現迄") + ["时至", "時至", "直至"]

  /// Newspapers, programmes and books, and 今 before 日本.
  private static let namesWithToday = [
    "头条", "頭條", "说法", "說法", "中国", "中國", "美国", "美國", "俄罗斯", "俄羅斯", "亚洲", "亞洲", "关注",
    "關注", "话题", "話題", "看点", "焦点", "要闻", "要聞", "一线", "资本", "新鲜事", "早报", "晚报", "本",
  ]

  /// Words of nearness before a 日 that begins another word: 临近日本, 最近日均.
  private static let nearTo = each("最附靠临臨邻鄰接亲親贴貼逼迫将將相远遠")

  /// Behind these, 日前 is "before the day of": 3日前, 今日前, 工作日前, and 抗日前线.
  private static let nounsOfDays = each(
    "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千两兩几幾数數多半每某整"
      + "今昨明当當同次翌即近连連往平时時前后後首终終末周週期假节節生忌祭庆慶诞誕休息作念举舉票选選止"
      + "易开開隔择擇吉旬早逐抗中美韩韓对對访訪")

  /// Behind these, 前 belongs to what follows: the former prime minister of Japan, to leave for.
  private static let formerOfJapan = [
    "往", "首相", "外相", "防相", "线", "線", "夕", "锋", "鋒", "景",
  ]
}
