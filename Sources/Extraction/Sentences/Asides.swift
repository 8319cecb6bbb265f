/// What a sentence says in passing: English relative clauses behind a comma or a dash, as in "Ash, who moved
/// here from Elms last May, opened the fair", and who says so, as in "Ash, according to a paper of Elms on
/// Monday, opened it". Names and dates in it belong to a report only if the words of the report stand there,
/// too.
struct Asides {
  /// In the order of the text, without the marks around them.
  private let ranges: [Range<Int>]

  private static let relatives = Word.set("who whom whose which where")

  private static let according = Word.list("according").first

  /// The asides of a sentence.
  init(in text: Span<UInt8>, sentence: Range<Int>) {
    var ranges: [Range<Int>] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let mark = text.asideMark(at: index)
      guard mark > 0 else {
        index += 1
        continue
      }
      let start = text.skipWhiteSpace(at: index + mark)
      guard start < sentence.upperBound, let word = text.word(at: start),
        Self.relatives.contains(word) || word == Self.according
      else {
        index += mark
        continue
      }
      var end = start
      while end < sentence.upperBound, text.asideMark(at: end) == 0 { end += 1 }
      // At the end of the sentence it may tell the only day there is.
      if word == Self.according, end == sentence.upperBound { break }
      ranges.append(start..<end)
      index = end
    }
    self.ranges = ranges
  }

  /// Those that none of the anchors stands in or reaches into, as "the board, which met" does: what is told there is
  /// not of them.
  func apart(from anchors: some Sequence<Range<Int>>) -> Asides {
    guard !ranges.isEmpty else { return self }
    let told = Set(anchors.flatMap { [place(of: $0.lowerBound), place(of: $0.upperBound - 1)] })
    return Asides(ranges: ranges.indices.filter { !told.contains($0) }.map { ranges[$0] })
  }

  /// Whether a place lies in one of them.
  func hold(_ mention: Range<Int>) -> Bool { place(of: mention.lowerBound) != nil }

  private init(ranges: [Range<Int>]) {
    self.ranges = ranges
  }

  private func place(of offset: Int) -> Int? {
    let next = ranges.partitioningIndex { $0.upperBound > offset }
    return next < ranges.count && ranges[next].contains(offset) ? next : nil
  }
}

extension Span<UInt8> {
  /// The length of a comma or a dash that an aside may begin or end with; 0 for anything else.
  fileprivate func asideMark(at index: Int) -> Int {
    switch self[index] {
    case UInt8(ascii: ","): byte(at: index + 1).isASCIIDigit ? 0 : 1
    case 0xE2: ["—", "–"].contains(scalar(at: index).value) ? 3 : 0
    default: 0
    }
  }
}
