import CMalloc
import Glibc

/// What the process has used up so far.
struct Gauge {
  /// Processor time, in seconds.
  var seconds: Double
  /// Memory in use on the heap, in bytes.
  var bytes: Int

  /// What it has used up until now.
  static var now: Gauge {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    let heap = mallinfo2()
    return Gauge(
      seconds: Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000,
      bytes: Int(heap.uordblks) + Int(heap.hblkhd))
  }

  /// The processor time that some work takes, in seconds.
  static func time(_ work: () -> Void) -> Double {
    let before = now.seconds
    work()
    return now.seconds - before
  }
}
