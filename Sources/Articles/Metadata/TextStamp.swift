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
      || endsInPage(rest, of: line) || publishedSigns.contains(String(rest))
    return isStamp ? String(stamp) : nil
  }

  /// What may end a stamp behind its date: 橡镇快讯 | 2021年9月9日发布.
  private static let publishedSigns: Set<String> = [
    "发布", "發布", "發佈", "发表", "發表", "刊发", "刊發", "更新", "播出", "出版",
  ]

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
    let sign = text.last { !$0.isWhitespace }
    let hasTime = stamp.contains(":")
    // "OAK NEWS - Apr 30, 2024 - 20:11 | World"
    let endsPart = rest.first == "|" && (sign == "|" || hasTime)
    guard rest.isEmpty || endsPart, isAllDate(stamp),
      !text.contains(where: { "。，！？；!?;".contains($0) })
    else { return false }
    // "Oak Securities, Singapore, Tuesday 30 September 2025", "Morning Elms, issue 4. Friday, June 5, 2020"
    let isPlaced = beginsWithWeekday(stamp) && (text.hasSuffix(", ") || text.hasSuffix(". "))
    // "Here is your briefing for Wednesday, June 5, 2024."
    let isIssued =
      beginsWithWeekday(stamp) && (text.hasSuffix(" for ") || text.hasSuffix(" of "))
      && text.split { !$0.isLetter }.contains { issueWords.contains($0.lowercased()) }
    // "The Elms Letter | September 12, 2023": no sentence has such a stroke.
    let isParted = sign == "|" || sign == "｜"
    return hasTime || isPlaced || isParted || bylineEnds.contains { text.hasSuffix($0) }
      || isIssued || text.hasPrefix("By ") && sign.map { "-–—·•,".contains($0) } == true
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
    // "A weekly letter from the port, June 5, 2024"
    if sign == ",", words.contains(where: { serialWords.contains($0.lowercased()) }) { return true }
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
  private static let issueWords = serialWords.union([
    "edition", "issue", "no", "page", "section", "vol", "volume",
  ])
  /// What only a thing is called that comes out again and again.
  private static let serialWords: Set<String> = [
    "briefing", "bulletin", "digest", "newsletter", "weekly",
  ]
  private static let linkWords: Set<String> = [
    "and", "by", "for", "from", "in", "of", "the", "translated",
  ]

  /// "The Table, recorded and published on 15 September 2023"
  private static let bylineEnds = ["published on ", "posted on ", "published "]

  /// Whether what stands before a date is no sentence: nothing, a label, or a name.
  private static func isLabel(_ text: Substring) -> Bool {
    // "…) – Published 2024-06-05": with a capital it is no verb of a sentence.
    if capitalLabels.contains(where: { text.hasSuffix($0) }) { return true }
    // 各位好，今天是2024年6月5日，欢迎收听。
    if text.hasSuffix("今天是") { return true }
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
}
