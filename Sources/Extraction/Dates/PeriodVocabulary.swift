// The words of periods: weeks, months, years, and how many of them.

extension DateVocabulary {
  /// Units of the calendar by their English names.
  static let units: [Word: CalendarUnit] = table([
    ("day days", .day), ("week weeks", .week), ("month months", .month),
    ("quarter quarters", .quarter), ("year years", .year), ("decade decades", .decade),
    ("century centuries", .century),
  ])

  /// Words that move to the unit before or behind, or stay in this one.
  static let moves: [Word: Int] = table([
    ("last past", -1), ("this current", 0), ("next coming", 1),
  ])

  /// Words that begin a span up to the reference day, or from it on.
  static let spans: [Word: Int] = table([("past last", -1), ("next coming", 1)])

  /// Parts of a period by the words before it.
  static let parts: [Word: CalendarPart] = table([
    ("early", .early), ("mid", .middle), ("late", .late),
  ])

  /// The same with "of" behind them.
  static let partsOf: [Word: CalendarPart] = table([
    ("beginning start", .beginning), ("middle", .middle), ("end", .end),
  ])

  /// Ordinals of quarters and halves.
  static let ordinals: [Word: Int] = table([
    ("first", 1), ("second", 2), ("third", 3), ("fourth last final", 4),
  ])

  /// Ordinals of days, and what stands before those from the twenty-first on.
  static let dayOrdinals: [Word: Int] = Dictionary(
    uniqueKeysWithValues: zip(
      Word.list(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
        """), 1...20)
  ).merging(table([("thirtieth", 30)])) { $1 }
  static let tens: [Word: Int] = table([("twenty", 20), ("thirty", 30)])

  /// Numbers in words.
  static let numbers: [Word: Int] = table([
    ("a an one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12),
  ])

  /// What a word counts, if that lies in a range.
  static func number(_ word: Word, in range: ClosedRange<Int>) -> Int? {
    numbers[word].flatMap { range.contains($0) ? $0 : nil }
  }

  /// The days of the week, Monday being 1.
  static let weekdayNumbers: [Word: Int] = table([
    ("Monday Mon", 1), ("Tuesday Tue Tues", 2), ("Wednesday Wed", 3),
    ("Thursday Thu Thur Thurs", 4),
    ("Friday Fri", 5), ("Saturday Sat", 6), ("Sunday Sun", 7),
  ])

  /// Days of the week that are no other word and need no date beside them.
  static let fullWeekdays = Word.set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")

  /// Which day of the week a word names in full, counted from Monday, which is 1.
  static func fullWeekday(_ word: Word) -> Int? {
    fullWeekdays.contains(word) ? weekdayNumbers[word] : nil
  }

  /// The same in the plural, which are counted: "two Fridays ago".
  static let pluralWeekdays: [Word: Int] = table([
    ("Mondays", 1), ("Tuesdays", 2), ("Wednesdays", 3), ("Thursdays", 4), ("Fridays", 5),
    ("Saturdays", 6), ("Sundays", 7),
  ])

  /// Words between a day of the week and the month that it is one of.
  static let ofMonths = Word.set("of in")

  /// Words before a day of the week that make it a name, or one of many.
  static let beforeNamedWeekdays = Word.set(
    "Black Good Super Bloody Ash Palm Easter Cyber Whit Shrove Man every each")

  /// Words behind it that make it a newspaper.
  static let afterNamedWeekdays = Word.set("Times Telegraph Mail Express Mirror Post Herald Review")

  /// Words behind it that make it one of many.
  static let afterUsualWeekdays = Word.set("prayers prayer sermon sermons mass")

  /// Times of day behind a day of the week.
  static let timesOfDay = Word.set("morning afternoon evening night")

  /// Words before a month that stands for itself.
  static let beforeMonths = Word.set(
    "in during since until by from through early late mid between same")

  /// Words before a year that stands for itself.
  static let beforeYears = Word.set(
    "in since of by until from during before after early late mid year fiscal")

  /// Words between which a year tells which thing is meant: "the 2022 invasion".
  static let articles = Word.set("the a an its his her their")

  /// Words before "the 3rd" where it is a day.
  static let beforeLoneDays = Word.set("on by until since from")

  /// Words between a count of units and the month or the day that they end with.
  static let upTo = Word.set("to through until ending ended")

  /// Words before "year-end" that make it a time.
  static let beforeYearEnd = Word.set("by until till before at since")

  /// Words before "the summer" where it is that of a year.
  static let beforeSeasons = Word.set("in during since until by")

  /// Words between two months or two years that stand for themselves together.
  static let joiners = Word.set("to and through or until")

  /// The seasons.
  static let seasons: [Word: Season] = table([
    ("spring", .spring), ("summer", .summer), ("autumn fall", .autumn), ("winter", .winter),
  ])

  /// Words for the last day of a stretch, and for the first.
  static let edges: [Word: Bool] = table([("final closing", true), ("opening", false)])
  /// The ends of a month.
  static let ends: [Word: Bool] = table([("last", true), ("first", false)])
  static let owners = Word.set("the its their")
  static let fall = Word.list("fall").first
  static let theWord = Word.list("the").first
  static let since = Word.list("since").first
  static let past = Word.list("past").first
  static let ago = Word.list("ago").first
  static let today = Word.list("today").first
  static let recent = Word.list("recent").first
  static let earlier = Word.list("earlier").first
  static let later = Word.list("later").first
  static let that = Word.list("that").first
  static let forWord = Word.list("for").first
  static let afterWord = Word.list("after").first
  static let same = Word.list("same").first
  /// What is called the same to say that it was on the day which the text named.
  static let occasions = Word.set("session meeting sitting gathering hearing vote")
  /// What stands before a day of the week on which somebody writes or speaks.
  static let greetings = ["it is", "it's", "it’s", "today is"].map { Array($0.utf8) }
  static let beforeOccasions = Word.set("the that this his her its their")
  static let exactly = Word.list("exactly").first
  static let previous = Word.list("previous").first
  static let following = Word.list("following").first
  /// How many years away from a named one a month lies: "July of the following year".
  static let besideNamed = Dictionary(
    uniqueKeysWithValues: zip(Word.list("previous that same following"), [-1, 0, 0, 1]))
  static let coming = Word.list("coming").first
  static let inWord = Word.list("in").first
  static let mid = Word.list("mid").first
  static let into = Word.list("into").first
  static let overnight = Word.list("overnight").first
  static let aheadOf = Array("ahead of".utf8)
  static let eveOf = Array("eve of".utf8)
  static let fromThatDay = Array("from that day".utf8)
  /// Words before the time that has gone by since something.
  static let beforeElapsed = Word.set("is now been")
  static let before = Word.list("before").first
  static let lastWord = Word.list("last").first
  static let ofWord = Word.list("of").first
  static let onWord = Word.list("on").first
  static let centuryWord = Word.list("century").first
  static let thisWord = Word.list("this").first
  static let aWord = Word.list("a").first
  static let lastWords = Word.set("last final")
  static let fiscalSign = Array("FY".utf8)
  static let subjectOpenings = Word.set(
    """
    a an the he she they it we i his her their its some about around several hundreds thousands dozens scores people crowd crowds
    police officers workers students residents when as after before and in at by
    """)
  static let toTheDay = Array("to the day".utf8)
  /// What "to the day" and a dated "ago" stand by.
  static let sinceOrAfter = Word.set("since after")
  static let behindAgo = Word.set("on the of in night evening morning afternoon")
  static let fromNow = Array("from now".utf8)
  static let half = Word.list("half").first
  static let weekend = Word.list("weekend").first

  private static func table<Value>(_ rows: [(String, Value)]) -> [Word: Value] {
    var table: [Word: Value] = [:]
    for (words, value) in rows {
      for word in Word.list(words) { table[word] = value }
    }
    return table
  }
}
