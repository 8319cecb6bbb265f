import CZlib
import Foundation

/// A text packed by zlib: news shrinks to less than a half.
struct PackedText: Sendable {
  /// The packed bytes.
  let bytes: Data
  /// How many bytes of UTF-8 they stand for.
  let size: Int

  /// No text that was read is longer: a file's 16 MiB can grow threefold in UTF-8.
  private static let sizeLimit = 64 << 20

  /// Bytes as they were stored.
  init(bytes: Data, size: Int) {
    self.bytes = bytes
    self.size = size
  }

  /// Packs a text.
  init(_ text: String) {
    var text = text
    size = text.utf8.count
    bytes = text.withUTF8 { source in
      var length = compressBound(UInt(source.count))
      var packed = Data(count: Int(length))
      // The fastest level: it is packed once for each article, and hardly ever unpacked.
      let status = packed.withUnsafeMutableBytes { target in
        compress2(
          target.bindMemory(to: UInt8.self).baseAddress, &length, source.baseAddress,
          UInt(source.count), 1)
      }
      // The room is what zlib asks for, so that only memory can be missing.
      precondition(status == Z_OK, "zlib has no memory")
      return packed.prefix(Int(length))
    }
  }

  /// The text; nil when the bytes stand for another number of them, or for none.
  var unpacked: String? {
    guard (0...Self.sizeLimit).contains(size) else { return nil }
    var length = UInt(size)
    var status = Z_OK
    let text = String(unsafeUninitializedCapacity: max(size, 1)) { target in
      status = bytes.withUnsafeBytes { source in
        uncompress(
          target.baseAddress, &length, source.bindMemory(to: UInt8.self).baseAddress,
          UInt(source.count))
      }
      return status == Z_OK ? Int(length) : 0
    }
    return status == Z_OK && length == size ? text : nil
  }
}
