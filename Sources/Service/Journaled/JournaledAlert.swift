import CivilTime
import Correlation
import Foundation
import Journal
import RuleLanguage

/// An alert as the journal tells it: less than the store knows, and all that there is where only
/// the journal was kept.
public struct JournaledAlert: Sendable {
  /// Its number; two stores may have given the same.
  public var number: Int
  /// The store that it is from: the beginning of its notifications.
  var store: String
  /// The number of the revision that is told.
  var revision: Int
  /// The name of its rule.
  public var rule: String
  /// How it stands.
  public var state: Alert.State
  /// How urgent it is.
  public var severity: Severity
  /// The values of the rule's group, by field.
  public var group: [String: String]
  /// How many there are of what the rule counts.
  public var count: Int
  /// The earliest and the latest day of its happenings.
  public var first, last: Day
  /// When the first entry of it came to the journal.
  public var raised: Date
  /// When this entry did.
  public var changed: Date
  /// What it says.
  public var message: String
  /// Why it was revised.
  public var cause: String
  /// At most 20 values, articles and sentences of evidence.
  public var values, articles, evidence: [String]

  /// What an entry tells; nil when it tells of no alert, or what cannot be.
  init?(_ entry: JournalEntry) {
    func text(_ name: FieldName) -> String? { entry.values(of: name).first }
    let id = text(.notification)?.split(separator: ":", omittingEmptySubsequences: false) ?? []
    guard id.count == 4, id[1] == "alert", let number = text(.alert).flatMap({ Int($0) }),
      String(number) == id[2], number > 0, let revision = Int(id[3]), let rule = text(.rule),
      let state = text(.state).flatMap(Alert.State.init),
      let severity = text(.severity).flatMap(Severity.init(rawValue:)),
      let count = text(.count).flatMap({ Int($0) }), let first = text(.first).flatMap({ Day($0) }),
      let last = text(.last).flatMap({ Day($0) }), first <= last, let message = text(.message)
    else { return nil }
    (self.number, store, self.revision) = (number, String(id[0]), revision)
    (self.rule, self.state, self.severity, self.count) = (rule, state, severity, count)
    (self.first, self.last) = (first, last)
    let moment = Date(timeIntervalSince1970: TimeInterval(entry.microseconds) / 1_000_000)
    (raised, changed) = (moment, moment)
    group = Dictionary(
      entry.values(of: .group).compactMap { pair in
        pair.firstIndex(of: "=").map {
          (String(pair[..<$0]), String(pair[pair.index(after: $0)...]))
        }
      }, uniquingKeysWith: { first, _ in first })
    cause = text(.cause) ?? ""
    self.message = Self.message(in: message, cause: cause, id: text(.messageID))
    values = entry.values(of: .value)
    articles = entry.values(of: .article)
    evidence = entry.values(of: .evidence)
  }

  /// The alert's own message, without what is told around it.
  private static func message(in text: String, cause: String, id: String?) -> String {
    guard let kind = Revision.Kind.allCases.first(where: { $0.messageID.rawValue == id }),
      text.hasPrefix(kind.opening)
    else { return text }
    let message = text.dropFirst(kind.opening.count)
    let ending = " (\(cause))"
    return String(
      kind == .withdrawn && message.hasSuffix(ending) ? message.dropLast(ending.count) : message)
  }
}

/// The shape of `tocsin alerts --journal -o json`: the keys of ``Alert`` where it has the same to
/// say, and lists named for the fields of the journal.
extension JournaledAlert: Encodable {
  private enum CodingKeys: String, CodingKey {
    case rule, state, severity, group, count, first, last, raised, changed, message, cause
    case evidence
    case number = "alert"
    case values = "value"
    case articles = "article"
  }
}
