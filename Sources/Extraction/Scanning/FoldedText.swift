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
    let plain = FoldedText.plain
    var breaks: [Break] = []
    bytes = Array(capacity: original.count) { output in
      var offset = 0
      var shift = 0
      while offset < original.count {
        if shift != offset - output.count {
          shift = offset - output.count
          breaks.append(Break(folded: Int32(output.count), original: Int32(offset)))
        }
        let end = FoldedText.endOfPlain(in: original, from: offset, by: plain)
        if end > offset {
          output.appendInSmall(original.extracting(offset..<end))
          offset = end
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

  /// Where what folds to itself, or to small letters of ASCII, ends: nearly all of a text but the ends of its
  /// lines.
  @inline(__always)
  private static func endOfPlain(
    in text: Span<UInt8>, from start: Int, by plain: [UInt64]
  ) -> Int {
    var offset = start
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        let plain = text.plainBytes(at: offset)
        if plain > 0 {
          offset += plain
          continue
        }
        if byte == 0x20 {
          // One space before a letter.
          guard offset + 1 < text.count, (text[offset + 1] | 0x20) &- 0x61 < 26 else { break }
        } else if isGap(UInt32(byte)) {
          break
        }
        offset += 1
      } else if let code = text.code(at: offset) {
        guard plain.hasBit(code) else { break }
        offset += 3
      } else {
        let (scalar, end) = UTF8Text.scalar(in: text, at: offset)
        guard scalar > 0xFFFF || plain.hasBit(Int(scalar)) else { break }
        offset = end
      }
    }
    return offset
  }

  /// For each scalar up to U+FFFF, as a bit, whether it folds to itself.
  private static let plain = {
    var bits = [UInt64](repeating: 0, count: 1 << 10)
    for (scalar, fold) in CharacterFolding.table.enumerated()
    where scalar == fold && !isGap(UInt32(scalar)) {
      bits.setBit(scalar)
    }
    return bits
  }()

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
    let first = breaks.partitioningIndex { $0.folded > range.lowerBound }
    // Few breaks stand in a range, if any.
    var last = first
    while last < breaks.count, breaks[last].folded <= range.upperBound { last += 1 }
    return original(range.lowerBound, before: first)..<original(range.upperBound, before: last)
  }

  /// Where in the original a folded offset stands.
  func original(_ offset: Int) -> Int {
    original(offset, before: breaks.partitioningIndex { $0.folded > offset })
  }

  private func original(_ offset: Int, before next: Int) -> Int {
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

extension Span<UInt8> {
  /// How many of the eight bytes from an index on are ASCII without hyphens and control characters, and with
  /// no space but what is known to stand alone; 0 where there are no eight.
  ///
  /// All eight are looked at together, a bit of each at its top.
  @inline(__always)
  fileprivate func plainBytes(at index: Int) -> Int {
    guard index + 8 <= count else { return 0 }
    let eight = UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    let each: UInt64 = 0x0101_0101_0101_0101
    let top = each << 7
    let ascii = eight & ~top
    // No sum of two such bytes reaches into the next one.
    let isBlank = ~(ascii + each * 0x5F) & top
    let isSpace = ~((ascii ^ each * 0x20) + each * 0x7F) & ~eight & top
    let isHyphen = ~((ascii ^ each * 0x2D) + each * 0x7F) & top
    let isGap = isBlank | isHyphen | eight & top
    // Of what follows the last one nothing is known.
    let isBeforeGap = isGap >> 8 | 1 << 63
    let isEnd = isGap & ~isSpace | isSpace & isBeforeGap
    return isEnd.trailingZeroBitCount / 8
  }
}

extension OutputSpan<UInt8> {
  /// Appends bytes, for which there must be room, with small letters for capitals of ASCII.
  fileprivate mutating func appendInSmall(_ bytes: Span<UInt8>) {
    precondition(bytes.count <= freeCapacity)
    withUnsafeMutableBufferPointer { buffer, count in
      // Pointers on both sides, so that many bytes are taken at once.
      let target = UnsafeMutableBufferPointer(rebasing: buffer[count..<count + bytes.count])
      bytes.withUnsafeBufferPointer { source in
        for index in source.indices {
          let byte = source[index]
          target[index] = byte | (byte.isASCIICapital ? 0x20 : 0)
        }
      }
      count += bytes.count
    }
  }
}
