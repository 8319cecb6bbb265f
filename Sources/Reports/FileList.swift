import Foundation

/// The files of an inbox as a table for people.
public struct FileList {
  /// A file that was looked into.
  public struct Entry: Sendable {
    var path: String
    var seen: Date
    var published: String?
    var title: String?
    var reason: String?

    /// A file with what came of it: a day of publication and a title, or a reason why there is no
    /// article.
    public init(path: String, seen: Date, published: String?, title: String?, reason: String?) {
      self.path = path
      self.seen = seen
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
      .init(title: "SEEN"), .init(title: "PUBLISHED"), .init(title: "FILE"),
      .init(title: "ARTICLE"),
    ])
    table.rows = files.map { file in
      [
        .init(clock.minute(file.seen), paint: style.faint), .init(file.published ?? "-"),
        .init(file.path), .init(file.reason.map { "not read: \($0)" } ?? file.title ?? ""),
      ]
    }
    return table.lines(style: style, width: width)
  }
}
