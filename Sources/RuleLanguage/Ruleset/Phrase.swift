/// A pattern over words, as vocabularies are written in: `held ... (security|safety) meeting`.
///
/// A phrase is parts with gaps between them. Each part stands in the text without anything but
/// white space inside; a gap leaves room for other words.
public struct Phrase: Hashable, Sendable {
  /// What stands between the quotes in the rule file.
  public var source: String
  /// What must follow one another, at least one; `held ... meeting` has two.
  public var parts: [Part]

  /// A phrase of these parts.
  public init(source: String, parts: [Part]) {
    self.source = source
    self.parts = parts
  }

  /// A run of text without a gap.
  public struct Part: Hashable, Sendable {
    /// Its pieces, from left to right.
    public var pieces: [Piece]

    /// A part of these pieces.
    public init(_ pieces: [Piece]) {
      self.pieces = pieces
    }
  }

  /// A piece of a part.
  public enum Piece: Hashable, Sendable {
    /// This text, whatever its letter case; it holds no white space and no hyphen.
    case text(String)
    /// White space or a hyphen.
    case space
    /// One of several; an alternative without pieces makes the choice optional.
    case choice([[Piece]])
    /// Letters and digits up to the end of the word, or none: the `*` of `secur*`.
    case restOfWord
  }

  /// The largest number of forms that one part may stand for.
  public static let formLimit = 10_000

  /// The largest gap, in words of a text that separates words, and in characters of one that
  /// does not.
  public static let gapLimit = (words: 6, characters: 12)
}

extension Phrase.Part {
  /// How many forms ``forms`` has, counted without writing them out. Saturates, never overflows.
  public var formCount: Int {
    Self.formCount(pieces)
  }

  private static func formCount(_ pieces: [Phrase.Piece]) -> Int {
    pieces.reduce(1) { product, piece in
      guard case .choice(let alternatives) = piece else { return product }
      let sum = alternatives.reduce(0) { $0.addingSaturating(formCount($1)) }
      return product.multipliedSaturating(sum)
    }
  }
}

extension Int {
  fileprivate func addingSaturating(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  fileprivate func multipliedSaturating(_ other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
