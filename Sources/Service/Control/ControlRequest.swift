import Foundation
import Store

/// What the command line may ask of a running daemon.
public enum ControlRequest: Hashable, Sendable, Codable {
  /// How it is.
  case status
  /// To read its rules again, and to answer when they are in force, or else as soon as they have been
  /// found to have no mistakes.
  case reload(waits: Bool)
  /// That an article counts no longer: its identity, or the first digits of it.
  case retract(article: String, reason: String?)
  /// That a retracted article counts again.
  case reinstate(article: String)
  /// That somebody has seen an alert.
  case acknowledge(alert: Int, reason: String?)
  /// That nothing is to be told of a rule or an alert until a moment, or until it is ended.
  case silence(Silence.Subject, until: Date?, reason: String?)
  /// That a rule or an alert is to be told of again.
  case unsilence(Silence.Subject)
  /// To send notifications to the journal again: their ids.
  case resend([String])
}

/// What the daemon answers.
public struct ControlReply: Hashable, Sendable, Codable {
  /// The version of the daemon.
  public var version: String
  /// What came of the request.
  public var outcome: Outcome
  /// The same in words, for people; of faulty rules their diagnostics. It may have several lines.
  public var text: String
  /// How the daemon is; only where that was asked.
  public var status: DaemonStatus?

  /// What can come of a request.
  public enum Outcome: String, Hashable, Sendable, Codable {
    /// It was done.
    case done
    /// It cannot be done: what it names is not there, or is so already.
    case refused
    /// The rules have mistakes; those that were in force stay so.
    case faultyRules
    /// The daemon could not do it.
    case failed
  }

  init(_ outcome: Outcome, _ text: String, status: DaemonStatus? = nil) {
    version = tocsinVersion
    self.outcome = outcome
    self.text = text
    self.status = status
  }

  /// It was done.
  static func done(_ text: String) -> ControlReply { ControlReply(.done, text) }

  /// It cannot be done.
  static func refused(_ text: String) -> ControlReply { ControlReply(.refused, text) }
}

/// A request as it is sent: one line of JSON, and the reply is another.
struct ControlMessage: Codable {
  /// Who asks, as they call themselves: the daemon's sandbox hides the users of the machine from it.
  var who: String
  var request: ControlRequest

  /// The most bytes that a line may have.
  static let lengthLimit = 4 << 20
}
