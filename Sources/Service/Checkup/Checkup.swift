import Foundation
import Glibc
import SystemPackage

/// A look at all that a daemon needs: its folders and rules, the journal, and the machine's limits.
///
/// It changes nothing, and asks the daemon only how it is.
public struct Checkup: Sendable {
  let inbox: FilePath
  let rules: RuleSource
  let state: FilePath

  /// Whoever asks.
  let asking = Person.asking
  /// Whoever the daemon runs as, or will when it is started.
  let keeper: Person
  /// What the daemon says, or why it says nothing.
  let answer: Result<DaemonStatus, ControlFailure>

  /// A look at a daemon's folders and rules.
  public init(inbox: FilePath, rules: RuleSource, state: FilePath) {
    self.inbox = inbox
    self.rules = rules
    self.state = state
    do throws(ControlFailure) {
      let reply = try ControlClient(state: state).send(.status, who: asking.name)
      guard let status = reply.status else { throw .noAnswer(state) }
      answer = .success(status)
    } catch {
      answer = .failure(error)
    }
    keeper = Self.keeper(of: state, process: (try? answer.get())?.process) ?? asking
  }

  /// Everything that was looked at, the most basic first.
  public func findings() -> [Finding] {
    [ruleFinding, inboxFinding, stateFinding, diskFinding, daemonFinding]
      + journalFindings + inotifyFindings
  }

  /// Whether the daemon is the asking user's own.
  var isOwn: Bool { keeper.id == asking.id && asking.id != 0 }

  /// The user of the daemon's process, or else the owner of its state, or of the package's.
  private static func keeper(of state: FilePath, process: Int?) -> Person? {
    if let person = process.flatMap(Person.init(process:)) { return person }
    var status = stat()
    guard state.withPlatformString({ stat($0, &status) }) == 0 else { return nil }
    return Person(id: status.st_uid)
  }
}
