import CivilTime

/// How an article tells its reports. Cues act inside their clause; each sentence is read once.
struct StatusReader {
  let layout: ArticleLayout
  private let folded: FoldedText
  private let published: Day
  /// Found when the first report is read that nothing else marks.
  private var isOpinion: Bool?
  private let headline: [UInt8]
  private let isRebuttal: Bool
  /// Found when the first sentence is read in which somebody speaks.
  private var speakers: NamedSpeakers?
  private var clauses: [Int: ClauseReader] = [:]
  /// Of sentences that reports rest on, whether they are taken apart behind them.
  private var rebuttals: [Int: Bool] = [:]

  /// How long ago something is background, in days.
  private static let background = 60
  /// No cue is looked for further away than that, in bytes.
  private static let reach = 600

  /// - Parameter folded: The text of the article.
  init(layout: ArticleLayout, title: String, published: Day, folded: FoldedText) {
    self.layout = layout
    self.folded = folded
    self.published = published
    let headline = FoldedText.fold(title)
    self.headline = headline
    isRebuttal = Self.isRebuttal(headline.span)
  }

  /// How a report with a date is told.
  ///
  /// - Parameter planned: What the event takes it for if its words look ahead; nil where that makes it a plan, as a
  ///   term does that begins with such a word: "will chair a meeting", looked for as a whole.
  mutating func status(
    of match: EventMatch, on date: ReportDate, planned: Status?, in text: Span<UInt8>
  ) -> Status {
    let isPlan = planned == nil
    var found: Set<Status> = []
    let isRecent =
      date.origin == .sentence
      && date.interval.earliest >= published.advanced(by: -Self.background)
    // What a headline only lends to a report below it says nothing of how that is told.
    for sentence in match.sentences
    where sentence == match.home
      || !layout.paragraph(of: sentence).isHeadline
    {
      let mentions = match.focus.filter { $0.sentence == sentence }
      found.formUnion(
        statuses(of: mentions, in: sentence, isRecent: isRecent, isPlan: isPlan, of: text))
      let isRebutted = rebuttals[sentence] ?? isRebutted(behind: sentence, in: text)
      rebuttals[sentence] = isRebutted
      if isRebutted { found.insert(.denied) }
    }
    if date.interval.earliest > published { found.insert(.planned) }
    if let planned, found.remove(.planned) != nil, planned != .asserted { found.insert(planned) }
    if found.isEmpty {
      let isOpinion = self.isOpinion ?? Self.isOpinion(headline.span, text, folded)
      self.isOpinion = isOpinion
      let isSoCalled =
        date.origin != .sentence && match.focus.allSatisfy { text.isSoCalled($0.range) }
      if isOpinion || isSoCalled { found.insert(.claimed) }
    }
    if isRebuttal { found.insert(.denied) }
    if date.origin == .sentence,
      date.interval.latest < published.advanced(by: -Self.background)
    {
      found.insert(.historical)
    }
    let strongest: [Status] = [.denied, .hypothetical, .planned, .claimed, .historical]
    return strongest.first(where: found.contains) ?? .asserted
  }

  /// - Parameter isRecent: Whether the text names a day for it that is no background.
  private mutating func statuses(
    of mentions: [TermMention], in sentence: Int, isRecent: Bool, isPlan: Bool,
    of text: Span<UInt8>
  ) -> Set<Status> {
    let range = layout.sentences[sentence].range
    let reader = clauses(of: sentence, in: text)
    func folded(_ part: Range<Int>) -> Range<Int> {
      reader.folded.folded(
        part.lowerBound - range.lowerBound)..<reader.folded.folded(
          part.upperBound - range.lowerBound)
    }
    let places = mentions.map { folded($0.range) }.sorted { $0.lowerBound < $1.lowerBound }
    var found = Set(
      mentions.flatMap { mention in
        mention.gap.map { reader.statuses(in: folded($0), of: folded(mention.range)) } ?? []
      })
    var isPossible = false
    var isView = false
    var isCommented = false
    let isHeadline = layout.paragraph(of: sentence).isHeadline
    for (index, place) in places.enumerated() {
      let before = index > 0 ? places[index - 1] : nil
      let near = reader.cues(
        in: place.lowerBound - Self.reach..<place.upperBound + Self.reach / 3)
      for cue in near {
        switch cue.meaning {
        case .mark(let status, let reaches):
          let isQuoted = reader.isQuoted(cue.range, besides: places)
          if reaches.contains(where: { reach in
            !(isQuoted && reach.isNear) && reader.reaches(cue.range, place, behind: before, reach)
          }) {
            if status == .denied, reader.hasUntil(behind: place.upperBound) { continue }
            if status == .claimed, reader.isParted(place, from: cue.range) { continue }
            found.insert(status)
          }
          if isPlan, status == .planned, cue.range.lowerBound == place.lowerBound {
            found.insert(.planned)
          }
        case .former(let reaches):
          if !isRecent,
            reaches.contains(where: { reader.reaches(cue.range, place, behind: before, $0) })
          {
            found.insert(.historical)
          }
        case .possibility(let reaches):
          isPossible =
            isPossible
            || reaches.contains { reader.reaches(cue.range, place, behind: before, $0) }
        case .opinion:
          isView = isView || reader.reaches(cue.range, place, behind: before, .rest)
        case .comment(let reaches):
          isCommented =
            isCommented
            || reaches.contains { reader.reaches(cue.range, place, behind: before, $0) }
        case .infinitive:
          if isHeadline, reader.reaches(cue.range, place, behind: before, .before(0)) {
            found.insert(.planned)
          }
        case .speaker, .namedSpeaker, .speech, .harmless: break
        }
      }
      isView = isView || reader.isClaimed(place, near: near)
    }
    if isView, !isCommented { found.insert(.claimed) }
    if Self.isConditional(text, range), reader.cues.contains(where: \.looksAhead) {
      found.insert(.hypothetical)
    }
    if let first = places.first, Self.isInverted(text, range),
      reader.isUnmarked(0, first.lowerBound)
    {
      found.insert(.hypothetical)
    }
    // What analysts say may be is their claim.
    if isPossible, !found.contains(.claimed) { found.insert(.hypothetical) }
    let last = text.scalar(before: range.upperBound).value
    if last == "?" || last == "？", !Self.presupposes(text, range) { found.insert(.hypothetical) }
    return found
  }

  /// Whether a sentence begins as only a condition does: "Were Oaks to meet, …", "Had Oaks met, …".
  private static func isInverted(_ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    let isQuestion = text.scalar(before: sentence.upperBound).value == "?"
    return !isQuestion && text.word(at: sentence.lowerBound).map(inversions.contains) == true
  }

  private static let inversions = Word.set("were had should")

  /// The cues in a sentence, by its place in the article, with their bytes in the text.
  mutating func cues(in sentence: Int, of text: Span<UInt8>) -> [ClauseReader.Hit] {
    let start = layout.sentences[sentence].range.lowerBound
    let reader = clauses(of: sentence, in: text, withNames: true)
    return reader.cues.map { cue in
      let range = reader.folded.original(cue.range)
      return ClauseReader.Hit(
        meaning: cue.meaning, range: start + range.lowerBound..<start + range.upperBound)
    }
  }

  /// The clauses of a sentence, read once.
  ///
  /// - Parameter withNames: Whether the names of speakers are wanted even where nobody says anything.
  mutating func clauses(
    of sentence: Int, in text: Span<UInt8>, withNames: Bool = false
  ) -> ClauseReader {
    var reader: ClauseReader
    if let known = clauses[sentence] {
      guard withNames, !known.hasNames else { return known }
      reader = known
    } else {
      let original = text.extracting(layout.sentences[sentence].range)
      reader = ClauseReader(FoldedText(original), original: original)
    }
    if withNames || reader.hasSpeech {
      let speakers =
        self.speakers ?? NamedSpeakers(in: text, folded, sentences: layout.sentences)
      self.speakers = speakers
      reader.add(speakers)
    }
    clauses[sentence] = reader
    return reader
  }

  /// Whether a headline says that the text takes a rumour apart: "Fact check: …", 辟谣！….
  private static func isRebuttal(_ headline: Span<UInt8>) -> Bool {
    let start = headline.skip("【[( “\"", at: 0)
    return rebuttalLabels.contains { headline.has($0, at: start) }
  }

  private static let rebuttalLabels = (StatusCue.rebuttalLabels + StatusCue.chineseRebuttalLabels)
    .map { Array($0.utf8) }
}
