import Crypto

/// What makes an article the same one wherever it is read.
enum ArticleIdentity {
  /// The SHA-256 of a record's bytes, two small hexadecimal digits for each byte.
  static func of(_ record: Span<UInt8>) -> String {
    let digest = record.withUnsafeBytes { SHA256.hash(data: $0) }
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: 2 * SHA256Digest.byteCount) { text in
      var count = 0
      for byte in digest {
        text[count] = digits.utf8Start[Int(byte >> 4)]
        text[count + 1] = digits.utf8Start[Int(byte & 0xF)]
        count += 2
      }
      return count
    }
  }
}
