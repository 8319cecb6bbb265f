import Foundation
import Synchronization

extension Thread {
  /// Runs work that blocks on a thread of its own, and not on one that tasks share.
  static func run<Result: Sendable>(
    named name: String, _ body: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      detach(named: name) {
        continuation.resume(with: Swift.Result { try body() })
      }
    }
  }

  /// The same for work that cannot fail.
  static func run(named name: String, _ body: @escaping @Sendable () -> Void) async {
    await withCheckedContinuation { continuation in
      detach(named: name) {
        body()
        continuation.resume()
      }
    }
  }

  /// Starts a thread with a name that debuggers and `ps -L` show.
  static func detach(named name: String, _ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.name = name
    thread.start()
  }
}

/// Does something once, when so many have arrived.
final class Countdown: Sendable {
  private let missing: Mutex<Int>
  private let body: @Sendable () -> Void

  init(from count: Int, _ body: @escaping @Sendable () -> Void) {
    missing = Mutex(count)
    self.body = body
  }

  /// One more is here.
  func arrive() {
    let isLast = missing.withLock { missing in
      missing -= 1
      return missing == 0
    }
    if isLast { body() }
  }
}
