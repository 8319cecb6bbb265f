import CivilTime
import Foundation

/// One text with its metadata.
public struct Article: Hashable, Sendable {
  /// Lower-case hexadecimal SHA-256 of the file's bytes: its identity.
  public var id: String
  /// Where it was read, as the user would name it.
  public var path: String
  /// What kind of file it came from.
  public var format: Format
  /// Its headline; empty when it has none.
  public var title: String
  /// The text, headline included where the file's text holds it. Offsets of mentions and of
  /// evidence count its UTF-8 bytes.
  public var text: String
  /// Who published it, as the article says; nil when it does not.
  public var outlet: String?
  /// When it was published.
  public var published: Publication?
  /// The language it is written in.
  public var language: Language

  /// The file formats that can be read.
  public enum Format: String, Hashable, Sendable, Codable {
    case text = "txt"
    case markdown = "md"
  }

  /// The languages that are told apart.
  public enum Language: String, Hashable, Sendable, Codable {
    case english = "en"
    case simplifiedChinese = "zh-Hans"
    case traditionalChinese = "zh-Hant"
    case other
  }

  /// An article with these properties.
  public init(
    id: String, path: String, format: Format, title: String, text: String, outlet: String? = nil,
    published: Publication? = nil, language: Language
  ) {
    self.id = id
    self.path = path
    self.format = format
    self.title = title
    self.text = text
    self.outlet = outlet
    self.published = published
    self.language = language
  }
}

/// When an article was published, and how that is known.
public struct Publication: Hashable, Sendable {
  /// The day, in the time zone that the source gives.
  public var day: Day
  /// The moment, where the source gives one.
  public var moment: Date?
  /// Where the date was found.
  public var source: Source

  /// Where a publication date is found, the most trusted first.
  public enum Source: String, Hashable, Sendable, Codable {
    case frontMatter = "front-matter"
    case fileName = "file-name"
    /// Given on the command line.
    case option
    /// The time the file was first seen: assumed, not known.
    case firstSeen = "first-seen"
  }

  /// A publication on a day.
  public init(day: Day, moment: Date? = nil, source: Source) {
    self.day = day
    self.moment = moment
    self.source = source
  }
}
