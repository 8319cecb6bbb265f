/// Where and when a report was filed, at the head of a paragraph: `BEIJING, June 4 (Reuters) -`,
/// `HEFEI, June 4 --`, 新华社北京6月3日电, 本报乌鲁木齐4月17日讯, 【記者王小明／台北報導】.
///
/// A place in it is where the reporter is, not where something happened.
enum Dateline {
  /// No dateline is longer than that, in bytes.
  private static let longest = 120

  /// The bytes of the dateline that a sentence begins with, its dash included; nil when there is
  /// none. The marker of a list item may stand before it.
  static func range(in text: Span<UInt8>, of sentence: Range<Int>) -> Range<Int>? {
    let visible = text.extracting(0..<min(sentence.upperBound, sentence.lowerBound + longest))
    var start = sentence.lowerBound
    if visible.hasListMarker(at: start) { start = visible.endOfMarker(at: start) }
    guard let end = visible.englishDateline(from: start) ?? visible.chineseDateline(from: start)
    else { return nil }
    return sentence.lowerBound..<end
  }
}

extension Span<UInt8> {
  /// Where the content of a list item begins, whose marker begins at an index.
  fileprivate func endOfMarker(at start: Int) -> Int {
    var index = start
    for _ in 0..<6 {
      let (value, length) = scalar(at: index)
      index += length
      if value == "、" || value == "）" || whiteSpace(at: index) > 0 {
        return skipWhiteSpace(at: index)
      }
    }
    return start
  }

  /// The index behind the dash that parts an English dateline from the report.
  ///
  /// Before the dash stands a name in capitals, with a comma, a bracket or the dash behind it; or a
  /// capitalised name, and an agency in brackets right before the dash.
  fileprivate func englishDateline(from start: Int) -> Int? {
    guard let name = endOfPlaceName(from: start) else { return nil }
    var isBracketed = false
    var index = name.end
    while index < count {
      let byte = byte(at: index)
      switch byte {
      case UInt8(ascii: "("): isBracketed = true
      case UInt8(ascii: ")"): isBracketed = false
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x0A: return nil
      case UInt8(ascii: "-"), 0xE2:
        if let end = dash(at: index) {
          let before = skipWhiteSpace(before: index)
          return name.isInCapitals || self.byte(at: before - 1) == UInt8(ascii: ")") ? end : nil
        }
      default:
        // Prose has words in small letters; a dateline has them in brackets only.
        let beginsWord = whiteSpace(at: index - 1) > 0
        if !isBracketed, beginsWord, byte | 0x20 == byte, byte.isASCIILetter { return nil }
      }
      index += 1
    }
    return nil
  }

  /// The index behind a dash that parts two texts: `--`, ` - `, `—` or `–`.
  private func dash(at index: Int) -> Int? {
    guard byte(at: index) == UInt8(ascii: "-") else {
      let (dash, length) = scalar(at: index)
      return dash == "—" || dash == "–" ? index + length : nil
    }
    let isDash =
      byte(at: index + 1) == UInt8(ascii: "-")
      || (whiteSpace(at: index + 1) > 0 && whiteSpace(at: index - 1) > 0)
    return isDash ? index + 1 : nil
  }

  /// The end of the name of a place that begins at an index, at the mark behind it.
  private func endOfPlaceName(from start: Int) -> (end: Int, isInCapitals: Bool)? {
    guard byte(at: start).isASCIICapital else { return nil }
    var capitals = 0
    var isInCapitals = true
    var index = start
    while index < count {
      let byte = byte(at: index)
      if byte.isASCIICapital {
        capitals += 1
      } else if byte.isASCIILetter {
        isInCapitals = false
        guard whiteSpace(at: index - 1) == 0 else { return nil }
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "(") || dash(at: index) != nil {
        return (index, isInCapitals && capitals > 2)
      } else {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "'"),
          UInt8(ascii: "/"):
          break
        default: guard byte >= 0x80 else { return nil }
        }
      }
      index += 1
    }
    return nil
  }

  /// The index behind the 日电 or 日讯 that ends a Chinese dateline, or behind the 報導 of a credit that
  /// names the reporter and, behind a slash, the place.
  fileprivate func chineseDateline(from start: Int) -> Int? {
    guard !byte(at: start).isASCIILetter else { return nil }
    var index = start
    var last: Unicode.Scalar = " "
    var isCredit = false
    while index < count {
      let (value, length) = scalar(at: index)
      switch value {
      case "电", "電", "讯", "訊":
        // 西安讯, 橡镇日报讯, but not 通讯.
        let isShort =
          index - start <= Self.shortDateline && index > start && !byte(at: start).isASCIIDigit
          && !"通资資简簡短快喜音问問传傳电電视視".unicodeScalars.contains(last)
        if last == "日" || isShort, endsChineseDateline(at: index + length) {
          return endOfStamp(at: index + length)
        }
      case "/", "／": isCredit = true
      case "导", "導", "道":
        if isCredit, last == "报" || last == "報", endsChineseDateline(at: index + length) {
          return index + length
        }
      // 日专电 is a report written for one paper.
      case "专" where last == "日", "專" where last == "日":
        index += length
        continue
      // 某网6月3日消息：
      case "消" where last == "日" && scalar(at: index + length).value == "息":
        let end = index + length + scalar(at: index + length).length
        if endsChineseDateline(at: end) { return end }
      case "，", "。", "：", "、": return nil
      default: break
      }
      last = value
      index += length
    }
    return nil
  }

  /// The index behind a date in brackets that begins at an index, or that index: 6月3日电(2024年6月3日 21:10).
  private func endOfStamp(at start: Int) -> Int {
    guard ["(", "（"].contains(scalar(at: start).value) else { return start }
    var index = start + scalar(at: start).length
    while index < count {
      let (value, length) = scalar(at: index)
      index += length
      if value == ")" || value == "）" { return index }
      let isDate = ("0"..."9").contains(value) || "年月日时時分: ：".unicodeScalars.contains(value)
      guard isDate else { return start }
    }
    return start
  }

  /// The most bytes before the 讯 of a dateline that names no day.
  private static var shortDateline: Int { 24 }

  private func endsChineseDateline(at index: Int) -> Bool {
    switch scalar(at: index).value {
    case "（", "(", "：", ":", "，", "）", ")", "】", "｜", "|", "—": true
    case let next: next.isWhiteSpace
    }
  }
}
