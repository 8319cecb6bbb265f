import RuleLanguage

/// How the sightings of an article come about, and where it came near to others: what
/// `tocsin extract --explain` prints.
public struct Explanation: Hashable, Sendable {
  /// The article.
  public var article: ArticleReference
  /// What was found in its sentences, in order; those without anything are left out.
  public var sentences: [ExplainedSentence]
  /// The sightings, each told once.
  public var sightings: [Sighting]
  /// What is nearly a sighting, in the order of the text: only one thing is in the way.
  public var nearMisses: [NearMiss]
  /// How many sentences and near misses are not shown, because there are so many.
  public var omitted: Int

  /// The most sentences that are shown.
  public static let sentenceLimit = 500
  /// The most near misses that are shown of a pattern, and of all.
  public static let missLimit = (ofPattern: 3, ofAll: 100)
  /// The most mentions, dates and cues of a sentence that are shown, each.
  public static let partLimit = 50
}

/// A sentence and what was found in it.
public struct ExplainedSentence: Hashable, Sendable, Encodable {
  /// Offset of its first byte in the UTF-8 of the text.
  public var start: Int
  /// Offset behind its last byte.
  public var end: Int
  /// The sentence itself.
  public var text: String
  /// The dateline that it begins with.
  public var dateline: String?
  /// The values and terms that it mentions.
  public var mentions: [FoundText]
  /// Its date expressions, resolved.
  public var dates: [WrittenDate]
  /// The words that say how it is told.
  public var cues: [FoundText]
}

/// Something that stands in the text, and what it means.
public struct FoundText: Hashable, Sendable, Encodable {
  /// Offset of its first byte in the UTF-8 of the article's text.
  public var start: Int
  /// Offset behind its last byte.
  public var end: Int
  /// The text as it stands there.
  public var text: String
  /// What sort of thing it is: an entity, "term", "cue", or the slot that it would fill.
  public var kind: String
  /// The name of the value or the term, or what the cue says.
  public var name: String
}

/// A report that an event does not make of a sentence, for one reason.
public struct NearMiss: Hashable, Sendable {
  /// The event.
  public var event: String
  /// Which of the event's patterns, counted from 1; nil when it has only one.
  public var pattern: Int?
  /// The sentence that it would be told in.
  public var sentence: Evidence
  /// What stands there of all that the pattern asks for.
  public var found: [FoundText]
  /// The reason.
  public var missing: Missing

  /// What keeps it from being a report.
  public enum Missing: Hashable, Sendable {
    /// A required term stands nowhere in scope; some of its phrases.
    case term(String, phrases: [String])
    /// A forbidden term stands there.
    case forbidden(String, FoundText)
    /// The terms of a `near` stand further apart.
    case proximity([String], words: Int)
    /// Nothing fills a slot, which takes values of this entity.
    case slot(String, entity: String)
    /// Nothing stands beside the phrases of an open slot.
    case text(String, side: OpenText.Side)
    /// No date will do: from these sources, and to the day.
    case date(sources: [String], isExact: Bool)
    /// It is told so, and the event keeps only reports that are told otherwise.
    case status(Status, kept: [Status])
  }
}

extension Explanation: Encodable {
  private enum CodingKeys: String, CodingKey {
    case article, sentences, sightings, omitted
    case nearMisses = "near_misses"
  }
}

/// `{"event":…,"sentence":{…},"found":[…],"missing":"slot","name":"town","entity":"town"}`
extension NearMiss: Encodable {
  private enum CodingKeys: String, CodingKey {
    case event, pattern, sentence, found, missing, name, phrases, text, terms, words, entity
    case side, sources, exact, status, kept
  }

  /// Writes one flat object.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(event, forKey: .event)
    try container.encodeIfPresent(pattern, forKey: .pattern)
    try container.encode(sentence, forKey: .sentence)
    try container.encode(found, forKey: .found)
    switch missing {
    case .term(let name, let phrases):
      try container.encode("term", forKey: .missing)
      try container.encode(name, forKey: .name)
      try container.encode(phrases, forKey: .phrases)
    case .forbidden(let name, let text):
      try container.encode("forbidden", forKey: .missing)
      try container.encode(name, forKey: .name)
      try container.encode(text, forKey: .text)
    case .proximity(let terms, let words):
      try container.encode("near", forKey: .missing)
      try container.encode(terms, forKey: .terms)
      try container.encode(words, forKey: .words)
    case .slot(let name, let entity):
      try container.encode("slot", forKey: .missing)
      try container.encode(name, forKey: .name)
      try container.encode(entity, forKey: .entity)
    case .text(let name, let side):
      try container.encode("text", forKey: .missing)
      try container.encode(name, forKey: .name)
      try container.encode(side.rawValue, forKey: .side)
    case .date(let sources, let isExact):
      try container.encode("date", forKey: .missing)
      try container.encode(sources, forKey: .sources)
      try container.encode(isExact, forKey: .exact)
    case .status(let status, let kept):
      try container.encode("status", forKey: .missing)
      try container.encode(status, forKey: .status)
      try container.encode(kept, forKey: .kept)
    }
  }
}
