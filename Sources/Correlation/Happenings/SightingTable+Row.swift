import CivilTime
import Extraction
import RuleLanguage

extension SightingTable {
  /// What is reckoned with of a sighting.
  struct Row: Sendable {
    /// Where it belongs, as a number of an event.
    var origin: Int32
    /// How it is told.
    var status: Status
    /// The days it may have happened on.
    var days: DayInterval
    /// When its article was published.
    var published: FirstPublication
    /// Who vouches for it: an outlet, or, below 0, an article of nobody known.
    var source: Int32
    /// What its slots are filled with.
    var slots: Int32
    /// The happening it is of.
    var happening: Int32 = -1
    /// The partition of sightings that may be of its happening; -1 where it is alone.
    var partition: Int32 = -1
    /// The article.
    var article: Int32
    /// The next sighting of the same article; -1 behind the last.
    var next: Int32 = -1
    /// The next sighting of the same happening; -1 behind the last.
    var nextOfHappening: Int32 = -1
    /// The next one that changed of its partition; -1 behind the last.
    var nextChanged: Int32 = -1
    /// The batch that told it last.
    var batch: Int32
    /// Where it is itself.
    var place: Consignments.Place
    /// Whether it is being taken out.
    var isGone = false
    /// Whether copies of its article's text can be told.
    var hasSketch = false
    /// Whether it is found by its hash, rather than among the few first ones of its article.
    var isIndexed = false
    var hash: UInt32

    /// Whether neither its days nor its publication lie before a day.
    func isWithin(_ floor: Day) -> Bool { days.earliest >= floor && published.day >= floor }
  }
}
