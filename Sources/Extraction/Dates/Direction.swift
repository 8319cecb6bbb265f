// Whether the clause around an expression speaks of what is to come.

extension DateVocabulary {
  /// Words by which an English clause looks forward.
  static let forward = Word.set(
    """
    will would shall plans plan planned scheduled due expected expects upcoming slated intends aims
    forthcoming must pledges pledged hopes
    """)

  /// "set" looks forward before "to" and "for".
  static let set = Word.list("set").first
  static let afterSet = Word.set("to for")

  /// What is planned, right before its day.
  static let planSigns: [[UInt8]] = ["拟", "擬"].map { Array($0.utf8) }

  /// Words that part what is said from when it was said.
  static let saying = Word.set(
    "that said says say told reported reports announced announces confirmed disclosed wrote added")

  /// Words that may stand between such a word and an expression.
  static let prepositions = Word.set("on late early in at this last the")

  /// The same in Chinese.
  static let chineseSaying: [[UInt8]] = [
    "宣布", "宣佈", "决定", "決定", "表示", "指出", "报道", "報道", "報導", "透露", "公布", "公佈", "通知", "说", "說", "称",
    "稱",
  ].map { Array($0.utf8) }

  /// What makes a Chinese clause look forward.
  static let chineseForward: [[UInt8]] = [
    "将于", "將於", "将在", "將在", "将召", "將召", "将举", "將舉", "将赴", "將赴", "将访", "將訪", "将对", "將對", "将出",
    "將出", "将到", "將到", "将开", "將開", "将主", "將主", "将会", "將會", "将迎", "將迎", "将公", "將公", "将正", "將正",
    "将持", "將持", "将实", "將實", "将施", "將施", "将启", "將啟", "将推", "將推", "将发", "將發", "将从", "將從", "将自", "將自",
    "将起", "將起", "将有", "將有", "将再", "將再", "将前", "將前", "将率", "將率", "将参", "將參", "将接", "將接", "将与", "將與",
    "将完", "將完", "将投", "將投", "将进", "將進", "将成", "將成", "有望", "届时", "屆時", "起施行", "起实施", "起實施", "起正式",
    "起执行", "起執行", "拟于", "擬於", "拟在", "擬在", "计划于", "計劃於", "计划在", "計劃在", "定于", "定於", "预计", "預計", "预定",
    "預定",
    "即将", "即將",
  ].map { Array($0.utf8) }
}

extension DateVocabulary {
  /// For each code of the basic plane, as a bit, whether a Chinese cue may begin with it.
  private static let cueInitials: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1024)
    for cue in chineseForward + chineseSaying {
      let code = cue.span.scalar(at: 0).value.value
      bits[Int(code >> 6) & 1023] |= 1 << UInt64(code & 63)
    }
    return bits
  }()

  fileprivate static func mayBeginCue(_ character: Unicode.Scalar) -> Bool {
    cueInitials[Int(character.value >> 6) & 1023] >> UInt64(character.value & 63) & 1 != 0
  }
}

/// What a word says of the time of its clause.
private enum ClauseCue {
  case forward, saying, other
}

extension Span<UInt8> {
  /// How far a clause is looked at to each side, in bytes.
  private static var reach: Int { 90 }

  /// Whether a clause with an expression at this place looks forward.
  ///
  /// What is said of the expression stands before it or behind it: "said Tuesday that it will open in
  /// July" looks forward to July, not to Tuesday.
  func looksForward(around range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < Self.reach, !isClauseEnd(at: start - 1) {
      start -= 1
    }
    var end = range.upperBound
    while end < count, end - range.upperBound < Self.reach, !isClauseEnd(at: end) { end += 1 }
    // 拟7月1日通车, but not 模拟.
    for plan in DateVocabulary.planSigns where has(plan, before: range.lowerBound) { return true }
    var isForward = false
    var isSaid = false
    forEachCue(in: start..<range.lowerBound) { cue, _ in
      switch cue {
      case .forward: isForward = true
      case .saying:
        isForward = false
        isSaid = true
      case .other: isSaid = false
      }
      return true
    }
    if isForward { return true }
    if isSaid { return false }
    forEachCue(in: range.upperBound..<end) { cue, place in
      switch cue {
      case .forward:
        // In Chinese the cue follows at once: 7月将召开, but not 3日在京主持并将于.
        isForward = self[place].isASCIILetter || place - range.upperBound <= 12
        return false
      case .saying: return false
      case .other: return true
      }
    }
    return isForward
  }

  /// "is set to open", "is set for Monday".
  private func isSetForward(_ word: Word, behind end: Int) -> Bool {
    guard word == DateVocabulary.set, let place = gap(at: end), let next = self.word(at: place)
    else {
      return false
    }
    return DateVocabulary.afterSet.contains(next)
  }

  private func forEachCue(in range: Range<Int>, _ body: (ClauseCue, Int) -> Bool) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = self[index]
      if byte.isASCIILetter {
        let end = Swift.max(endOfWord(at: index), index + 1)
        if let word = Word(self, index..<end) {
          let cue: ClauseCue? =
            DateVocabulary.forward.contains(word) || isSetForward(word, behind: end)
            ? .forward
            : DateVocabulary.saying.contains(word)
              ? .saying : DateVocabulary.prepositions.contains(word) ? nil : .other
          if let cue, !body(cue, index) { return }
        }
        index = end
      } else if byte >= 0xE5, byte <= 0xE9 {
        guard DateVocabulary.mayBeginCue(scalar(at: index).value) else {
          index += 3
          continue
        }
        if DateVocabulary.chineseForward.contains(where: { has($0, at: index) }) {
          if !body(.forward, index) { return }
        } else if DateVocabulary.chineseSaying.contains(where: { has($0, at: index) }) {
          if !body(.saying, index) { return }
        }
        index += 3
      } else {
        index += 1
      }
    }
  }

  /// Whether a mark that ends a clause stands at an index: `,` `;` `:` `.` `!` `?` and the full-width
  /// ones, of which the last byte is looked at too.
  private func isClauseEnd(at index: Int) -> Bool {
    switch self[index] {
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), 0x0A:
      return true
    case UInt8(ascii: ","), UInt8(ascii: "."):
      // Not inside "July 15, 2024" and "Dec. 3".
      return !byte(at: skipWhiteSpace(at: index + 1)).isASCIIDigit
    case 0x80, 0x82:
      // 。 is E3 80 82, 、 is E3 80 81.
      return self[index] == 0x82 && byte(at: index - 1) == 0x80 && byte(at: index - 2) == 0xE3
    case 0x8C, 0x9B, 0x9A, 0x81, 0x9F:
      return byte(at: index - 1) == 0xBC && byte(at: index - 2) == 0xEF
    case 0xE3: return scalar(at: index).value == "。"
    case 0xEF:
      switch scalar(at: index).value {
      case "，", "；", "：", "！", "？": return true
      default: return false
      }
    default: return false
    }
  }
}
