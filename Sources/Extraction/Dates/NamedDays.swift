/// What words say of a day: that only a report was of it, that a meeting is called by it, that it was said there.
extension Span<UInt8> {
  /// Whether a day tells only when something was reported: "…, the paper reported on its front page on Friday".
  func isWhenTold(_ day: Range<Int>) -> Bool {
    place(ofWordBefore: day.lowerBound, within: NamedDays.telling) { word in
      ReportDates.telling.contains(word) || NamedDays.known.contains(word)
    } != nil
  }

  /// Whether what is made known follows the Chinese word at an index, so that it is no news of what went before:
  /// 网站通报，阿某被查.
  func introduces(_ word: Int) -> Bool {
    var index = word
    for _ in 0..<NamedDays.noticeLength where scalar(at: index).value.isIdeographic {
      index += scalar(at: index).length
    }
    return [",", "，", ":", "："].contains(scalar(at: index).value)
  }

  /// Whether a sentence begins with what was and when: "The attack, on the evening of November 11, left …".
  func setsOffDay(at index: Int) -> Bool {
    guard word(at: index) == DateVocabulary.theWord, let (_, end) = wordBehind(endOfWord(at: index))
    else { return false }
    return byte(at: end) == UInt8(ascii: ",") && wordBehind(end + 1)?.word == DateVocabulary.onWord
  }

  /// Whether a sentence begins with what was said or done at a meeting: 会议强调, 欧丹在会上表示, "At the meeting, Oak
  /// said".
  func isAtMeeting(_ sentence: Range<Int>) -> Bool {
    let opening = sentence.prefix(NamedDays.openingBytes)
    if place(ofAny: NamedDays.atMeeting, in: opening) != nil { return true }
    guard word(at: sentence.lowerBound) == NamedDays.at,
      let the = wordBehind(endOfWord(at: sentence.lowerBound)), the.word == DateVocabulary.theWord
    else { return false }
    return wordBehind(the.end).map { NamedDays.nouns.contains($0.word) } ?? false
  }

  /// Whether something is called by its day: "Tuesday's meeting".
  func isNameOfDay(_ day: Range<Int>) -> Bool {
    let noun = endOfPossessive(at: day.upperBound).flatMap { wordBehind($0) }
    return noun.map { NamedDays.nouns.contains($0.word) } ?? false
  }

  /// Whether an offset lies in what somebody says in a sentence: 他说，23日举行的….
  func isInSpeech(_ offset: Int, of sentence: Range<Int>) -> Bool {
    place(ofAny: NamedDays.speech, in: sentence.lowerBound..<max(sentence.lowerBound, offset))
      != nil
  }
}

private enum NamedDays {
  /// Behind these stands when something was made known: "came to wider notice two days later".
  static let known = Word.set(
    "page notice light attention published surfaced emerged spotted noticed")
  /// How many characters a word has that tells of a notice.
  static let noticeLength = 2
  /// How many words may stand between a verb of telling and the day.
  static let telling = 6
  static let nouns = Word.set(
    """
    meeting session gathering event march protest rally vigil vote decision announcement attack incident crash
    stabbing clash clashes killing rampage strike walkout demonstration riot unrest
    """
  )
  static let at = Word.list("at").first
  static let atMeeting =
    (["会上", "會上", "会议上", "會議上", "强调，", "強調，", "强调,", "強調,"]
    + ["会议", "會議"].flatMap { meeting in
      ["强调", "強調", "指出", "要求", "认为", "認為", "提出", "听取", "聽取", "审议", "審議"].map { meeting + $0 }
    }).map { Array($0.utf8) }
  /// How far the beginning of a sentence goes, in bytes.
  static let openingBytes = 36
  static let speech = ["说", "說", "表示", "指出", "介绍", "介紹"].flatMap { verb in
    ["，", ",", "：", ":"].map { Array((verb + $0).utf8) }
  }
}
