import CivilTime

/// A scan for the date expressions of a text, which goes as far as they are asked for.
struct DateScan {
  /// In order and without overlap.
  private(set) var expressions: [DateExpression] = []
  /// Whether one was left out because the day that it goes back to, as 同日 does, is not named before it.
  private(set) var goesBack = false
  /// What it looks back to changes on the way.
  private var finder: DateFinder
  private var index = 0
  /// Whether the words around the last expression say that it is to be.
  private var isAhead = false

  /// So many days at most are told as days.
  private static let someDays = 10

  /// A scan from the beginning of a text.
  init(_ finder: DateFinder) {
    self.finder = finder
  }

  /// Goes on until all expressions are known that begin before an end: one behind it may still be joined with
  /// the last of them.
  ///
  /// - Parameter text: The same every time.
  mutating func goOn(in text: Span<UInt8>, to end: Int = .max) {
    let triggers = finder.gate.triggers
    var last = expressions.last?.range.lowerBound ?? .min
    while index < text.count, last < end {
      let trigger = triggers[Int(text[index])]
      if trigger == .none {
        index += 1
        continue
      }
      if trigger == .digit, let year = text.yearHeading(at: index) { finder.headedYear = year }
      let start = index
      let (reading, next) = finder.read(text, trigger, at: start)
      index = next
      if let reading {
        take(reading, trigger, at: start, in: text)
        last = expressions.last?.range.lowerBound ?? .min
      }
    }
  }

  /// Takes in what begins at an index, where it is read as what was.
  private mutating func take(
    _ past: DateReading, _ trigger: DateGate.Trigger, at start: Int, in text: Span<UInt8>
  ) {
    var reading = past
    var outlook = text.outlook(around: past.range)
    // "fixed the fair for June 20", but not "the figures for June".
    if outlook != .forward, past.interval.count <= Self.someDays,
      text.word(before: past.range.lowerBound)?.word == DateVocabulary.forWord
    {
      outlook = .nearer
    }
    // "It opens on June 20 and ends on June 24", "the vote is on May 3, with a run-off on May 17".
    // But "this year" is not ahead: "three fell this year: Oak on May 3".
    if outlook == .open, let last = expressions.last, last.looksForward,
      isAhead || last.interval.earliest > finder.reference,
      text.goesOn(from: last.range.upperBound, to: past.range.lowerBound)
    {
      outlook = .nearer
    }
    isAhead = outlook == .nearer || outlook == .forward
    if isAhead {
      finder.looksForward = true
      let (forward, end) = finder.read(text, trigger, at: start)
      finder.looksForward = false
      if let forward, outlook == .forward || past.goesBack || finder.isNearer(forward, than: past) {
        (reading, index) = (forward, end)
      }
    }
    if reading.goesBack {
      goesBack = true
      return
    }
    if let last = expressions.last, let range = finder.joined(last, reading, in: text) {
      expressions.removeLast()
      reading = range
    }
    reading = finder.inStory(reading)
    // "a month later, on July 25": the day is of its year.
    if let last = expressions.last {
      if let day = last.told(by: reading) { reading.interval = day }
      if let day = last.day(upTo: reading, in: text) { reading.interval = day }
    }
    // "You will pay for what you did today", somebody says of another day.
    let isSpoken =
      reading.interval == DayInterval(finder.reference) && text.isQuoted(reading.range.lowerBound)
    if !reading.isAside, !isSpoken {
      finder.named.note(reading, in: text, writtenOn: finder.reference)
    }
    if let order = text.numericOrder(reading.range) { finder.isDayFirst = order }
    var expression = DateExpression(
      range: reading.range, interval: reading.interval, precision: reading.precision,
      looksForward: reading.interval.latest > finder.reference,
      hasWrongWeekday: text.hasWrongWeekday(reading))
    expression.leavesOut = reading.leavesOut
    expressions.append(expression)
  }
}

extension DateExpression {
  /// The day that a date without a year stands for right behind this one, which it tells more closely.
  fileprivate func told(by reading: DateReading) -> DayInterval? {
    guard reading.interval.isExact, interval.count <= Self.longest,
      (0...DateVocabulary.appositionBytes).contains(reading.range.lowerBound - range.upperBound)
    else { return nil }
    let day = reading.interval.earliest.components
    let own = Day(year: interval.earliest.components.year, month: day.month, day: day.day)
    return own.map { DayInterval($0) }.flatMap { interval.contains($0) ? $0 : nil }
  }

  /// The day of the week up to which something lasts that begins on this one, which lies ahead: "on Monday they will sit
  /// for a fair that runs to | Thursday".
  fileprivate func day(upTo reading: DateReading, in text: Span<UInt8>) -> DayInterval? {
    let start = reading.range.lowerBound
    guard looksForward, interval.isExact, reading.interval.isExact,
      reading.interval < interval,
      text.word(at: start).map(DateVocabulary.fullWeekdays.contains) == true,
      let to = text.word(before: start)?.word, DateVocabulary.rangeWords.contains(to),
      text.goesOn(from: range.upperBound, to: start)
    else { return nil }
    let next = DayInterval(reading.interval.earliest.advanced(by: 7))
    return interval < next ? next : nil
  }

  /// A month, in days.
  private static var longest: Int { 31 }
}
