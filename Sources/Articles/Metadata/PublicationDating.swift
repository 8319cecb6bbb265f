import CivilTime
import Foundation

/// Decides when an article was published: the most trusted source that is not in doubt.
///
/// A date is doubted when it lies before 1990, or later than the day after the file was first seen:
/// more than time zones explain. What a person gave on the command line is taken as it is.
struct PublicationDating {
  /// The time zone of the rule pack.
  let timeZone: TimeZone

  /// January 1, 1990.
  private static let earliest = Day(number: 7305)

  /// When an article was published.
  ///
  /// - Parameters:
  ///   - metadata: the date as the article's metadata writes it.
  ///   - path: the path of its file.
  ///   - option: the day given on the command line.
  ///   - firstSeen: when the file was first seen.
  func publication(
    metadata: String?, path: String, option: Day?, firstSeen: Date
  ) -> Publication {
    let today = timeZone.day(of: firstSeen)
    let credible = Self.earliest...max(Self.earliest, today.advanced(by: 1))
    if let stamp = metadata.flatMap({ DateStamp($0, timeZone: timeZone) }),
      credible.contains(stamp.day)
    {
      return Publication(day: stamp.day, moment: stamp.moment, source: .frontMatter)
    }
    if let day = FileNameDates.days(in: path).first(where: credible.contains) {
      return Publication(day: day, source: .fileName)
    }
    if let option { return Publication(day: option, source: .option) }
    return Publication(day: today, moment: firstSeen, source: .firstSeen)
  }
}
