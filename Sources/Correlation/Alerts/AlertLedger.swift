import CivilTime
import Extraction
import Foundation
import RuleLanguage

/// Every alert there ever was, and how a new look at a rule's episodes revises them.
struct AlertLedger: Sendable {
  /// The last revision of each alert, by the alert's number.
  private var latest: [Int: Revision] = [:]
  /// The numbers of the alerts of each rule.
  private var numbersOfRule: [String: Set<Int>] = [:]
  /// The numbers of the alerts that tell of an episode, by where it lies.
  private var standing: [Home: Set<Int>] = [:]
  /// Of each rule and article the numbers of the alerts that were withdrawn, and rested on a report of
  /// it.
  private var numbersOfArticle: [String: [String: Set<Int>]] = [:]
  /// The numbers of the alerts of each rule that were withdrawn, and rested on no report.
  private var silent: [String: Set<Int>] = [:]
  /// The last day on which the episode of a raised alert can be extended; nil where it goes on.
  private var limits: [Int: Day?] = [:]
  /// The highest number that was given to an alert; 0 before the first.
  private(set) var highestNumber: Int

  /// The time of the last revision; nil when there is none.
  private(set) var lastRevision: Date?

  /// Where the episode of an alert lies.
  private struct Home: Hashable {
    var rule: String
    var group: [String: String]
    var span: DayInterval
  }

  /// Why a change to an alert came about that rests on these happenings, by numbers, or did; nil when
  /// they do not tell.
  typealias Explanation = (_ happenings: [Int32]) -> Revision.Cause?

  /// A ledger that goes on from these revisions; of several of one alert the last counts. Numbers up to
  /// the one behind which it goes on were given before.
  init(restoring revisions: [Revision] = [], behind number: Int = 0) {
    highestNumber = number
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

  /// Brings the alerts of a rule in line with its episodes, for one group after another.
  ///
  /// - Parameters:
  ///   - rule: the rule
  ///   - changes: the groups with other episodes than before
  ///   - all: whether these are all episodes there are, rather than what became of some
  ///   - today: the day by which an alert that was over is so still
  ///   - time: the time of the revisions
  ///   - explain: why a change came about
  ///   - isNews: whether an alert has to be told anew
  /// - Returns: the revisions that takes, each of another alert
  mutating func settle(
    _ rule: Rule, with changes: [EpisodeChanges], all: Bool, on today: Day, at time: Date,
    because explain: Explanation, isNews: (Episode, Alert) -> Bool
  ) -> [Revision] {
    guard all else {
      return changes.flatMap { change in
        let known = revisions(ofRule: rule.name, near: change).filter { revision in
          revision.alert.group == change.group
            // What tells of an episode that is as it was is of no concern.
            && (!revision.isStanding
              || change.removed.contains { revision.alert.tells(of: $0.episode) })
        }
        return settle(
          rule, known, with: change, on: today, at: time, because: explain, isNews: isNews)
      }
    }
    let known = Dictionary(grouping: revisions(ofRule: rule.name), by: \.alert.group)
    let emptied = Set(known.keys).subtracting(changes.map(\.group)).map {
      EpisodeChanges(group: $0, removed: [], added: [], causes: [])
    }
    return (changes + emptied).flatMap { change in
      settle(
        rule, known[change.group] ?? [], with: change, on: today, at: time, because: explain,
        isNews: isNews)
    }
  }

  private mutating func settle(
    _ rule: Rule, _ known: [Revision], with change: EpisodeChanges, on today: Day, at time: Date,
    because explain: Explanation, isNews: (Episode, Alert) -> Bool
  ) -> [Revision] {
    let episodes = change.added.map(\.episode)
    let standing = known.filter(\.isStanding).map(\.alert)
    let matching = AlertMatching(
      episodes: episodes, standing: standing, dormant: known.filter(\.isDormant).map(\.alert),
      heirs: heirs(of: standing, in: change))
    let toldBefore = Dictionary(
      uniqueKeysWithValues: matching.concerned.map { number in
        let told = change.removed.first { latest[number]?.alert.tells(of: $0.episode) == true }
        return (number, told?.members ?? [])
      })
    // What changed may have left an episode for good, as when it fell apart: then only what was
    // told before can say why. Or it was never in it, as an exception.
    func cause(of happenings: [[Int32]]) -> Revision.Cause {
      let causes = happenings.compactMap(explain)
      return causes.dropFirst().reduce(causes.first) { $0?.joined(with: $1) }
        ?? explain(change.causes) ?? .time
    }

    var made: [Revision] = []
    for revision in known {
      let number = revision.alert.number
      if let survivor = matching.survivorOfMerged[number] {
        made.append(withdraw(revision, at: time, cause: .merged(into: survivor)))
      } else if matching.ended.contains(number) {
        made.append(withdraw(revision, at: time, cause: cause(of: [toldBefore[number] ?? []])))
      }
    }
    for (index, episode) in episodes.enumerated() {
      let last = matching.alertOfEpisode[index].flatMap { latest[$0] }
      let alert = alert(telling: episode, of: rule, after: last, on: today, at: time)
      limits[alert.number] = alert.state == .raised ? .some(episode.limit) : nil
      guard alert != last?.alert else { continue }
      let kind = kind(of: alert, after: last)
      let happenings =
        [change.added[index].members] + matching.forerunners[index].map { toldBefore[$0] ?? [] }
      made.append(
        revise(
          alert, kind, at: time, cause: cause(of: happenings),
          isNews: last.map { isNews(episode, $0.alert) } ?? false))
    }
    return made
  }

  /// Of each alert whose reports are all in one new episode, as far as that is known, the episode's place.
  private func heirs(of standing: [Alert], in change: EpisodeChanges) -> [Int: Int] {
    var heirs: [Int: Int] = [:]
    for (place, told) in change.added.enumerated() {
      guard let former = change.removed.first(where: { $0.key == told.former }) else { continue }
      for alert in standing where alert.tells(of: former.episode) { heirs[alert.number] = place }
    }
    return heirs
  }

  /// Resolves the alerts that nothing can extend any more, without those of which time made
  /// something else just now: they are next.
  mutating func resolve(on today: Day, except told: Set<Int>, at time: Date) -> [Revision] {
    let over = limits.filter { number, limit in
      limit.map { $0 < today } ?? false && !told.contains(number)
    }
    return over.keys.sorted().compactMap { number in
      latest[number].map { revision in
        var alert = revision.alert
        alert.state = .resolved
        limits[number] = nil
        return revise(alert, .resolved, at: time, cause: .time)
      }
    }
  }

  /// Withdraws the standing alerts of a rule that is no more.
  mutating func withdrawAlerts(ofRule rule: String, at time: Date) -> [Revision] {
    revisions(ofRule: rule).filter(\.isStanding).map {
      withdraw($0, at: time, cause: .ruleset)
    }
  }

  /// Whether an alert of a rule that stands, or stands so, tells of an episode just as it is.
  func tells(of episode: Episode, by rule: String, in state: Alert.State? = nil) -> Bool {
    let home = Home(rule: rule, group: episode.group, span: episode.span)
    return standing[home]?.contains { number in
      latest[number].map {
        state ?? $0.alert.state == $0.alert.state && $0.alert.tells(of: episode)
      } == true
    } == true
  }

  /// Forgets the alerts that are over and tell of none of the remembered episodes, by rule, and those
  /// that were withdrawn and that no episode can come back to.
  mutating func forget(allBut remembered: [String: [Episode]], _ isOutOfReach: (Alert) -> Bool) {
    var episodes: [Home: [Episode]] = [:]
    for (rule, some) in remembered {
      for episode in some {
        let home = Home(rule: rule, group: episode.group, span: episode.span)
        episodes[home, default: []].append(episode)
      }
    }
    let kept = latest.values.filter { revision in
      switch revision.alert.state {
      case .raised: true
      case .resolved:
        episodes[home(of: revision.alert)]?.contains { revision.alert.tells(of: $0) } == true
      case .withdrawn: !isOutOfReach(revision.alert)
      }
    }
    guard kept.count < latest.count else { return }
    (latest, numbersOfRule, standing) = ([:], [:], [:])
    (numbersOfArticle, silent) = ([:], [:])
    for revision in kept { keep(revision) }
  }

  private func revisions(ofRule rule: String) -> [Revision] {
    (numbersOfRule[rule] ?? []).sorted().compactMap { latest[$0] }
  }

  /// The alerts that may have to do with a change: those that tell of an episode where one is no more,
  /// and of those that were withdrawn the ones with a report of an article that is in a new one, and
  /// those without any.
  private func revisions(ofRule rule: String, near change: EpisodeChanges) -> [Revision] {
    var numbers = silent[rule] ?? []
    for told in change.removed {
      let home = Home(rule: rule, group: change.group, span: told.episode.span)
      numbers.formUnion(standing[home] ?? [])
    }
    if let numbersOfArticle = numbersOfArticle[rule], !numbersOfArticle.isEmpty {
      for article in Set(change.added.flatMap { $0.episode.sightings.map(\.article.id) }) {
        numbers.formUnion(numbersOfArticle[article] ?? [])
      }
    }
    return numbers.sorted().compactMap { latest[$0] }
  }

  /// The alert as it has to be.
  private func alert(
    telling episode: Episode, of rule: Rule, after last: Revision?, on today: Day, at time: Date
  ) -> Alert {
    guard let last else {
      return Alert(
        number: highestNumber + 1, rule: rule, state: .raised, raised: time, episode: episode)
    }
    // Only time resolves; but what it resolved stays so when it is told anew and still over.
    let isOver = episode.limit.map { $0 < today } ?? false
    return Alert(
      number: last.alert.number, rule: rule,
      state: last.alert.state == .resolved && isOver ? .resolved : .raised,
      raised: last.alert.raised, episode: episode)
  }

  private func kind(of alert: Alert, after last: Revision?) -> Revision.Kind {
    guard let last else { return .raised }
    if last.alert.state != .raised, alert.state == .raised { return .reopened }
    return alert.severity > last.alert.severity ? .escalated : .updated
  }

  private mutating func withdraw(
    _ revision: Revision, at time: Date, cause: Revision.Cause
  ) -> Revision {
    var alert = revision.alert
    alert.state = .withdrawn
    limits[alert.number] = nil
    return revise(alert, .withdrawn, at: time, cause: cause)
  }

  private mutating func revise(
    _ alert: Alert, _ kind: Revision.Kind, at time: Date, cause: Revision.Cause,
    isNews: Bool = false
  ) -> Revision {
    let revision = Revision(
      number: (latest[alert.number]?.number ?? 0) + 1, kind: kind, time: time, cause: cause,
      notifies: kind.notifiesByDefault || isNews, alert: alert)
    keep(revision)
    return revision
  }

  private mutating func keep(_ revision: Revision) {
    if let before = latest.updateValue(revision, forKey: revision.alert.number) { leave(before) }
    let (number, rule) = (revision.alert.number, revision.alert.rule)
    numbersOfRule[rule, default: []].insert(number)
    highestNumber = max(highestNumber, number)
    lastRevision = max(lastRevision ?? revision.time, revision.time)
    if revision.isStanding {
      standing[home(of: revision.alert), default: []].insert(number)
    } else if revision.isDormant {
      for sighting in revision.alert.sightings {
        numbersOfArticle[rule, default: [:]][sighting.article.id, default: []].insert(number)
      }
      if !revision.alert.restsOnReports { silent[rule, default: []].insert(number) }
    }
  }

  /// Undoes what is noted of an alert as it stood.
  private mutating func leave(_ revision: Revision) {
    let (number, rule) = (revision.alert.number, revision.alert.rule)
    if revision.isStanding {
      let home = home(of: revision.alert)
      standing[home]?.remove(number)
      if standing[home]?.isEmpty == true { standing[home] = nil }
    } else if revision.isDormant {
      for sighting in revision.alert.sightings {
        numbersOfArticle[rule]?[sighting.article.id]?.remove(number)
        if numbersOfArticle[rule]?[sighting.article.id]?.isEmpty == true {
          numbersOfArticle[rule]?[sighting.article.id] = nil
        }
      }
      silent[rule]?.remove(number)
    }
  }

  private func home(of alert: Alert) -> Home {
    Home(rule: alert.rule, group: alert.group, span: alert.span)
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
