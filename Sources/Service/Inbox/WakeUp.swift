import Dispatch
import Glibc
import SystemPackage

/// Wakes a thread that waits for a descriptor: a pipe that stays readable once it was written to.
final class WakeUp: Sendable {
  private let descriptor: Int32
  private let writeEnd: Int32

  init() throws(Errno) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Errno(rawValue: errno) }
    (descriptor, writeEnd) = (ends[0], ends[1])
    _ = fcntl(writeEnd, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(descriptor)
    close(writeEnd)
  }

  /// Wakes the waiting thread, now or when it next waits.
  func signal() {
    // A full pipe is readable, too.
    _ = write(writeEnd, [1], 1)
  }

  /// Whether it was signalled.
  var isSignalled: Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&poll, 1, 0) > 0
  }

  /// Waits until another descriptor can be read, this is signalled, or a time has come, if one is
  /// given. A negative descriptor is none.
  func wait(for other: Int32, until deadline: DispatchTime?) throws(Errno) {
    let milliseconds: Int32 =
      deadline.map { deadline in
        let now = DispatchTime.now().uptimeNanoseconds
        let wait = deadline.uptimeNanoseconds > now ? deadline.uptimeNanoseconds - now : 0
        // Rounded up: a millisecond early would be a loop without rest.
        return Int32(clamping: (wait + 999_999) / 1_000_000)
      } ?? -1
    var polls = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: other, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&polls, 2, milliseconds) < 0 else { return }
    let problem = Errno(rawValue: errno)
    if problem != .interrupted { throw problem }
  }
}
