import Articles
import CivilTime
import RuleLanguage

/// One article's report of one event.
public struct Sighting: Hashable, Sendable {
  /// The name of the event.
  public var event: String
  /// The names of the values of its slots, by slot; an empty slot is not there.
  public var slots: [String: String]
  /// Where the values of its slots come from, by slot.
  public var slotOrigins: [String: SlotOrigin]
  /// When it happened, as the article tells it.
  public var date: SightingDate
  /// How the article tells it.
  public var status: Status
  /// The article.
  public var article: ArticleReference
  /// The sentences it rests on, in the order of the text; at least one.
  public var evidence: [Evidence]

  /// A sighting with these properties.
  public init(
    event: String, slots: [String: String], slotOrigins: [String: SlotOrigin] = [:],
    date: SightingDate, status: Status, article: ArticleReference, evidence: [Evidence]
  ) {
    self.event = event
    self.slots = slots
    self.slotOrigins = slotOrigins
    self.date = date
    self.status = status
    self.article = article
    self.evidence = evidence
  }
}

/// Where the value of a slot comes from.
public enum SlotOrigin: String, Hashable, Sendable, Codable, CaseIterable {
  /// The text names it for the event.
  case named
  /// A lasting attribute of another slot's value.
  case attribute
  /// A role that another slot's value held on the day.
  case role
  /// The dateline.
  case dateline
  /// The lead, which names no other.
  case lead
  /// The outlet.
  case outlet
  /// Text that no list has.
  case open
}

/// How an article tells an event. Rules count what is asserted.
public typealias Status = Event.Status

/// When an event happened: a closed interval of days, and how it was resolved.
public struct SightingDate: Hashable, Sendable {
  /// The days it may have happened on.
  public var interval: DayInterval
  /// How fine the expression in the text is.
  public var precision: DatePrecision
  /// Where in the article it was found.
  public var origin: Origin
  /// The expression as it stands in the text; nil when the article has none.
  public var text: String?

  /// Where in an article the date of an event is found.
  public enum Origin: String, Hashable, Sendable, Codable {
    /// An expression in the sentence of the event, or in another that the event may look at.
    case sentence
    /// The dateline of the article or of its item.
    case dateline
    /// The day of publication, as an upper bound: no expression fits.
    case publication
  }

  /// A date with these properties.
  public init(interval: DayInterval, precision: DatePrecision, origin: Origin, text: String?) {
    self.interval = interval
    self.precision = precision
    self.origin = origin
    self.text = text
  }
}

/// What a sighting says of its article.
public struct ArticleReference: Hashable, Sendable, Codable {
  /// The article's identity, ``Article/id``.
  public var id: String
  /// Where it was read.
  public var path: String
  /// Its headline.
  public var title: String
  /// Who published it; nil when unknown.
  public var outlet: String?
  /// The day it was published.
  public var published: Day
  /// The minute it was published; nil when no more than the day is known.
  public var minute: Minute?
  /// Its language.
  public var language: Article.Language
  /// By which copies of its text are known; nil where it was not taken.
  public var sketch: TextSketch?

  /// A reference with these properties.
  public init(
    id: String, path: String, title: String, outlet: String?, published: Day,
    minute: Minute? = nil, language: Article.Language, sketch: TextSketch? = nil
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.outlet = outlet
    self.published = published
    self.minute = minute
    self.language = language
    self.sketch = sketch
  }
}

/// A sentence that a sighting rests on.
public struct Evidence: Hashable, Sendable, Codable {
  /// Offset of its first byte in the UTF-8 of ``Article/text``.
  public var start: Int
  /// Offset behind its last byte.
  public var end: Int
  /// The sentence itself.
  public var text: String

  /// The sentence from `start` to `end`.
  public init(start: Int, end: Int, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }
}
