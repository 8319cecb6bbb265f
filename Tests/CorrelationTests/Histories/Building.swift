import CivilTime
import Correlation
import Extraction
import RuleLanguage

/// A sighting with what the tests do not care about filled in.
func sighting(
  event: String = "meeting", article: String, outlet: String?, days: DayInterval,
  slots: [String: String], status: Status = .asserted, start: Int = 0, published: Day? = nil,
  minute: Minute? = nil
) -> Sighting {
  Sighting(
    event: event, slots: slots,
    date: SightingDate(
      interval: days, precision: days.isExact ? .day : .days, origin: .sentence, text: "\(days)"),
    status: status,
    article: ArticleReference(
      id: article, path: "\(article).txt", title: "Title of \(article)", outlet: outlet,
      published: published ?? days.latest, minute: minute, language: .english),
    evidence: [Evidence(start: start, end: start + 10, text: "A sentence.")])
}

/// The event `meeting`, with the slots `province` and `chair`.
func meeting(named name: String = "meeting", same: Sameness?) -> Event {
  Event(
    name: name,
    slots: [
      Slot(name: "province", entity: "province", isEach: true),
      Slot(name: "chair", entity: "official", isOptional: true),
    ],
    required: ["convene"], sameness: same)
}

extension Revision {
  /// As in `#1.2 escalated, article added: a7`.
  var line: String {
    let articles: [String] =
      if case .articles(let added, let removed) = cause {
        added.map { "+\($0)" } + removed.map { "-\($0)" }
      } else {
        ["\(cause)"]
      }
    return "#\(alert.number).\(number) \(kind): " + articles.joined(separator: " ")
  }
}
