/// Something that another thread wants the pipeline to do between two batches of files.
struct Errand: Sendable {
  /// Does it.
  let run: @Sendable (Pipeline) throws -> Void
  /// Tells whoever waits that it will not be done; after it was done, it does nothing.
  let drop: @Sendable () -> Void
}

extension WorkQueue {
  /// Has the pipeline do something, and waits for what comes of it; nil when the daemon ends before.
  ///
  /// The body may run more than once, where the machine fails in between.
  func perform<Result: Sendable>(
    _ body: @escaping @Sendable (Pipeline) throws -> Result
  ) -> Result? {
    let outcome = Monitor(Outcome<Result>.waiting)
    append(
      Errand(
        run: { pipeline in
          let result = try body(pipeline)
          outcome.change { $0 = .done(result) }
        },
        drop: {
          outcome.change { if $0.isWaiting { $0 = .dropped } }
        }))
    return outcome.wait(until: { !$0.isWaiting }) {
      if case .done(let result) = $0 { result } else { nil }
    }
  }
}

/// What came of an errand.
private enum Outcome<Result: Sendable>: Sendable {
  case waiting, dropped
  case done(Result)

  var isWaiting: Bool { if case .waiting = self { true } else { false } }
}
