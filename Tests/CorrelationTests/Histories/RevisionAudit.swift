import CivilTime
import Correlation
import Extraction

/// Follows an alert history, and says where a revision breaks a promise.
struct RevisionAudit {
  private var alerts: [Int: Alert] = [:]
  private var lastNumbers: [Int: Int] = [:]
  private var merged: Set<Int> = []

  /// What is wrong with the revisions that a batch made, or the time without one, after which
  /// these are the alerts.
  mutating func faults(of revisions: [Revision], by batch: Batch?, after: [Alert]) -> [String] {
    let standing = after.filter { $0.state != .withdrawn }
    let revised = Set(revisions.map(\.alert.number))
    var faults = revisions.flatMap { revision in
      promises(revision, by: batch, standing, revised).filter { !$0.kept }
        .map { "\(revision.line): \($0.promise)" }
    }
    for revision in revisions {
      alerts[revision.alert.number] = revision.alert
      lastNumbers[revision.alert.number] = revision.number
      if case .merged = revision.cause { merged.insert(revision.alert.number) }
    }
    if after != alerts.values.sorted(by: { $0.number < $1.number }) {
      faults.append("the alerts are not what the revisions say")
    }
    let numbers = revisions.map(\.alert.number)
    if numbers != Set(numbers).sorted() { faults.append("not one revision each, by number") }
    return faults
  }

  private typealias Promise = (promise: String, kept: Bool)

  private func promises(
    _ revision: Revision, by batch: Batch?, _ standing: [Alert], _ revised: Set<Int>
  ) -> [Promise] {
    let alert = revision.alert
    let past = alerts[alert.number]
    let heirs = standing.filter { alert.lives(in: $0) }
    // Through the alerts of other rules an alert that is as it was may rest on the same reports.
    let gained = heirs.filter { revised.contains($0.number) }
    var promises: [Promise] = [
      ("something visible changes", alert != past),
      ("only what is new is raised", (past == nil) == (revision.kind == .raised)),
      ("revisions count from 1", revision.number == (lastNumbers[alert.number] ?? 0) + 1),
      ("raised is when it first was", alert.raised == past?.raised ?? revision.time),
      ("all but updates ring", revision.notifies == (revision.kind != .updated)),
      ("what is merged does not return", !merged.contains(alert.number)),
      ("withdrawn is a state", (alert.state == .withdrawn) == (revision.kind == .withdrawn)),
    ]
    switch revision.kind {
    case .raised:
      let known = alerts.values.filter { $0.lives(in: alert) }
      let busy = merged.union(standing.map(\.number))
      let isTold = known.allSatisfy { busy.contains($0.number) }
      promises.append(("known happenings keep a number", isTold))
    case .escalated:
      promises.append(("it is worse", past.map { alert.severity > $0.severity } ?? false))
    case .updated:
      promises.append(("it is no worse", past.map { alert.severity <= $0.severity } ?? false))
    case .reopened:
      promises.append(("it did not stand", past?.state == .withdrawn || past?.state == .resolved))
    case .withdrawn:
      promises.append(("it stood", past != nil && past?.state != .withdrawn))
    case .resolved:
      promises.append(("it stood until now", past?.state == .raised && alert.state == .resolved))
    }
    switch revision.cause {
    case .articles(let added, let removed):
      let came = Set(batch?.adding.map(\.article.id) ?? [])
      promises += [
        ("it has a cause", !(added + removed).isEmpty),
        ("what came is of this batch", came.isSuperset(of: added)),
        ("what went is of this batch", Set(batch?.removing ?? []).isSuperset(of: removed)),
        ("its happenings have no alert", revision.kind != .withdrawn || gained.isEmpty),
      ]
    case .merged(let survivor):
      let isHeir = survivor < alert.number && heirs.contains { $0.number == survivor }
      promises.append(("an older alert has its happenings", isHeir))
    case .time:
      // By itself, or with articles that make the feed alive or not.
      promises.append(("time passed, or the feed", batch?.articles.isEmpty != true))
    case .ruleset:
      promises.append(("the ruleset is the same", false))
    }
    return promises
  }
}

extension Alert {
  /// Whether another tells of something that this one told of: by their sightings, or by their
  /// days, where it was a silence that nothing came before.
  fileprivate func lives(in other: Alert) -> Bool {
    guard rule == other.rule, group == other.group else { return false }
    guard happenings.contains(where: { !$0.sightings.isEmpty }) else {
      return DayInterval(first, last).intersects(DayInterval(other.first, other.last))
    }
    return !Set(happenings.flatMap(\.sightings))
      .isDisjoint(with: other.happenings.flatMap(\.sightings))
  }
}
