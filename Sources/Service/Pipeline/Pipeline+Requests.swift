import Articles
import Foundation
import Store

extension Pipeline {
  /// Takes an article back: its identity, or the first digits of it. Its sightings count no longer.
  func retract(_ prefix: String, because reason: String?, by who: String) throws -> ControlReply {
    try article(beginning: prefix) { try retract(id: $0, because: reason, by: who) }
  }

  private func retract(id: String, because reason: String?, by who: String) throws -> ControlReply {
    guard try store.states(of: [id])[id] != .retracted else {
      return .refused("article \(id) was retracted before")
    }
    let now = Date()
    let said = reason.map { "\(who): \($0)" } ?? who
    var batch = Store.Batch()
    batch.removals = [ArticleRemoval(id: id, state: .retracted, reason: said, moment: now)]
    let day = try store.article(id)?.published.day
    batch.revisions = correlator.apply(
      adding: [], removingArticles: [id], articles: day.map { [$0: -1] } ?? [:], now: now)
    try commit(batch)
    let count = batch.revisions.count
    return .done(
      "article \(id) counts no longer; \(count == 1 ? "1 alert" : "\(count) alerts") changed")
  }

  /// Lets a retracted article count again.
  func reinstate(_ prefix: String) throws -> ControlReply {
    try article(beginning: prefix) { try reinstate(id: $0) }
  }

  private func reinstate(id: String) throws -> ControlReply {
    guard try store.states(of: [id])[id] == .retracted else {
      return .refused("article \(id) was not retracted")
    }
    guard let article = try store.article(id) else {
      return .refused("the text of article \(id) is not stored: drop its file again, changed")
    }
    let now = Date()
    var batch = Store.Batch()
    batch.revivals = [id]
    batch.sightings = try regime.readers.sightings(in: [article]).flatMap(\.self)
    batch.revisions = correlator.apply(
      adding: batch.sightings, articles: [article.published.day: 1], now: now)
    try commit(batch)
    let count = batch.revisions.count
    return .done(
      "article \(id) counts again; \(count == 1 ? "1 alert" : "\(count) alerts") changed")
  }

  /// Notes that somebody has seen an alert.
  func acknowledge(_ alert: Int, because reason: String?, by who: String) throws -> ControlReply {
    guard try store.hasAlert(alert) else { return .noAlert(alert) }
    try store.save(Acknowledgement(alert: alert, who: who, reason: reason, made: Date()))
    return .done("alert \(alert) is acknowledged by \(who)")
  }

  /// Keeps a rule or an alert from being told of.
  func silence(
    _ subject: Silence.Subject, until: Date?, because reason: String?, by who: String
  ) throws -> ControlReply {
    let now = Self.wholeSecond
    switch subject {
    case .alert(let number):
      guard try store.hasAlert(number) else { return .noAlert(number) }
    case .rule(let name):
      guard regime.ruleset.rules.contains(where: { $0.name == name }) else {
        return .refused("there is no rule '\(name)'; 'tocsin status' and the rule files name them")
      }
    }
    if let until, until <= now { return .refused("the end of the silence lies in the past") }
    // A new one takes the place of those before.
    try endSilences(of: subject, at: now)
    _ = try store.save(
      Silence(subject: subject, who: who, reason: reason, made: now, until: until))
    silences = try store.silences(at: now)
    return .done("\(subject) is silent\(until.map { " until \($0.formatted(.iso8601))" } ?? "")")
  }

  /// Lets a rule or an alert be told of again.
  func unsilence(_ subject: Silence.Subject) throws -> ControlReply {
    let now = Self.wholeSecond
    guard try endSilences(of: subject, at: now) > 0 else {
      return .refused("\(subject) is not silent")
    }
    silences = try store.silences(at: now)
    return .done("\(subject) is told of again")
  }

  /// Has notifications sent again.
  func resend(_ notifications: [String]) throws -> ControlReply {
    let count = try store.markWaiting(notifications)
    outbox.wake()
    return .done(
      count == 1 ? "1 notification is sent again" : "\(count) notifications are sent again")
  }

  /// The second that has begun: revisions are told by whole seconds, too.
  private static var wholeSecond: Date {
    Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down))
  }

  @discardableResult
  private func endSilences(of subject: Silence.Subject, at now: Date) throws -> Int {
    let ended = try store.silences(at: now).filter { $0.subject == subject }
    for silence in ended {
      var silence = silence
      silence.until = now
      _ = try store.save(silence)
    }
    return ended.count
  }

  /// Does something with the one article whose identity begins with these digits, or says why there is
  /// none.
  private func article(
    beginning prefix: String, _ body: (String) throws -> ControlReply
  ) throws -> ControlReply {
    guard prefix.count >= 4, prefix.allSatisfy(\.isHexDigit) else {
      return .refused(
        "'\(prefix)' is no identity of an article: it takes at least 4 of its hexadecimal digits")
    }
    let found = try store.articles(beginning: prefix)
    guard let id = found.first else {
      return .refused(
        "there is no article \(prefix); 'tocsin articles -o json' shows their identities")
    }
    guard found.count == 1 else {
      return .refused("several articles begin with \(prefix): give more digits")
    }
    return try body(id)
  }
}

extension ControlReply {
  fileprivate static func noAlert(_ number: Int) -> ControlReply {
    .refused("there is no alert \(number); 'tocsin alerts' lists them")
  }
}

extension Silence.Subject: CustomStringConvertible {
  /// As in `rule floods` and `alert 3`.
  public var description: String {
    switch self {
    case .rule(let name): "rule \(name)"
    case .alert(let number): "alert \(number)"
    }
  }
}
