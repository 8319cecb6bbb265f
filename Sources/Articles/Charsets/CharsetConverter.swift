import Glibc

/// Converts charsets by glibc's iconv.
enum CharsetConverter {
  /// Text as it came out, and how much of it did not.
  struct Conversion {
    /// Valid UTF-8.
    var utf8: [UInt8]
    /// How many bytes stood for nothing; each became a replacement character.
    var faults: Int
  }

  /// Bytes of a charset as UTF-8, or nil when more than one byte in so many is faulty.
  static func utf8(
    of bytes: Span<UInt8>, in charset: Article.Charset, faultsAtMostOneIn share: Int
  ) -> Conversion? {
    convert(bytes, from: charset.iconvName, to: "UTF-8", faultLimit: 1 + bytes.count / share)
  }

  /// Text in another charset, or nil when it has characters that are not there.
  static func bytes(of text: Span<UInt8>, in charset: Article.Charset) -> [UInt8]? {
    convert(text, from: "UTF-8", to: charset.iconvName, faultLimit: 0)?.utf8
  }

  private static func convert(
    _ source: Span<UInt8>, from: String, to: String, faultLimit: Int
  ) -> Conversion? {
    guard let descriptor = iconv_open(to, from), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    defer { iconv_close(descriptor) }
    return source.withUnsafeBufferPointer { source in
      // iconv takes a pointer to what it may change, and changes nothing of the input.
      var next = UnsafeMutableRawPointer(mutating: source.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      var left = source.count
      var conversion = Conversion(utf8: [], faults: 0)
      conversion.utf8.reserveCapacity(source.count + source.count / 2)
      while left > 0 {
        let problem = append(to: &conversion.utf8, from: descriptor, &next, &left)
        guard let problem else { continue }
        conversion.faults += 1
        guard conversion.faults <= faultLimit else { return nil }
        conversion.utf8 += [0xEF, 0xBF, 0xBD]
        // The end was cut through a character.
        if problem == EINVAL { break }
        next = next?.advanced(by: 1)
        left -= 1
      }
      return conversion
    }
  }

  /// Converts as much as fits into 64 KiB; the error number, if a fault or the end stopped it.
  private static func append(
    to output: inout [UInt8], from descriptor: iconv_t,
    _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int
  ) -> Int32? {
    var problem: Int32?
    let piece = [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
      var free = buffer.count
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        var end = buffer.baseAddress
        if iconv(descriptor, &next, &left, &end, &free) == -1, errno != E2BIG { problem = errno }
      }
      count = buffer.count - free
    }
    output += piece
    return problem
  }
}
