import Foundation
import Glibc
import Testing

/// Encodes text for tests.
enum Iconv {
  static func bytes(of text: String, in charset: String) throws -> [UInt8] {
    try bytes(from: Array(text.utf8), "UTF-8", to: charset)
  }

  static func bytes(from source: [UInt8], _ from: String, to: String) throws -> [UInt8] {
    let descriptor = try #require(iconv_open(to, from))
    defer { iconv_close(descriptor) }
    var source = source
    var isDone = false
    let bytes = [UInt8](unsafeUninitializedCapacity: source.count * 4 + 16) { buffer, count in
      source.withUnsafeMutableBytes { source in
        var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var end = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var free = buffer.count
        isDone = iconv(descriptor, &next, &left, &end, &free) != -1
        count = buffer.count - free
      }
    }
    try #require(isDone, "it cannot be written in \(to)")
    return bytes
  }
}
