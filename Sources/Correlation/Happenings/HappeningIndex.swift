import Extraction
import RuleLanguage

/// The sightings that count, and the happenings they amount to, kept up to date.
///
/// A change regroups only the partitions that it touches.
struct HappeningIndex: Sendable {
  private let events: [String: Event]
  private var sightings: [String: Set<Sighting>] = [:]  // by article
  private var partitions: [String: [PartitionKey: Partition]] = [:]  // by event

  private struct Partition {
    var sightings: Set<Sighting> = []
    var happenings: [Happening] = []
  }

  /// An empty index for these events.
  init(events: [Event]) {
    self.events = Dictionary(events.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The happenings of an event that are told so, in their canonical order.
  func happenings(of event: String, told statuses: Set<Status>) -> [Happening] {
    (partitions[event] ?? [:]).filter { statuses.contains($0.key.status) }.values
      .flatMap(\.happenings).sorted { $0.precedes($1) }
  }

  /// All happenings of all events, in no order.
  var happenings: [Happening] {
    partitions.values.flatMap { $0.values.flatMap(\.happenings) }
  }

  /// Where a sighting is counted; nil when it is of no event here.
  private func partition(of sighting: Sighting) -> PartitionKey? {
    guard let event = events[sighting.event] else { return nil }
    let agreement: PartitionKey.Agreement =
      if let sameness = event.sameness {
        .same(sameness.slots.map { sighting.value(of: $0) })
      } else {
        .alone(sighting)
      }
    return PartitionKey(event: event.name, status: sighting.status, agreement: agreement)
  }

  /// Forgets the sightings of some articles, then adds some; says what that changed.
  mutating func apply(adding: [Sighting], removingArticles: [String]) -> IndexChanges {
    let incoming = Set(adding)
    let outgoing = Set(removingArticles).flatMap { sightings[$0] ?? [] }
    let removed = outgoing.filter { !incoming.contains($0) }
    let added = incoming.filter { sightings[$0.article.id]?.contains($0) != true }

    var touched: Set<PartitionKey> = []
    for sighting in removed {
      guard let key = partition(of: sighting) else { continue }
      remove(sighting, from: key)
      touched.insert(key)
    }
    for sighting in added {
      guard let key = partition(of: sighting) else { continue }
      add(sighting, to: key)
      touched.insert(key)
    }
    let changes = touched.map { regroup($0) }
    return IndexChanges(
      added: added, removed: removed, were: changes.flatMap(\.were), are: changes.flatMap(\.are))
  }

  private mutating func add(_ sighting: Sighting, to key: PartitionKey) {
    sightings[sighting.article.id, default: []].insert(sighting)
    partitions[key.event, default: [:]][key, default: Partition()].sightings.insert(sighting)
  }

  private mutating func remove(_ sighting: Sighting, from key: PartitionKey) {
    let article = sighting.article.id
    sightings[article]?.remove(sighting)
    if sightings[article]?.isEmpty == true { sightings[article] = nil }
    partitions[key.event]?[key]?.sightings.remove(sighting)
  }

  /// The happenings that were and are no more, and those that are and were not.
  private mutating func regroup(
    _ key: PartitionKey
  ) -> (were: Set<Happening>, are: Set<Happening>) {
    guard let partition = partitions[key.event]?[key] else { return ([], []) }
    // Without `same` a partition holds one sighting, and any tolerance gives one group.
    let groups = HappeningGrouping.groups(
      of: Array(partition.sightings), tolerance: events[key.event]?.sameness?.days ?? 0)
    let happenings = groups.compactMap { Happening(agreeing: $0) }
    if happenings.isEmpty {
      partitions[key.event]?[key] = nil
    } else {
      partitions[key.event]?[key]?.happenings = happenings
    }
    let (before, after) = (Set(partition.happenings), Set(happenings))
    return (before.subtracting(after), after.subtracting(before))
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
    case alone(Sighting)
  }
}
