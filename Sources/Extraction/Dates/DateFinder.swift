import CivilTime

/// Finds date expressions in a text and resolves them against a reference day, which is the day the
/// text was published.
///
/// One scan goes forward over the text. It stops at bytes that can begin an expression, and asks the
/// family of that expression: numeric, English, Chinese or relative. The longest expression at a
/// place wins, and the scan goes on behind it. Time is linear in the text.
///
/// A month name is a date only with the number of a day beside it, and words around an expression
/// that make it a name or a quantity ("Han Jun", "May 3 percent") keep it from being one. A month and
/// a day without a year are the latest such day not after the reference day.
public struct DateFinder: Sendable {
  /// The day that expressions are resolved against.
  public let reference: Day
  let vocabulary: RelativeVocabulary

  /// A finder for texts published on a day.
  public init(reference: Day) {
    self.reference = reference
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
    let range = range.clamped(to: 0..<text.count)
    let part = text.extracting(range)
    var found: [DateExpression] = []
    let triggers = vocabulary.triggers.span
    var index = 0
    while index < part.count {
      let byte = part[index]
      let trigger = triggers[Int(byte)]
      if trigger == RelativeVocabulary.noTrigger {
        index += 1
        continue
      }
      let reading: DateReading?
      let next: Int
      if trigger == RelativeVocabulary.letterTrigger {
        (reading, next) = readLetters(part, at: index)
      } else if trigger == RelativeVocabulary.digitTrigger {
        (reading, next) = readDigits(part, at: index)
      } else {
        (reading, next) = readCharacter(part, at: index)
      }
      index = next
      if let reading {
        found.append(
          DateExpression(
            range: range.lowerBound + reading.range.lowerBound..<range.lowerBound
              + reading.range.upperBound,
            interval: reading.interval, precision: reading.precision))
      }
    }
    return found
  }

  /// What begins at an ASCII letter, and where to go on.
  @inline(__always)
  private func readLetters(_ text: Span<UInt8>, at index: Int) -> (DateReading?, Int) {
    if vocabulary.mayBeginWord(text[index], text.byte(at: index + 1)), text.mayBeginWord(at: index),
      let reading = readWord(text, at: index)
    {
      return (reading, reading.range.upperBound)
    }
    var end = index + 1
    while end < text.count, text[end].isASCIIWord { end += 1 }
    return (nil, end)
  }

  private func readWord(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    monthFirst(text, at: index) ?? weekdayFirst(text, at: index)
      ?? relativeInEnglish(text, at: index)
  }

  /// What begins at a digit, ASCII or full-width, and where to go on.
  private func readDigits(_ text: Span<UInt8>, at index: Int) -> (DateReading?, Int) {
    guard let number = text.number(at: index) else { return (nil, index + 1) }
    let reading =
      chineseDate(text, number) ?? numericDate(text, number) ?? dayFirst(text, number)
    return (reading, reading?.range.upperBound ?? number.end)
  }

  /// What begins at a character of three bytes, and where to go on.
  @inline(__always)
  private func readCharacter(_ text: Span<UInt8>, at index: Int) -> (DateReading?, Int) {
    guard index + 2 < text.count else { return (nil, index + 1) }
    // Enough of a decoder to ask the table; what the table lets through is decoded properly.
    let code =
      Int(text[index] & 0x0F) << 12 | Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)
    guard vocabulary.mayBeginCharacter(code) else { return (nil, index + 1) }
    if text.digit(at: index) != nil { return readDigits(text, at: index) }
    guard let reading = relativeInChinese(text, at: index) else { return (nil, index + 1) }
    return (reading, reading.range.upperBound)
  }
}

/// A date expression as a family reads it, with its place in the text that the family was given.
struct DateReading {
  var range: Range<Int>
  var interval: DayInterval
  var precision: DatePrecision

  init(range: Range<Int>, interval: DayInterval) {
    self.range = range
    self.interval = interval
    precision = interval.isExact ? .day : .days
  }
}
