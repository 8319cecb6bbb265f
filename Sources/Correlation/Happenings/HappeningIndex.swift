import CivilTime
import Extraction
import RuleLanguage

/// The sightings that count, and the happenings they come to, kept up to date.
///
/// A change regroups only what lies near it: cost does not depend on how much there is elsewhere.
struct HappeningIndex: Sendable {
  private let events: [String: Event]
  private var sightings: [String: Set<SightingKey>] = [:]  // by article
  private var partitions: [PartitionKey: Shelf<Happening>] = [:]

  /// An empty index for these events.
  init(events: [Event]) {
    self.events = Dictionary(events.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The happenings of an event that are told so, in their canonical order.
  func happenings(of event: String, told statuses: Set<Status>) -> [Happening] {
    partitions.filter { $0.key.event == event && statuses.contains($0.key.status) }.values
      .flatMap(\.elements).sorted { $0.precedes($1) }
  }

  /// All happenings of all events, in no order.
  var happenings: [Happening] {
    partitions.values.flatMap(\.elements)
  }

  /// Where a sighting is counted; nil when it is of no event here.
  private func partition(of sighting: Sighting) -> PartitionKey? {
    guard let event = events[sighting.event] else { return nil }
    let agreement: PartitionKey.Agreement =
      if let sameness = event.sameness {
        .same(sameness.slots.map { sighting.value(of: $0) })
      } else {
        .alone(SightingKey(sighting))
      }
    return PartitionKey(event: event.name, status: sighting.status, agreement: agreement)
  }

  /// Forgets the sightings of some articles, then adds some; says what that changed.
  mutating func apply(adding: [Sighting], removingArticles: [String]) -> IndexChanges {
    let incoming = Set(adding.lazy.map(SightingKey.init))
    let outgoing = Set(removingArticles).flatMap { sightings[$0] ?? [] }
    let removed = outgoing.filter { !incoming.contains($0) }.map(\.sighting)

    var touched: [PartitionKey: Touch] = [:]
    for sighting in removed {
      guard let key = partition(of: sighting) else { continue }
      remove(sighting)
      touched[key, default: Touch()].removed.append(sighting)
    }
    var added: [Sighting] = []
    for known in incoming {
      guard let key = partition(of: known.sighting) else { continue }
      let isNew = sightings[known.sighting.article.id, default: []].insert(known).inserted
      guard isNew else { continue }
      added.append(known.sighting)
      touched[key, default: Touch()].added.append(known.sighting)
    }
    let changes = touched.map { key, touch in
      // Without `same` a partition holds one sighting, and any tolerance gives one group.
      let tolerance = events[key.event]?.sameness?.days ?? 0
      let change = Self.regroup(&partitions[key, default: Shelf()], touch, tolerance)
      if !touch.removed.isEmpty, partitions[key]?.isEmpty == true { partitions[key] = nil }
      return change
    }
    return IndexChanges(
      added: added, removed: removed, were: changes.flatMap(\.were), are: changes.flatMap(\.are))
  }

  /// What comes to a partition, and what goes.
  private struct Touch {
    var added: [Sighting] = []
    var removed: [Sighting] = []
  }

  private mutating func remove(_ sighting: Sighting) {
    let article = sighting.article.id
    sightings[article]?.remove(SightingKey(sighting))
    if sightings[article]?.isEmpty == true { sightings[article] = nil }
  }

  /// The happenings that were and are no more, and those that are and were not.
  ///
  /// A sighting has to do only with those whose days are at most the tolerance from its own. So
  /// those happenings are made anew that lie so near to what changed, and those that lie so near to
  /// them; all others are what they were.
  private static func regroup(
    _ shelf: inout Shelf<Happening>, _ touch: Touch, _ tolerance: Int
  ) -> (were: [Happening], are: [Happening]) {
    var before: [Happening] = []
    let stretches = (touch.added + touch.removed).map(\.stretch)
    for region in stretches.merged(within: tolerance) {
      var region = region
      while true {
        let near = shelf.elements(touching: region.widened(by: tolerance))
        guard !near.isEmpty else { break }
        for happening in near { shelf.remove(happening, at: happening.hull) }
        before += near
        region = near.map(\.hull).hull?.joined(with: region) ?? region
      }
    }
    let gone = Set(touch.removed.map(SightingKey.init))
    let rest = before.flatMap(\.sightings).filter { !gone.contains(SightingKey($0)) }
    let groups = HappeningGrouping.groups(of: rest + touch.added, tolerance: tolerance)
    let after = groups.compactMap { Happening(agreeing: $0) }
    for happening in after { shelf.insert(happening, at: happening.hull) }

    // Happenings share no sighting, so that by its first one each is known.
    let known = Dictionary(before.map { ($0.key, $0) }) { first, _ in first }
    let now = Dictionary(after.map { ($0.key, $0) }) { first, _ in first }
    return (before.filter { now[$0.key] != $0 }, after.filter { known[$0.key] != $0 })
  }
}

/// The sightings that may be of one happening: one event, told in one way, and equal `same` slots.
private struct PartitionKey: Hashable, Sendable {
  /// The name of the event.
  let event: String
  /// How it is told: what is planned and what has happened are two things.
  let status: Status
  /// What they have in common.
  let agreement: Agreement

  enum Agreement: Hashable, Sendable {
    /// The values of the `same` slots, in the event's order; an empty slot equals only another.
    case same([String?])
    /// Nothing: without `same` every sighting is a happening of its own.
    case alone(SightingKey)
  }
}

/// A sighting that is looked up often: it is hashed by its place alone, and compared whole.
struct SightingKey: Hashable, Sendable {
  /// The sighting.
  let sighting: Sighting

  /// A key for a sighting.
  init(_ sighting: Sighting) {
    self.sighting = sighting
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(sighting.article.id)
    hasher.combine(sighting.evidence.first?.start)
  }
}

extension Sighting {
  /// Its days, as they are counted.
  fileprivate var stretch: Stretch {
    Stretch(Int(date.interval.earliest.number), Int(date.interval.latest.number))
  }
}

extension Happening {
  /// Its first sighting.
  fileprivate var key: SightingKey? { sightings.first.map(SightingKey.init) }

  /// All days that its sightings speak of.
  fileprivate var hull: Stretch {
    sightings.map(\.stretch).hull ?? Stretch(0, 0)
  }
}
