import Extraction
import Foundation
import RuleLanguage
import Store

/// Answers what the command line asks of a running daemon, on the thread of who asks.
struct DaemonRequests: Sendable {
  let store: Store
  let queue: WorkQueue
  let reloader: Reloader
  let health: Health

  /// How long a name or a reason may be, in characters.
  private static let lengthLimit = 1_000

  /// The answer to a request of somebody.
  func answer(_ request: ControlRequest, by name: String) -> ControlReply {
    let who = Self.cut(name)
    let reply: ControlReply? =
      switch request {
      case .status: ControlReply(.done, "", status: status)
      case .reload(waits: true): reloader.reload()
      case .reload(waits: false): reloadMeanwhile()
      case .retract(let article, let reason):
        queue.perform { try $0.retract(article, because: reason.map(Self.cut), by: who) }
      case .reinstate(let article): queue.perform { try $0.reinstate(article) }
      case .acknowledge(let alert, let reason):
        queue.perform { try $0.acknowledge(alert, because: reason.map(Self.cut), by: who) }
      case .silence(let subject, let until, let reason):
        queue.perform {
          try $0.silence(subject, until: until, because: reason.map(Self.cut), by: who)
        }
      case .unsilence(let subject): queue.perform { try $0.unsilence(subject) }
      case .resend(let notifications): queue.perform { try $0.resend(notifications) }
      }
    return reply ?? ControlReply(.failed, "the daemon ends: start it again, and ask it then")
  }

  /// Reloads on a thread of its own, and answers as soon as it is known whether the rules have mistakes.
  private func reloadMeanwhile() -> ControlReply {
    let reply = Monitor<ControlReply?>(nil)
    Thread.detach(named: "reload") { [reloader] in
      let last = reloader.reload { accepted in reply.change { $0 = accepted } }
      reply.change { $0 = $0 ?? last }
    }
    return reply.wait(until: { $0 != nil }) { $0 ?? ControlReply(.failed, "") }
  }

  private var status: DaemonStatus {
    var status = health.status
    do {
      let backlog = try store.backlog()
      status.outbox.waiting = backlog.waiting
      status.outbox.oldest = backlog.oldest
      status.failedFiles = try store.failedFileCount()
      status.waitingFiles = queue.count
    } catch {
      status.trouble = "\(error)"
    }
    return status
  }

  private static func cut(_ text: String) -> String {
    SafeText.escaping(String(text.prefix(lengthLimit)))
  }
}
