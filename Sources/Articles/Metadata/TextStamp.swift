/// The stamp that stands above or below a text: `2024-06-05 08:00 来源：新华社`, `Published June 5,
/// 2024`, `（2024年6月5日）`; or the dateline that it begins with, where that has a year.
enum TextStamp {
  /// The most bytes of a line that is a stamp, and so many lines are looked at from either end.
  private static let widthLimit = 160
  private static let topLines = 8
  private static let bottomLines = 3

  /// What a text says of its publication: above it, and else below.
  static func claims(in text: Span<UInt8>) -> [DateClaim] {
    var lines = LineCursor()
    var count = 0
    while count < topLines, let line = lines.next(in: text) {
      let content = text.trimming(line)
      if content.isEmpty { continue }
      count += 1
      if let stamp = stamp(in: content, of: text) {
        return [DateClaim(text: stamp, source: .text)]
      }
    }
    for line in lastLines(of: text, from: lines.offset) {
      if let stamp = stamp(in: line, of: text) { return [DateClaim(text: stamp, source: .text)] }
    }
    return []
  }

  /// The last lines with content, the last one first.
  private static func lastLines(of text: Span<UInt8>, from start: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var end = text.count
    while end > start, found.count < bottomLines {
      var begin = end
      while begin > start, text[begin - 1] != 0x0A { begin -= 1 }
      let content = text.trimming(begin..<end)
      if !content.isEmpty { found.append(content) }
      end = begin - 1
    }
    return found
  }

  private static func stamp(in line: Range<Int>, of text: Span<UInt8>) -> String? {
    // A longer line is no stamp, but may begin with a dateline.
    let head = text.string(in: line.prefix(widthLimit))
    let stamp = line.count <= widthLimit ? stamp(in: head) : nil
    return stamp ?? note(head) ?? dateline(String(head.prefix(datelineLimit)))
  }

  /// The date in a note in brackets on where an article was before: `[Transcript, first broadcast 5 June 2024. …]`.
  private static func note(_ line: String) -> String? {
    guard let first = line.first, "[(（【".contains(first), hasYear(line),
      let start = startOfDate(in: line)
    else { return nil }
    let words = line[..<start].split { !$0.isLetter }.suffix(2).map { $0.lowercased() }
    guard words.contains(where: noteWords.contains) else { return nil }
    return String(line[start...].prefix { isPartOfStamp($0) && $0 != "." && $0 != "]" })
  }

  private static let noteWords: Set<String> = [
    "aired", "appeared", "broadcast", "issued", "posted", "printed", "published", "transmitted",
  ]

  /// The most characters before the date in a dateline in brackets.
  private static let bracketLimit = 24
  /// The most bytes of a place with an agency in brackets behind it.
  private static let placeLimit = 48
  /// The most characters of a dateline.
  private static let datelineLimit = 80

  /// The date of `BEIJING, July 16, 2025 (Court News) –`, 长春2022年9月23日电 or （某社長春2022年9月23日電）.
  private static func dateline(_ line: String) -> String? {
    guard hasYear(line), let start = startOfDate(in: line) else { return nil }
    let place = line[..<start]
    let stamp = line[start...].prefix { isPartOfStamp($0) && !"-–—".contains($0) }
    let sign = line[stamp.endIndex...].first
    let words = place.split(separator: " ")
    let isDashed = sign.map { "-–—".contains($0) } == true
    // "BEIJING said on June 6" goes on in small letters.
    let isEnglish =
      words.first.map(isInCapitals) == true && words.allSatisfy { $0.first?.isUppercase == true }
      && place.allSatisfy { $0.isLetter || " ,.'’/".contains($0) } && isAllDate(stamp)
    if isEnglish, isDashed || sign == "(" { return String(stamp) }
    if isDashed, isAllDate(stamp), isPlace(place) || isAgency(place) { return String(stamp) }
    let inBrackets = stamp.prefix { $0 != ")" }
    // 某网北京1月15日电（2019年1月15日 23:52）
    if place.last.map({ "(（".contains($0) }) == true,
      let agency = place.dropLast().last(where: { !$0.isWhitespace }), filedSigns.contains(agency)
    {
      return String(inBrackets)
    }
    // "OAKHAM (Oct 1, 2025) — …"
    let isCapital =
      words.last == "(" && words.count > 1 && words.dropLast().allSatisfy(isInCapitals)
    if isDashed, isCapital, isAllDate(inBrackets) { return String(inBrackets) }
    // （長春，2024年6月6日）
    let isClosed = sign == "）" || inBrackets.endIndex < stamp.endIndex
    if isClosed, let first = place.first, let last = place.last, "(（".contains(first),
      ",，".contains(last), (4...bracketLimit).contains(place.count),
      place.dropFirst().dropLast().allSatisfy({ !$0.isASCII && $0.isLetter })
    {
      return String(inBrackets)
    }
    // 【某報北京專電 2024年6月6日】
    if place.first == "【", sign == "】", place.count <= bracketLimit { return String(stamp) }
    let isChinese =
      !place.isEmpty
      && place.drop { $0 == "（" }.allSatisfy { !$0.isASCII && $0.isLetter || $0 == " " }
    // 某网2022年2月8日消息：
    let behind = line[stamp.endIndex...]
    let isAgencyNews =
      sign.map(filedSigns.contains) == true
      || behind.hasPrefix("消息") && behind.dropFirst(2).first.map { "：:，, ".contains($0) } == true
    return isChinese && isAgencyNews ? String(stamp) : nil
  }

  /// What ends a Chinese dateline.
  private static let filedSigns: Set<Character> = ["电", "電", "讯", "訊"]

  /// Whether what stands before a date is a place and a comma: "Oakham, Nov 23, 2022 -".
  private static func isPlace(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    return (1...3).contains(words.count) && words.last?.last == ","
      && text.allSatisfy { $0.isLetter || " ,'’".contains($0) }
      && words.allSatisfy { word in
        let letters = word.filter(\.isLetter)
        return letters.count > 2 && letters.first?.isUppercase == true
          && !weekdays.contains(letters.prefix(3).lowercased())
      }
  }

  /// Whether what stands before a date is a place with an agency in brackets: "Oakham (Agency) 13 Feb 2020 —".
  private static func isAgency(_ text: Substring) -> Bool {
    text.utf8.count <= placeLimit && text.first?.isUppercase == true
      && text.last { !$0.isWhitespace } == ")"
  }

  /// The date in a line that is a stamp, from its first digit or month on.
  static func stamp(in line: String) -> String? {
    if let (date, rest) = NumeralStamp.date(in: line) {
      return withoutWeekday(rest).allSatisfy(\.isWhitespace) ? date : nil
    }
    guard line.utf8.count <= widthLimit, hasYear(line), let start = startOfDate(in: line) else {
      return nil
    }
    let stamp = line[start...].prefix(60).prefix { isPartOfStamp($0) }
    // （2024年10月7日—10月13日）: a week is no day.
    let behind = line[stamp.endIndex...]
    if behind.first.map({ "—–~～至到－".contains($0) }) == true,
      let unit = behind.drop(while: { !$0.isNumber }).first(where: { !$0.isNumber }),
      "年月日".contains(unit)
    {
      return nil
    }
    // A short line that ends with a date needs no label: "Kunming, 1 June 2024".
    let rest = withoutWeekday(line[stamp.endIndex...])
    let isShort = line.utf8.count <= 48 && rest.utf8.count <= 3 && isAllDate(stamp)
    let isStamp =
      isShort || isPart(of: line, from: start, to: stamp.endIndex)
      || isColumn(line[..<start], before: stamp) || isLabel(line[..<start])
      || isByline(line[..<start], before: stamp) || isCaption(line[..<start], before: stamp)
      || endsInPage(rest, of: line)
    return isStamp ? String(stamp) : nil
  }

  /// Whether a date is one of the parts of a Chinese line that wide space parts, of which none is a sentence:
  /// `《橡报》　2024年6月5日　第2版`.
  private static func isPart(of line: String, from start: Substring.Index, to end: Substring.Index)
    -> Bool
  {
    let (before, behind) = (line[..<start], line[end...])
    guard before.last == wideSpace, behind.first == wideSpace else { return false }
    return !line.contains { "。，！？；：".contains($0) } && line.contains { !$0.isASCII && $0.isLetter }
  }

  private static let wideSpace: Character = "\u{3000}"

  /// Whether a date is one of the parts of a line that signs part: `Issue 88 · Monday, 14 April 2025 · the week`,
  /// `Weekly bulletin no. 14 — Monday, 7 April 2025`.
  private static func isColumn(_ text: Substring, before stamp: Substring) -> Bool {
    let end = stamp.firstIndex { columnSigns.contains($0) } ?? stamp.endIndex
    let date = stamp[..<end]
    let next = withoutWeekday(stamp.base[end...]).first { !$0.isWhitespace }
    guard isAllDate(date), next.map(columnSigns.contains) ?? true,
      let sign = text.last(where: { !$0.isWhitespace })
    else { return false }
    if columnSigns.contains(sign) { return true }
    // Any sentence may have a dash.
    let words = text.split { !$0.isLetter }.map { $0.lowercased() }
    return next == nil && "-–—".contains(sign) && text.last == " "
      && (beginsWithWeekday(stamp) || words.contains { issueWords.contains($0) })
  }

  private static let columnSigns: Set<Character> = ["·", "•", "|", "｜", "∙", "‧"]

  /// What stands behind a date, if that is not a Chinese day of the week: ，星期日 and （周三）.
  private static func withoutWeekday(_ rest: Substring) -> Substring {
    let weekday = rest.drop { ",，、( （\u{3000}".contains($0) }
    guard let sign = chineseWeeks.first(where: weekday.hasPrefix) else { return rest }
    let day = weekday.dropFirst(sign.count)
    return day.first.map { "一二三四五六日天".contains($0) } == true ? day.dropFirst() : rest
  }

  private static let chineseWeeks = ["星期", "周", "週", "礼拜", "禮拜"]

  /// Whether what stands before a date that ends its line is who wrote it: `By A. Oak, The Weekly — June 1, 2023`,
  /// `文／林某　攝影／許某　2024-05-30 10:00`.
  private static func isByline(_ text: Substring, before stamp: Substring) -> Bool {
    let rest = stamp.base[stamp.endIndex...]
    // "The Trade Ledger | June 14, 2022 | By R. Oak"
    let endsPart = rest.first == "|" && text.last { !$0.isWhitespace } == "|"
    guard rest.isEmpty || endsPart, isAllDate(stamp),
      !text.contains(where: { "。，！？；!?;".contains($0) })
    else { return false }
    let hasTime = stamp.contains(":")
    let sign = text.last { !$0.isWhitespace }
    // "Oak Securities, Singapore, Tuesday 30 September 2025"
    let isPlaced = beginsWithWeekday(stamp) && text.hasSuffix(", ")
    // "The Elms Letter | September 12, 2023": no sentence has such a stroke.
    let isParted = sign == "|" || sign == "｜"
    return hasTime || isPlaced || isParted || bylineEnds.contains { text.hasSuffix($0) }
      || text.hasPrefix("By ") && sign.map { "-–—·•,".contains($0) } == true
  }

  /// Whether what stands before a date that ends its line names a publication in capitals, as no sentence does:
  /// `OAKSHIRE LEAGUE - Sport, Sunday edition, 13 July 2025`. "The Oaks Fire, 13 July 1925" is a title.
  private static func isCaption(_ text: Substring, before stamp: Substring) -> Bool {
    let date = withoutPage(stamp)
    guard text.utf8.count <= captionLimit, stamp.endIndex == stamp.base.endIndex, isAllDate(date),
      let sign = text.last(where: { !$0.isWhitespace }), ",-–—·•/".contains(sign)
    else { return false }
    let words = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    let isNamed =
      sign != "," || date.endIndex < stamp.endIndex
      || words.contains { issueWords.contains($0.lowercased()) }
    return isNamed
      && words.allSatisfy { word in
        word.first?.isUppercase == true || linkWords.contains(String(word))
          || issueWords.contains(String(word))
      }
  }

  /// A stamp without the page that it may name: `Oak Daily, June 5, 2024, page 1`.
  private static func withoutPage(_ stamp: Substring) -> Substring {
    guard let page = stamp.firstRange(of: ", page ") else { return stamp }
    return stamp[page.upperBound...].allSatisfy(\.isNumber) ? stamp[..<page.lowerBound] : stamp
  }

  /// Whether a line tells the day and the page of a paper alone, in either order: `2024年6月5日 星期三 第01版：要闻`.
  static func isPage(_ line: String) -> Bool {
    guard let stamp = stamp(in: line), let range = line.firstRange(of: stamp) else { return false }
    let rest = line[..<range.lowerBound] + withoutWeekday(line[range.upperBound...])
    return rest.contains("版") && rest.count <= pageLength && !rest.contains(where: isSentenceMark)
  }

  /// The most characters that tell which page it is.
  private static let pageLength = 12

  /// Whether what stands behind a date is the page of a paper: `橡鎮短訊 2024年11月17日(星期日)A4版`.
  private static func endsInPage(_ rest: Substring, of line: String) -> Bool {
    guard let page = rest.split(whereSeparator: { " ()（），,".contains($0) }).last else {
      return false
    }
    return (2...5).contains(page.count) && page.last == "版"
      && line.utf8.count <= captionLimit && !line.contains(where: isSentenceMark)
  }

  private static func isSentenceMark(_ character: Character) -> Bool {
    "。，！？；".contains(character)
  }

  /// The most bytes of a caption before its date.
  private static let captionLimit = 80
  private static let issueWords: Set<String> = [
    "bulletin", "digest", "edition", "issue", "newsletter", "no", "page", "section", "vol",
    "volume", "weekly",
  ]
  private static let linkWords: Set<String> = [
    "and", "by", "for", "from", "in", "of", "the", "translated",
  ]

  private static func beginsWithWeekday(_ stamp: Substring) -> Bool {
    weekdays.contains(stamp.prefix(3).lowercased())
  }

  /// "The Table, recorded and published on 15 September 2023"
  private static let bylineEnds = ["published on ", "posted on ", "published "]

  /// Whether a word is written as the place of a dateline: HEFEI, XI'AN.
  private static func isInCapitals(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count > 2 && letters.allSatisfy { $0.isASCII && $0.isUppercase }
  }

  /// Whether no word stands in a stamp that is not of dates and times.
  private static func isAllDate(_ stamp: Substring) -> Bool {
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
  private static func isPartOfStamp(_ character: Character) -> Bool {
    if character.isASCII { return character != "|" && character != "(" && character != ";" }
    return "年月日号號时時分秒−".contains(character)
  }

  /// Whether what stands before a date is no sentence: nothing, a label, or a name.
  private static func isLabel(_ text: Substring) -> Bool {
    // "…) – Published 2024-06-05": with a capital it is no verb of a sentence.
    if capitalLabels.contains(where: { text.hasSuffix($0) }) { return true }
    if text.contains(where: { "。，！？；,!?;".contains($0) }) && text.utf8.count > 40 { return false }
    let words = text.split { !$0.isLetter }.map { $0.lowercased() }
    if words.isEmpty { return true }
    if words.contains(where: labels.contains) { return true }
    if chineseLabels.stand(in: String(text)) { return true }
    // A weekday.
    return words.count == 1 && text.utf8.count <= 30
      && weekdays.contains(String(words[0].prefix(3)))
  }

  private static let labels: Set<String> = [
    "published", "posted", "publish", "date", "updated", "by", "released", "issued", "time",
  ]
  /// Right before the date, whatever stands before them.
  private static let capitalLabels = [
    "Published ", "Published: ", "Broadcast: ", "First broadcast: ", "First broadcast ", "Aired: ",
    "Posted ", "Updated ", "Released ",
  ]
  private static let chineseLabels = Phrases([
    "时间", "時間", "日期", "来源", "來源", "发布", "發布", "发表", "發表", "刊登", "更新", "作者", "记者",
    "記者", "编辑", "編輯", "网", "報", "报", "社", "出刊", "出版", "播出", "首播", "发稿", "發稿", "截稿", "刊发", "刊發",
  ])
  private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Whether four digits stand together, as in every date that is looked for.
  private static func hasYear(_ line: String) -> Bool {
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
