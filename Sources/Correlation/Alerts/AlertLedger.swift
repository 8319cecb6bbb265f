import Extraction
import Foundation
import RuleLanguage

/// Every alert there ever was, and how a new look at a rule's episodes revises them.
struct AlertLedger: Sendable {
  /// The last revision of each alert, by the alert's number.
  private var latest: [Int: Revision] = [:]
  /// The numbers of the alerts of each rule.
  private var numbersOfRule: [String: Set<Int>] = [:]
  private var highestNumber = 0

  /// Why a change to an alert with these sightings came about.
  typealias Explanation = (_ sightings: [Sighting]) -> Revision.Cause

  /// A ledger that goes on from these revisions; of several of one alert the last counts.
  init(restoring revisions: [Revision] = []) {
    for revision in revisions {
      let known = latest[revision.alert.number]?.number ?? 0
      if known < revision.number { keep(revision) }
    }
  }

  /// All alerts, ascending by number.
  var alerts: [Alert] {
    latest.values.map(\.alert).sorted { $0.number < $1.number }
  }

  /// The names of the rules that have alerts.
  var rules: Set<String> { Set(numbersOfRule.keys) }

  /// Brings a rule's alerts in line with its episodes, which are in order of time.
  ///
  /// Returns the revisions that takes, ascending by the alert's number.
  mutating func settle(
    _ rule: Rule, with episodes: [Episode], at time: Date, because explain: Explanation
  ) -> [Revision] {
    let known = revisions(ofRule: rule.name)
    let matching = AlertMatching(
      episodes: episodes, standing: known.filter(\.isStanding).map(\.alert),
      dormant: known.filter(\.isDormant).map(\.alert))
    let toldBefore = Dictionary(
      uniqueKeysWithValues: known.map { ($0.alert.number, Array($0.alert.sightings)) })
    var earlierCauses: [Int: Revision.Cause] = [:]
    // What changed may have left an episode for good, as when it fell apart: then only what was
    // told before can say why.
    func cause(of episode: Episode, after forerunners: [Int]) -> Revision.Cause {
      forerunners.reduce(explain(Array(episode.sightings))) { cause, number in
        let earlier = earlierCauses[number] ?? explain(toldBefore[number] ?? [])
        earlierCauses[number] = earlier
        return cause.joined(with: earlier)
      }
    }

    var made: [Revision] = []
    for revision in known {
      if let survivor = matching.survivorOfMerged[revision.alert.number] {
        made.append(withdraw(revision, at: time, cause: .merged(into: survivor)))
      } else if matching.ended.contains(revision.alert.number) {
        let cause = explain(toldBefore[revision.alert.number] ?? [])
        made.append(withdraw(revision, at: time, cause: cause))
      }
    }
    for (index, episode) in episodes.enumerated() {
      let last = matching.alertOfEpisode[index].flatMap { latest[$0] }
      guard let alert = alert(telling: episode, of: rule, after: last, at: time) else { continue }
      made.append(
        revise(
          alert, kind(of: alert, after: last), at: time,
          cause: cause(of: episode, after: matching.forerunners[index])))
    }
    return made.sorted { $0.alert.number < $1.alert.number }
  }

  /// Withdraws the standing alerts of a rule that is no more.
  mutating func withdrawAlerts(ofRule rule: String, at time: Date) -> [Revision] {
    revisions(ofRule: rule).filter(\.isStanding).map {
      withdraw($0, at: time, cause: .ruleset)
    }
  }

  private func revisions(ofRule rule: String) -> [Revision] {
    (numbersOfRule[rule] ?? []).sorted().compactMap { latest[$0] }
  }

  /// The alert as it has to be; nil when it already is.
  private func alert(
    telling episode: Episode, of rule: Rule, after last: Revision?, at time: Date
  ) -> Alert? {
    guard let last else {
      return Alert(
        number: highestNumber + 1, rule: rule, state: .raised, raised: time, episode: episode)
    }
    let alert = Alert(
      number: last.alert.number, rule: rule, state: last.isStanding ? last.alert.state : .raised,
      raised: last.alert.raised, episode: episode)
    return alert == last.alert ? nil : alert
  }

  private func kind(of alert: Alert, after last: Revision?) -> Revision.Kind {
    guard let last else { return .raised }
    guard last.isStanding else { return .reopened }
    return alert.severity > last.alert.severity ? .escalated : .updated
  }

  private mutating func withdraw(
    _ revision: Revision, at time: Date, cause: Revision.Cause
  ) -> Revision {
    var alert = revision.alert
    alert.state = .withdrawn
    return revise(alert, .withdrawn, at: time, cause: cause)
  }

  private mutating func revise(
    _ alert: Alert, _ kind: Revision.Kind, at time: Date, cause: Revision.Cause
  ) -> Revision {
    let revision = Revision(
      number: (latest[alert.number]?.number ?? 0) + 1, kind: kind, time: time, cause: cause,
      notifies: kind.notifiesByDefault, alert: alert)
    keep(revision)
    return revision
  }

  private mutating func keep(_ revision: Revision) {
    latest[revision.alert.number] = revision
    numbersOfRule[revision.alert.rule, default: []].insert(revision.alert.number)
    highestNumber = max(highestNumber, revision.alert.number)
  }
}

extension Revision {
  /// Whether the alert tells of an episode.
  fileprivate var isStanding: Bool { alert.state != .withdrawn }

  /// Whether the alert was withdrawn and may come back. What was merged lives on in another.
  fileprivate var isDormant: Bool {
    if case .merged = cause { return false }
    return !isStanding
  }
}

extension Revision.Cause {
  /// Both causes in one. Within one look at the episodes all are of one kind.
  fileprivate func joined(with other: Revision.Cause) -> Revision.Cause {
    guard case .articles(let added, let removed) = self,
      case .articles(let alsoAdded, let alsoRemoved) = other
    else { return self }
    return .articles(
      added: Set(added).union(alsoAdded).sorted(),
      removed: Set(removed).union(alsoRemoved).sorted())
  }
}
