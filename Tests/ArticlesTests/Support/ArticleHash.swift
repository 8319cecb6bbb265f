import Crypto
import Foundation

/// The identity that a record should have.
enum ArticleHash {
  static func of(_ record: String) -> String {
    SHA256.hash(data: Data(record.utf8)).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 0xF, radix: 16)
    }.joined()
  }
}
