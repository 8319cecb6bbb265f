import Glibc

/// State that threads share, and a way to wait until it is as a thread needs it.
///
/// Waiting is by the clock that nobody can set: a wall clock that is put back makes no thread wait
/// longer.
final class Monitor<State>: @unchecked Sendable {
  // Sound, because `state` is only touched while `mutex` is locked.
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(_ state: State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Works on the state, and lets the threads that wait look at it again.
  func change<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(condition)
      pthread_mutex_unlock(mutex)
    }
    return try body(&state)
  }

  /// Waits until the state is as needed, at most so many seconds where that is given; then works
  /// on it, be it as needed or not.
  func wait<Result>(
    atMost seconds: Double? = nil, until isReady: (State) -> Bool,
    then body: (inout State) -> Result
  ) -> Result {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(condition)
      pthread_mutex_unlock(mutex)
    }
    let deadline = seconds.map(Self.deadline)
    while !isReady(state) {
      guard var deadline else {
        pthread_cond_wait(condition, mutex)
        continue
      }
      if pthread_cond_timedwait(condition, mutex, &deadline) == ETIMEDOUT { break }
    }
    return body(&state)
  }

  private static func deadline(in seconds: Double) -> timespec {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    // No pause is longer than a year.
    let wait = min(max(seconds, 0), 31_536_000)
    let nanoseconds = time.tv_nsec + Int((wait - wait.rounded(.down)) * 1_000_000_000)
    time.tv_sec += Int(wait) + nanoseconds / 1_000_000_000
    time.tv_nsec = nanoseconds % 1_000_000_000
    return time
  }
}
