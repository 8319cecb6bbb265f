import Foundation
import Glibc
import Journal
import Store
import SystemPackage

/// Holds the store and the journal against each other: whether all that was to be told stands in the
/// journal, once.
public struct Verification: Sendable, Hashable, Codable {
  /// How many notifications there are.
  public private(set) var notifications = 0
  /// How many of them wait to be sent.
  public private(set) var waiting = 0
  /// How many are older than what the journal has kept, so that nothing can be said of them.
  public private(set) var outOfReach = 0
  /// The ids of those that were sent and do not stand in the journal.
  public private(set) var missing: [String] = []
  /// The ids of those that stand in it more than once.
  public private(set) var doubled: [String] = []
  /// What is wrong with the store by itself, in words.
  public private(set) var problems: [String] = []

  /// Whether nothing is amiss.
  public var isSound: Bool { missing.isEmpty && doubled.isEmpty && problems.isEmpty }

  private static let batchSize = 1_000
  /// How many seconds a journald that stands still is waited for.
  private static let patience = 5.0

  /// Examines the store in a state folder and the journal of this machine.
  ///
  /// Throws ``StoreFailure`` and ``JournalError``.
  public init(state: FilePath) throws {
    let store = try StoreReader(folder: state.string)
    // What only waits in journald's socket is not missing.
    _ = SystemJournal.hasTakenAll(within: Self.patience)
    problems = try store.problems()
    // Entries of others that bear the same field prove nothing.
    let sender = JournalSender.user(try Self.owner(of: state))
    let oldest = try SystemJournal.entries(matching: [], from: .anyone, limit: 1).first
    let begin = oldest.map { Date(timeIntervalSince1970: Double($0.microseconds) / 1e6) }
    var place: Int64 = 0
    while case let page = try store.notifications(after: place, limit: Self.batchSize),
      let last = page.last
    {
      let counts = try SystemJournal.counts(of: page.map(\.entry.id), from: sender)
      for (_, entry) in page { note(entry, count: counts[entry.id] ?? 0, journalBegins: begin) }
      place = last.place
    }
  }

  private mutating func note(
    _ entry: StoreReader.NotificationEntry, count: Int, journalBegins begin: Date?
  ) {
    notifications += 1
    if count > 1 { doubled.append(entry.id) }
    guard count == 0 else { return }
    guard let delivered = entry.delivered else {
      waiting += 1
      return
    }
    if begin.map({ delivered < $0 }) ?? true {
      outOfReach += 1
    } else {
      missing.append(entry.id)
    }
  }

  private static func owner(of state: FilePath) throws -> UInt32 {
    var status = stat()
    guard state.withPlatformString({ stat($0, &status) }) == 0 else {
      throw StartFailure.stateFolder(state, reason: "\(Errno(rawValue: errno))")
    }
    return status.st_uid
  }
}
