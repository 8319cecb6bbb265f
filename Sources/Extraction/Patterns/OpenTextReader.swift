import RuleLanguage

/// Where the text of an open slot stands, with terms turned into places.
struct OpenTextPlan: Sendable {
  let side: OpenText.Side
  /// The terms that it stands beside; the phrases of the slot are a term of their own.
  let terms: [Int]
  let room: Int
}

/// The values of open slots in one article, numbered as they are met.
final class OpenValues {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}

/// Reads the text beside a phrase: a run of capitalised words, or characters of a script without spaces up
/// to a mark or a function word.
enum OpenTextReader {
  /// The texts for a slot in a sentence, in the order of the text.
  static func mentions(
    of plan: OpenTextPlan, in number: Int, of text: Span<UInt8>, _ index: MentionIndex
  ) -> [ValueMention] {
    // What stands in a dateline is no part of the report.
    let sentence = index.layout.report(of: number)
    let places = plan.terms.flatMap { index.terms[$0, in: number..<number + 1].map(\.range) }
    let cues = places.filter { $0.lowerBound >= sentence.lowerBound }.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    guard !cues.isEmpty else { return [] }
    // A cue may be long in one phrase and short in another: the longest at a place is meant.
    let terms = index.termPlaces(in: number)
    var found: [ValueMention] = []
    for cue in cues {
      let limits = free(around: cue, terms, within: sentence)
      let range =
        switch plan.side {
        case .after: text.openText(in: cue.upperBound..<limits.upperBound, room: plan.room)
        case .before: text.openText(endingIn: limits.lowerBound..<cue.lowerBound, room: plan.room)
        }
      guard let range, found.last?.range != range else { continue }
      let folded = FoldedText(text.extracting(range)).bytes
      let name = OpenText.name(ofSimplified: String(decoding: folded, as: UTF8.self))
      guard !name.isEmpty else { continue }
      found.append(
        ValueMention(
          value: index.openValues.number(of: name), range: range, sentence: number))
    }
    return found
  }

  /// The bytes around a cue that no other term stands in.
  private static func free(
    around cue: Range<Int>, _ terms: [Range<Int>], within sentence: Range<Int>
  ) -> Range<Int> {
    let next = terms.partitioningIndex { $0.lowerBound >= cue.upperBound }
    let end = next < terms.count ? terms[next].lowerBound : sentence.upperBound
    // Those before it: none of a sentence's many terms is looked at twice as far as a text may reach.
    let before = terms[..<next].suffix(8).filter { $0.upperBound <= cue.lowerBound }
    let start = before.map(\.upperBound).max() ?? sentence.lowerBound
    return max(start, sentence.lowerBound)..<max(cue.upperBound, min(end, sentence.upperBound))
  }
}

extension Span<UInt8> {
  /// No text of a slot is longer, in bytes.
  private static var longestOpenText: Int { 512 }

  /// The text of a slot that begins in a range, behind what parts it from a phrase; nil when there is none.
  func openText(in range: Range<Int>, room: Int) -> Range<Int>? {
    let end = characterStart(before: min(range.upperBound, range.lowerBound + Self.longestOpenText))
    var start = range.lowerBound
    for _ in 0..<4 {
      start = skipWhiteSpace(at: start)
      let (mark, length) = scalar(at: start)
      guard [",", ":", "：", "“", "\"", "‘", "「", "《"].contains(mark) else { break }
      start += length
    }
    guard start < end else { return nil }
    if scalar(at: start).value.isIdeographic { return hanziRun(in: start..<end, room: room) }
    return namedRun(words(in: start..<end, isStrict: true)[...], room: room, keepsEnd: false)
  }

  /// The text of a slot that ends in a range, before what parts it from a phrase; nil when there is none.
  func openText(endingIn range: Range<Int>, room: Int) -> Range<Int>? {
    let start = characterStart(
      before: max(range.lowerBound, range.upperBound - Self.longestOpenText))
    var end = range.upperBound
    for _ in 0..<4 {
      end = Swift.max(start, skipWhiteSpace(before: end))
      let (mark, length) = scalar(before: end)
      guard end > start, [",", "”", "\"", "’", "」", "》"].contains(mark) else { break }
      end -= length
    }
    guard start < end else { return nil }
    if scalar(before: end).value.isIdeographic {
      return hanziRun(endingIn: start..<end, room: room)
    }
    return namedRun(words(in: start..<end, isStrict: false)[...], room: room, keepsEnd: true)
  }

  /// The offset itself, or where the character begins that it would cut.
  private func characterStart(before index: Int) -> Int {
    var start = index
    while start > 0, start < count, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}

// Scripts without spaces.
extension Span<UInt8> {
  private func hanziRun(in range: Range<Int>, room: Int) -> Range<Int>? {
    var end = range.lowerBound
    var left = room
    while left > 0, end < range.upperBound {
      let (value, length) = scalar(at: end)
      let isJoint = value == "·" || value == "・"
      guard value.isIdeographic || isJoint, !isFunctionWord(at: end) else { break }
      if !isJoint { left -= 1 }
      end += length
    }
    return end > range.lowerBound ? range.lowerBound..<end : nil
  }

  private func hanziRun(endingIn range: Range<Int>, room: Int) -> Range<Int>? {
    var start = range.upperBound
    var left = room
    while left > 0, start > range.lowerBound {
      let (value, length) = scalar(before: start)
      let isJoint = value == "·" || value == "・"
      guard value.isIdeographic || isJoint, !isFunctionWord(at: start - length),
        !isPair(at: start - length - scalar(before: start - length).length)
      else { break }
      if !isJoint { left -= 1 }
      start -= length
    }
    return start < range.upperBound ? start..<range.upperBound : nil
  }

  /// Whether a word stands here that is no part of names.
  private func isFunctionWord(at index: Int) -> Bool {
    OpenTextWords.particles.contains(scalar(at: index).value) || isPair(at: index)
  }

  /// The same for words of two characters.
  private func isPair(at index: Int) -> Bool {
    let (value, length) = scalar(at: index)
    return OpenTextWords.pairs[value]?.contains(scalar(at: index + length).value) ?? false
  }
}

// Scripts with spaces.
extension Span<UInt8> {
  /// A word and whether it is capitalised.
  struct NameWord {
    var range: Range<Int>
    var isCapital: Bool
    var isParticle: Bool
  }

  /// The words of a range that only white space parts: those it begins with, or, unless it is strict, those
  /// it ends with.
  private func words(in range: Range<Int>, isStrict: Bool) -> [NameWord] {
    var words: [NameWord] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      let first = scalar(at: start).value
      guard UTF8Text.isWordCharacter(first.value) else {
        let gap = whiteSpace(at: index)
        if gap == 0 {
          if isStrict { return words }
          words = []
        }
        index += gap == 0 ? Swift.max(1, scalar(at: index).length) : gap
        continue
      }
      index = Swift.min(endOfNameWord(at: start), range.upperBound)
      let word = Word(self, start..<index)
      words.append(
        NameWord(
          range: start..<index,
          isCapital: first.properties.isUppercase
            || (!words.isEmpty && first.properties.numericType != nil),
          isParticle: word.map { OpenTextWords.small.contains($0) } ?? false))
    }
    return words
  }

  /// The end of a word with what names hold: `Jean-Paul`, `O'Neil`, `J.`
  private func endOfNameWord(at start: Int) -> Int {
    var end = start
    while end < count {
      let (value, length) = scalar(at: end)
      if UTF8Text.isWordCharacter(value.value) {
        end += length
      } else if value == "-" || value == "'" || value == "’" {
        let behind = scalar(at: end + length).value
        // The owner's mark is no part of the name.
        let isOwner =
          value != "-" && behind == "s"
          && !UTF8Text.isWordCharacter(scalar(at: end + length + 1).value.value)
        guard UTF8Text.isWordCharacter(behind.value), !isOwner else { break }
        end += length
      } else {
        break
      }
    }
    let isInitial = end - start == 1 && byte(at: end) == UInt8(ascii: ".")
    return isInitial ? end + 1 : end
  }

  /// The run of capitalised words at one end of a list, with small words only between them.
  private func namedRun(_ words: ArraySlice<NameWord>, room: Int, keepsEnd: Bool) -> Range<Int>? {
    var run: [NameWord] = []
    for word in keepsEnd ? Array(words.reversed()) : Array(words) {
      guard word.isCapital || (word.isParticle && !run.isEmpty) else { break }
      run.append(word)
    }
    if keepsEnd { run.reverse() }
    let limit = Swift.max(1, room / OpenText.charactersPerWord)
    run = keepsEnd ? run.suffix(limit) : Array(run.prefix(limit))
    let starters = run.prefix { word in
      Word(self, word.range).map { Abbreviation.starters.contains($0) } ?? false
    }
    run.removeFirst(starters.count)
    while run.last?.isCapital == false { run.removeLast() }
    while run.first?.isCapital == false { run.removeFirst() }
    guard let first = run.first, let last = run.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }
}

/// Words that end or join the text of an open slot.
private enum OpenTextWords {
  /// Small words inside of names.
  static let small = Word.set("of de del della da di du la le van von der den bin ibn al el ul")

  /// Characters that are no part of names, or seldom.
  static let particles: Set<Unicode.Scalar> = [
    "的", "了", "在", "于", "於", "和", "与", "與", "及", "是", "为", "為", "被", "将", "將", "已", "对", "對", "从",
    "從", "由", "等", "说", "說", "称", "稱", "则", "則", "也", "就", "以", "到", "因", "曾", "并", "並", "率", "把",
    "向",
  ]

  /// Verbs that stand behind somebody in a report, and days, by their first character.
  static let pairs: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "表": ["示"], "指": ["出"], "认": ["为"], "認": ["為"], "主": ["持"], "出": ["席", "任"], "强": ["调"],
    "強": ["調"], "宣": ["布"], "接": ["受", "任", "替"], "参": ["加"], "參": ["加"], "担": ["任"], "擔": ["任"],
    "当": ["选"], "當": ["選"], "会": ["见"], "會": ["見"], "访": ["问"], "訪": ["問"], "昨": ["日", "天"],
    "今": ["日", "天"], "关": ["于"], "關": ["於"], "近": ["日"], "日": ["前"],
  ]
}
