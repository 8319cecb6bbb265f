import RuleLanguage
import TestSupport
import Testing

@testable import Extraction

@Suite struct PhraseAnchorTests {
  @Test func `a part is found wherever one of its forms stands, and nowhere else`() throws {
    var random = SeededGenerator(seed: 11)
    var anchored = 0
    for _ in 0..<400 {
      let part = Phrase.Part(
        (0..<Int.random(in: 1...4, using: &random)).map { _ in piece(depth: 0, &random) }
          + [.text("abca")] + [piece(depth: 0, &random)])
      if !PhraseAnchor.anchors(of: part).isEmpty { anchored += 1 }
      let text = (0..<Int.random(in: 10...60, using: &random))
        .map { _ in ["a", "b", "c", " ", "abca"][Int.random(in: 0..<5, using: &random)] }
        .joined()
      #expect(try found(part, in: text) == expected(part, in: text), "\(part) in \(text)")
    }
    #expect(anchored > 100)
  }

  private func found(_ part: Phrase.Part, in text: String) throws -> Set<Range<Int>> {
    let phrase = Phrase(source: "", parts: [part])
    let ruleset = Ruleset(terms: [Term(name: "term", phrases: [phrase])])
    return Set(
      try MentionFinder(Lexicon(ruleset)).mentions(in: text.utf8.span, keepsInner: true)
        .map(\.range))
  }

  /// Every form is held against every place.
  private func expected(_ part: Phrase.Part, in text: String) -> Set<Range<Int>> {
    let folded = FoldedText(text.utf8.span)
    var found: Set<Range<Int>> = []
    for form in PhraseForm.forms(of: part) {
      let bytes = form.chunks[0].text
      guard !bytes.isEmpty, bytes.count <= folded.bytes.count else { continue }
      for start in 0...(folded.bytes.count - bytes.count) {
        let range = start..<start + bytes.count
        guard folded.bytes[range].elementsEqual(bytes),
          WordBoundary.isBoundary(range.lowerBound, in: folded.bytes.span),
          WordBoundary.isBoundary(range.upperBound, in: folded.bytes.span)
        else { continue }
        found.insert(folded.original(range))
      }
    }
    return found
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
