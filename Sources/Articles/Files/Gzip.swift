import CZlib

/// Unpacks gzip, to no more than a file may hold.
enum Gzip {
  /// Whether bytes begin as gzip does.
  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// What gzip holds; members that follow one another are one content.
  ///
  /// - Throws: ``ReadFailure/tooLarge`` when it holds more than ``ArticleFile/sizeLimit`` bytes, and
  ///   ``ReadFailure/brokenGzip(problem:)``.
  static func unpacked(_ bytes: [UInt8]) throws(ReadFailure) -> [UInt8] {
    var content: [UInt8] = []
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    // 16 on top of the window's bits asks for gzip.
    guard inflateInit2_(&stream, 16 + MAX_WBITS, ZLIB_VERSION, size) == Z_OK else {
      throw .machine(errno: 12)
    }
    defer { inflateEnd(&stream) }
    var offset = 0
    while true {
      let status = inflate(bytes, from: &offset, with: &stream, into: &content)
      guard content.count <= ArticleFile.sizeLimit else { throw .tooLarge }
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        // Zeros may fill up the last block of a tape; what is no member behind it is passed over.
        guard isGzip(Array(bytes[offset...].prefix(3))) else { return content }
        inflateReset(&stream)
      case Z_BUF_ERROR: throw .brokenGzip(problem: "it ends too early")
      default: throw .brokenGzip(problem: "its data is damaged")
      }
    }
  }

  /// Unpacks up to 64 KiB more.
  private static func inflate(
    _ bytes: [UInt8], from offset: inout Int, with stream: inout z_stream,
    into content: inout [UInt8]
  ) -> Int32 {
    var status = Z_OK
    let piece = [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
      bytes.withUnsafeBufferPointer { source in
        // zlib takes a pointer to what it may change, and changes nothing of the input.
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress?.advanced(by: offset))
        stream.avail_in = UInt32(clamping: source.count - offset)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        status = CZlib.inflate(&stream, Z_NO_FLUSH)
        offset = source.count - Int(stream.avail_in)
        count = buffer.count - Int(stream.avail_out)
      }
    }
    content += piece
    return status
  }
}
