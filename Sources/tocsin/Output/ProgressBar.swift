import Analysis
import Foundation
import Glibc
import Synchronization

/// How far a long reading has come, on the terminal of standard error; nothing where there is none.
final class ProgressBar: Sendable {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private let drawn = Mutex<ContinuousClock.Instant?>(nil)

  /// The cells of the bar, and how often it is drawn at most.
  private static let (cells, interval) = (24, Duration.milliseconds(100))

  /// Shows how far it is, unless that was done just now.
  func show(_ progress: ArchiveReader.Progress) {
    guard isShown else { return }
    drawn.withLock { drawn in
      let now = ContinuousClock.now
      guard drawn.map({ now - $0 >= Self.interval }) ?? true else { return }
      drawn = now
      let done = Self.cells * progress.files / max(1, progress.found)
      let bar =
        String(repeating: "#", count: done) + String(repeating: ".", count: Self.cells - done)
      let rate = Int(Double(progress.files) / max(0.001, (now - start) / .seconds(1)))
      StandardError.write(
        "\r[\(bar)] \(progress.files) of \(progress.found) files, \(rate)/s\u{1B}[K")
    }
  }

  /// Takes it away.
  func remove() {
    if drawn.withLock({ $0 != nil }) { StandardError.write("\r\u{1B}[K") }
  }
}
