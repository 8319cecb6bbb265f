import Foundation
import Glibc

/// What a daemon has stored, as the command line and SQLite show it.
public struct StateView {
  private let folders: DaemonFolders

  /// The state of a daemon, at work or not.
  public init(_ folders: DaemonFolders) {
    self.folders = folders
  }

  /// A file that was looked into.
  public struct File: Decodable {
    /// Its path below the inbox.
    public var path: String
    /// How many articles it holds.
    public var articles: Int
    /// The headline of its first article, if that is stored.
    public var title: String?
    /// Why there are no more articles: a stable code.
    public var failure: String?
  }

  /// An alert, without what differs between two runs.
  public struct Alert: Decodable {
    /// Its number.
    public var alert: Int
    /// What tells it from others.
    public var rule: String
    /// Raised, resolved…
    public var state: String
    /// How many it counts.
    public var count: Int
    /// The values of the counted slot.
    public var values: [String: [String]]
    /// The values that it is about.
    public var group: [String: String]
    /// Its first day.
    public var first: String
    /// Its last day.
    public var last: String

    /// All of it but the number.
    public var summary: String {
      let texts = [group.mapValues { [$0] }, values].map { slots in
        slots.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.joined(separator: ","))" }
          .joined(separator: " ")
      }
      return "\(rule) \(state) \(count) \(first) \(last) \(texts.joined(separator: " / "))"
    }
  }

  /// The files that were looked into.
  public func files() throws -> [File] {
    try objects(["articles"])
  }

  /// The alerts; withdrawn ones are among them where that is asked for.
  public func alerts(withWithdrawn: Bool = false) throws -> [Alert] {
    try objects(["alerts", "-n", "all"] + (withWithdrawn ? ["--all"] : []))
  }

  /// What the ids of its notifications begin with.
  public func identity() throws -> String {
    try query("SELECT identity FROM store").first ?? ""
  }

  /// What the journal must hold of alerts: the ids of the revisions that people are told of.
  public func notifications() throws -> Set<String> {
    let identity = try identity()
    return Set(
      try query(
        """
        SELECT alert || ':' || number FROM revision WHERE json_extract(body, '$.notifies')
        """
      ).map { "\(identity):alert:\($0)" })
  }

  /// How many notifications have not been found in the journal yet.
  public func waitingNotifications() throws -> Int {
    try query("SELECT count(*) FROM outbox WHERE delivered IS NULL").first.flatMap { Int($0) } ?? 0
  }

  /// What SQLite says of the file: `ok`.
  public func integrity() throws -> String {
    try query("PRAGMA integrity_check").joined(separator: "\n")
  }

  /// Throws when the program itself finds that state and journal do not agree.
  public func verify() throws {
    _ = try run([folders.program, "verify", "--state", folders.state])
  }

  private func objects<Object: Decodable>(_ command: [String]) throws -> [Object] {
    let arguments = [folders.program] + command + ["-o", "json", "--state", folders.state]
    return try run(arguments).map {
      try JSONDecoder().decode(Object.self, from: Data($0.utf8))
    }
  }

  private func query(_ sql: String) throws -> [String] {
    try run([
      "/usr/bin/sqlite3", "-readonly", "-cmd", ".timeout 5000", "\(folders.state)/tocsin.sqlite",
      sql,
    ])
  }
}
