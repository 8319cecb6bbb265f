import Foundation
import Glibc
import Synchronization
import SystemPackage

/// The service manager's end of sd_notify(3): hears what a daemon says of itself.
///
/// A thread of its own listens, as systemd always does: else the daemon would soon have to wait.
public final class NotifySocket: Sendable {
  /// What NOTIFY_SOCKET names.
  public let path: String
  private let ear: Ear

  private final class Ear: Sendable {
    struct Heard {
      var status = ""
      var ready: ContinuousClock.Instant?
      var isClosed = false
    }

    let heard = Mutex(Heard())
    let descriptor: Int32

    init(_ descriptor: Int32) {
      self.descriptor = descriptor
    }

    deinit {
      close(descriptor)
    }

    /// Listens until nobody is interested any more.
    func listen() {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while !heard.withLock({ $0.isClosed }) {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard Glibc.poll(&poll, 1, 100) > 0 else { continue }
        let length = recv(descriptor, &buffer, buffer.count, 0)
        if length > 0 { hear(String(decoding: buffer[..<length], as: UTF8.self)) }
      }
    }

    private func hear(_ text: String) {
      let now = ContinuousClock.now
      heard.withLock { heard in
        for line in text.split(separator: "\n") {
          if line == "READY=1" { heard.ready = heard.ready ?? now }
          if line.hasPrefix("STATUS=") { heard.status = String(line.dropFirst(7)) }
        }
      }
    }
  }

  /// Listens at a new socket in a folder.
  public init(in folder: String) throws(Errno) {
    path = "\(folder)/notify-\(UInt32.random(in: 0 ... .max))"
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    let ear = Ear(descriptor)
    self.ear = ear
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
      throw .fileNameTooLong
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let result = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else { throw Errno(rawValue: errno) }
    Thread.detachNewThread { ear.listen() }
  }

  deinit {
    ear.heard.withLock { $0.isClosed = true }
    unlink(path)
  }

  /// The last STATUS= that was heard.
  public var status: String { ear.heard.withLock { $0.status } }

  /// When READY=1 was heard; nil before.
  public var ready: ContinuousClock.Instant? { ear.heard.withLock { $0.ready } }

  /// How many articles the daemon has stored, as its status says: `12 articles read, …`.
  public var storedArticles: Int? {
    status.firstMatch(of: /([0-9]+) articles/).flatMap { Int($0.1) }
  }
}
