import Articles
import CivilTime
import Extraction
import Foundation
import Store
import TestSupport
import Testing

/// `tocsin why`, `tocsin why-not` and `tocsin events`, as they are typed.
@Suite struct ExplanationCommandTests {
  let folder = TemporaryFolder()
  var rules: String { folder.path("rules.tocsin") }
  var state: String { folder.path("state") }

  init() throws {
    try folder.drop(
      """
      entity city {
          paris "Paris"
          rome "Rome"
          oslo "Oslo"
      }
      term feast {
          "held a feast"
      }
      event feast-held {
          slot city each city
          require feast
          same city within 2 days
      }
      rule feasts {
          when count(distinct city) of feast-held >= 2 within 3 days
          message "feasts in {city}"
      }

      """, as: "rules.tocsin")
  }

  /// A state in which a daemon has read of feasts.
  private func store(_ feasts: (city: String, day: Day)...) throws {
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    var batch = Store.Batch()
    for (city, day) in feasts {
      let article = Article(
        id: "\(city) \(day)", path: "\(city).txt", format: .text, title: "",
        text: "\(city) held a feast.\u{1B}",
        published: Publication(day: day, source: .fileName), language: .english)
      batch.articles.append(ArticleRecord(article, firstSeen: Date()))
      batch.sightings.append(
        Sighting(
          event: "feast-held", slots: ["city": city],
          date: SightingDate(
            interval: DayInterval(day), precision: .day, origin: .sentence, text: "that day"),
          status: .asserted, article: ArticleReference(article),
          evidence: [Evidence(start: 0, end: 12, text: article.text)]))
    }
    try Store(folder: state).commit(batch)
  }

  private func ask(_ command: String, _ arguments: String...) throws -> Outcome {
    try tocsin([command] + arguments + ["--rules", rules, "--state", state])
  }

  @Test func `what is missing is told, and what would tip it`() throws {
    try store(("paris", Day(number: 19_000)), ("rome", Day(number: 19_007)))
    let outcome = try ask("why-not", "feasts")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasPrefix(
        """
        feasts does not ring: it takes 2 cities in 3 days
          nearest  1 of 2 cities in 3 days: paris 2022-01-08
          tips     rome came 5 days late: 8 days would ring
                   1 would ring

          2022-01-08 feast-held: city paris (1 source)
        """))
    #expect(!outcome.output.contains("\u{1B}"))
    let json = try ask("why-not", "feasts", "-o", "json")
    #expect(json.output.contains("\"have\":1") && json.output.contains("\"value\":\"8 days\""))
    let why = try ask("why", "feasts")
    #expect(why.status == 1)
    #expect(why.errors.contains("why-not"))
    #expect(try ask("why", "fests").errors.contains("the rules are feasts"))
  }

  @Test func `what rings is told, by articles, too`() throws {
    try folder.drop("On June 3rd Paris held a feast.", as: "a/2024-06-03.txt")
    try folder.drop("On June 3rd Rome held a feast.", as: "a/2024-06-04.txt")
    let outcome = try ask("why", "feasts", folder.path("a"))
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasPrefix("feasts rings: it takes 2 cities in 3 days\n\nAlert 1  warning"))
    #expect(outcome.output.contains("On June 3rd Rome held a feast."))
    #expect(try ask("why-not", "feasts", folder.path("a")).status == 1)
    let json = try ask("why", "feasts", folder.path("a"), "-o", "json")
    #expect(json.output.contains("\"rings\":true"))
  }

  @Test func `events are the happenings of the store`() throws {
    try store(
      ("paris", Day(number: 19_000)), ("paris", Day(number: 19_001)), ("rome", Day(number: 19_007)))
    let table = try ask("events")
    #expect(
      table.output == """
        DATE        EVENT       STATUS    SOURCES  SLOTS       EVIDENCE
        2022-01-08  feast-held  asserted        2  city=paris  paris held a feast.\\u{1B}
        2022-01-15  feast-held  asserted        1  city=rome   rome held a feast.\\u{1B}

        """)
    #expect(
      try ask("events", "-n", "1", "-o", "short").output
        == "2022-01-15 feast-held: city rome (1 source)\n")
    #expect(
      try ask("events", "-U", "2022-01-10", "-o", "csv").output.contains("2022-01-08,2022-01-08"))
    #expect(try ask("events", "-S", "2022-01-16").output == "")
    #expect(try ask("events", "--event", "fest").status == 64)
    #expect(try ask("events", "-o", "json").output.split(separator: "\n").count == 2)
  }
}
