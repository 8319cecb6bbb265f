/// Files on their way from the watcher's thread to the pipeline's: bounded, so that a flood of files
/// waits in the folder and not in memory.
final class CandidateQueue: Sendable {
  private struct State {
    var waiting: [InboxFile] = []
    var isClosed = false
  }

  private let state = Monitor(State())
  private let limit: Int

  /// A queue that makes its writer wait when it holds `limit` files.
  init(limit: Int) {
    self.limit = limit
  }

  /// How many files wait.
  var count: Int {
    state.change { $0.waiting.count }
  }

  /// Adds a file, and waits while there is no room. After ``close()`` the file is dropped: it is
  /// still in the folder, and the next start finds it there.
  func append(_ file: InboxFile) {
    state.wait(until: { $0.waiting.count < limit || $0.isClosed }) { state in
      if !state.isClosed { state.waiting.append(file) }
    }
  }

  /// Takes all that waits, at most `most`, and waits until there is something or so many seconds
  /// have passed. Returns nil after ``close()``.
  func take(most: Int, timeout: Double) -> [InboxFile]? {
    state.wait(atMost: timeout, until: { !$0.waiting.isEmpty || $0.isClosed }) { state in
      guard !state.isClosed else { return nil }
      let taken = Array(state.waiting.prefix(most))
      state.waiting.removeFirst(taken.count)
      return taken
    }
  }

  /// Waits so many seconds, or until ``close()``. Returns whether it is still open.
  func pause(for seconds: Double) -> Bool {
    state.wait(atMost: seconds, until: \.isClosed) { !$0.isClosed }
  }

  /// Lets both sides go on: the writer drops what it has, the reader gets nil.
  func close() {
    state.change { $0.isClosed = true }
  }
}
