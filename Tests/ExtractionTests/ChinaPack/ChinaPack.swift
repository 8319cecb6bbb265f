import Articles
import CivilTime
import Extraction
import Foundation
import RuleLanguage
import TestSupport
import Testing

/// The pack that is shipped, read from the repository.
enum ChinaPack {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func check() throws -> CheckResult {
    try RulePack("china").check()
  }

  /// Compiled once for all tests; the failure is what each of them reports.
  private static let plan = Result { try ExtractionPlan(#require(try check().ruleset)) }

  /// The asserted sightings of a text, each as "anhui 2024-06-03".
  static func meetings(in text: String, published: String = "2024-06-06") throws -> [String] {
    try sightings(in: text, published: published).filter { $0.status == .asserted }.map {
      "\($0.slots["province"] ?? "-") \($0.date.interval)"
    }
  }

  /// The meetings that a text tells of, whatever else it tells.
  static func sightings(in text: String, published: String) throws -> [Sighting] {
    try allSightings(in: text, published: published).filter { $0.event == "security-meeting" }
  }

  static func allSightings(in text: String, published: String) throws -> [Sighting] {
    let day = try #require(Day(published))
    let article = Article(
      id: "0", path: "article.txt", format: .text, title: "", text: text,
      published: Publication(day: day, source: .option), language: .other)
    return try Extractor(plan.get()).sightings(in: article)
  }

  /// What is asserted in a text, each as "official-removed qin-gang 2023-07-25".
  static func asserted(in text: String, published: String) throws -> [String] {
    try allSightings(in: text, published: published).filter { $0.status == .asserted }.map {
      let value = $0.slots["official"] ?? $0.slots["province"] ?? $0.slots["plenum"]
      return "\($0.event) \(value ?? "-") \($0.date.interval)"
    }.sorted()
  }
}
