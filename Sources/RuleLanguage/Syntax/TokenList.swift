/// The tokens of a file, trivia included: one starts where the one before it ends, the first at
/// 0, and the last is always an empty `endOfFile`.
struct TokenList: Sendable {
  private(set) var kinds: [TokenKind] = []
  private var starts: [UInt32] = []
  private let length: Int
  /// Lines with damage in them, as ranges of tokens, ascending.
  private var damagedLines: [Range<Int>] = []

  /// The tokens of a file; a file that is not fit to be read becomes one stray token.
  init(_ file: SourceFile, isReadable: Bool) {
    length = file.bytes.count
    if isReadable {
      file.bytes.withUnsafeBufferPointer { bytes in
        var lexer = Lexer(bytes: bytes, offset: 0)
        while lexer.offset < bytes.count {
          let start = lexer.offset
          append(lexer.next(), at: start)
        }
      }
    } else if length > 0 {
      append(.stray, at: 0)
    }
    append(.endOfFile, at: length)
    findDamagedLines()
  }

  var count: Int { kinds.count }

  /// The bytes of a token.
  func range(_ index: Int) -> Range<Int> {
    let start = Int(starts[index])
    return start..<(index + 1 < starts.count ? Int(starts[index + 1]) : length)
  }

  /// Whether the line of a token holds bytes or strings that have been reported already.
  func isInDamagedLine(_ index: Int) -> Bool {
    let line = damagedLines.partitioningIndex { $0.upperBound > index }
    return line < damagedLines.count && damagedLines[line].contains(index)
  }

  private mutating func append(_ kind: TokenKind, at start: Int) {
    kinds.append(kind)
    starts.append(UInt32(truncatingIfNeeded: start))
  }

  private mutating func findDamagedLines() {
    var lineStart = 0
    var isDamaged = false
    for index in kinds.indices {
      isDamaged = isDamaged || kinds[index].isDamage
      guard kinds[index] == .newline || index + 1 == kinds.count else { continue }
      if isDamaged { damagedLines.append(lineStart..<(index + 1)) }
      lineStart = index + 1
      isDamaged = false
    }
  }
}
