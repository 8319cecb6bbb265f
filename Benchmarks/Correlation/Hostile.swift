import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage

/// What nobody means well with: bounded all the same.
struct Hostile {
  var name: String
  var rules: [Rule]
  /// Whether each day comes by itself, on that day.
  var isDaily = false
  var sightings: () -> [Sighting]

  /// All cases; sizes are those of a million sightings, or less where `scale` is below 1.
  static func cases(scale: Double) -> [Hostile] {
    func scaled(_ number: Int) -> Int { max(1, Int(Double(number) * scale)) }
    var grouped = Rules.rule(.threshold(Threshold(event: "meeting", count: 2, days: 14)))
    grouped.groups = [FieldPath(slot: "place")]
    return [
      Hostile(
        name: "10⁶ sightings of one value on one day",
        rules: [Rules.rule(.threshold(Threshold(event: "meeting", count: 2, days: 14)))],
        sightings: { (0..<scaled(1_000_000)).map { sighting($0, day: 0, place: 0) } }),
      Hostile(
        name: "a window of 100 years",
        rules: [
          Rules.rule(
            .threshold(
              Threshold(distinct: "place", event: "meeting", count: 5_000, days: 36_500)))
        ],
        sightings: { (0..<scaled(100_000)).map { sighting($0, day: $0 / 10, place: $0 % 4_000) } }),
      Hostile(
        name: "10,000 groups", rules: [grouped],
        sightings: { (0..<scaled(100_000)).map { sighting($0, day: $0 / 10, place: $0 % 10_000) } }
      ),
      Hostile(
        name: "1,000 rules",
        rules: (0..<1_000).map { number in
          Rules.rule(
            .threshold(
              Threshold(distinct: "place", event: "meeting", count: 200 + number, days: 14)),
            named: "rule-\(number)")
        },
        sightings: { (0..<scaled(10_000)).map { sighting($0, day: $0 / 10, place: $0) } }),
      Hostile(
        name: "an alert of everything",
        rules: [Rules.rule(.threshold(Threshold(event: "meeting", count: 1, days: 14)))],
        sightings: { (0..<scaled(100_000)).map { sighting($0, day: $0 / 10, place: $0) } }),
      Hostile(
        name: "an alert that grows every day",
        rules: [Rules.rule(.threshold(Threshold(event: "meeting", count: 2, days: 14)))],
        isDaily: true,
        sightings: {
          (0..<scaled(10_000)).map { sighting($0, day: $0 * 9 / 10, place: $0 % 1_000) }
        }),
    ]
  }

  /// The sightings as they come, with the days on which they do.
  func batches(of size: Int) -> [(sightings: [Sighting], day: Day)] {
    let sightings = sightings()
    guard isDaily else {
      return stride(from: 0, to: sightings.count, by: size).map { start in
        let some = sightings[start..<min(start + size, sightings.count)]
        return (Array(some), Day(number: 20_000))
      }
    }
    return Dictionary(grouping: sightings, by: \.article.published)
      .map { (sightings: $1, day: $0) }.sorted { $0.day < $1.day }
  }

  private static func sighting(_ number: Int, day: Int, place: Int) -> Sighting {
    let day = Day(number: Int32(day))
    return Sighting(
      event: "meeting", slots: ["place": "place-\(place)"],
      date: SightingDate(
        interval: DayInterval(day), precision: .day, origin: .sentence, text: nil),
      status: .asserted,
      article: ArticleReference(
        id: "article-\(number)", path: "article-\(number).txt", title: "", outlet: "daily",
        published: day, language: .english),
      evidence: [Evidence(start: 0, end: 10, text: "It happens.")])
  }
}
