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
  ///   - draft: the article, as it was read.
  ///   - path: the path of its file.
  ///   - option: the day given on the command line.
  ///   - firstSeen: when the file was first seen.
  func publication(
    of draft: Draft, path: String, option: Day?, firstSeen: Date
  ) -> Publication {
    let today = timeZone.day(of: firstSeen)
    let credible = Self.earliest...max(Self.earliest, today.advanced(by: 1))
    for source in Publication.Source.allCases {
      switch source {
      case .url:
        let days = draft.metadata.url.map(URLDates.days) ?? []
        if let day = days.first(where: credible.contains) {
          return Publication(day: day, source: .url)
        }
      case .fileName:
        if let day = FileNameDates.days(in: path).first(where: credible.contains) {
          return Publication(day: day, source: .fileName)
        }
      case .option:
        if let option { return Publication(day: option, source: .option) }
      case .firstSeen:
        break
      default:
        let claims = draft.dates.lazy.filter { $0.source == source }
        let stamps = claims.compactMap { DateStamp($0.text, timeZone: timeZone) }
        if let stamp = stamps.first(where: { credible.contains($0.day) }) {
          return Publication(
            day: stamp.day, moment: stamp.moment, utcOffset: stamp.utcOffset, source: source)
        }
      }
    }
    return Publication(
      day: today, moment: firstSeen, utcOffset: timeZone.secondsFromGMT(for: firstSeen),
      source: .firstSeen)
  }
}
