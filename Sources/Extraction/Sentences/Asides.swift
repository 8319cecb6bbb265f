/// What a sentence says of somebody in passing: English relative clauses behind a comma or a dash, as in
/// "Ash, who moved here from Elms last May, opened the fair". Names and dates in it belong to the report
/// only if its words stand there, too.
enum Asides {
  private static let relatives = Word.set("who whom whose which where")

  /// The asides of a sentence, in order, without the marks around them.
  static func ranges(in text: Span<UInt8>, sentence: Range<Int>) -> [Range<Int>] {
    var asides: [Range<Int>] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let mark = markLength(at: index, in: text)
      guard mark > 0 else {
        index += 1
        continue
      }
      let start = text.skipWhiteSpace(at: index + mark)
      guard start < sentence.upperBound, let word = text.word(at: start),
        relatives.contains(word)
      else {
        index += mark
        continue
      }
      var end = start
      while end < sentence.upperBound, markLength(at: end, in: text) == 0 { end += 1 }
      asides.append(start..<end)
      index = end
    }
    return asides
  }

  /// Whether a place lies in an aside that none of the anchors stands in.
  static func passesOver(
    _ place: Range<Int>, _ asides: [Range<Int>], anchors: some Sequence<Range<Int>>
  ) -> Bool {
    guard let aside = asides.first(where: { $0.contains(place.lowerBound) }) else { return false }
    return !anchors.contains { aside.contains($0.lowerBound) }
  }

  /// The length of a comma or a dash at an index, and 0 for anything else.
  private static func markLength(at index: Int, in text: Span<UInt8>) -> Int {
    switch text[index] {
    case UInt8(ascii: ","): text.byte(at: index + 1).isASCIIDigit ? 0 : 1
    case 0xE2: ["—", "–"].contains(text.scalar(at: index).value) ? 3 : 0
    default: 0
    }
  }
}
