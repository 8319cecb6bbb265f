import CivilTime

extension ReportDates {
  /// The day from which on something is so that a sentence only says to have been so for so long: "has not been seen
  /// for three weeks", 已失联三周.
  func lasted(_ match: EventMatch, in text: Span<UInt8>) -> ReportDate? {
    let range = layout.report(of: match.home)
    guard let (days, place) = text.stretch(in: range) else { return nil }
    return ReportDate(
      interval: DayInterval(finder.reference.advanced(by: -days)), precision: .day,
      origin: .sentence, range: place, sentence: match.home)
  }
}

extension Span<UInt8> {
  /// How many days a sentence says that something has gone on, and where.
  fileprivate func stretch(in sentence: Range<Int>) -> (days: Int, range: Range<Int>)? {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if self[index].isASCIILetter {
        if let word = word(at: index), word == DateVocabulary.forWord,
          let found = countedDays(behind: endOfWord(at: index), in: sentence)
        {
          return found
        }
        index = Swift.max(index + 1, endOfWord(at: index))
      } else if let number = anyNumber(at: index), number.end <= sentence.upperBound {
        let (unit, end) = value(ofAny: Stretches.chineseUnits, at: number.end) ?? (0, 0)
        let next = scalar(at: end).value
        if unit > 0, number.value > 0, number.digits <= 3, !Stretches.afterUnits.contains(next),
          !Stretches.beforeNumbers.contains(scalar(before: index).value)
        {
          return (number.value * unit, index..<end)
        }
        index = number.end
      } else {
        index += Swift.max(1, scalar(at: index).length)
      }
    }
    return nil
  }

  /// "three weeks", "the past 25 days" behind "for".
  private func countedDays(
    behind end: Int, in sentence: Range<Int>
  ) -> (days: Int, range: Range<Int>)? {
    var place = skipWhiteSpace(at: end)
    for _ in 0..<Stretches.leadWords {
      let wordEnd = endOfWord(at: place)
      guard wordEnd > place, wordEnd < sentence.upperBound, let word = word(at: place) else {
        break
      }
      if let count = DateVocabulary.numbers[word] ?? number(at: place)?.value {
        let next = skipWhiteSpace(at: wordEnd)
        guard count > 0, count <= 100, let unit = self.word(at: next),
          let length = Stretches.units[unit]
        else { return nil }
        return (count * length, place..<endOfWord(at: next))
      }
      guard Stretches.leads.contains(word) else { return nil }
      place = skipWhiteSpace(at: wordEnd)
    }
    return nil
  }
}

/// The words by which a text says how long something has gone on.
private enum Stretches {
  static let leads = Word.set("the past last exactly")
  static let leadWords = 3
  /// Nobody means a day by so many months.
  static let units: [Word: Int] = Dictionary(
    uniqueKeysWithValues: zip(Word.list("day days week weeks"), [1, 1, 7, 7]))
  static let chineseUnits: [(text: [UInt8], value: Int)] = [
    ("天", 1), ("周", 7), ("週", 7), ("星期", 7), ("个星期", 7), ("個星期", 7),
  ].map { (Array($0.0.utf8), $0.1) }
  /// Behind these units they make it another thing: 三天后, 两周年.
  static let afterUnits: Set<Unicode.Scalar> = Set("前后後内內年岁歲多".unicodeScalars)
  static let beforeNumbers: Set<Unicode.Scalar> = Set("第每近逾超过過约約".unicodeScalars)
}
