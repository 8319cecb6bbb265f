import Correlation
import Extraction
import Foundation
import Journal
import RuleLanguage
import Store

extension OutboxEntry {
  /// The most values, articles and sentences that one entry names.
  private static let listLimit = 20
  /// The most characters of rules' mistakes that one entry quotes.
  private static let textLimit = 16_000

  /// What the journal is told of a revision of an alert.
  init(_ revision: Revision, store: String) {
    let alert = revision.alert
    let id = "\(store):alert:\(alert.number):\(revision.number)"
    var fields = OutboxEntry.head(
      id: id, message: Self.message(of: revision), messageID: revision.kind.messageID,
      priority: alert.severity.priority)
    fields += [
      Field("TOCSIN_ALERT", "\(alert.number)"),
      Field("TOCSIN_RULE", alert.rule),
      Field("TOCSIN_STATE", alert.state.rawValue),
      Field("TOCSIN_SEVERITY", alert.severity.rawValue),
      Field("TOCSIN_COUNT", "\(alert.count)"),
      Field("TOCSIN_FIRST", "\(alert.first)"),
      Field("TOCSIN_LAST", "\(alert.last)"),
      Field("TOCSIN_CAUSE", "\(revision.cause)"),
    ]
    fields += alert.group.sorted { $0.key < $1.key }
      .map { Field("TOCSIN_GROUP", "\($0.key)=\($0.value)") }
    fields += alert.values.sorted { $0.key < $1.key }.flatMap(\.value).prefix(Self.listLimit)
      .map { Field("TOCSIN_VALUE", $0) }
    let sightings = alert.happenings.flatMap(\.sightings)
    fields += sightings.map(\.article.path).unique().prefix(Self.listLimit)
      .map { Field("TOCSIN_ARTICLE", $0) }
    fields += sightings.flatMap(\.evidence).map(\.text).unique().prefix(Self.listLimit)
      .map { Field("TOCSIN_EVIDENCE", $0) }
    self.init(id: id, fields: fields, created: revision.time)
  }

  /// What the journal is told of a file of which something could not be read.
  init(failed record: FileRecord, store: String) {
    let reason = record.outcome.failure?.reason ?? ""
    let path = String(decoding: record.version.path, as: UTF8.self)
    let id =
      "\(store):file:\(record.version.inode):\(record.version.size):\(record.version.changed)"
    var fields = OutboxEntry.head(
      id: id, message: "Article not read: \(SafeText.escaping(path)): \(reason)",
      messageID: .articleFailed,
      priority: 4)
    fields += [
      Field("TOCSIN_ARTICLE", path), Field("TOCSIN_CAUSE", record.outcome.failure?.code ?? ""),
    ]
    self.init(id: id, fields: fields, created: record.seen)
  }

  /// What the journal is told when the daemon goes to work.
  init(started moment: Date, inbox: String, ruleCount: Int, store: String) {
    let id = "\(store):start:\(Int64(moment.timeIntervalSince1970 * 1_000))"
    let rules = ruleCount == 1 ? "1 rule" : "\(ruleCount) rules"
    let message = "Watching \(SafeText.escaping(inbox)) by \(rules)"
    self.init(
      id: id,
      fields: OutboxEntry.head(
        id: id, message: message, messageID: .daemonStarted, priority: 6),
      created: moment)
  }

  /// What the journal is told when other rules are in force.
  init(reloaded moment: Date, ruleCount: Int, store: String) {
    let id = "\(store):reload:\(Int64(moment.timeIntervalSince1970 * 1_000))"
    let rules = ruleCount == 1 ? "1 rule is" : "\(ruleCount) rules are"
    self.init(
      id: id,
      fields: OutboxEntry.head(
        id: id, message: "New rules: \(rules) in force", messageID: .rulesReloaded, priority: 5),
      created: moment)
  }

  /// What the journal is told when rules were refused; their mistakes are cut where they get long.
  init(refused moment: Date, because text: String, store: String) {
    let id = "\(store):refused:\(Int64(moment.timeIntervalSince1970 * 1_000))"
    let shown = text.utf8.count <= Self.textLimit ? text : text.prefix(Self.textLimit) + "…"
    self.init(
      id: id,
      fields: OutboxEntry.head(
        id: id, message: "New rules refused, the old ones stay in force:\n\(shown)",
        messageID: .reloadRefused, priority: 3),
      created: moment)
  }

  /// The fields that every entry begins with.
  private static func head(
    id: String, message: String, messageID: MessageID, priority: Int
  ) -> [Field] {
    [
      Field("MESSAGE", message),
      Field("MESSAGE_ID", messageID.rawValue),
      Field("PRIORITY", "\(priority)"),
      Field("SYSLOG_IDENTIFIER", "tocsin"),
      Field("TOCSIN_NOTIFICATION", id),
    ]
  }

  private static func message(of revision: Revision) -> String {
    let message = revision.kind.opening + revision.alert.message
    return revision.kind == .withdrawn ? "\(message) (\(revision.cause))" : message
  }
}

extension Revision.Kind {
  /// What is told before the message of an alert.
  var opening: String {
    switch self {
    case .raised, .escalated, .updated: ""
    case .reopened: "Reopened: "
    case .resolved: "Resolved: "
    case .withdrawn: "Withdrawn: "
    }
  }
}

extension Revision.Kind {
  /// What the catalog explains it under.
  var messageID: MessageID {
    switch self {
    case .raised: .alertRaised
    case .escalated: .alertEscalated
    case .updated: .alertUpdated
    case .resolved: .alertResolved
    case .reopened: .alertReopened
    case .withdrawn: .alertWithdrawn
    }
  }
}

extension Sequence where Element: Hashable {
  /// The elements without repetition, each where it stands first.
  fileprivate func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
