/// A word or phrase by which a clause says how it is meant.
struct StatusCue: Sendable {
  /// In folded bytes.
  let text: [UInt8]
  let meaning: Meaning

  enum Meaning: Sendable {
    /// What it reaches is told in this way.
    case mark(Status, [Reach])
    /// What it reaches was so before, unless its day is known and near: "once", 曾.
    case former([Reach])
    /// What it reaches may be so.
    case possibility([Reach])
    /// What it reaches is what somebody thinks, up to a semicolon.
    case opinion
    /// What it reaches is taken for granted by those who say what they think of it: "… was no accident, analysts say".
    case comment([Reach])
    /// Somebody whose word is no more than a claim.
    case speaker
    /// The name of such a one, introduced elsewhere in the article; see ``NamedSpeakers``.
    case namedSpeaker
    /// A verb by which somebody says something; the flag tells "according to", before the speaker.
    case speech(isBefore: Bool)
    /// In a headline, that the verb behind it is still to come: "Oaks to open its fair".
    case infinitive
    /// What only looks like a cue: "not only", 不仅.
    case harmless
  }

  /// Where a cue must stand to a mention that it reaches. Words are counted as gaps are: two characters
  /// of Chinese are one.
  enum Reach: Sendable {
    /// At most so many words before it, in its clause.
    case before(Int)
    /// At most so many words behind it, in its clause.
    case behind(Int)
    /// The same where those only tell more of what it names: "protests by drivers could …".
    case subject(Int)
    /// Among the words of the mention itself.
    case inside
    /// Before it, with words like "that" between but no comma.
    case complement
    /// Before it, up to a semicolon.
    case rest
    /// Anywhere in its sentence.
    case sentence

    /// Whether it goes by the words between.
    var isNear: Bool {
      switch self {
      case .before, .behind, .subject: true
      case .inside, .complement, .rest, .sentence: false
      }
    }
  }

  /// Cues of one meaning, written with line breaks or ` / ` between them.
  static func list(_ meaning: Meaning, _ texts: String) -> [StatusCue] {
    texts.split(whereSeparator: { $0 == "/" || $0 == "\n" }).compactMap { text in
      let trimmed = text.drop { $0 == " " }
      let end = trimmed.lastIndex { $0 != " " }
      return end.map { StatusCue(text: FoldedText.fold(String(trimmed[...$0])), meaning: meaning) }
    }
  }

  /// Each of some texts with each of others behind it, written as ``list(_:_:)`` takes them.
  static func pairs(_ firsts: String, _ seconds: String) -> String {
    let seconds = seconds.split(separator: "/")
    return firsts.split(separator: "/").flatMap { first in seconds.map { first + $0 } }
      .joined(separator: "/")
  }
}

/// The cues of both languages, by the bytes that they begin with: what begins none of them costs a look into a table.
struct StatusCueTable: Sendable {
  static let shared = StatusCueTable(StatusCue.english + StatusCue.chinese)

  /// Those that begin with the same bytes stand together, the longest first.
  private let cues: [StatusCue]
  /// Their texts, one behind the other, and where each begins; one place more ends the last.
  private let texts: [UInt8]
  private let starts: [Int32]
  /// For each number that beginnings have where its cues begin; one place more ends the last.
  private let buckets: [Int32]

  /// - Parameter cues: Each of at least two bytes; English ones begin with a letter.
  init(_ cues: [StatusCue]) {
    let ordered = cues.map { (cue: $0, bucket: Self.bucket(of: $0.text.span, at: 0)) }
      .sorted { ($0.bucket, $1.cue.text.count) < ($1.bucket, $0.cue.text.count) }
    self.cues = ordered.map(\.cue)
    texts = ordered.flatMap(\.cue.text)
    starts = ordered.reduce(into: [0]) { starts, next in
      starts.append(starts[starts.count - 1] + Int32(next.cue.text.count))
    }
    var counts = [Int32](repeating: 0, count: 1 << Self.bits + 1)
    for (_, bucket) in ordered { counts[bucket + 1] += 1 }
    for place in counts.indices.dropFirst() { counts[place] += counts[place - 1] }
    buckets = counts
  }

  /// The longest cue that stands at an index of a folded text; English ones are whole words.
  @inline(__always)
  func cue(in text: Span<UInt8>, at index: Int) -> StatusCue? {
    let bucket = Self.bucket(of: text, at: index)
    let places = Int(buckets[bucket])..<Int(buckets[bucket + 1])
    return places.isEmpty ? nil : cue(in: text, at: index, of: places)
  }

  private func cue(in text: Span<UInt8>, at index: Int, of places: Range<Int>) -> StatusCue? {
    let isEnglish = text[index].isASCIILetter
    guard !isEnglish || text.mayBeginWord(at: index) else { return nil }
    let starts = starts.span
    for place in places {
      let range = Int(starts[place])..<Int(starts[place + 1])
      if text.has(texts.span.extracting(range), at: index),
        !isEnglish || text.endsWord(at: index + range.count)
      {
        return cues[place]
      }
    }
    return nil
  }

  private static let bits: UInt32 = 12

  /// A number for the first three bytes at an index. Behind two letters that are a cue all other bytes are alike.
  @inline(__always)
  private static func bucket(of text: Span<UInt8>, at index: Int) -> Int {
    let first = text[index]
    let third = text.byte(at: index + 2)
    let isEnd = first.isASCIILetter && !third.isASCIILetter
    return Int(
      TextBeginnings.hash(first, text.byte(at: index + 1), isEnd ? 0x20 : third, bits: bits))
  }
}
