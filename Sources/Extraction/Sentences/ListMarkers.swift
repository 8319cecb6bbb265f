extension Span<UInt8> {
  /// Whether a line's content that begins at an index begins with the marker of a list item:
  /// `- ` `• ` `1. ` `2)` `3、` `(4)` `（五）` `六、` `⑦` `【` `——`, the `| ` of a row of a table, or a time of day, as
  /// in a news ticker.
  func hasListMarker(at index: Int) -> Bool {
    let (first, length) = scalar(at: index)
    let after = index + length
    switch first {
    case "-", "*", "+", "–", "·", "○", "※", "|":
      return whiteSpace(at: after) > 0
    case "•", "‣", "▪", "■", "□", "◆", "◇", "●", "►", "▶", "★", "☆", "【", "①"..."⑳":
      return true
    case "—":
      return scalar(at: after).value == "—"
    case "(", "（":
      guard let end = endOfNumber(at: after) else { return false }
      let close = scalar(at: end).value
      return close == ")" || close == "）"
    default:
      return hasNumberMarker(at: index)
    }
  }

  /// Whether a line is a heading of Markdown: one to six `#` and a space.
  func hasHeadingSign(at index: Int) -> Bool {
    var end = index
    while byte(at: end) == UInt8(ascii: "#"), end - index <= 6 { end += 1 }
    return end > index && end - index <= 6 && whiteSpace(at: end) > 0
  }

  private func hasNumberMarker(at index: Int) -> Bool {
    guard let end = endOfNumber(at: index) else { return false }
    let (sign, length) = scalar(at: end)
    switch sign {
    case "、":
      return true
    case ".", ")", "）", "．":
      guard byte(at: index).isASCIIDigit else { return false }
      let next = scalar(at: end + length).value
      return next.isWhiteSpace || (next.isIdeographic && !(0xFF10...0xFF19).contains(next.value))
    case ":":
      // 08:30 and what happened then.
      let minutes = end + length
      return end - index <= 2 && byte(at: minutes).isASCIIDigit
        && byte(at: minutes + 1).isASCIIDigit && whiteSpace(at: minutes + 2) > 0
    default:
      return false
    }
  }

  /// The index behind a number of one to three digits, ASCII or Chinese.
  private func endOfNumber(at index: Int) -> Int? {
    var end = index
    let isASCII = byte(at: index).isASCIIDigit
    for _ in 0..<3 {
      let (value, length) = scalar(at: end)
      let isDigit: Bool
      switch value {
      case "0"..."9": isDigit = isASCII
      case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": isDigit = !isASCII
      default: isDigit = false
      }
      guard isDigit else { break }
      end += length
    }
    return end > index ? end : nil
  }
}
