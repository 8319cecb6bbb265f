import Extraction
import RuleLanguage

/// A happening that is, or is no more.
struct HappeningChange: Sendable {
  /// The happening.
  var number: Int32
  /// Whether it is, or was.
  var isNew: Bool
  /// Happenings of events by which it can be told what changed it, besides itself.
  var causes: [Int32] = []
}

/// What became of the episodes of one group of a rule.
struct EpisodeChanges: Sendable {
  /// The values of the group, by field.
  var group: [String: String]
  /// The episodes that are no more.
  var removed: [ToldEpisode]
  /// The episodes that are and were not, in order of time.
  var added: [ToldEpisode]
  /// The happenings by which it can be told what changed them.
  var causes: [Int32]
}

/// An episode that rings, or rang.
struct ToldEpisode: Sendable {
  /// What an episode is known by while it stays as it is.
  struct Key: Hashable, Sendable {
    /// The group, as its number in the rule.
    var group: Int32
    /// The finding, as its number in the group.
    var finding: Int32
  }

  /// What it is known by among those of its rule.
  var key: Key
  /// What is told.
  var episode: Episode
  /// The happenings that it is made of, by numbers.
  var members: [Int32]
  /// The episode that is no more and that it has all reports of; nil for none, or where that is not known.
  var former: Key?
}

extension Happening {
  /// What an alert of a rule is to the rules that look at it.
  init(_ episode: Episode, of rule: String) {
    let sightings = Set(episode.sightings).sorted { $0.precedes($1) }
    self.init(
      event: rule, slots: episode.group,
      date: SightingDate(
        interval: episode.span, precision: episode.span.isExact ? .day : .days,
        origin: .sentence, text: nil),
      sources: sightings.sourceCount, sightings: sightings)
  }
}
