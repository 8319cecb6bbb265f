/// A text in the form that phrases are looked for in, with the way back to the original bytes.
///
/// Letters are folded by ``CharacterFolding``; a run of white space or a single hyphen becomes one
/// space, so that `Inner-Mongolia` and a name broken over two lines are found; a blank line becomes
/// a line feed, and no phrase reaches across it.
struct FoldedText {
  /// UTF-8, never longer than the original.
  private(set) var bytes: [UInt8]

  /// Where the distance between folded and original offsets changes, ascending.
  private var breaks: [Break]

  private struct Break {
    var folded: Int32
    var original: Int32
  }

  /// Folds a text given as valid UTF-8 of at most 2 GiB.
  init(_ original: Span<UInt8>) {
    let table = CharacterFolding.table
    var breaks: [Break] = []
    bytes = Array(capacity: original.count) { output in
      var offset = 0
      var shift = 0
      while offset < original.count {
        if shift != offset - output.count {
          shift = offset - output.count
          breaks.append(Break(folded: Int32(output.count), original: Int32(offset)))
        }
        let end = FoldedText.endOfUnchanged(in: original, from: offset, by: table)
        if end > offset {
          output.append(original.extracting(offset..<end))
          offset = end
          continue
        }
        let byte = original[offset]
        if byte &- 0x41 < 26 {
          output.append(byte | 0x20)
          offset += 1
          continue
        }
        let (scalar, next) = UTF8Text.scalar(in: original, at: offset)
        if FoldedText.isGap(scalar) {
          let gap = FoldedText.gap(in: original, at: offset)
          output.append(gap.folded)
          offset = gap.end
        } else {
          UTF8Text.append(UInt32(table[Int(scalar)]), to: &output)
          offset = next
        }
      }
      if offset - output.count != shift {
        breaks.append(Break(folded: Int32(output.count), original: Int32(offset)))
      }
    }
    self.breaks = breaks
  }

  /// Where what folds to itself ends: nearly all of a text but its capitals and the ends of its lines.
  @inline(__always)
  private static func endOfUnchanged(
    in text: Span<UInt8>, from start: Int, by table: [UInt16]
  ) -> Int {
    var offset = start
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        if byte == 0x20 {
          // One space before a letter.
          guard offset + 1 < text.count, (text[offset + 1] | 0x20) &- 0x61 < 26 else { break }
        } else if byte &- 0x41 < 26 || isGap(UInt32(byte)) {
          break
        }
        offset += 1
      } else {
        let (scalar, end) = UTF8Text.scalar(in: text, at: offset)
        guard scalar > 0xFFFF || table[Int(scalar)] == scalar, !isGap(scalar) else { break }
        offset = end
      }
    }
    return offset
  }

  /// White space and hyphens.
  @inline(__always)
  private static func isGap(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x2D: true
    case 0x21...0x7F, 0x4E00...0x9FFF: false
    default: UTF8Text.isSpace(scalar) || UTF8Text.isHyphen(scalar)
    }
  }

  /// The folded form of a phrase's text.
  static func fold(_ text: String) -> [UInt8] {
    FoldedText(text.utf8.span).bytes
  }

  /// The bytes of the original that folded bytes stand for.
  func original(_ range: Range<Int>) -> Range<Int> {
    original(range.lowerBound)..<original(range.upperBound)
  }

  /// Where in the original a folded offset stands.
  func original(_ offset: Int) -> Int {
    let next = breaks.partitioningIndex { $0.folded > offset }
    guard next > 0 else { return offset }
    return Int(breaks[next - 1].original) + offset - Int(breaks[next - 1].folded)
  }

  /// Where in the folded bytes an offset of the original stands; inside of what folds to less, behind it.
  func folded(_ offset: Int) -> Int {
    let next = breaks.partitioningIndex { $0.original > offset }
    let end = next < breaks.count ? Int(breaks[next].folded) : bytes.count
    guard next > 0 else { return min(offset, end) }
    return min(Int(breaks[next - 1].folded) + offset - Int(breaks[next - 1].original), end)
  }

  /// What white space and hyphens from `start` on fold to, and where they end.
  ///
  /// Blanks make a space, as does a hyphen without any around it; a hyphen among blanks is a dash
  /// and stays one, because it separates what it stands between.
  private static func gap(in text: Span<UInt8>, at start: Int) -> (folded: UInt8, end: Int) {
    var end = start
    var blanks = 0
    var hyphens = 0
    var lineFeeds = 0
    while end < text.count {
      let byte = text[end]
      if byte == UInt8(ascii: "-") {
        hyphens += 1
        end += 1
      } else if byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) {
        blanks += 1
        if byte == 0x0A { lineFeeds += 1 }
        end += 1
      } else if byte >= 0x80 {
        let (scalar, next) = UTF8Text.scalar(in: text, at: end)
        if UTF8Text.isSpace(scalar) {
          blanks += 1
        } else if UTF8Text.isHyphen(scalar) {
          hyphens += 1
        } else {
          break
        }
        end = next
      } else {
        break
      }
    }
    if lineFeeds >= 2 { return (0x0A, end) }
    let isDash = hyphens > 1 || (hyphens == 1 && blanks > 0)
    return (isDash ? UInt8(ascii: "-") : UInt8(ascii: " "), end)
  }
}

extension OutputSpan<UInt8> {
  /// Appends bytes, for which there must be room.
  fileprivate mutating func append(_ bytes: Span<UInt8>) {
    precondition(bytes.count <= freeCapacity)
    withUnsafeMutableBufferPointer { buffer, count in
      bytes.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
          .copyMemory(from: source)
      }
      count += bytes.count
    }
  }
}
