import CivilTime
import Extraction

/// Which alert goes on with which episode, of one group of a rule.
///
/// An alert and an episode have to do with each other when they share sightings: happenings have
/// no other identity.
struct AlertMatching {
  /// Of each episode the number of the alert that tells of it; nil when none does yet.
  private(set) var alertOfEpisode: [Int?]
  /// Of each episode the numbers of all alerts that told of its sightings until now.
  private(set) var forerunners: [[Int]]
  /// The alerts whose sightings have all become part of other alerts' episodes: each with the
  /// number of the one that got most of them.
  private(set) var survivorOfMerged: [Int: Int] = [:]
  /// The alerts none of whose sightings are in an episode any more.
  private(set) var ended: Set<Int> = []

  /// The alerts that told of episodes which are no more.
  var concerned: Set<Int> { ended.union(forerunners.joined()) }

  private let heirs: [Int: Int]
  private var owners = Owners()
  private let spans: [DayInterval]

  /// Decides for these episodes, in order of time.
  ///
  /// - Parameters:
  ///   - standing: the alerts that tell of episodes until now, ascending by number
  ///   - dormant: the alerts that were withdrawn and may come back, ascending by number
  ///   - heirs: of standing alerts the episodes that are known to hold all their sightings
  init(episodes: [Episode], standing: [Alert], dormant: [Alert], heirs: [Int: Int]) {
    spans = episodes.map(\.span)
    self.heirs = heirs
    // An episode that goes on is most of what happens, and may be long.
    if episodes.count == 1, standing.count == 1, Self.shareAnEnd(standing[0], episodes[0]) {
      alertOfEpisode = [standing[0].number]
      forerunners = [[standing[0].number]]
      return
    }
    alertOfEpisode = Array(repeating: nil, count: episodes.count)
    forerunners = Array(repeating: [], count: episodes.count)

    // Through the alerts of other rules one sighting can be in several episodes, and shares mislead:
    // an alert that tells of an episode just as it is goes on with it.
    let episodesOfSpan = Dictionary(grouping: episodes.indices) { episodes[$0].span }
    for alert in standing {
      let same = (episodesOfSpan[alert.span] ?? []).first {
        alertOfEpisode[$0] == nil && alert.tells(of: episodes[$0])
      }
      guard let same else { continue }
      alertOfEpisode[same] = alert.number
      forerunners[same].append(alert.number)
    }
    let settled = Set(alertOfEpisode)
    let searching = standing.filter { !settled.contains($0.number) }
    owners = Owners(
      of: episodes, near: searching.filter { heirs[$0.number] == nil } + dormant)
    // Older alerts choose first, so that where episodes have joined the oldest lives on. An
    // episode it did not choose, because it had split, is left for the others.
    for alert in searching {
      let parts = episodesByShare(of: alert)
      for part in parts { forerunners[part].append(alert.number) }
      if let free = parts.first(where: { alertOfEpisode[$0] == nil }) {
        alertOfEpisode[free] = alert.number
      } else if let largest = parts.first, let survivor = alertOfEpisode[largest] {
        survivorOfMerged[alert.number] = survivor
      } else {
        ended.insert(alert.number)
      }
    }
    var free = alertOfEpisode.count { $0 == nil }
    for alert in dormant where free > 0 {
      guard let part = episodesByShare(of: alert).first(where: { alertOfEpisode[$0] == nil })
      else { continue }
      alertOfEpisode[part] = alert.number
      free -= 1
    }
  }

  /// Whether both have the first happening in common, or the last, with any report of it.
  private static func shareAnEnd(_ alert: Alert, _ episode: Episode) -> Bool {
    func isShared(_ one: Happening?, _ other: Happening?) -> Bool {
      one.map { !$0.sightings.isEmpty && $0 == other } ?? false
    }
    return isShared(alert.told.first, episode.happenings.first)
      || isShared(alert.told.last, episode.happenings.last)
  }

  /// The episodes that hold sightings of an alert, the one with most of them first; of equals
  /// the earliest first.
  private func episodesByShare(of alert: Alert) -> [Int] {
    if let heir = heirs[alert.number] { return [heir] }
    // A silence that nothing came before is known by its days only.
    guard alert.restsOnReports else { return episodesByDays(of: alert) }
    var shares: [Int: Int] = [:]
    for sighting in alert.sightings {
      owners.forEach(of: SightingKey(sighting)) { shares[$0, default: 0] += 1 }
    }
    return shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private func episodesByDays(of alert: Alert) -> [Int] {
    let shares = spans.indices.compactMap { episode in
      spans[episode].intersection(alert.span).map { (episode: episode, days: $0.count) }
    }
    return shares.sorted { ($1.days, $0.episode) < ($0.days, $1.episode) }.map(\.episode)
  }
}

/// The episodes that sightings are in which some alerts may have, too.
private struct Owners {
  private var first: [SightingKey: Int] = [:]
  /// Where there are several: through the alerts of other rules.
  private var others: [SightingKey: [Int]] = [:]

  init() {}

  init(of episodes: [Episode], near alerts: [Alert]) {
    let days = alerts.lazy.flatMap(\.sightings).map(\.date.interval)
    guard let earliest = days.map(\.earliest).min(), let latest = days.map(\.latest).max() else {
      return
    }
    // To look at days is cheap, and most episodes are new.
    let reach = DayInterval(earliest, latest)
    for (index, episode) in episodes.enumerated() {
      for sighting in episode.sightings where sighting.date.interval.intersects(reach) {
        let key = SightingKey(sighting)
        guard let known = first[key] else {
          first[key] = index
          continue
        }
        if known != index, others[key]?.last != index { others[key, default: []].append(index) }
      }
    }
  }

  /// Calls `found` with every episode that a sighting is in.
  func forEach(of sighting: SightingKey, _ found: (Int) -> Void) {
    guard let first = first[sighting] else { return }
    found(first)
    for other in others[sighting] ?? [] { found(other) }
  }
}
