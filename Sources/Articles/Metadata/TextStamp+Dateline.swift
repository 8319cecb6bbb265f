/// The datelines that texts begin with.
extension TextStamp {
  /// The most characters before the date in a Chinese dateline in brackets.
  private static let bracketLimit = 24
  /// The most bytes of the place and the agency before a date.
  private static let placeLimit = 48
  /// The most characters of a dateline.
  static let datelineLimit = 80

  /// The date of `BEIJING, July 16, 2025 (Court News) –`, 长春2022年9月23日电 or （某社長春2022年9月23日電）.
  static func dateline(_ line: String) -> String? {
    guard hasYear(line), let start = startOfDate(in: line) else { return nil }
    let place = line[..<start]
    let stamp = line[start...].prefix { isPartOfStamp($0) && !"-–—".contains($0) }
    return englishDateline(place, stamp) ?? chineseDateline(place, stamp)
  }

  // MARK: English

  /// The date of `OAKHAM, China (June 5, 2024) –`, `Oakham (Agency) - June 5, 2024 - …`, `[OAK, June 5, 2024]` or `OAKHAM,
  /// June 5, 2024 /Agency/ --`.
  private static func englishDateline(_ place: Substring, _ stamp: Substring) -> String? {
    // "BEIJING said on June 6" goes on in small letters.
    let words = place.split { !$0.isLetter && !"'’.".contains($0) }
    guard let first = words.first, words.count <= 6, place.utf8.count <= placeLimit,
      place.allSatisfy({ $0.isLetter || " ,.'’/|()[]-–—".contains($0) }),
      words.allSatisfy({ $0.first?.isUppercase == true || $0 == "and" }),
      !openings.contains(first.lowercased())
    else { return nil }
    let date = stamp[..<endOfDate(stamp)]
    guard isAllDate(date) else { return nil }
    let rest = stamp.base[date.endIndex...].drop { $0 == " " }
    let isClosed = rest.first.map { ")]".contains($0) } == true
    // "(translated from French)" may stand between.
    let behind = withoutAgency(isClosed ? rest.dropFirst().drop { $0 == " " } : rest)
    let isDashed = behind.first.map { "-–—".contains($0) } == true
    let isBracket = isClosed && place.first.map { "([".contains($0) } == true
    // "OAKHAM, 21 March 2024. They met."
    let isOfAgency = rest.first.map { "(.".contains($0) } == true && isInCapitals(first)
    return isDashed || isBracket || isOfAgency ? String(date) : nil
  }

  /// Where a date ends: at a bracket, at an agency, or at the sentence that its year ends.
  private static func endOfDate(_ stamp: Substring) -> Substring.Index {
    var previous: Character = " "
    return stamp.indices.first { place in
      defer { previous = stamp[place] }
      switch stamp[place] {
      case ")", "]": return true
      case "/": return previous == " "
      // "Aug. 6" goes on.
      case ".": return isDigit(previous) && stamp[place...].hasPrefix(". ")
      default: return false
      }
    } ?? stamp.endIndex
  }

  /// What stands behind `(Court News)` or `/Agency/`; nothing where that is long, or not closed.
  private static func withoutAgency(_ text: Substring) -> Substring {
    guard let sign = text.first, sign == "(" || sign == "/" else { return text }
    let agency = text.dropFirst()
    guard let end = agency.prefix(placeLimit).firstIndex(of: sign == "(" ? ")" : "/") else {
      return ""
    }
    return agency[agency.index(after: end)...].drop { $0 == " " }
  }

  /// Whether a word is written as the place of a dateline: HEFEI, XI'AN.
  private static func isInCapitals(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count > 2 && letters.allSatisfy { $0.isASCII && $0.isUppercase }
  }

  /// What sentences begin with, and no place.
  private static let openings: Set<String> = [
    "after", "as", "at", "before", "between", "but", "by", "during", "for", "from", "in", "it",
    "of", "on", "since", "to", "until", "when", "while",
  ]

  // MARK: Chinese

  private static func chineseDateline(_ place: Substring, _ stamp: Substring) -> String? {
    let behind = stamp.base[stamp.endIndex...]
    let sign = behind.first
    let inBrackets = stamp.prefix { $0 != ")" }
    // 某网北京1月15日电（2019年1月15日 23:52）
    if place.last.map({ "(（".contains($0) }) == true,
      let agency = place.dropLast().last(where: { !$0.isWhitespace }), filedSigns.contains(agency)
    {
      return String(inBrackets)
    }
    // （長春，2024年6月6日）
    let isClosed = sign == "）" || inBrackets.endIndex < stamp.endIndex
    if isClosed, let first = place.first, let last = place.last, "(（".contains(first),
      ",，".contains(last), (4...bracketLimit).contains(place.count),
      place.dropFirst().dropLast().allSatisfy(isHan)
    {
      return String(inBrackets)
    }
    let isFiled = sign.map(filedSigns.contains) == true
    let agency = withoutReporter(place)
    // 【某報北京專電 2024年6月6日】 and 【某報訊】2024年6月6日
    if place.first == "【", place.count <= bracketLimit,
      sign == "】" || isFiled
        || agency.last == "】" && agency.dropLast().last.map(outletSigns.contains) == true
    {
      return String(stamp)
    }
    // 长春，2024年6月6日 ——
    if sign == "—", let comma = agency.last, ",，".contains(comma),
      (3...bracketLimit).contains(agency.count), agency.dropLast().allSatisfy(isHan)
    {
      return String(stamp)
    }
    // 某报讯(全媒记者)2024年4月12日下午， 某报某市12月11日讯　2020年12月10日， and 某省消息　2024年8月21日，
    let name = agency.drop { "(（".contains($0) }
    guard name.allSatisfy({ isHan($0) || $0.isWhitespace || isDigit($0) }) else { return nil }
    if agency.last.map(filedSigns.contains) == true || agency.hasSuffix("消息") {
      return String(stamp)
    }
    // 某网2022年2月8日消息： and 2024年6月6日电
    let isNews =
      !agency.isEmpty && behind.hasPrefix("消息")
      && behind.dropFirst(2).first.map { "：:，, ".contains($0) } == true
    return (isFiled || isNews) && !name.contains { isDigit($0) } ? String(stamp) : nil
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func isHan(_ character: Character) -> Bool {
    !character.isASCII && character.isLetter
  }

  /// A text without the bracket at its end that names a reporter: （记者 某某）.
  private static func withoutReporter(_ text: Substring) -> Substring {
    let text = withoutBlanks(text)
    guard let start = text.lastIndex(where: { "(（".contains($0) }),
      text.last.map({ ")）".contains($0) }) == true,
      text[start...].contains("记者") || text[start...].contains("記者")
    else { return text }
    return withoutBlanks(text[..<start])
  }

  private static func withoutBlanks(_ text: Substring) -> Substring {
    text.lastIndex { !$0.isWhitespace }.map { text[...$0] } ?? ""
  }

  /// What a Chinese dateline in brackets ends with, where its date stands behind it: an agency or a desk, and no topic.
  private static let outletSigns: Set<Character> = filedSigns.union("社报報网網组組台臺")
  /// What ends a Chinese dateline.
  private static let filedSigns: Set<Character> = ["电", "電", "讯", "訊"]
}
