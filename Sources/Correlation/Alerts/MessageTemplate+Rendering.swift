import RuleLanguage

extension MessageTemplate {
  /// The message for an episode: days as in `2024-06-03`, the values of a slot sorted and
  /// separated by commas. A slot that nothing fills leaves no words.
  func rendered(for episode: Episode) -> String {
    parts.map { part in
      switch part {
      case .text(let words): words
      case .count: "\(episode.count)"
      case .first: "\(episode.span.earliest)"
      case .last: "\(episode.span.latest)"
      case .slot(let slot): episode.happenings.values(of: slot).joined(separator: ", ")
      case .field(let field):
        field.slot.map { episode.happenings.values(of: $0).joined(separator: ", ") } ?? ""
      }
    }.joined()
  }
}
