import RuleLanguage

/// Leaves out places that people only come from: 来自橡镇、榆镇的商贩 are not there any more. Chinese alone has a
/// word for it that means nothing else.
enum Origins {
  private static let from = ["来自", "來自"].map { Array($0.utf8) }
  private static let comma = Array("、".utf8)

  /// The mentions, which are in the order of the text, without those that stand behind such a word, or in
  /// a list behind it.
  static func removed(
    from mentions: [Mention], in text: Span<UInt8>, isPerson: (Subject) -> Bool
  ) -> [Mention] {
    var last: Int?
    return mentions.filter { mention in
      guard case .value = mention.subject, !isPerson(mention.subject) else { return true }
      let start = mention.range.lowerBound
      let isListed = last.map { $0 + comma.count == start && text.has(comma, at: $0) } ?? false
      guard isListed || from.contains(where: { text.has($0, before: start) }) else { return true }
      last = mention.range.upperBound
      return false
    }
  }
}
