/// What waits for the pipeline's thread: files that the watcher found, and what others ask for.
///
/// The files are bounded, so that a flood of them waits in the folder and not in memory.
final class WorkQueue: Sendable {
  /// What there is to do.
  struct Work {
    /// What to look into.
    var files: [Candidate] = []
    /// What else there is to do, before the files.
    var errands: [Errand] = []

    var isEmpty: Bool { files.isEmpty && errands.isEmpty }
  }

  private struct State {
    var waiting = Work()
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
    state.change { $0.waiting.files.count }
  }

  /// Whether nothing more is done.
  var isClosed: Bool {
    state.change { $0.isClosed }
  }

  /// Adds a file, and waits while there is no room. After ``close()`` the file is dropped: it is
  /// still in the folder, and the next start finds it there.
  func append(_ file: Candidate) {
    state.wait(until: { $0.waiting.files.count < limit || $0.isClosed }) { state in
      if !state.isClosed { state.waiting.files.append(file) }
    }
  }

  /// Adds something to do. After ``close()`` it is dropped.
  func append(_ errand: Errand) {
    let isOpen = state.change { state in
      if !state.isClosed { state.waiting.errands.append(errand) }
      return !state.isClosed
    }
    if !isOpen { errand.drop() }
  }

  /// Takes all that waits, at most `most` files and no more than so many bytes of them if it is more
  /// than one, and waits until there is something or so many seconds have passed. Returns nil after
  /// ``close()``.
  func take(most: Int, bytes limit: Int64 = .max, timeout: Double) -> Work? {
    state.wait(atMost: timeout, until: { !$0.waiting.isEmpty || $0.isClosed }) { state in
      guard !state.isClosed else { return nil }
      var bytes: Int64 = 0
      let fitting = state.waiting.files.prefix(most).prefix { candidate in
        let size = candidate.file?.version.size ?? 0
        defer { bytes = bytes.addingReportingOverflow(size).partialValue }
        return bytes == 0 || bytes + size <= limit
      }
      let taken = Work(files: Array(fitting), errands: state.waiting.errands)
      state.waiting.files.removeFirst(taken.files.count)
      state.waiting.errands = []
      return taken
    }
  }

  /// Waits so many seconds, or until ``close()``. Returns whether it is still open.
  func pause(for seconds: Double) -> Bool {
    state.wait(atMost: seconds, until: \.isClosed) { !$0.isClosed }
  }

  /// Lets both sides go on: the writer drops what it has, the reader gets nil.
  func close() {
    let errands = state.change { state in
      state.isClosed = true
      defer { state.waiting.errands = [] }
      return state.waiting.errands
    }
    for errand in errands { errand.drop() }
  }
}
