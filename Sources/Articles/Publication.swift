import CivilTime
import Foundation

/// When an article was published, and how that is known.
public struct Publication: Hashable, Sendable {
  /// The day, in the time zone that the source gives, or else in the pack's. A time in UTC says
  /// nothing of where it was written: its day is the pack's, too.
  public var day: Day
  /// The moment, where the source gives one.
  public var moment: Date?
  /// How many seconds east of Greenwich the clocks are by which the moment was told, or else the
  /// pack's; nil without a moment.
  public var utcOffset: Int?
  /// Where the date was found.
  public var source: Source

  /// Where a publication date is found, the most trusted first.
  public enum Source: String, Hashable, Sendable, Codable, CaseIterable {
    /// `datePublished` of schema.org, in JSON-LD, in microdata or in a record that is such JSON.
    case jsonLD = "json-ld"
    /// A `meta` element such as `article:published_time`.
    case meta
    /// A `time` element.
    case time
    /// The variables of a page's script, as the articles of WeChat have them.
    case script
    case frontMatter = "front-matter"
    /// A field of a JSON record in the common flat shape.
    case record
    /// The date of a mail.
    case mail
    /// The date of an item of a feed.
    case feed
    case url
    case fileName = "file-name"
    /// A stamp above or below the text, as in `2024-06-05 08:00 来源：…`.
    case text
    /// Given on the command line.
    case option
    /// The time the file was first seen: assumed, not known.
    case firstSeen = "first-seen"
  }

  /// A publication on a day.
  public init(day: Day, moment: Date? = nil, utcOffset: Int? = nil, source: Source) {
    self.day = day
    self.moment = moment
    self.utcOffset = utcOffset
    self.source = source
  }
}

extension Publication: CustomStringConvertible {
  /// ISO 8601: the moment with its offset, as in `2024-06-05T08:00:00+08:00`, or the day.
  public var description: String {
    guard let moment else { return "\(day)" }
    let offset = utcOffset ?? 0
    let local = Int((moment.timeIntervalSince1970 + Double(offset)).rounded(.down))
    let days = Int((Double(local) / 86_400).rounded(.down))
    let seconds = local - days * 86_400
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(Self.padded)
    let zone = [abs(offset) / 3600, abs(offset) / 60 % 60].map(Self.padded)
    return "\(Day(number: Int32(clamping: days)))T\(time.joined(separator: ":"))"
      + (offset == 0 ? "Z" : (offset < 0 ? "-" : "+") + zone.joined(separator: ":"))
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
