import Correlation
import Foundation
import Store
import TestSupport

/// A state folder with alerts in it, as a daemon leaves it.
struct SampleState {
  let folder = TemporaryFolder()
  let store: Store

  /// A state with so many alerts, an hour apart from 2024-06-05 09:12:44 UTC on.
  init(alerts: Int = 0) throws {
    store = try Store(folder: folder.path)
    var batch = Store.Batch()
    batch.revisions = (0..<alerts).map {
      SampleAlert.revision($0 + 1, time: Self.start + TimeInterval($0) * 3_600)
    }
    try store.commit(batch)
  }

  static let start = Date(timeIntervalSince1970: 1_717_578_764)

  /// Commits revisions.
  func commit(_ revisions: Revision...) throws {
    var batch = Store.Batch()
    batch.revisions = revisions
    try store.commit(batch)
  }

  /// What the program is told of it.
  var option: [String] { ["--state", folder.path] }
}
