import RuleLanguage
import TestSupport
import Testing

@testable import Extraction

@Suite struct PhraseAnchorTests {
  @Test func `a part is found wherever one of its forms stands, and nowhere else`() throws {
    var random = SeededGenerator(seed: 11)
    var found = 0
    for _ in 0..<600 {
      let part = part(&random)
      let text = text(10...60, &random)
      let ranges = try ranges(of: [part], in: text)
      #expect(ranges == places(of: part, in: text), "\(part) in \(text)")
      found += ranges.count
    }
    #expect(found > 100)
  }

  @Test func `a phrase with gaps is found where its parts follow one another`() throws {
    var random = SeededGenerator(seed: 12)
    var count = 0
    for _ in 0..<1_000 {
      let parts = (0..<Int.random(in: 2...4, using: &random)).map { _ in shortPart(&random) }
      let text = text(10...60, &random)
      let found = try ranges(of: parts, in: text)
      let possible = chains(of: parts, in: text)
      #expect(found.isEmpty == possible.isEmpty, "\(parts) in \(text)")
      #expect(found.isSubset(of: possible), "\(parts) in \(text)")
      count += found.count
    }
    #expect(count > 300)
  }

  @Test func `the part that is met least is looked for`() {
    let phrase = Phrase(
      source: "", parts: [.init([.text("in")]), .init([.text("commission")]), .init([.text("of")])])
    #expect(PhraseAnchor.anchors(of: phrase).map(\.part) == [1])
  }

  @Test func `a text is looked for without the blanks around it, unless it is short`() throws {
    func part(_ word: String) -> Phrase.Part {
      .init([.text("new"), .restOfWord, .space, .text(word), .space, .restOfWord])
    }
    func anchors(_ word: String) -> [String] {
      PhraseAnchor.anchors(of: Phrase(source: "", parts: [part(word)])).map {
        String(decoding: $0.text, as: UTF8.self)
      }
    }
    #expect(anchors("meeting") == ["meeting"])
    #expect(anchors("men") == [" men "])
    let text = "New meeting halls; newer meeting hall; a meeting hall, new meetings of"
    #expect(try ranges(of: [part("meeting")], in: text) == [0..<17, 19..<37])
  }

  private func ranges(of parts: [Phrase.Part], in text: String) throws -> Set<Range<Int>> {
    let phrase = Phrase(source: "", parts: parts)
    let ruleset = Ruleset(terms: [Term(name: "term", phrases: [phrase])])
    return Set(
      try MentionFinder(Lexicon(ruleset)).mentions(in: text.utf8.span, keepsInner: true)
        .map(\.range))
  }

  /// Every form is held against every place.
  private func places(of part: Phrase.Part, in text: String) -> Set<Range<Int>> {
    let folded = FoldedText(text.utf8.span)
    let bytes = folded.bytes.span
    var places: Set<Range<Int>> = []
    for form in part.foldedForms where !form.isEmpty {
      for start in 0..<bytes.count {
        var end: Int? = start
        for byte in form {
          guard let place = end else { break }
          if byte == FormTrie.restOfWord {
            end = WordBoundary.endOfWord(from: place, in: bytes)
          } else {
            end = place < bytes.count && bytes[place] == byte ? place + 1 : nil
          }
        }
        guard let end, WordBoundary.isBounded(start..<end, in: bytes) else { continue }
        places.insert(folded.original(start..<end))
      }
    }
    return places
  }

  /// From where to where every sequence of the parts reaches.
  private func chains(of parts: [Phrase.Part], in text: String) -> Set<Range<Int>> {
    let places = parts.map { self.places(of: $0, in: text) }
    // The texts fold to themselves, but for the space at one end.
    var chains: Set<[Int]> = Set(places[0].map { [$0.lowerBound, $0.upperBound] })
    for next in places.dropFirst() {
      chains = Set(
        chains.flatMap { chain in
          next.filter {
            chain[1] <= $0.lowerBound && Gap.isBridged(chain[1]..<$0.lowerBound, in: text.utf8.span)
          }
          .map { [chain[0], $0.upperBound] }
        })
    }
    return Set(chains.map { $0[0]..<$0[1] })
  }

  private func text(_ length: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: length, using: &random))
      .map { _ in ["a", "b", "c", " x", " ab", "国", "abca"][Int.random(in: 0..<7, using: &random)] }
      .joined()
  }

  /// A part that cannot be empty.
  private func part(_ random: inout SeededGenerator) -> Phrase.Part {
    let pieces = (0..<Int.random(in: 1...3, using: &random)).map { _ in piece(depth: 0, &random) }
    let core: [[Phrase.Piece]] = [
      [.text("abca")], [.text("ab"), .restOfWord], [.text("国")], [.text("x")],
      [.choice([[.text("b"), .restOfWord], [.text("ca")]])],
    ]
    return Phrase.Part(
      pieces + core[Int.random(in: 0..<core.count, using: &random)]
        + (Bool.random(using: &random) ? [.space, piece(depth: 0, &random)] : []))
  }

  /// A part of some few forms.
  private func shortPart(_ random: inout SeededGenerator) -> Phrase.Part {
    let words: [[Phrase.Piece]] = [
      [.text("a")], [.text("b"), .restOfWord], [.text("国")], [.text("x")],
      [.text("ab"), .space, .text("x")], [.text("x"), .restOfWord, .space, .text("ab")],
    ]
    let choice = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      words[Int.random(in: 0..<words.count, using: &random)]
    }
    return Phrase.Part([.choice(choice)])
  }

  private func piece(depth: Int, _ random: inout SeededGenerator) -> Phrase.Piece {
    switch Int.random(in: 0..<(depth < 2 ? 5 : 2), using: &random) {
    case 0: return .text(["a", "b", "ab", "ca"][Int.random(in: 0..<4, using: &random)])
    case 1: return .space
    default:
      return .choice(
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
          (0..<Int.random(in: 0...2, using: &random)).map { _ in piece(depth: depth + 1, &random) }
        })
    }
  }
}
