import CivilTime

extension ReportDates {
  /// The day from which on something is so that a sentence only says to have been so for so long: "has not been seen
  /// for three weeks", 已失联三周.
  func lasted(_ match: EventMatch, in text: Span<UInt8>) -> ReportDate? {
    guard let (count, unit, range) = finder.stretch(text, in: layout.report(of: match.home)),
      let day = unit.day(-count, from: finder.reference)
    else { return nil }
    return ReportDate(
      interval: DayInterval(day), precision: .day, origin: .sentence, range: range,
      sentence: match.home)
  }

  /// A day with those before it that its sentence counts: "on Thursday, for a third day", 周五连续第三天.
  func counted(_ date: ReportDate, for match: EventMatch, in text: Span<UInt8>) -> ReportDate {
    guard date.interval.isExact, let count = text.countOfDays(in: layout.report(of: match.home))
    else { return date }
    var date = date
    date.interval = DayInterval(
      date.interval.earliest.advanced(by: 1 - count), date.interval.latest)
    date.precision = .days
    return date
  }
}

extension Span<UInt8> {
  /// Which day in a row a sentence says that it is; nil where it says nothing of it.
  fileprivate func countOfDays(in sentence: Range<Int>) -> Int? {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if self[index].isASCIILetter {
        if let count = countInEnglish(at: index) { return count }
        index = Swift.max(index + 1, endOfWord(at: index))
      } else if self[index] < 0xE5 {
        index += 1
      } else {
        if let end = end(ofAny: Stretches.inRow, at: index), let number = anyNumber(at: end),
          (2...Stretches.longestRow).contains(number.value),
          "天日".unicodeScalars.contains(scalar(at: number.end).value)
        {
          return number.value
        }
        index += 3
      }
    }
    return nil
  }

  /// "third day" behind "for a", "third straight day": not "on the third day of the strike".
  private func countInEnglish(at index: Int) -> Int? {
    guard let word = word(at: index), let count = DateVocabulary.dayOrdinals[word],
      (2...Stretches.longestRow).contains(count), let article = self.word(before: index),
      Stretches.articles.contains(article.word), var next = wordBehind(endOfWord(at: index))
    else { return nil }
    var isRow =
      self.word(before: article.start).map { Stretches.beforeRows.contains($0.word) } ?? false
    if Stretches.repeated.contains(next.word), let day = wordBehind(next.end) {
      (isRow, next) = (true, day)
    }
    guard isRow, DateVocabulary.units[next.word] == .day,
      wordBehind(next.end)?.word != DateVocabulary.ofWord
    else { return nil }
    return count
  }
}

extension DateFinder {
  fileprivate typealias Stretch = (count: Int, unit: CalendarUnit, range: Range<Int>)

  /// How long a sentence says that something has gone on, and where; the first that it tells.
  fileprivate func stretch(_ text: Span<UInt8>, in sentence: Range<Int>) -> Stretch? {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if text[index].isASCIILetter {
        let end = max(index + 1, text.endOfWord(at: index))
        if text.word(at: index) == DateVocabulary.forWord,
          let stretch = stretchInEnglish(text, behind: end)
        {
          return stretch
        }
        index = end
      } else if let number = text.anyNumber(at: index), number.end <= sentence.upperBound {
        if let stretch = stretchInChinese(text, number) { return stretch }
        index = number.end
      } else {
        index += max(1, text.scalar(at: index).length)
      }
    }
    return nil
  }

  /// "three weeks", "the past 25 days" behind "for".
  private func stretchInEnglish(_ text: Span<UInt8>, behind end: Int) -> Stretch? {
    var place = text.skipWhiteSpace(at: end)
    for _ in 0..<Stretches.leadWords {
      if let (count, countEnd) = count(text, at: place) {
        guard (1...100).contains(count), let (unit, unitEnd, _) = unit(text, behind: countEnd),
          Stretches.units.contains(unit)
        else { return nil }
        return (count, unit, place..<unitEnd)
      }
      guard text.word(at: place).map(Stretches.leads.contains) == true else { return nil }
      place = text.skipWhiteSpace(at: text.endOfWord(at: place))
    }
    return nil
  }

  /// 三周, 25天, whose number was read.
  private func stretchInChinese(_ text: Span<UInt8>, _ number: WrittenNumber) -> Stretch? {
    guard number.value > 0, number.digits <= 3,
      let (unit, end) = text.value(ofAny: DateVocabulary.chineseUnits, at: number.end),
      Stretches.units.contains(unit), text.scalar(at: number.end).value != "日",
      !Stretches.afterUnits.contains(text.scalar(at: end).value),
      !Stretches.beforeNumbers.contains(text.scalar(before: number.start).value)
    else { return nil }
    return (number.value, unit, number.start..<end)
  }
}

/// The words by which a text says how long something has gone on.
private enum Stretches {
  /// Nobody means a day by so many months.
  static let units: Set<CalendarUnit> = [.day, .week]
  static let leads = Word.set("the past last exactly")
  static let leadWords = 3
  /// What stands around the number of a day in a row, and the highest that is told.
  static let articles = Word.set("a the its their his her")
  static let beforeRows = Word.set("for into entered enters entering")
  static let repeated = Word.set("straight consecutive successive")
  static let inRow = ["连续第", "連續第", "进入第", "進入第", "踏入第"].map { Array($0.utf8) }
  static let longestRow = 15
  /// Behind these units they make it another thing: 三天后, 两周年.
  static let afterUnits: Set<Unicode.Scalar> = Set("前后後内內年岁歲多".unicodeScalars)
  static let beforeNumbers: Set<Unicode.Scalar> = Set("第每近逾超过過约約".unicodeScalars)
}
