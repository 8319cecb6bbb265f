/// Numbers in Chinese characters: 二〇二四, 三, 十六, 二十一, 三十, 廿四.
extension Span<UInt8> {
  /// The digit that a character at an index stands for, and its length.
  private func numeralDigit(at index: Int) -> (value: Int, length: Int)? {
    let (value, length) = scalar(at: index)
    switch value {
    case "〇", "零", "○": return (0, length)
    case "一", "元": return (1, length)
    case "二", "两", "兩": return (2, length)
    case "三": return (3, length)
    case "四": return (4, length)
    case "五": return (5, length)
    case "六": return (6, length)
    case "七": return (7, length)
    case "八": return (8, length)
    case "九": return (9, length)
    default: return nil
    }
  }

  /// The number in characters at an index: a row of digits, or one up to 99 with 十.
  func numeral(at index: Int) -> WrittenNumber? {
    var end = index
    var digits = 0
    var value = 0
    while digits < 5, let (digit, length) = numeralDigit(at: end) {
      value = value * 10 + digit
      digits += 1
      end += length
    }
    let (next, length) = scalar(at: end)
    if next == "十", digits == 0 || (digits == 1 && value > 0) {
      end += length
      value = digits == 0 ? 10 : value * 10
      if let (unit, length) = numeralDigit(at: end), unit > 0 {
        value += unit
        end += length
      }
      return WrittenNumber(value: value, digits: 2, start: index, end: end)
    }
    // 廿一, 卅
    if digits == 0, let tens = next == "廿" ? 20 : next == "卅" ? 30 : nil {
      let (unit, unitLength) = numeralDigit(at: end + length) ?? (0, 0)
      return WrittenNumber(
        value: tens + unit, digits: 2, start: index, end: end + length + unitLength)
    }
    guard digits > 0 else { return nil }
    return WrittenNumber(value: value, digits: digits, start: index, end: end)
  }

  /// The number at an index, in digits or in characters.
  func anyNumber(at index: Int) -> WrittenNumber? {
    number(at: index) ?? numeral(at: index)
  }
}
