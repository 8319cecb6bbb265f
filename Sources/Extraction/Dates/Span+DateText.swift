/// A number in digits: its value, capped at 99,999, how many digits it has, and its bytes.
struct WrittenNumber {
  var value: Int
  var digits: Int
  var start: Int
  var end: Int
}

/// What the families of date expressions read with. Bounded, apart from the digits of one number.
extension Span<UInt8> {
  /// The value of the digit at an index, ASCII or full-width, and its length in bytes.
  @inline(__always)
  func digit(at index: Int) -> (value: Int, length: Int)? {
    let first = byte(at: index)
    if first.isASCIIDigit { return (Int(first) - 0x30, 1) }
    // ０ to ９ are U+FF10 to U+FF19.
    guard first == 0xEF, byte(at: index + 1) == 0xBC else { return nil }
    let last = byte(at: index + 2)
    return last &- 0x90 < 10 ? (Int(last) - 0x90, 3) : nil
  }

  /// The number whose first digit stands at an index.
  func number(at index: Int) -> WrittenNumber? {
    var number = WrittenNumber(value: 0, digits: 0, start: index, end: index)
    while let (value, length) = digit(at: number.end) {
      number.value = min(number.value * 10 + value, 99_999)
      number.digits += 1
      number.end += length
    }
    return number.digits > 0 ? number : nil
  }

  /// The index behind the white space inside an expression: at most four characters and one line
  /// break, as lines may be wrapped there.
  func skipGap(at index: Int) -> Int {
    var end = index
    var hasLineBreak = false
    for _ in 0..<4 {
      let length = whiteSpace(at: end)
      if length == 0 { break }
      if byte(at: end) == 0x0A || byte(at: end) == 0x0D {
        // CRLF is one break.
        if hasLineBreak, !(byte(at: end) == 0x0A && byte(at: end - 1) == 0x0D) { break }
        hasLineBreak = true
      }
      end += length
    }
    return end
  }

  /// The index behind white space, or nil when there is none.
  func gap(at index: Int) -> Int? {
    let end = skipGap(at: index)
    return end > index ? end : nil
  }

  /// The index behind these words, whatever their letter case, with white space where they have a
  /// space; nil when they do not stand at the index or the last one goes on.
  ///
  /// - Parameter words: ASCII, in small letters.
  func phrase(_ words: [UInt8], at index: Int) -> Int? {
    var end = index
    for expected in words {
      if expected == 0x20 {
        guard let next = gap(at: end) else { return nil }
        end = next
      } else {
        let found = byte(at: end)
        guard (found.isASCIICapital ? found | 0x20 : found) == expected else { return nil }
        end += 1
      }
    }
    return endsWord(at: end) ? end : nil
  }

  /// Whether a word may begin at an index: no letter, digit or sign of an address stands before.
  func mayBeginWord(at index: Int) -> Bool {
    let before = byte(at: index - 1)
    if before < 0x80 {
      return !before.isASCIIWord && before != UInt8(ascii: "@") && before != UInt8(ascii: "#")
    }
    return !scalar(before: index).value.isLatinLetter
  }

  /// Whether a word may end at an index.
  func endsWord(at index: Int) -> Bool {
    let after = byte(at: index)
    return after < 0x80 ? !after.isASCIIWord : !scalar(at: index).value.isLatinLetter
  }

  /// The word before an index with nothing but white space between, and where it starts.
  func word(before index: Int) -> (word: Word, start: Int)? {
    var end = index
    for _ in 0..<4 {
      let (value, length) = scalar(before: end)
      guard value.isWhiteSpace else { break }
      end -= length
    }
    guard end < index else { return nil }
    let start = startOfWord(before: end)
    return Word(self, start..<end).map { ($0, start) }
  }

  /// The index behind a sign between the two ends of a range, with the white space around it.
  ///
  /// - Parameter isBetween: Whether "between" went before, so that "and" is one.
  func rangeSign(at index: Int, isBetween: Bool = false) -> Int? {
    let start = skipGap(at: index)
    for sign in DateVocabulary.rangeSigns where has(sign, at: start) {
      return skipGap(at: start + sign.count)
    }
    guard start > index, let word = word(at: start),
      DateVocabulary.rangeWords.contains(word) || (isBetween && word == DateVocabulary.and)
    else { return nil }
    return gap(at: endOfWord(at: start))
  }

  /// Whether an index lies between quotation marks that opened in its line, not far before it.
  func isQuoted(_ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 300, self[start - 1] != 0x0A { start -= 1 }
    var isOpen = false
    while start < index {
      isOpen = quotationMark(at: start, isOpen: isOpen) ?? isOpen
      start += Swift.max(1, scalar(at: start).length)
    }
    return isOpen
  }
}
