import Foundation
import Synchronization
import UnixSignals

/// SIGHUP, by which a daemon is asked to read its rules again.
///
/// One that comes while the rules are first being read must neither end the process nor be forgotten.
public enum HangUps {
  private static let isPending = Atomic(false)

  /// Holds what comes before there is somebody to take it.
  public static func hold() {
    // Set once here, so that the handler finds it made.
    isPending.store(false, ordering: .relaxed)
    signal(SIGHUP) { _ in HangUps.isPending.store(true, ordering: .relaxed) }
  }

  /// Calls a function for one that was held, and for each that comes, until the task is cancelled.
  static func forEach(_ body: () -> Void) async {
    let signals = await UnixSignalsSequence(trapping: .sighup)
    if isPending.exchange(false, ordering: .relaxed) { body() }
    for await _ in signals { body() }
  }
}
