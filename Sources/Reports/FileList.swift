import Foundation

/// The files of an inbox as a table for people.
public struct FileList {
  /// A file that was looked into.
  public struct Entry: Sendable {
    var path: String
    var seen: Date
    var published: String?
    var title: String?
    var articles: Int
    var reason: String?

    /// A file with what came of it: the day of publication and the title of its first article, how
    /// many articles it holds, and why there are no more.
    public init(
      path: String, seen: Date, published: String?, title: String?, articles: Int, reason: String?
    ) {
      self.path = path
      self.seen = seen
      self.articles = articles
      self.published = published
      self.title = title
      self.reason = reason
    }
  }

  private let files: [Entry]
  private let clock: Clock

  /// A list of files, in this order, with times as a clock shows them.
  public init(_ files: [Entry], clock: Clock) {
    self.files = files
    self.clock = clock
  }

  /// The lines, each cut to `width` cells where that is given.
  public func table(style: Style, width: Int?) -> [String] {
    var table = Table([
      .init(title: "SEEN"), .init(title: "PUBLISHED"), .init(title: "FILE", isLong: true),
      .init(title: "ARTICLE"),
    ])
    table.rows = files.map { file in
      [
        .init(clock.minute(file.seen), paint: style.faint), .init(file.published ?? "-"),
        .init(file.path), .init(Self.content(of: file)),
      ]
    }
    return table.lines(style: style, width: width)
  }

  private static func content(of file: Entry) -> String {
    let title = file.title.flatMap { $0.isEmpty ? nil : $0 } ?? "(no headline)"
    let articles = file.articles > 1 ? "\(title) (\(file.articles) articles)" : title
    guard let reason = file.reason else { return articles }
    return file.articles == 0 ? "not read: \(reason)" : "\(articles), not all read: \(reason)"
  }
}
