import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage
import Testing

/// Sightings from a table with a line for each, `-` where something is missing:
/// article, outlet, days (one, or `first..last`), province, chair, status.
///
/// Each line stands at a place of its own in the article.
func sightings(_ table: String, event: String = "meeting") throws -> [Sighting] {
  try table.split(separator: "\n").enumerated().map { number, line in
    let cells = line.split(separator: " ").map { $0 == "-" ? nil : String($0) }
    func cell(_ index: Int) -> String? { index < cells.count ? cells[index] : nil }
    var slots: [String: String] = [:]
    slots["province"] = cell(3)
    slots["chair"] = cell(4)
    return try sighting(
      event: event, article: #require(cell(0)), outlet: cell(1), days: days(#require(cell(2))),
      slots: slots, status: #require(Status(rawValue: cell(5) ?? "asserted")), start: number * 100)
  }
}

/// `2024-06-03`, or `2024-05-30..2024-06-06`.
func days(_ text: String) throws -> DayInterval {
  let ends = try text.split(separator: "..").map { try #require(Day(String($0))) }
  return DayInterval(try #require(ends.first), try #require(ends.last))
}

/// A ruleset of one event `meeting`, and one rule `wave` that watches it.
func ruleset(
  atLeast count: Int = 3, within days: Int = 14, distinct: String? = "province",
  same: Sameness? = Sameness(slots: ["province"], days: 3),
  severity: SeverityScale = SeverityScale(.warning, steps: [.init(.critical, from: 6)])
) -> Ruleset {
  Ruleset(
    events: [meeting(same: same)],
    rules: [wave(atLeast: count, within: days, distinct: distinct, severity: severity)])
}

/// A rule on `meeting`.
func wave(
  named name: String = "wave", of event: String = "meeting", atLeast count: Int = 3,
  within days: Int = 14, distinct: String? = "province",
  severity: SeverityScale = SeverityScale(.warning, steps: [.init(.critical, from: 6)]),
  message: [MessageTemplate.Part] = [
    .count, .text(" provinces, "), .first, .text(" to "), .last, .text(": "), .slot("province"),
  ]
) -> Rule {
  Rule(
    name: name, severity: severity,
    condition: .threshold(Threshold(distinct: distinct, event: event, count: count, days: days)),
    message: MessageTemplate(parts: message))
}

extension Alert {
  /// As in `#1 raised warning 3 2024-06-01..2024-06-03 anhui jilin yunnan`.
  var line: String {
    let provinces = values["province"] ?? []
    return (["#\(number)", "\(state)", "\(severity)", "\(count)", "\(first)..\(last)"] + provinces)
      .joined(separator: " ")
  }
}

extension Happening {
  /// As in `2024-06-01 anhui 2: a1 a2`, with its sources and articles.
  var line: String {
    let values = slots.sorted { $0.key > $1.key }.map(\.value)
    return (["\(date.interval)"] + values + ["\(sources):"] + sightings.map(\.article.id))
      .joined(separator: " ")
  }
}

/// The time of the tests: so many seconds after some moment in 2024.
func time(_ seconds: Int = 0) -> Date {
  Date(timeIntervalSince1970: 1_717_578_764 + Double(seconds))
}
