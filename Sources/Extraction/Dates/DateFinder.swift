import CivilTime

/// Finds date expressions in a text and resolves them against a reference day, which is the day the
/// text was published.
///
/// One ``DateScan`` goes forward over the text, word by word, number by number, Chinese character by Chinese
/// character. What passes the ``DateGate`` may begin an expression, and the families are asked:
/// numeric, English, Chinese or relative. The longest expression at a place wins, and the scan goes
/// on behind it. Time is linear in the text, and text without dates costs little more than reading it.
///
/// A month name is a date only with the number of a day or a year beside it, or behind a word such as
/// "in", and words around an expression
/// that make it a name or a quantity ("Han Jun", "May 3 percent") keep it from being one. A month and
/// a day without a year are the latest such day not after the reference day, unless their clause
/// looks forward: see ``Outlook``.
public struct DateFinder: Sendable {
  /// The day that expressions are resolved against.
  public let reference: Day
  let vocabulary: RelativeVocabulary
  let gate: DateGate
  /// Whether what has no year of its own is looked for after the reference day.
  var looksForward = false
  /// What the text named before.
  var named = NamedTimes()
  /// The year of the last heading that consists of one.
  var headedYear: Int?
  /// Whether the text is read from its beginning, so that what it named none before goes back to the reference day.
  var isWholeText = false
  /// Whether a day may be counted from the one behind it: "two days before July 1", but not from one so counted.
  var countsBeside = true
  /// Whether the text writes 25/12/2024, once it has shown so.
  var isDayFirst: Bool?

  /// A finder for texts published on a day.
  public init(reference: Day) {
    self.init(reference: reference, gate: .shared)
  }

  init(reference: Day, gate: DateGate) {
    self.reference = reference
    self.gate = gate
    vocabulary = .shared
  }

  /// The expressions in a text in UTF-8, in order and without overlap.
  public func expressions(in text: Span<UInt8>) -> [DateExpression] {
    expressions(in: text, range: 0..<text.count)
  }

  /// The expressions in a part of a text, such as a sentence, in order and without overlap.
  ///
  /// The part is read as if nothing stood around it; what of it lies outside the text is ignored.
  public func expressions(in text: Span<UInt8>, range: Range<Int>) -> [DateExpression] {
    find(in: text, range: range).expressions
  }

  /// The same, with whether an expression was left out because the day that it goes back to, as 同日
  /// does, is named before the part.
  func find(
    in text: Span<UInt8>, range: Range<Int>
  ) -> (expressions: [DateExpression], goesBack: Bool) {
    let range = range.clamped(to: 0..<text.count)
    var scan = DateScan(self)
    scan.goOn(in: text.extracting(range))
    return (scan.expressions.map { $0.moved(by: range.lowerBound) }, scan.goesBack)
  }

  /// What begins at a byte that may begin something, and where to go on.
  @inline(__always)
  func read(
    _ text: Span<UInt8>, _ trigger: DateGate.Trigger, at index: Int
  ) -> (DateReading?, Int) {
    switch trigger {
    case .none: (nil, index + 1)
    case .letter: readLetters(text, at: index)
    case .digit: readDigits(text, at: index)
    case .character: readCharacter(text, at: index)
    }
  }

  /// What begins at an ASCII letter, and where to go on.
  @inline(__always)
  private func readLetters(_ text: Span<UInt8>, at index: Int) -> (DateReading?, Int) {
    var (end, word) = text.lettersAndWord(at: index)
    if let word, gate.mayBegin(word, text, at: index, to: end), text.mayBeginWord(at: index),
      let reading = readWord(text, at: index)
    {
      return (reading, reading.range.upperBound)
    }
    while end < text.count, text[end].isASCIIWord { end += 1 }
    return (nil, end)
  }

  private func readWord(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    monthFirst(text, at: index) ?? weekdayFirst(text, at: index)
      ?? spelledFirst(text, at: index) ?? dayOfFeast(text, at: index)
      ?? periodInEnglish(text, at: index)
      ?? dayBeside(text, at: index) ?? relativeInEnglish(text, at: index)
  }

  /// What begins at a digit, ASCII or full-width, and where to go on.
  private func readDigits(_ text: Span<UInt8>, at index: Int) -> (DateReading?, Int) {
    guard let number = text.number(at: index) else { return (nil, index + 1) }
    guard gate.mayBegin(number, text) else { return (nil, number.end) }
    let reading =
      chinese(text, number).map { countedBeside(text, $0) } ?? western(text, number)
    return (reading, reading?.range.upperBound ?? number.end)
  }

  private func chinese(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    chineseDate(text, number) ?? chineseDay(text, number) ?? chineseCount(text, number)
      ?? chineseDecade(text, at: number.start)
  }

  private func western(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    if let date = numericDate(text, number) ?? dayFirst(text, number) { return date }
    if let count = countInEnglish(text, number) { return count }
    if let date = yearLastDate(text, number) ?? numericPeriod(text, number)
      ?? yearAndQuarter(text, number) ?? shortDecade(text, number)
    {
      return date
    }
    return centuryInEnglish(text, number) ?? dayInEnglish(text, number)
      ?? yearInEnglish(text, number)
  }

  /// What begins at a character of three bytes, and where to go on.
  @inline(__always)
  private func readCharacter(_ text: Span<UInt8>, at index: Int) -> (DateReading?, Int) {
    guard let code = text.code(at: index), gate.mayBegin(text, character: code, at: index) else {
      return (nil, index + 1)
    }
    return readChinese(text, at: index)
  }

  private func readChinese(_ text: Span<UInt8>, at index: Int) -> (DateReading?, Int) {
    if text.digit(at: index) != nil { return readDigits(text, at: index) }
    guard
      let day = numeralInChinese(text, at: index) ?? periodInChinese(text, at: index)
        ?? relativeInChinese(text, at: index)
    else { return (nil, index + 1) }
    let reading = countedBeside(text, day)
    return (reading, reading.range.upperBound)
  }
}

extension DateExpression {
  /// The same with its place counted from another offset.
  fileprivate func moved(by offset: Int) -> DateExpression {
    var moved = self
    moved.range = range.lowerBound + offset..<range.upperBound + offset
    return moved
  }
}

/// A date expression as a family reads it, with its place in the text that the family was given.
struct DateReading {
  var range: Range<Int>
  var interval: DayInterval
  var precision: DatePrecision
  /// Whether it goes back to a day that is not known, so that its interval means nothing.
  var goesBack = false
  /// The unit that it leaves to what was named before: the year of 6月3日, the month of 3日.
  var leavesOut: CalendarUnit?
  /// Whether it only compares with the time that the text is about, and is not what it goes on from:
  /// 比上年, "from a year earlier".
  var isAside = false

  /// A reading of some days; without a unit they are told as such.
  init(range: Range<Int>, interval: DayInterval, precision: DatePrecision? = nil) {
    self.range = range
    self.interval = interval
    self.precision = interval.isExact ? .day : precision ?? .days
  }
}
