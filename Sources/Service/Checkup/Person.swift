import Foundation
import Glibc
import SystemPackage

/// Somebody who works on files: a user, and the groups that count.
struct Person: Sendable {
  let id: uid_t
  let name: String
  let groups: Set<gid_t>

  /// What may be done with a file or folder, in the bits of its mode.
  struct Access: OptionSet {
    let rawValue: mode_t
    static let read = Access(rawValue: 4)
    static let write = Access(rawValue: 2)
    /// Of a folder: to reach what is in it.
    static let search = Access(rawValue: 1)
  }

  /// Whoever runs this process.
  static var asking: Person {
    var groups = [gid_t](repeating: 0, count: max(0, Int(getgroups(0, nil))))
    let count = getgroups(Int32(groups.count), &groups)
    return Person(id: geteuid(), groups: Set(groups.prefix(max(0, Int(count)))).union([getegid()]))
  }

  private init(id: uid_t, groups: Set<gid_t>) {
    self.id = id
    self.groups = groups
    name = Self.record(of: id)?.name ?? "\(id)"
  }

  /// A user with the groups that it is given when it logs in.
  init(id: uid_t) {
    guard let record = Self.record(of: id) else {
      self.init(id: id, groups: [])
      return
    }
    var count: Int32 = 1_024
    var groups = [gid_t](repeating: 0, count: Int(count))
    let found = getgrouplist(record.name, record.group, &groups, &count)
    self.init(id: id, groups: Set(groups.prefix(found < 0 ? 0 : Int(count))).union([record.group]))
  }

  /// The user that a process runs as, with the groups that it has been given; nil when that cannot
  /// be told.
  init?(process: Int) {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    else { return nil }
    func numbers(_ field: String) -> [UInt32] {
      let line = status.split(separator: "\n").first { $0.hasPrefix(field) } ?? ""
      return line.split(whereSeparator: \.isWhitespace).compactMap { UInt32($0) }
    }
    // The second of each is the effective one.
    guard let id = numbers("Uid:").dropFirst().first, let group = numbers("Gid:").dropFirst().first
    else { return nil }
    self.init(id: id, groups: Set(numbers("Groups:")).union([group]))
  }

  /// The first folder on the way to a path, or what is there, that denies the access; nil when
  /// nothing does.
  func obstacle(to path: FilePath, _ access: Access) -> FilePath? {
    let real = path.withPlatformString { realpath($0, nil) }
    defer { free(real) }
    let path = real.map { FilePath(platformString: $0) } ?? path
    var ancestors: [FilePath] = []
    var folder = path.removingLastComponent()
    while !folder.isEmpty {
      ancestors.append(folder)
      guard folder.removeLastComponent() else { break }
    }
    return ancestors.reversed().first { !may(.search, $0) } ?? (may(access, path) ? nil : path)
  }

  private func may(_ access: Access, _ path: FilePath) -> Bool {
    if id == geteuid() {
      // The kernel knows best.
      return path.withPlatformString {
        faccessat(AT_FDCWD, $0, Int32(access.rawValue), AT_EACCESS) == 0
      }
    }
    var status = stat()
    guard path.withPlatformString({ stat($0, &status) }) == 0 else { return false }
    if id == 0 { return true }
    // Of others it is told by the mode alone: access control lists are not read.
    let shift: mode_t = status.st_uid == id ? 6 : groups.contains(status.st_gid) ? 3 : 0
    return Access(rawValue: status.st_mode >> shift & 7).isSuperset(of: access)
  }

  private static func record(of id: uid_t) -> (name: String, group: gid_t)? {
    var record = passwd()
    var found: UnsafeMutablePointer<passwd>?
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16 << 10) { buffer in
      guard let text = buffer.baseAddress,
        getpwuid_r(id, &record, text, buffer.count, &found) == 0, found != nil,
        let name = record.pw_name
      else { return nil }
      return (String(cString: name), record.pw_gid)
    }
  }
}
