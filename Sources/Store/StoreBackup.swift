import Foundation
import GRDB

/// A copy of a store of an older version, made before it is brought up to date.
enum StoreBackup {
  /// Copies the store where it holds something and is of an older version: to
  /// `tocsin-before-2.sqlite`, if 2 is the version that it becomes.
  static func make(
    of pool: DatabasePool, before migrator: DatabaseMigrator, in folder: String,
    progress: (String) -> Void
  ) throws {
    let isOld = try pool.read { database in
      let applied = try migrator.appliedIdentifiers(database)
      return !applied.isEmpty && applied.count < migrator.migrations.count
    }
    guard isOld, let version = migrator.migrations.last else { return }
    progress("Copying the state before it is brought up to date")
    let name = "tocsin-before-\(version).sqlite"
    let path = (folder as NSString).appendingPathComponent(name)
    // What an earlier try has left is not whole.
    let unfinished = path + ".part"
    for file in [unfinished, path] where FileManager.default.fileExists(atPath: file) {
      try FileManager.default.removeItem(atPath: file)
    }
    try pool.writeWithoutTransaction {
      try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished])
    }
    try FileManager.default.moveItem(atPath: unfinished, toPath: path)
    progress("Bringing the state up to date")
  }
}
