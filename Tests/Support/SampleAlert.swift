import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage

/// Alerts for what stores, tells and shows them.
public enum SampleAlert {
  /// The day on which everything happens: 2024-06-03.
  public static let day = Day(number: 19_877)

  /// A revision of an alert of one happening.
  ///
  /// - Parameter number: the number of the alert
  public static func revision(
    _ number: Int, revision: Int = 1, _ kind: Revision.Kind = .raised, time: Date,
    rule: String = "wave", severity: Severity = .warning, message: String = "1 province",
    evidence: String = "On June 3rd it met."
  ) -> Revision {
    let sighting = Sighting(
      event: "meeting", slots: ["province": "anhui"],
      date: SightingDate(
        interval: DayInterval(day), precision: .day, origin: .sentence, text: "June 3rd"),
      status: .asserted,
      article: ArticleReference(
        id: "a1", path: "a.txt", title: "安徽", outlet: nil, published: day, language: .english),
      evidence: [Evidence(start: 0, end: evidence.utf8.count, text: evidence)])
    let state: Alert.State =
      switch kind {
      case .withdrawn: .withdrawn
      case .resolved: .resolved
      default: .raised
      }
    return Revision(
      number: revision, kind: kind, time: time,
      cause: .articles(added: ["a1"], removed: []), notifies: true,
      alert: Alert(
        number: number, rule: rule, state: state, severity: severity, group: ["post": "chair"],
        count: 1, values: ["province": ["anhui"]], certainty: .certain, first: day, last: day,
        raised: time, message: message,
        happenings: [
          Happening(
            event: "meeting", slots: sighting.slots, date: sighting.date, sources: 1,
            sightings: [sighting])
        ]))
  }
}
