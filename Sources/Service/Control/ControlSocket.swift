import Extraction
import Foundation
import Glibc
import SystemPackage

/// A Unix socket in the state folder, by which the command line speaks to the daemon.
///
/// Whoever may connect may ask for everything: the folder and the socket are open to the daemon's user
/// and group alone.
enum ControlSocket {
  static let fileName = "control"

  /// A socket that listens in a folder, in place of what an earlier daemon left there.
  static func listen(in folder: FilePath) throws(Errno) -> FileDescriptor {
    let socket = try make()
    do {
      let path = folder.appending(fileName)
      _ = path.withPlatformString { unlink($0) }
      try withAddress(in: folder) { address, length throws(Errno) in
        try check(bind(socket.rawValue, address, length))
      }
      try check(path.withPlatformString { chmod($0, 0o660) })
      try check(Glibc.listen(socket.rawValue, 16))
    } catch {
      try? socket.close()
      throw error
    }
    return socket
  }

  /// A connection to the daemon that listens in a folder.
  static func connect(in folder: FilePath) throws(Errno) -> FileDescriptor {
    let socket = try make()
    do {
      try withAddress(in: folder) { address, length throws(Errno) in
        try check(Glibc.connect(socket.rawValue, address, length))
      }
    } catch {
      try? socket.close()
      throw error
    }
    return socket
  }

  /// Reads a line and its value; nil when the other side ended before it, was too slow or wrote too
  /// much.
  static func read<Value: Decodable>(_ type: Value.Type, from socket: FileDescriptor) -> Value? {
    var line: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16 << 10)
    while line.count <= ControlMessage.lengthLimit {
      let count = piece.withUnsafeMutableBytes { (try? socket.read(into: $0)) ?? 0 }
      guard count > 0 else { return nil }
      line += piece.prefix(count)
      if line.last == UInt8(ascii: "\n") {
        return try? CanonicalJSON.decode(type, from: String(decoding: line, as: UTF8.self))
      }
    }
    return nil
  }

  /// Writes a value as a line.
  static func write(_ value: some Encodable, to socket: FileDescriptor) throws {
    var rest = Array("\(try CanonicalJSON.encode(value))\n".utf8)[...]
    while !rest.isEmpty {
      // Whoever asked may have gone: that is no reason to die of SIGPIPE.
      let count = rest.withUnsafeBytes {
        send(socket.rawValue, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw Errno(rawValue: errno)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes reading and writing end with an error after so many seconds without any.
  static func limit(_ socket: FileDescriptor, toSeconds seconds: Int) {
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(socket.rawValue, SOL_SOCKET, SO_RCVTIMEO, &time, size)
    setsockopt(socket.rawValue, SOL_SOCKET, SO_SNDTIMEO, &time, size)
  }

  private static func make() throws(Errno) -> FileDescriptor {
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(AF_UNIX, type, 0)
    try check(descriptor)
    return FileDescriptor(rawValue: descriptor)
  }

  /// The socket's address, reached by the folder's descriptor: a path of a socket has at most 107
  /// bytes, and one of a folder may have more.
  private static func withAddress(
    in folder: FilePath,
    _ body: (UnsafePointer<sockaddr>, socklen_t) throws(Errno) -> Void
  ) throws(Errno) {
    let opened = folder.withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    try check(opened)
    defer { close(opened) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) {
      $0.copyBytes(from: "/proc/self/fd/\(opened)/\(fileName)".utf8)
    }
    var problem: Errno?
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        do throws(Errno) {
          try body(pointer, socklen_t(MemoryLayout<sockaddr_un>.size))
        } catch {
          problem = error
        }
      }
    }
    if let problem { throw problem }
  }

  @discardableResult
  private static func check(_ result: Int32) throws(Errno) -> Int32 {
    guard result >= 0 else { throw Errno(rawValue: errno) }
    return result
  }
}
