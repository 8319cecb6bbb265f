/// One text with its metadata.
public struct Article: Hashable, Sendable {
  /// Lower-case hexadecimal SHA-256 of the file's bytes: its identity. Of a file that may hold
  /// several articles it is that of the article's own record.
  public var id: String
  /// Where it was read, as the user would name it.
  public var path: String
  /// What kind of file it came from.
  public var format: Format
  /// How its characters were written.
  public var charset: Charset
  /// Its headline in one line; empty when it has none.
  public var title: String
  /// The text, headline included. Offsets of mentions and of evidence count its UTF-8 bytes.
  ///
  /// Lines end with a line feed, and of control characters there are only it and the tab.
  public var text: String
  /// Who published it, as the article says, or else the host of its URL; nil when it has neither.
  public var outlet: String?
  /// Who wrote it, as the article says.
  public var author: String?
  /// Where it stands on the web, as the article says.
  public var url: String?
  /// When it was published.
  public var published: Publication
  /// The language it is written in.
  public var language: Language

  /// The languages that are told apart.
  public enum Language: String, Hashable, Sendable, Codable {
    case english = "en"
    case simplifiedChinese = "zh-Hans"
    case traditionalChinese = "zh-Hant"
    case other
  }

  /// An article with these properties.
  public init(
    id: String, path: String, format: Format, charset: Charset = .utf8, title: String,
    text: String, outlet: String? = nil, author: String? = nil, url: String? = nil,
    published: Publication, language: Language
  ) {
    self.id = id
    self.path = path
    self.format = format
    self.charset = charset
    self.title = title
    self.text = text
    self.outlet = outlet
    self.author = author
    self.url = url
    self.published = published
    self.language = language
  }
}
