import Foundation
import Glibc
import Journal
import SystemPackage

/// The daemon itself, the journal and the kernel.
extension Checkup {
  var daemonFinding: Finding {
    let status: DaemonStatus
    do throws(ControlFailure) {
      status = try answer.get()
    } catch {
      switch error {
      case .notRunning:
        let start = isOwn ? "systemctl --user" : "sudo systemctl"
        return Finding(
          "daemon", .problem, "none works on '\(state)'",
          advice: "\(start) enable --now tocsin, or tocsin run")
      case .permission:
        return Finding(
          "daemon", .problem, "\(asking.name) may not ask it",
          advice: membership(in: state, for: [.read, .search]))
      case .noAnswer: return Finding("daemon", .problem, "\(error)")
      }
    }
    if let trouble = status.trouble { return Finding("daemon", .problem, trouble) }
    guard status.version == tocsinVersion else {
      return Finding(
        "daemon", .warning, "it is of version \(status.version), and this is \(tocsinVersion)",
        advice: isOwn ? "systemctl --user restart tocsin" : "sudo systemctl restart tocsin")
    }
    if let refused = status.rules.refused, refused > status.rules.loaded ?? .distantPast {
      return Finding(
        "daemon", .warning, "it works by older rules: the new ones have mistakes",
        advice: "tocsin check shows them; then tocsin reload")
    }
    let waiting = Self.count(status.waitingFiles, "file")
    let failed = Self.count(status.failedFiles, "file")
    return Finding(
      "daemon", .ok,
      "process \(status.process), user \(keeper.name); \(waiting) waiting, \(failed) not read")
  }

  var journalFindings: [Finding] {
    guard SystemJournal.isListening else {
      return [
        Finding(
          "journal", .warning, "no journald listens: alerts go to the daemon's standard output")
      ]
    }
    return [journalReading] + [journalOfDaemon].compactMap(\.self)
  }

  /// Whether whoever asks may read it.
  private var journalReading: Finding {
    do throws(JournalError) {
      _ = try SystemJournal.entries(matching: [], from: .anyone, limit: 1)
      return Finding("journal", .ok, "journald listens, and \(asking.name) may read")
    } catch {
      guard error == .noPermission else { return Finding("journal", .warning, "\(error)") }
      return Finding(
        "journal", .warning, "\(asking.name) may not read the journal",
        advice: "sudo adduser \(asking.name) systemd-journal, then log in anew")
    }
  }

  /// How the daemon stands with it.
  private var journalOfDaemon: Finding? {
    guard let outbox = try? answer.get().outbox else { return nil }
    switch outbox.journal {
    case .working: return nil
    case .absent:
      return Finding(
        "journal", .warning, "the daemon found no journald when it started",
        advice: "restart the daemon, if its alerts are to be in the journal")
    case .unreadable:
      return Finding(
        "journal", .warning, "the daemon cannot read back what it sends: a loss would go unnoticed",
        advice: "add SupplementaryGroups=systemd-journal to its unit")
    case .failing:
      return Finding(
        "journal", .problem,
        "\(Self.count(outbox.waiting, "notification")) of the daemon did not arrive",
        advice: "systemctl status systemd-journald")
    }
  }

  var inotifyFindings: [Finding] {
    var findings = [watchFinding]
    // The limit is the user's: only as the daemon's can it be told whether there is room.
    if keeper.id == asking.id, (try? answer.get()) == nil {
      do throws(Errno) {
        _ = try Inotify(tellsOfDeleted: false)
      } catch {
        findings.append(
          Finding(
            "inotify", .problem,
            "\(keeper.name) has no instance of inotify left, of \(Self.limit("instances"))",
            advice: Self.raising("instances", to: max(256, 2 * Self.limit("instances")))))
      }
    }
    return findings
  }

  /// Whether every folder of the inbox can be watched.
  private var watchFinding: Finding {
    let limit = Self.limit("watches")
    var folders = 0
    var refused: [FilePath] = []
    do throws(StartFailure) {
      try InboxFolder(inbox).walk(
        from: FilePath(), enter: { _ in folders += 1 }, visit: { _ in },
        refuse: { folder, _ in refused.append(folder) })
    } catch {
      return Finding("inotify", .ok, "\(limit) folders may be watched")
    }
    let text = "\(Self.count(folders, "folder")) to watch, of \(limit)"
    guard folders * 5 < limit * 4 else {
      return Finding(
        "inotify", folders > limit ? .problem : .warning, text,
        advice: Self.raising("watches", to: max(524_288, 2 * folders)))
    }
    return Finding("inotify", .ok, text)
  }

  private static func limit(_ what: String) -> Int {
    let file = "/proc/sys/fs/inotify/max_user_\(what)"
    let text = try? String(contentsOfFile: file, encoding: .utf8)
    return text.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
  }

  private static func raising(_ what: String, to limit: Int) -> String {
    "echo fs.inotify.max_user_\(what)=\(limit) | sudo tee /etc/sysctl.d/tocsin.conf, then sudo sysctl --system"
  }
}
