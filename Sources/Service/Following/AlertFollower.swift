import Correlation
import Foundation
import Store

/// Tells of alerts as they are committed, whatever becomes of the daemon and of its state.
public struct AlertFollower: Sendable {
  private let folder: String
  private let includesSilenced: Bool
  private var reader: StoreReader
  private var identity: String
  private var place: StoreReader.Place
  /// When the store was last looked at.
  private var lastLook: Date

  /// What is told first: alerts of the past.
  public let past: [StoreReader.ListedAlert]
  /// Why the store cannot be read just now; nil when it can.
  public private(set) var problem: StoreFailure?

  /// Follows the store of a folder from here on. The filter and the condition choose what is told
  /// of the past.
  public init(
    folder: String, _ filter: StoreReader.AlertFilter,
    where holds: ((StoreReader.ListedAlert) throws -> Bool)? = nil
  ) throws(StoreFailure) {
    self.folder = folder
    includesSilenced = filter.includesSilenced
    lastLook = Date()
    reader = try StoreReader(folder: folder)
    identity = try reader.identity()
    (past, place) = try reader.alertsAndPlace(filter, where: holds)
  }

  /// The revisions that were committed since the last call. When there is no store to be read, there
  /// are none, and ``problem`` says why.
  public mutating func revisions() -> [Revision] {
    let now = Date()
    do {
      if !reader.isCurrent { try reopen() }
      let revisions = try reader.revisions(behind: &place, includingSilenced: includesSilenced)
      lastLook = now
      problem = nil
      return revisions
    } catch {
      problem = error
      return []
    }
  }

  /// Goes on with the store that stands where the other was.
  private mutating func reopen() throws(StoreFailure) {
    let other = try StoreReader(folder: folder)
    let identity = try other.identity()
    place = try other.place(after: place, at: lastLook, isSameStore: identity == self.identity)
    (reader, self.identity) = (other, identity)
  }
}
