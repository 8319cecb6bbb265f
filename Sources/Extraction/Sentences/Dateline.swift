/// Where a report was filed, at the head of its first sentence: `BEIJING, June 4 (Reuters) -`,
/// `HEFEI, June 4 --`, 新华社北京6月3日电.
///
/// A place in it is where the reporter is, not where something happened.
enum Dateline {
  /// No dateline is longer than that, in bytes.
  private static let longest = 120

  /// The index behind the dateline that a sentence begins with; where the sentence starts when
  /// there is none.
  static func end(in text: Span<UInt8>, of sentence: Range<Int>) -> Int {
    let visible = text.extracting(0..<min(sentence.upperBound, sentence.lowerBound + longest))
    return visible.englishDateline(from: sentence.lowerBound)
      ?? visible.chineseDateline(from: sentence.lowerBound) ?? sentence.lowerBound
  }
}

extension Span<UInt8> {
  /// The index behind the dash that parts an English dateline from the report.
  ///
  /// Before the dash stands a name in capitals, or an agency in brackets behind a name.
  fileprivate func englishDateline(from start: Int) -> Int? {
    guard byte(at: start).isASCIICapital else { return nil }
    var isCertain = byte(at: start + 1).isASCIICapital && byte(at: start + 2).isASCIICapital
    var index = start
    while index < count {
      switch byte(at: index) {
      case UInt8(ascii: ")"):
        isCertain = true
      case UInt8(ascii: "-"):
        let isDash =
          byte(at: index + 1) == UInt8(ascii: "-")
          || (whiteSpace(at: index + 1) > 0 && byte(at: index - 1) == UInt8(ascii: " "))
        if isDash { return isCertain ? index + 1 : nil }
      case 0xE2:
        let (dash, length) = scalar(at: index)
        if dash == "—" || dash == "–" { return isCertain ? index + length : nil }
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "\""):
        return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The index behind the 日电 or 日讯 that ends a Chinese dateline.
  fileprivate func chineseDateline(from start: Int) -> Int? {
    var index = start
    var last: Unicode.Scalar = " "
    while index < count {
      let (value, length) = scalar(at: index)
      switch value {
      case "电", "電", "讯", "訊":
        let next = scalar(at: index + length).value
        let isEnd = next.isWhiteSpace || next == "（" || next == "(" || next == "：" || next == "，"
        if last == "日", isEnd { return index + length }
      case "，", "。", "：", "、": return nil
      default: break
      }
      last = value
      index += length
    }
    return nil
  }
}
