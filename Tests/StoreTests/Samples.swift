import Articles
import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage

@testable import Store

/// Things to store.
enum Samples {
  static let moment = Date(timeIntervalSince1970: 1_717_600_000)
  static let day = Day(number: 19_877)

  static let sighting = Sighting(
    event: "meeting", slots: ["province": "anhui"],
    date: SightingDate(
      interval: DayInterval(day), precision: .day, origin: .sentence, text: "June 3rd"),
    status: .asserted,
    article: ArticleReference(
      id: "a1", path: "a.txt", title: "Ein „Titel“", outlet: nil, published: day, language: .english
    ),
    evidence: [Evidence(start: 0, end: 6, text: "安徽")])

  static func revision(
    _ number: Int, _ kind: Revision.Kind, alert: Int = 1, rule: String = "wave",
    severity: Severity = .warning, state: Alert.State = .raised, time: Date = moment
  ) -> Revision {
    let happening = Happening(
      event: "meeting", slots: sighting.slots, date: sighting.date, sources: 1,
      sightings: [sighting])
    return Revision(
      number: number, kind: kind, time: time, cause: .articles(added: ["a1"], removed: []),
      notifies: true,
      alert: Alert(
        number: alert, rule: rule, state: state, severity: severity, group: [:], count: 1,
        values: ["province": ["anhui"]], certainty: .certain, first: day, last: day, raised: time,
        message: "1 province", happenings: [happening]))
  }

  /// A file with an article that raises an alert.
  static func batch() -> Store.Batch {
    let version = FileRecord.Version(path: Array("a.txt".utf8), inode: 1, size: 2, changed: 3)
    var batch = Store.Batch()
    batch.files = [FileRecord(version, .init(articles: ["a1"]), seen: moment)]
    batch.articles = [
      ArticleRecord(
        Article(
          id: "a1", path: "a.txt", format: .text, title: "Title", text: "Title",
          published: Publication(day: day, source: .firstSeen), language: .english),
        firstSeen: moment)
    ]
    batch.sightings = [sighting]
    batch.revisions = [revision(1, .raised)]
    batch.notifications = [
      OutboxEntry(id: "n1", fields: [.init("MESSAGE", "a\nb=\"c\"")], created: moment)
    ]
    return batch
  }
}
