import RuleLanguage

/// A ruleset larger than anybody writes: 100 files, each with an entity of 500 values with two
/// names, a term, an event, and 100 rules.
enum LargeRuleset {
  static let files = (0..<100).map { number in
    SourceFile(path: "file-\(number).tocsin", text: text(number))
  }

  private static func text(_ number: Int) -> String {
    var text = "entity place-\(number) \"Places of region \(number)\" {\n"
    for value in 0..<500 {
      let name = word(number * 500 + value)
      text += "    \(name) \"\(name)\", \"\(hanzi(number * 500 + value))\"\n"
    }
    text +=
      "}\n\nterm act-\(number) {\n    \"act\(number)(s|ed|ing|)\", \"did ... act\(number)\"\n}\n\n"
    text += """
      event deed-\(number) {
          slot place each place-\(number)
          require act-\(number)
          same place within 3 days
      }

      """
    for rule in 0..<100 {
      text += """

        rule rule-\(number)-\(rule) "The deed in many places" {
            severity warning, critical from \(rule + 50)
            when count(distinct place) of deed-\(number) >= \(rule + 2) within 14 days
            message "{count} places, {first} to {last}: {place}"
        }

        """
    }
    return text
  }

  /// A word of its own for each number, in lower-case letters; words of neighbours are not alike.
  private static func word(_ number: Int) -> String {
    var rest = scattered(number)
    var word = ""
    for _ in 0..<7 {
      word.append(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rest % 26))))
      rest /= 26
    }
    return word
  }

  private static func hanzi(_ number: Int) -> String {
    let digits = Array("甲乙丙丁戊己庚辛壬癸")
    return String(String(scattered(number)).compactMap(\.wholeNumberValue).map { digits[$0] })
  }

  /// Another number for each number: an odd factor loses none. Donald Knuth's, for hashing.
  private static func scattered(_ number: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: number) &* 2_654_435_761
  }
}
