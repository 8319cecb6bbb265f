/// The dates in stamps.
extension TextStamp {
  /// Whether no word stands in a stamp that is not of dates and times.
  static func isAllDate(_ stamp: Substring) -> Bool {
    stamp.split { !($0.isASCII && $0.isLetter) }.allSatisfy { word in
      let word = word.lowercased()
      return word.isMonth || dateWords.contains(word) || weekdays.contains(String(word.prefix(3)))
    }
  }

  private static let dateWords: Set<String> = [
    "st", "nd", "rd", "th", "at", "am", "pm", "a", "p", "m", "t", "z", "utc", "gmt", "hkt", "cst",
    "est",
    "edt", "bst", "et",
  ]

  /// Whether a character may stand in a date with a time; what follows is something else.
  static func isPartOfStamp(_ character: Character) -> Bool {
    if character.isASCII { return character != "|" && character != "(" && character != ";" }
    return "年月日号號时時分秒−".contains(character)
  }

  static func beginsWithWeekday(_ stamp: Substring) -> Bool {
    weekdays.contains(stamp.prefix(3).lowercased())
  }

  static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Whether four digits stand together, as in every date that is looked for.
  static func hasYear(_ line: String) -> Bool {
    var digits = 0
    for byte in line.utf8 {
      digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// Where a full date begins: four digits of a year and a sign, or a month's name by a day and a
  /// year.
  static func startOfDate(in line: String) -> String.Index? {
    var previous: Character = " "
    var index = line.startIndex
    while index < line.endIndex {
      let character = line[index]
      defer {
        previous = character
        index = line.index(after: index)
      }
      let isStart =
        !(previous.isASCII && (previous.isLetter || previous.isNumber || previous == "-"))
      guard isStart, character.isASCII, character.isLetter || character.isNumber else { continue }
      if DateStamp(String(line[index...].prefix(40)), timeZone: .gmt) != nil { return index }
    }
    return nil
  }
}
