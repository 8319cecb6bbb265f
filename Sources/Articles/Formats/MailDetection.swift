/// Tells a mail by the fields of its header.
enum MailDetection {
  /// Whether a text begins with the header of a mail: known fields, of which one is never written by
  /// hand, or the sender with the subject.
  static func isMail(_ text: Span<UInt8>, from start: Int) -> Bool {
    var lines = LineCursor(at: start)
    var fields: Set<String> = []
    while fields.count < 12, let line = lines.next(in: text) {
      let content = text.trimming(line, isSpace: { $0 <= 0x20 })
      // A blank line ends the header; a line that begins with a space goes on with a field.
      if content.isEmpty { break }
      if text[line.lowerBound] == 0x20 || text[line.lowerBound] == 0x09 { continue }
      // The first line of a mailbox.
      if fields.isEmpty, text.holds("From ", at: line.lowerBound) { continue }
      guard let name = fieldName(in: content, of: text) else { return false }
      fields.insert(name)
    }
    return !fields.isDisjoint(with: unmistakable)
      || (fields.contains("from") && (fields.contains("subject") || fields.contains("to")))
  }

  private static func fieldName(in line: Range<Int>, of text: Span<UInt8>) -> String? {
    for index in line.prefix(64) {
      let byte = text[index]
      if byte == UInt8(ascii: ":") {
        return index > line.lowerBound
          ? text.string(in: line.lowerBound..<index).lowercased() : nil
      }
      guard byte > 0x20, byte < 0x7F else { return nil }
    }
    return nil
  }

  private static let unmistakable: Set<String> = [
    "mime-version", "received", "message-id", "return-path", "delivered-to", "dkim-signature",
    "content-transfer-encoding", "list-unsubscribe",
  ]
}
