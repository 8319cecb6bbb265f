/// Numbers texts from 0 on, each once.
struct Texts: Sendable {
  private var texts: [String] = []
  private var index = NumberIndex()

  /// The text with a number.
  subscript(number: Int32) -> String { texts[Int(number)] }

  /// The number of a text, a new one when it has none yet.
  mutating func number(of text: String) -> Int32 { number(of: text, hash: NumberHash.of(text)) }

  /// The number of a text whose hash is known, a new one when it has none yet.
  mutating func number(of text: String, hash: UInt32) -> Int32 {
    if let known = index.first(of: hash, where: { texts[Int($0)] == text }) { return known }
    let number = Int32(texts.count)
    texts.append(text)
    index.insert(number, hash: hash)
    return number
  }

  /// The number of a text; nil when it has none.
  func known(_ text: String) -> Int32? {
    index.first(of: NumberHash.of(text)) { texts[Int($0)] == text }
  }
}
