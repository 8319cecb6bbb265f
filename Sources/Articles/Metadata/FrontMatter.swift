import Yams

/// The block of YAML between two lines of `---` at the top of a file.
struct FrontMatter {
  /// What it says.
  let metadata: Metadata
  /// Where the body begins.
  let end: Int

  /// The most bytes a block may have.
  static let sizeLimit = 64 << 10
  /// The most aliases a block may have: their values multiply, and no article needs any.
  private static let aliasLimit = 8

  /// The front matter of a text, or nil when it begins with none: a line of `---` may also be a
  /// ruler, which no line with a key follows, and no second one, except by mistake, after a key that
  /// front matter has.
  ///
  /// - Throws: ``ReadFailure/brokenFrontMatter(line:problem:)``.
  init?(of text: Span<UInt8>) throws(ReadFailure) {
    var lines = LineCursor()
    guard let first = lines.next(in: text), Self.isFence(first, in: text) else { return nil }
    let start = lines.offset
    var content: Range<Int>?
    var firstKey: String?
    while content == nil, lines.offset - start <= Self.sizeLimit {
      let lineStart = lines.offset
      guard let line = lines.next(in: text) else { break }
      let isEnd = Self.isFence(line, in: text) || text.equals("...", in: text.trimming(line))
      if isEnd { content = start..<lineStart; continue }
      if firstKey != nil { continue }
      let trimmed = text.trimming(line)
      if trimmed.isEmpty || text[trimmed.lowerBound] == UInt8(ascii: "#") { continue }
      guard let key = Self.key(at: trimmed, in: text) else { return nil }
      firstKey = key
    }
    guard let content, content.count <= Self.sizeLimit else {
      guard let firstKey, Metadata.isKnown(firstKey) else { return nil }
      throw .brokenFrontMatter(
        line: 1, problem: "no line '---' ends it within \(Self.sizeLimit >> 10) KiB")
    }
    end = lines.offset
    if let plain = PlainFrontMatter.metadata(of: text, in: content) {
      metadata = plain
    } else {
      do {
        metadata = try Self.metadata(of: text.string(in: content))
      } catch {
        guard let literal = PlainFrontMatter.literal(of: text, in: content) else { throw error }
        metadata = literal
      }
    }
  }

  private static func isFence(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    line.count >= 3 && text[line.lowerBound] == UInt8(ascii: "-")
      && text.equals("---", in: text.trimming(line))
  }

  /// The key of a line that begins as `key: value` does.
  static func key(at line: Range<Int>, in text: Span<UInt8>) -> String? {
    for index in line.prefix(64) {
      if text[index] <= 0x20 { return nil }
      guard text[index] == UInt8(ascii: ":") else { continue }
      let next = index + 1
      let isKey = index > line.lowerBound && (next == line.upperBound || text[next] <= 0x20)
      return isKey ? text.string(in: line.lowerBound..<index) : nil
    }
    return nil
  }

  /// What a block says, by the parser.
  static func metadata(of yaml: String) throws(ReadFailure) -> Metadata {
    guard YAMLAliases.count(in: yaml) <= aliasLimit else {
      throw .brokenFrontMatter(line: 1, problem: "more than \(aliasLimit) aliases")
    }
    let root: Node?
    do {
      // The basic resolver takes every scalar for a string, which is all that is asked for.
      root = try Yams.compose(yaml: yaml, .basic)
    } catch {
      throw failure(error)
    }
    var metadata = Metadata()
    for (key, value) in root?.mapping ?? [:] {
      guard let key = key.scalar?.string, let value = text(of: value) else { continue }
      metadata.take(value, for: key)
    }
    return metadata
  }

  /// A scalar, or the scalars of a list.
  private static func text(of node: Node) -> String? {
    switch node {
    case .scalar(let scalar):
      // What YAML has for nothing.
      scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
        ? nil : scalar.string
    case .sequence(let items):
      items.compactMap { $0.scalar?.string }.joined(separator: ", ")
    case .mapping, .alias:
      nil
    }
  }

  private static func failure(_ error: any Error) -> ReadFailure {
    // The line of the opening '---' comes before those of the block.
    func broken(_ line: Int, _ problem: String) -> ReadFailure {
      .brokenFrontMatter(line: line + 1, problem: String(problem.prefix(200)).inOneLine)
    }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return broken(mark.line, problem)
    case .duplicatedKeysInMapping(let keys, let context):
      return broken(context.mark.line, "'\(keys.first ?? "")' stands there twice")
    default:
      return broken(0, "it is no YAML")
    }
  }
}
