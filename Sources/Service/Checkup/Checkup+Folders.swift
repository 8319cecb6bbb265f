import Foundation
import Glibc
import RuleLanguage
import Store
import SystemPackage

/// The folders and the rules.
extension Checkup {
  var ruleFinding: Finding {
    let result: CheckResult
    let count: Int
    do {
      let files = try RuleFiles(rules.paths)
      count = files.files.count
      result = files.check(settings: rules.settings)
    } catch {
      return Finding("rules", .problem, "\(error)")
    }
    // Tables are among them.
    for file in result.sources.map({ FilePath($0.path) }) where Self.status(of: file) != nil {
      guard let obstacle = keeper.obstacle(to: file, .read) else { continue }
      return Finding(
        "rules", .problem, "the daemon's user \(keeper.name) may not read '\(obstacle)'",
        advice: "chmod o+rX \(ShellWord.quoted(obstacle.string))")
    }
    let errors = result.diagnostics.count { $0.severity == .error }
    let others = result.diagnostics.count - errors
    let size =
      "\(Self.count(count, "file")), \(Self.count(result.ruleset?.rules.count ?? 0, "rule"))"
    guard result.ruleset != nil else {
      return Finding(
        "rules", .problem, "\(Self.count(errors, "mistake")) in \(Self.count(count, "file"))",
        advice: "tocsin check shows them")
    }
    guard others == 0 else {
      return Finding(
        "rules", .warning, "\(size), \(Self.count(others, "warning"))",
        advice: "tocsin check shows them")
    }
    return Finding("rules", .ok, size)
  }

  var inboxFinding: Finding {
    guard let status = Self.status(of: inbox), status.st_mode & S_IFMT == S_IFDIR else {
      return Finding(
        "inbox", .problem, "there is no folder '\(inbox)', or it may not be reached",
        advice: "make it, or name another: `tocsin config` says where 'inbox' comes from")
    }
    if let obstacle = keeper.obstacle(to: inbox, [.read, .search]) {
      let folder = ShellWord.quoted(obstacle.string)
      return Finding(
        "inbox", .problem, "the daemon's user \(keeper.name) may not read '\(obstacle)'",
        advice: "chgrp \(keeper.name) \(folder) && chmod g+rx \(folder)")
    }
    if let obstacle = asking.obstacle(to: inbox, [.write, .search]) {
      return Finding(
        "inbox", .warning, "\(asking.name) may not drop articles into '\(inbox)'",
        advice: membership(in: obstacle, for: .write))
    }
    return Finding("inbox", .ok, "\(inbox)")
  }

  var stateFinding: Finding {
    guard Self.status(of: state) != nil else {
      var parent = state
      while parent.removeLastComponent(), !parent.isEmpty, Self.status(of: parent) == nil {}
      guard let obstacle = keeper.obstacle(to: parent.isEmpty ? "." : parent, [.write, .search])
      else {
        return Finding("state", .ok, "\(state): the daemon makes it when it starts")
      }
      return Finding(
        "state", .problem, "\(keeper.name) may not make '\(state)': '\(obstacle)' denies it",
        advice: "make it, or name another: `tocsin config` says where 'state' comes from")
    }
    if let obstacle = keeper.obstacle(to: state, [.read, .write, .search]) {
      return Finding(
        "state", .problem, "the daemon's user \(keeper.name) may not write '\(obstacle)'",
        advice: "chown \(keeper.name) \(ShellWord.quoted(obstacle.string))")
    }
    do throws(StoreFailure) {
      let newest = try StoreReader(folder: state.string).newestAlert()
      return Finding("state", .ok, "\(state): \(Self.count(newest ?? 0, "alert"))")
    } catch {
      switch error.kind {
      case .missing: return Finding("state", .ok, "\(state): nothing is stored yet")
      case .permission:
        return Finding(
          "state", .problem, "\(asking.name) may not read '\(state)'",
          advice: membership(
            in: asking.obstacle(to: state, [.read, .search]) ?? state, for: [.read, .search]))
      case .machine, .newer, .damaged: return Finding("state", .problem, "\(error)")
      }
    }
  }

  var diskFinding: Finding {
    var folder = state
    var status = statvfs()
    while folder.withPlatformString({ statvfs($0, &status) }) != 0 {
      guard folder.removeLastComponent(), !folder.isEmpty else {
        return Finding("disk", .warning, "the room on the disk of '\(state)' cannot be told")
      }
    }
    let free = (UInt64(status.f_bavail) * UInt64(status.f_frsize)) >> 20
    let isOutOfFiles = status.f_files > 0 && status.f_favail == 0
    let text = "\(free) MiB free for '\(state)'\(isOutOfFiles ? ", and not one file more" : "")"
    guard free >= 1_024, !isOutOfFiles else {
      return Finding(
        "disk", free < 64 || isOutOfFiles ? .problem : .warning, text,
        advice: "make room: until there is some, files wait in the inbox")
    }
    return Finding("disk", .ok, text)
  }

  /// How whoever asks comes to be let in, by the group of a folder.
  func membership(in folder: FilePath, for access: Person.Access) -> String {
    guard let status = Self.status(of: folder), let group = Self.name(ofGroup: status.st_gid),
      Person.Access(rawValue: status.st_mode >> 3 & 7).isSuperset(of: access)
    else { return "ask its owner for access to '\(folder)'" }
    return Person(id: asking.id).groups.contains(status.st_gid)
      ? "log in anew: \(asking.name) is in the group \(group), and was not at the last login"
      : "sudo adduser \(asking.name) \(group), then log in anew"
  }

  static func status(of path: FilePath) -> stat? {
    var status = stat()
    return path.withPlatformString { stat($0, &status) } == 0 ? status : nil
  }

  private static func name(ofGroup id: gid_t) -> String? {
    var record = group()
    var found: UnsafeMutablePointer<group>?
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64 << 10) { buffer in
      guard let text = buffer.baseAddress,
        getgrgid_r(id, &record, text, buffer.count, &found) == 0, found != nil,
        let name = record.gr_name
      else { return nil }
      return String(cString: name)
    }
  }

  /// As in `1 file` and `2 files`.
  static func count(_ count: Int, _ word: String) -> String {
    count == 1 ? "1 \(word)" : "\(count) \(word)s"
  }
}
