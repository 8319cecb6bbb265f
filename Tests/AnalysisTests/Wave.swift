import CivilTime
import Extraction
import RuleLanguage
import Testing

@testable import Analysis

/// A small ruleset that many tests use: meetings of provinces, and rules about them.
enum Wave {
  static let vocabulary = """
    entity outlet {
        daily "The Daily"
        mirror "The Mirror"
    }
    entity province {
        anhui "Anhui"
        gansu "Gansu"
        yunnan "Yunnan"
        jilin "Jilin"
    }
    term meet { "met", "plans to meet" }
    event meeting {
        slot province each province
        require meet
        same province within 3 days
    }

    """
  static let rule = """
    rule wave {
        severity warning, critical from 4
        when count(distinct province) of meeting >= 3 within 14 days
        message "{count}: {province}"
    }

    """

  /// The checked ruleset of these declarations, after the vocabulary.
  static func ruleset(_ declarations: String) throws -> Ruleset {
    let file = SourceFile(path: "wave.tocsin", text: vocabulary + declarations)
    let result = RulesetChecker.check(files: [file])
    return try #require(
      result.ruleset, "\(DiagnosticRenderer(files: [file]).text(of: result))")
  }

  /// A sighting of a meeting on a day; published on the last day when not told otherwise.
  static func sighting(
    _ province: String, _ day: String, to last: String? = nil, published: String? = nil,
    status: Status = .asserted, event: String = "meeting"
  ) throws -> Sighting {
    let first = try #require(Day(day))
    let end = try #require(Day(last ?? day))
    let published = try #require(Day(published ?? last ?? day))
    let id = "\(event) \(province) \(day) \(published) \(status)"
    return Sighting(
      event: event, slots: ["province": province],
      date: SightingDate(
        interval: DayInterval(first, end), precision: first == end ? .day : .days,
        origin: .sentence, text: day),
      status: status,
      article: ArticleReference(
        id: id, path: "\(id).txt", title: province, outlet: nil, published: published,
        language: .english),
      evidence: [Evidence(start: 0, end: 5, text: "It met.")])
  }
}
