/// Finds what stands in the title of a work, which tells of no event: “Strike at Elms” is a novel, 话剧《罢工之夜》 a play.
///
/// English titles are told by their capitals; what a crowd or a speaker says is not written so. Chinese ones are told
/// by what they are titles of: a decision has one, too.
enum WorkTitles {
  /// The mentions, which are in the order of the text, without the terms in titles.
  static func removed(from mentions: [Mention], in text: Span<UInt8>) -> [Mention] {
    var titles: [Range<Int>]?
    return mentions.filter { mention in
      guard case .term = mention.subject else { return true }
      let first = text.byte(at: mention.range.lowerBound)
      if first < 0x80 { return !(first.isASCIICapital && text.isInTitle(mention.range)) }
      let known = titles ?? text.chineseTitles()
      titles = known
      return !known.contains {
        $0.lowerBound <= mention.range.lowerBound && mention.range.upperBound <= $0.upperBound
      }
    }
  }
}

extension Span<UInt8> {
  /// Whether a quote opens before a range and closes behind it, and all that it holds is capitalised as titles are.
  fileprivate func isInTitle(_ range: Range<Int>) -> Bool {
    guard let start = startOfTitle(before: range.lowerBound) else { return false }
    var index = start
    var words = 0
    while words <= Titles.words {
      let end = endOfWord(at: index)
      guard end > index, isTitleWord(index..<end) else { return false }
      words += 1
      let (mark, length) = scalar(at: end)
      if Titles.closing.contains(mark), end >= range.upperBound { return words > 1 }
      // American commas and full stops stand inside of the quotes.
      if mark == "," || mark == ".", Titles.closing.contains(scalar(at: end + length).value) {
        return words > 1 && end >= range.upperBound
      }
      guard mark == " " else { return false }
      index = end + length
    }
    return false
  }

  /// Where the words begin that a quote opens, back from one of them.
  private func startOfTitle(before index: Int) -> Int? {
    var start = index
    for _ in 0..<Titles.words {
      if Titles.opening.contains(scalar(before: start).value) { return start }
      guard let (_, first) = word(before: start), isTitleWord(first..<endOfWord(at: first)),
        first < start
      else { return nil }
      start = first
    }
    return nil
  }

  /// What stands in 《》 of which a word beside them says that they hold the name of a work; the first few.
  fileprivate func chineseTitles() -> [Range<Int>] {
    var titles: [Range<Int>] = []
    var open: Int?
    var index = 0
    while index < count, titles.count < Titles.most {
      // Only signs begin with this byte.
      guard self[index] == Titles.chineseOpening[0] else {
        index += 1
        continue
      }
      if has(Titles.chineseOpening, at: index) {
        open = index
      } else if has(Titles.chineseClosing, at: index) {
        if let start = open, isWork(start..<index) { titles.append(start..<index) }
        open = nil
      }
      index += Titles.chineseOpening.count
    }
    return titles
  }

  /// Whether it is said right before a title or behind it that it is that of a work.
  private func isWork(_ title: Range<Int>) -> Bool {
    if Titles.kinds.contains(scalar(before: title.lowerBound).value) { return true }
    let behind = title.upperBound + Titles.chineseClosing.count
    return place(ofAny: Titles.shows, in: behind..<Swift.min(count, behind + Titles.showBytes))
      != nil
  }

  private func isTitleWord(_ range: Range<Int>) -> Bool {
    self[range.lowerBound].isASCIICapital || Word(self, range).map(Titles.small.contains) == true
  }
}

private enum Titles {
  static let words = 9
  static let opening: Set<Unicode.Scalar> = ["“", "\"", "‘", "'"]
  static let closing: Set<Unicode.Scalar> = ["”", "\"", "’", "'"]
  static let chineseOpening = Array("《".utf8)
  static let chineseClosing = Array("》".utf8)
  /// How many such titles are looked at in an article.
  static let most = 50
  /// What works are, by the last character: 电影, 话剧, 小说, 歌曲.
  static let kinds: Set<Unicode.Scalar> = Set("剧劇影片说說曲歌画畫舞戏戲诗詩游遊".unicodeScalars)
  static let shows = ["首演", "上映", "公映", "首映", "演出", "上演", "开机", "開機", "杀青", "殺青", "画展", "畫展", "影展"]
    .map { Array($0.utf8) }
  /// How far behind a title a word tells that it is shown.
  static let showBytes = 24
  /// Words that titles do not capitalise.
  static let small = Word.set("a an and at by for from in of on or the to with")
}
