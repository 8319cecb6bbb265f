import CivilTime
import RuleLanguage

/// Writes down what a rule tells of an episode: its count, its values and its message.
struct EpisodeWriter: Sendable {
  /// The rule.
  let rule: Rule
  /// What its condition counts the different values of; nil when it counts happenings.
  let counted: FieldPath?
  /// The rule's clock.
  let timeline: Timeline
  /// Reads fields of happenings.
  let reader: FieldReader

  /// The episode that was found, in full.
  ///
  /// - Parameter known: one that was told before, of which this one may have most
  func episode(
    of outcome: Outcome, after known: RuleGroup.Finding?, in table: HappeningTable,
    group: [String: String]
  ) -> Episode {
    let growth = known.flatMap { EpisodeGrowth(of: outcome, after: $0, in: table) }
    let happenings =
      growth?.happenings
      ?? HappeningPages(table.happenings(outcome.members))
    let silence = outcome.silence.map(timeline.days(of:))
    let hull = growth.map(\.hull) ?? happenings.map(\.date.interval).hull
    let span = silence ?? hull ?? timeline.days(of: outcome.stretch)
    let values = growth?.values(by: values) ?? values(happenings)
    let count = counted.map { values[$0.description]?.count ?? 0 } ?? happenings.count
    var episode = Episode(
      group: group, count: silence?.count ?? count, values: values,
      certainty: outcome.certainty, span: span,
      limit: outcome.limit.map { timeline.days(of: Stretch($0, $0)).latest }, message: "",
      happenings: happenings)
    let steps = outcome.steps.mapValues { $0.map { table.happening($0) } }
    episode.message = rule.message.parts.map { text($0, episode, steps) }.joined()
    return episode
  }

  /// Whether a field that people are told of has gained a value since an alert.
  func isNews(_ episode: Episode, since alert: Alert) -> Bool {
    rule.notified.contains { field in
      guard counted == field, let now = episode.values[field.description],
        let before = alert.values[field.description]
      else {
        return !Set(texts(field, episode.happenings)).subtracting(texts(field, alert.told)).isEmpty
      }
      return !Set(now).subtracting(before).isEmpty
    }
  }

  /// The values of a field; of a step's field those in happenings that can be this step.
  private func texts(_ field: FieldPath, _ happenings: HappeningPages) -> [String] {
    guard let label = field.label else { return reader.texts(of: field, in: happenings) }
    let stream = rule.condition.streams.first { $0.label == label }
    let names = Set(stream?.sources.map(\.name) ?? [])
    return reader.texts(of: field, in: happenings.filter { names.contains($0.event) })
  }

  private func values(_ happenings: some Sequence<Happening>) -> [String: [String]] {
    if let counted {
      return [counted.description: reader.texts(of: counted, in: happenings)]
    }
    // Where whole happenings are counted, no slot stands out: all are shown.
    let slots = Set(happenings.flatMap(\.slots.keys))
    return Dictionary(
      uniqueKeysWithValues: slots.map {
        ($0, reader.texts(of: FieldPath(slot: $0), in: happenings))
      })
  }

  /// A part of the message: days as in `2024-06-03`, values sorted and separated by commas. What
  /// nothing fills leaves no words.
  private func text(
    _ part: MessageTemplate.Part, _ episode: Episode, _ steps: [String: [Happening]]
  ) -> String {
    switch part {
    case .text(let words): return words
    case .count: return "\(episode.count)"
    case .first: return "\(episode.span.earliest)"
    case .last: return "\(episode.span.latest)"
    case .slot(let slot):
      let field = FieldPath(slot: slot)
      let texts =
        counted == nil || counted == field
        ? episode.values[slot] ?? [] : reader.texts(of: field, in: episode.happenings)
      return texts.joined(separator: ", ")
    case .field(let field):
      let texts =
        field.label.map { reader.texts(of: field, in: steps[$0] ?? []) }
        ?? reader.texts(of: field, in: episode.happenings)
      return texts.joined(separator: ", ")
    }
  }
}
