import CivilTime

/// "Two days later", "a week after the Spring Festival", "two days after the meeting": what is counted from another
/// day.
extension DateFinder {
  /// "two days later" and "a year earlier", whose count was read up to an index.
  func countFromNamed(
    _ text: Span<UInt8>, _ count: Int, _ unit: CalendarUnit, from start: Int, at index: Int
  ) -> DateReading? {
    guard let word = text.word(at: index), count > 0 else { return nil }
    let end = text.endOfWord(at: index)
    // "A year on, ", but not "a year on the run"; "a month on from that day".
    let isOn = word == DateVocabulary.onWord && text.endsPhrase(at: end)
    if word == DateVocabulary.later || isOn {
      // "Exactly a month later" is a day.
      let isExact = text.word(before: start)?.word == DateVocabulary.exactly
      return unit == .day || unit == .week || isExact
        ? daysFromNamed(text, unit, count, start..<end, isCounted: true)
        : named(unit, count, start..<end, isCounted: true)
    }
    if word == DateVocabulary.onWord,
      let last = text.phrase(DateVocabulary.fromThatDay, at: end + 1)
    {
      var reading = DateReading(
        range: start..<last,
        interval: DayInterval(named.day.flatMap { unit.day(count, from: $0) } ?? reference))
      reading.goesBack = named.day == nil
      return reading
    }
    // "Six days after that, ", "Six days after that a car …"
    if word == DateVocabulary.afterWord, let (that, thatEnd) = text.wordBehind(end),
      that == DateVocabulary.that,
      text.endsPhrase(at: thatEnd)
        || text.wordBehind(thatEnd).map({ Self.subjects.contains($0.word) }) == true
    {
      return named(unit, count, start..<thatEnd, isCounted: true)
    }
    if let last = occasionBehind(text, unit, from: start, at: index) {
      return daysFromNamed(
        text, unit, word == DateVocabulary.afterWord ? count : -count, start..<last,
        isCounted: true)
    }
    if let day = countBeside(text, count, unit, from: start, at: index) { return day }
    if word == DateVocabulary.earlier {
      // "Three days earlier" at the beginning goes on from what was told.
      return named(
        unit, -count, start..<end, isCounted: true,
        orFrom: text.opensSentence(at: start) ? nil : reference)
    }
    if let end = text.phrase(DateVocabulary.fromNow, at: index) {
      return unit.day(count, from: reference).flatMap { unit.interval(0, from: $0) }.map {
        DateReading(range: start..<end, interval: $0, precision: unit.precision)
      }
    }
    return nil
  }

  /// "two days before July 1", "a week after the Spring Festival", "three days ahead of May Day", counted from the
  /// day behind the preposition.
  private func countBeside(
    _ text: Span<UInt8>, _ count: Int, _ unit: CalendarUnit, from start: Int, at index: Int
  ) -> DateReading? {
    guard unit == .day || unit == .week, let word = text.word(at: index) else { return nil }
    let ahead = text.phrase(DateVocabulary.aheadOf, at: index)
    let isBefore = word == DateVocabulary.before || ahead != nil
    guard isBefore || word == DateVocabulary.afterWord else { return nil }
    return counted(
      text, isBefore ? -count : count, unit, from: start,
      behind: ahead ?? text.endOfWord(at: index))
  }

  /// So many units away from the day behind a preposition: the latest that was, though what it is counted from may
  /// lie ahead, or the first to come where the clause looks forward.
  private func counted(
    _ text: Span<UInt8>, _ count: Int, _ unit: CalendarUnit, from start: Int, behind end: Int
  ) -> DateReading? {
    guard countsBeside, var place = text.gap(at: end) else { return nil }
    if let behind = text.phrase(DateVocabulary.the, at: place) { place = text.skipGap(at: behind) }
    guard place < text.count else { return nil }
    let own = counted(text, count, unit, from: start, at: place, looksForward: looksForward)
    guard !looksForward, count < 0,
      let next = counted(text, count, unit, from: start, at: place, looksForward: true),
      next.interval.latest <= reference
    else { return own }
    return next
  }

  private func counted(
    _ text: Span<UInt8>, _ count: Int, _ unit: CalendarUnit, from start: Int, at place: Int,
    looksForward: Bool
  ) -> DateReading? {
    var finder = self
    finder.countsBeside = false
    finder.looksForward = looksForward
    guard var day = finder.read(text, gate.triggers[Int(text[place])], at: place).0,
      !day.goesBack, day.range.lowerBound == place, day.interval.isExact,
      let counted = unit.day(count, from: day.interval.latest)
    else { return nil }
    day.range = start..<day.range.upperBound
    day.interval = DayInterval(counted)
    return day
  }

  /// "the day before July 1", "the eve of the 1 August holiday".
  func dayBeside(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    if let end = text.phrase(DateVocabulary.eveOf, at: index) {
      return counted(text, -1, .day, from: index, behind: end)
    }
    guard let (unit, end) = singular(text, at: index), unit == .day, let place = text.gap(at: end)
    else { return nil }
    return countBeside(text, 1, unit, from: index, at: place)
  }

  /// Where "after the meeting," ends behind a count that opens a sentence: the text told before when that was.
  private func occasionBehind(
    _ text: Span<UInt8>, _ unit: CalendarUnit, from start: Int, at index: Int
  ) -> Int? {
    guard unit == .day || unit == .week, text.opensSentence(at: start),
      let word = text.word(at: index),
      word == DateVocabulary.afterWord || word == DateVocabulary.before,
      let (article, behind) = text.wordBehind(text.endOfWord(at: index)),
      DateVocabulary.beforeOccasions.contains(article)
    else { return nil }
    var end = behind
    for _ in 0..<Self.occasionWords {
      guard let place = text.gap(at: end), text.byte(at: place).isASCIILetter,
        !text.byte(at: place).isASCIICapital
      else { return nil }
      end = text.endOfWord(at: place)
      if text.byte(at: end) == UInt8(ascii: ",") { return end }
    }
    return nil
  }

  /// How many words an occasion is called by at most.
  private static let occasionWords = 3
  private static let subjects = Word.set("a an the he she it they")

  /// "in two weeks" where the clause looks forward; else it is how long something took.
  func countAhead(
    _ text: Span<UInt8>, _ count: Int, _ unit: CalendarUnit, _ range: Range<Int>
  ) -> DateReading? {
    // "in the two weeks", "in two weeks' time": the first only tells how long.
    guard text.word(before: range.lowerBound)?.word == DateVocabulary.inWord else { return nil }
    return unit.day(count, from: reference).flatMap { unit.interval(0, from: $0) }.map {
      var reading = DateReading(range: range, interval: $0, precision: unit.precision)
      reading.goesBack = !looksForward
      return reading
    }
  }
}
