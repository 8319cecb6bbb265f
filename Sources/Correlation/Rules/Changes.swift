import Extraction
import RuleLanguage

/// A happening that is, or is no more.
struct HappeningChange: Sendable {
  /// Where it comes from.
  var source: EventStream.Source
  /// The happening.
  var happening: Happening
  /// Whether it is, or was.
  var isNew: Bool
  /// Sightings by which it can be told what changed it, besides its own.
  var causes: [Sighting] = []
}

/// What became of the episodes of one group of a rule.
struct EpisodeChanges: Sendable {
  /// The values of the group, by field.
  var group: [String: String]
  /// The episodes that are no more.
  var removed: [Episode]
  /// The episodes that are and were not, in order of time.
  var added: [Episode]
  /// Sightings by which it can be told what changed them, besides their own.
  var causes: [Sighting]

  /// What it means for the rules that look at this one.
  func happeningChanges(of rule: String) -> [HappeningChange] {
    let gone = removed.map { ($0, false) }
    let come = added.map { ($0, true) }
    return (gone + come).map { episode, isNew in
      HappeningChange(
        source: .rule(rule), happening: Happening(episode, of: rule), isNew: isNew,
        causes: causes)
    }
  }
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
