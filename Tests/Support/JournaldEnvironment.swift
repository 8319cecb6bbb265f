import Foundation
import Journal

/// What the tests need of the machine they run on.
public enum JournaldEnvironment {
  /// Whether tests of a real journald run here. Where the variable CI is `true` they do in any
  /// case, and fail when there is none.
  public static let isTested = SystemJournal.isListening || isContinuousIntegration
  /// What is said where they do not.
  public static let whyNot =
    "skipped: no journald listens here; run the tests by Tests/System/with-journald"

  /// Whether tests that change what the process is allowed to see run here.
  public static let isTestedAsRoot = isTested && (geteuid() == 0 || isContinuousIntegration)
  /// What is said where they do not.
  public static let whyNotAsRoot = "skipped: needs root, and a journald that listens"

  private static let isContinuousIntegration =
    ProcessInfo.processInfo.environment["CI"] == "true"
}
