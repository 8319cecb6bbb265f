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
    /// Among the words of the mention itself.
    case inside
    /// Before it, with words like "that" between but no comma.
    case complement
    /// Before it, up to a semicolon.
    case rest
    /// Anywhere in its sentence.
    case sentence
  }

  /// Cues of one meaning, written with line breaks or ` / ` between them.
  static func list(_ meaning: Meaning, _ texts: String) -> [StatusCue] {
    texts.split(whereSeparator: { $0 == "/" || $0 == "\n" }).compactMap { text in
      let trimmed = text.drop { $0 == " " }
      let end = trimmed.lastIndex { $0 != " " }
      return end.map { StatusCue(text: FoldedText.fold(String(trimmed[...$0])), meaning: meaning) }
    }
  }
}

/// The cues of both languages, by the characters that they begin with.
struct StatusCueTable: Sendable {
  static let shared = StatusCueTable(StatusCue.english + StatusCue.chinese)

  /// Cues by their first character, the longest first.
  private let byInitial: [Unicode.Scalar: [StatusCue]]
  /// What cues begin with: most words of a text are passed over by this alone.
  private let beginnings: TextBeginnings

  init(_ cues: [StatusCue]) {
    byInitial = Dictionary(grouping: cues) { $0.text.span.scalar(at: 0).value }
      .mapValues { $0.sorted { $0.text.count > $1.text.count } }
    beginnings = TextBeginnings(cues.map(\.text))
  }

  /// The longest cue that stands at an index of a folded text; English ones are whole words.
  func cue(in text: Span<UInt8>, at index: Int) -> StatusCue? {
    guard beginnings.mayBegin(at: index, in: text) else { return nil }
    let isEnglish = text.byte(at: index).isASCIILetter
    guard !isEnglish || text.mayBeginWord(at: index),
      let cues = byInitial[text.scalar(at: index).value]
    else { return nil }
    return cues.first {
      text.has($0.text, at: index) && (!isEnglish || text.endsWord(at: index + $0.text.count))
    }
  }
}
