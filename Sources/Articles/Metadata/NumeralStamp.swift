/// A line that is a date in Chinese numerals and nothing else: `二〇二四年六月五日　星期三`.
enum NumeralStamp {
  /// The most bytes of such a line.
  private static let widthLimit = 60

  /// The date as `2024-6-5`, and what stands behind it; nil where there is none.
  static func date(in line: String) -> (stamp: String, rest: Substring)? {
    guard line.utf8.count <= widthLimit,
      let (year, behindYear) = number(in: line[...], before: ["年"]), year >= 1000,
      let (month, behindMonth) = number(in: behindYear, before: ["月"]),
      let (day, rest) = number(in: behindMonth, before: ["日", "号", "號"])
    else { return nil }
    return ("\(year)-\(month)-\(day)", rest)
  }

  /// The number that a text begins with, if one of some signs ends it.
  private static func number(
    in text: Substring, before signs: [Character]
  ) -> (value: Int, rest: Substring)? {
    guard let end = text.firstIndex(where: signs.contains), let value = value(of: text[..<end])
    else { return nil }
    return (value, text[text.index(after: end)...])
  }

  /// The value of 二〇二四, 六, 十, 十二, 二十 or 二十三.
  private static func value(of numeral: Substring) -> Int? {
    guard (1...4).contains(numeral.count) else { return nil }
    var value = 0
    for (place, character) in numeral.enumerated() {
      if character == "十" {
        // Only at the end it takes a place of its own.
        let isLast = place == numeral.count - 1
        value = max(value, 1) * (isLast ? 10 : 1)
      } else if let digit = digits[character] {
        value = value * 10 + digit
      } else {
        return nil
      }
    }
    return value
  }

  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
}
