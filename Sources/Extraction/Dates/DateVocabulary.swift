/// The words of dates, one table a subject.
enum DateVocabulary {
  /// A name of a month.
  struct Month {
    var number: Int
    /// Whether a dot may follow it.
    var isShort: Bool
    /// Whether it is as often part of a name, so that a capitalised word before it makes it one.
    var isName: Bool
  }

  /// The months by their English names.
  static let months: [Word: Month] = {
    var months: [Word: Month] = [:]
    let names = Word.list(
      """
      January February March April May June July August September October November December
      """)
    for (index, name) in names.enumerated() {
      months[name] = Month(number: index + 1, isShort: false, isName: false)
    }
    // "May" is no short form, and stands among these to keep their places.
    let short = Word.list("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
    for (index, name) in short.enumerated() where months[name] == nil {
      months[name] = Month(number: index + 1, isShort: true, isName: givenNames.contains(name))
    }
    for name in Word.list("Sept") { months[name] = Month(number: 9, isShort: true, isName: false) }
    return months
  }()

  private static let givenNames = Word.set("Jan Mar Jun")

  /// The days of the week in English.
  static let weekdays = Word.set(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat
    """)

  /// Words after which a month or a day is what is meant, even beside a name or a counted noun.
  static let leads = Word.set(
    "on by since from until till before after through between and to dated late early of the")

  /// Words after which a month stands for itself, and the number behind it counts something.
  static let monthLeads = Word.set("in during")

  /// Words after which a number is a label: "Article 3 May be amended".
  static let labels = Word.set(
    """
    No Nos Article Section Chapter Clause Rule Line Flight Room Level Phase Type Top Part Volume Page
    Table Figure Item Point Step Stage Version Episode Season Gate Platform Unit Route
    """)

  /// What a number behind a month may count instead of days.
  static let counted = Word.set(
    """
    percent per pct million billion trillion thousand hundred am pm times points goals votes seats
    people persons officials members soldiers troops workers delegates deaths cases men women
    children students provinces cities counties years months weeks days hours minutes seconds
    yuan dollars euros tons tonnes miles kilometers kilometres meters metres degrees
    """)

  /// How long ", on " is, behind which a date tells another one again.
  static let appositionBytes = 5

  /// Names of happenings that begin with a day: the "May 4 Movement" was in 1919.
  static let namedDays = Word.set("Movement Massacre Uprising Revolution")

  /// Years by their distance from the reference year, behind a month and a day.
  static let relativeYears: [(words: [UInt8], offset: Int)] = [
    (Array("last year".utf8), -1), (Array("of last year".utf8), -1),
    (Array("this year".utf8), 0), (Array("of this year".utf8), 0),
    (Array("next year".utf8), 1), (Array("of next year".utf8), 1),
  ]

  /// What may stand between a day and a following month.
  static let of = Array("of".utf8)

  /// The article that may stand between a weekday and a day.
  static let the = Array("the".utf8)

  /// Signs between the two ends of a range; longer ones stand first.
  static let rangeSigns: [[UInt8]] = [
    "——", "--", "—", "–", "―", "-", "－", "～", "〜", "~", "至", "到",
  ].map { Array($0.utf8) }

  /// Words between the two ends of a range.
  static let rangeWords = Word.set("to through until till")

  /// Joins the two ends of a range behind "between".
  static let and = Word.list("and").first
  static let andText = Array("and".utf8)
  static let between = Word.list("between").first

  /// The label before a number in its usual short form.
  static let numberSign = Array("No.".utf8)

  /// Words before numbers with dots that are no dates.
  static let versionWords = Word.set("version release build v ver firmware update")

  /// The same in Chinese, right before the number.
  static let chineseVersion = Array("版本".utf8)

  /// The days of the week in Chinese, behind 星期, 周, 週 or 礼拜.
  static let chineseWeekdays: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "日", "天"]
  static let chineseWeeks: [[UInt8]] = ["星期", "周", "週", "礼拜", "禮拜"].map { Array($0.utf8) }

  /// Characters behind 号 that make it the number of a thing: 6月3号线.
  static let numberedThings: Set<Unicode.Scalar> = [
    "线", "線", "楼", "樓", "令", "门", "門", "馆", "館", "井", "炉", "爐", "机", "機", "厅", "廳", "院",
    "舰", "艦", "文", "船", "站", "台", "车", "車",
  ]
}
