import CivilTime

// Whether the clause around an expression speaks of what is to come.

/// What a word says of the time of its clause.
private enum ClauseCue {
  case forward, scheduling, infinitive, past, saying, telling, deciding, other
}

/// What the words around an expression say of its time.
enum Outlook {
  /// What was.
  case past
  /// No word tells; then it is what was, unless it goes on from what is to be.
  case open
  /// What is to be, or what was: whichever is nearer.
  case nearer
  /// What is to be.
  case forward
}

extension DateFinder {
  /// Whether an expression that its words leave open between what was and what is to be is the
  /// latter: it is nearer, and at most half a year ahead.
  ///
  /// So "the fair opens on June 20" is this year's in a text of June 5, and "Xi visits Hebei on June
  /// 20", as headlines have it, is past in one of June 25.
  func isNearer(_ forward: DateReading, than past: DateReading) -> Bool {
    let ahead = reference.distance(to: forward.interval.earliest)
    return ahead > 0 && ahead <= 183 && ahead < past.interval.latest.distance(to: reference)
  }
}

extension Span<UInt8> {
  /// How far a clause is looked at to each side, in bytes.
  private static var reach: Int { 90 }

  /// What the clause of an expression at this place says of its time.
  ///
  /// What is said of the expression stands before it or behind it: "said Tuesday that it will open in
  /// July" looks forward to July, not to Tuesday. Behind a comma it stands in the next clause: "On July
  /// 15, the plenum will open".
  func outlook(around range: Range<Int>) -> Outlook {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < Self.reach {
      if !isClauseEnd(at: start - 1) {
        start -= 1
      } else if let comma = commaOfDecision(before: start) {
        start = comma
      } else {
        break
      }
    }
    // 拟7月1日通车, but not 模拟.
    for plan in DateVocabulary.planSigns where has(plan, before: range.lowerBound) {
      return .forward
    }
    var last: ClauseCue?
    var isSaid = false
    /// How many words may still stand between "told" and the expression: "told the staff on Monday".
    var hearers = 0
    forEachCue(in: start..<range.lowerBound) { cue, _ in
      hearers = cue == .telling ? 3 : cue == .other ? hearers - 1 : 0
      isSaid = cue == .saying || hearers > 0
      // "will be voted on", "to be held": the participle is no past. "due to meet" is to be.
      let goesOn =
        cue == .past && (last == .forward || last == .infinitive)
        || cue == .infinitive && last == .forward
      if cue != .other, cue != .telling, !goesOn { last = cue }
      return true
    }
    switch last {
    case .forward: return .forward
    case .scheduling, .infinitive, .deciding: return .nearer
    case .past: break
    default: if isSaid { return .past }
    }
    let behind = outlook(from: range.upperBound, isPast: last == .past)
    // "The truce that took hold on January 19 is due to end": what was goes before.
    if behind == .forward { return last == .past ? .nearer : .forward }
    if behind == .nearer { return .nearer }
    for sign in DateVocabulary.chineseStarts where has(sign, at: range.upperBound) {
      return .nearer
    }
    if isChinesePlan(at: range.upperBound) { return .nearer }
    guard last == nil, behind == .open else { return .past }
    let comma = endOfComma(at: range.upperBound)
    let clause =
      comma.map { outlook(from: $0, isPast: false, attributes: true) } ?? .open
    if clause != .open { return clause == .forward ? .nearer : clause }
    // "open until April 30".
    return word(before: range.lowerBound).map { DateVocabulary.upToDays.contains($0.word) } ?? false
      ? .nearer : .open
  }

  /// Whether an expression goes on in the sentence of one that ends at an index, not far behind it.
  func goesOn(from end: Int, to start: Int) -> Bool {
    guard start - end < Self.reach else { return false }
    for index in end..<start {
      switch self[index] {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), 0x0A: return false
      case 0xE3 where has(Self.fullStop, at: index): return false
      default: break
      }
    }
    return true
  }

  private static var fullStop: [UInt8] { Array("。".utf8) }

  /// What is said behind an expression, up to the end of the clause.
  ///
  /// - Parameter attributes: Whether a verb by which somebody says something only tells who said it:
  ///   "and close it on October 31, the radio said".
  private func outlook(from start: Int, isPast: Bool, attributes: Bool = false) -> Outlook {
    var end = start
    while end < count, end - start < Self.reach, !isClauseEnd(at: end) { end += 1 }
    var outlook = Outlook.open
    forEachCue(in: start..<end) { cue, place in
      switch cue {
      case .forward:
        // In Chinese the cue follows at once: 7月将召开, but not 3日在京主持并将于.
        if self[place].isASCIILetter || place - start <= 12 { outlook = .forward }
        return false
      case .scheduling, .infinitive:
        if !isPast { outlook = .nearer }
        return false
      case .saying, .telling, .deciding:
        outlook = attributes ? .open : .past
        return false
      case .past:
        outlook = .past
        return isPast
      case .other: return true
      }
    }
    return outlook
  }

  /// Whether 将 stands at an index, and no word that only begins with it: 将军.
  private func isChinesePlan(at index: Int) -> Bool {
    let (sign, length) = scalar(at: index)
    return (sign == "将" || sign == "將")
      && !DateVocabulary.afterGeneral.contains(scalar(at: index + length).value)
  }

  /// The comma before an index that only parts what is decided from who decides: 会议决定，全会于10月….
  private func commaOfDecision(before index: Int) -> Int? {
    let (sign, length) = scalar(before: index)
    let isDecision =
      (sign == "，" || sign == ",")
      && DateVocabulary.chineseDeciding.contains { has($0, before: index - length) }
    return isDecision ? index - length : nil
  }

  /// The index behind a comma at an index, ASCII or full-width.
  func endOfComma(at index: Int) -> Int? {
    let (sign, length) = scalar(at: index)
    return sign == "," || sign == "，" ? index + length : nil
  }

  /// "is set to open", "is set for Monday", "is to open".
  private func isSetForward(_ word: Word, behind end: Int) -> Bool {
    let isSet = word == DateVocabulary.set
    let isResolved = DateVocabulary.resolving.contains(word)
    guard isSet || isResolved || DateVocabulary.toBe.contains(word),
      let place = gap(at: end), let next = self.word(at: place)
    else { return false }
    if isSet { return DateVocabulary.afterSet.contains(next) }
    guard isResolved, next == DateVocabulary.to else { return next == DateVocabulary.to }
    // "voted to remove Oak on Tuesday" tells of the vote.
    return gap(at: endOfWord(at: place)).flatMap { self.word(at: $0) }
      .map(DateVocabulary.infinitives.contains) == true
  }

  /// What an English word says of its clause; nil for one that says nothing and parts nothing.
  private func cue(_ word: Word, at index: Int, to end: Int) -> ClauseCue? {
    // Most words are in no table.
    if DateVocabulary.cueWords.mayContain(word) {
      if DateVocabulary.forward.contains(word) || isSetForward(word, behind: end) {
        let isPlan = DateVocabulary.planned.contains(word)
        let before = isPlan ? self.word(before: index)?.word : nil
        return before.map { DateVocabulary.wasWords.contains($0) } ?? false ? .scheduling : .forward
      }
      if DateVocabulary.telling.contains(word) { return .telling }
      if DateVocabulary.saying.contains(word) { return .saying }
      if word == DateVocabulary.to, let place = gap(at: end), let verb = self.word(at: place),
        DateVocabulary.infinitives.contains(verb)
      {
        return .infinitive
      }
      if DateVocabulary.prepositions.contains(word) { return nil }
      if DateVocabulary.scheduling.contains(word) { return .scheduling }
      if DateVocabulary.pastTense.contains(word) { return .past }
    }
    // "announced", but not "need".
    let isPast =
      end - index > 4 && byte(at: end - 1) | 0x20 == UInt8(ascii: "d")
      && byte(at: end - 2) | 0x20 == UInt8(ascii: "e")
    return isPast ? .past : .other
  }

  private func forEachCue(in range: Range<Int>, _ body: (ClauseCue, Int) -> Bool) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = self[index]
      if byte.isASCIILetter {
        let end = Swift.max(endOfWord(at: index), index + 1)
        if let word = Word(self, index..<end) {
          if let cue = cue(word, at: index, to: end), !body(cue, index) { return }
        }
        index = end
      } else if byte >= 0xE5, byte <= 0xE9 {
        guard DateVocabulary.mayBeginCue(scalar(at: index).value) else {
          index += 3
          continue
        }
        if DateVocabulary.chineseForward.contains(where: { has($0, at: index) }) {
          // 原定于8月30日举行 may be past.
          let isOld = has(DateVocabulary.originally, before: index)
          if !body(isOld ? .scheduling : .forward, index) { return }
        } else if DateVocabulary.chinesePutOff.contains(where: { has($0, at: index) }) {
          if !body(.scheduling, index) { return }
        } else if DateVocabulary.chineseDeciding.contains(where: { has($0, at: index) }) {
          if !body(.deciding, index) { return }
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
