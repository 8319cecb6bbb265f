import Foundation
import GRDB

/// Of a rule or an alert nothing is to be told for a while.
///
/// It keeps back that an alert was raised, has grown or goes on; that it is over or was withdrawn is told
/// all the same.
public struct Silence: Hashable, Sendable, Codable {
  /// Its number, from 1; 0 before it is stored.
  public var number: Int
  /// What it is about.
  public var subject: Subject
  /// Who asked for it, as they call themselves.
  public var who: String
  /// Why; nil when they did not say.
  public var reason: String?
  /// Since when.
  public var made: Date
  /// Until when; nil until it is ended.
  public var until: Date?

  /// What is silenced.
  public enum Subject: Hashable, Sendable, Codable {
    /// All alerts of a rule.
    case rule(String)
    /// One alert, by number.
    case alert(Int)

    /// Whether an alert of a rule is silenced by it.
    public func includes(alert: Int, of rule: String) -> Bool {
      switch self {
      case .rule(let name): name == rule
      case .alert(let number): number == alert
      }
    }
  }

  /// A silence.
  public init(
    number: Int = 0, subject: Subject, who: String, reason: String?, made: Date, until: Date?
  ) {
    self.number = number
    self.subject = subject
    self.who = who
    self.reason = reason
    self.made = made
    self.until = until
  }

  /// Whether it holds at a moment.
  public func holds(at moment: Date) -> Bool {
    made <= moment && until.map { moment < $0 } ?? true
  }

  init(row: Row) {
    let rule: String? = row["rule"]
    self.init(
      number: row["number"],
      subject: rule.map { .rule($0) } ?? .alert(row["alert"]),
      who: row["who"], reason: row["reason"],
      made: Date(timeIntervalSince1970: row["made"]),
      until: (row["until"] as Double?).map(Date.init(timeIntervalSince1970:)))
  }
}

/// Somebody has seen an alert.
public struct Acknowledgement: Hashable, Sendable, Codable {
  /// The number of the alert.
  public var alert: Int
  /// Who has, as they call themselves.
  public var who: String
  /// What they say of it; nil when nothing.
  public var reason: String?
  /// When.
  public var made: Date

  /// An acknowledgement.
  public init(alert: Int, who: String, reason: String?, made: Date) {
    self.alert = alert
    self.who = who
    self.reason = reason
    self.made = made
  }

  init(row: Row) {
    self.init(
      alert: row["alert"], who: row["who"], reason: row["reason"],
      made: Date(timeIntervalSince1970: row["made"]))
  }
}
