import CivilTime
import Foundation

/// When an article was published, and how that is known.
public struct Publication: Hashable, Sendable {
  /// The day, in the time zone that the source gives, or else in the pack's. A time in UTC says
  /// nothing of where it was written: its day is the pack's, too.
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
