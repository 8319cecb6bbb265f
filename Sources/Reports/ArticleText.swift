import Articles
import RuleLanguage

/// An article as it was read, for people.
public struct ArticleText {
  private let article: Article
  private let style: Style

  /// This article.
  public init(_ article: Article, style: Style) {
    self.article = article
    self.style = style
  }

  /// Its metadata, and its text.
  public var lines: [String] {
    let source = article.published.source.rawValue
    let facts: [(String, String?)] = [
      ("Title", article.title.isEmpty ? nil : article.title), ("Outlet", article.outlet),
      ("Author", article.author), ("Published", "\(article.published) (\(source))"),
      ("URL", article.url), ("Language", article.language.rawValue),
      ("Format", "\(article.format.rawValue), \(article.charset.rawValue)"),
      ("File", article.path),
    ]
    let head = facts.compactMap { name, value in
      value.map {
        style.faint(name) + String(repeating: " ", count: 11 - name.count) + $0.onOneLine
      }
    }
    let text = article.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { SafeText.escaping(String($0)) }
    return head + [""] + text.trimmingBlankEnd
  }
}

extension Collection<String> {
  /// The lines without the blank ones at the end.
  fileprivate var trimmingBlankEnd: [String] {
    var lines = Array(self)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
