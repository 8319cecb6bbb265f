import Articles
import CivilTime
import Extraction
import RuleLanguage
import Testing

/// A made-up vocabulary, and events over it that tests write themselves.
enum Fairs {
  static let vocabulary = """
    entity town {
        oaks "Oaks", "橡镇"
        elms "Elms", "榆镇"
        firs "Firs", "杉镇"
    }
    entity mill {
        old-mill "Old Mill", "老磨坊" { town: firs }
    }
    entity mayor {
        ann-lee "Ann Lee", "李安" {
            role { post: mayor, town: oaks, until: 2024-06-03 }
            role { post: mayor, town: elms, since: 2024-06-04 }
        }
        bob-ray "Bob Ray", "雷波" {
            role { post: mayor, town: firs }
        }
        cy-fox "Cy Fox", "胡赛"
    }
    entity outlet {
        elms-daily "Elms Daily", "榆镇日报", "elms.example.org" { town: elms }
        crier "The Crier", "crier.example.com"
        firs-post "Firs Post"
    }
    term fair { "fair", "fairs", "集市" }
    term opened { "open(s|ed|)", "开张" }
    term closed { "closed", "关闭" }
    """

  static func plan(_ event: String) throws -> ExtractionPlan {
    let source = SourceFile(path: "fairs.tocsin", text: vocabulary + "\n" + event)
    let result = RulesetChecker.check(files: [source])
    return try ExtractionPlan(
      #require(result.ruleset, "\(result.diagnostics.map(\.message))"))
  }

  static func sightings(
    _ event: String, in text: String, title: String = "", outlet: String? = nil,
    url: String? = nil, published: String = "2024-06-05"
  ) throws -> [Sighting] {
    let article = Article(
      id: "0", path: "a.txt", format: .text, title: title, text: text, outlet: outlet, url: url,
      published: Publication(day: try #require(Day(published)), source: .option),
      language: .english)
    let found = try Extractor(plan(event)).sightings(in: article)
    for sentence in found.flatMap(\.evidence) {
      #expect(text.utf8Text(sentence.start..<sentence.end) == sentence.text)
    }
    return found
  }

  /// Each sighting's slots in their order, as in "mayor=ann-lee town=oaks".
  static func slots(
    _ event: String, in text: String, title: String = "", outlet: String? = nil,
    url: String? = nil
  ) throws -> [String] {
    try sightings(event, in: text, title: title, outlet: outlet, url: url).map { sighting in
      sighting.slots.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        .joined(separator: " ")
    }
  }
}
