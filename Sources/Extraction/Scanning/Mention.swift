/// A place in an article where a phrase of an entity's value or of a term stands.
struct Mention: Hashable {
  /// What is mentioned.
  var subject: Subject
  /// Its bytes in the UTF-8 of the article's text.
  var range: Range<Int>
  /// What stands in it before the last part of a phrase with gaps.
  var gap: Range<Int>?
  /// Whether it is a phrase that means this only behind another one; see ``Shorthands``.
  var isShorthand = false
  /// Whether it is a word that only stands for what the article names elsewhere: "he", "there", "nine generals".
  var isAnaphor = false
}

extension [Mention] {
  /// By where they start; of those that start at one place the longest first.
  var inOrderOfText: [Mention] {
    sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }
}
