import Glibc

extension SystemJournal {
  /// Whether a journald listens on this machine just now.
  ///
  /// Connects to its socket and sends nothing; a socket file that a dead journald left behind
  /// counts as none.
  public static var isListening: Bool {
    guard let descriptor = connectedSocket() else { return false }
    close(descriptor)
    return true
  }

  /// Waits, at most so many seconds, until journald has taken all that anybody has sent to it before;
  /// whether it has. What it has taken, and does not hold then, is lost.
  ///
  /// journald takes what waits in its socket one after another, and passes over what is empty: so an
  /// empty datagram that is gone has had everything else before it. Where nobody listens, nothing
  /// is on its way.
  public static func hasTakenAll(within seconds: Double) -> Bool {
    guard let descriptor = connectedSocket() else { return true }
    defer { close(descriptor) }
    let deadline = ContinuousClock.now + .seconds(seconds)
    var isSent = false
    while true {
      if !isSent {
        let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
        isSent = Glibc.send(descriptor, "", 0, flags) == 0
        // Its socket is full while it stands still.
        if !isSent, errno != EAGAIN { return true }
      }
      if isSent {
        var waiting: Int32 = 0
        guard ioctl(descriptor, UInt(TIOCOUTQ), &waiting) == 0, waiting > 0 else { return true }
      }
      guard ContinuousClock.now < deadline else { return false }
      usleep(1_000)
    }
  }

  /// A socket of our own whose other end is journald's; nil when nobody listens there.
  private static func connectedSocket() -> Int32? {
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { path in
      path.copyBytes(from: "/run/systemd/journal/socket".utf8)
    }
    let isConnected = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    guard isConnected else {
      close(descriptor)
      return nil
    }
    return descriptor
  }
}
