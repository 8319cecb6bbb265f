import Foundation

/// A change of an alert. It is never changed itself.
public struct Revision: Hashable, Sendable {
  /// Its number among the alert's revisions, from 1.
  public var number: Int
  /// What became of the alert.
  public var kind: Kind
  /// When, to the second.
  public var time: Date
  /// Why.
  public var cause: Cause
  /// Whether people are told, as far as no silence says otherwise.
  public var notifies: Bool
  /// The alert as it stands after this revision.
  public var alert: Alert

  /// What can become of an alert.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// It is new.
    case raised
    /// Its severity has risen.
    case escalated
    /// Something else that it shows is different.
    case updated
    /// Its episode is over.
    case resolved
    /// It was withdrawn, and holds again; or it was over, and goes on after all.
    case reopened
    /// It holds no longer, or has become part of another.
    case withdrawn

    /// Whether people are told of it when the rule does not ask for more.
    public var notifiesByDefault: Bool { self != .updated }
  }

  /// Why an alert is revised.
  public enum Cause: Hashable, Sendable {
    /// Articles came or went that bear on it; their identities, sorted. An article that was
    /// corrected went and came.
    case articles(added: [String], removed: [String])
    /// The ruleset is another than before.
    case ruleset
    /// Its episode has become part of another alert's, by number.
    case merged(into: Int)
    /// Time has passed, or the feed was alive or not: no article that tells of it bears on it.
    case time
  }

  /// A revision with these properties.
  public init(
    number: Int, kind: Kind, time: Date, cause: Cause, notifies: Bool, alert: Alert
  ) {
    self.number = number
    self.kind = kind
    self.time = time
    self.cause = cause
    self.notifies = notifies
    self.alert = alert
  }
}

extension Revision.Cause: CustomStringConvertible {
  /// In words, as in `article removed` or `merged into alert 3`.
  public var description: String {
    switch self {
    case .articles(let added, []): added.count == 1 ? "article added" : "articles added"
    case .articles([], let removed): removed.count == 1 ? "article removed" : "articles removed"
    case .articles: "articles added and removed"
    case .ruleset: "ruleset changed"
    case .merged(let survivor): "merged into alert \(survivor)"
    case .time: "time passed"
    }
  }
}
