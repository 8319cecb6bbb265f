/// A place in an article where a phrase of an entity's value or of a term stands.
struct Mention: Hashable {
  /// What is mentioned.
  var subject: Subject
  /// Its bytes in the UTF-8 of the article's text.
  var range: Range<Int>
  /// Whether it is a phrase that means this only behind another one; see ``Shorthands``.
  var isShorthand = false
}
