import Articles
import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage
import Testing

@testable import Reports

/// Alerts as people see them.
@Suite struct AlertReportsTests {
  private let clock = Clock(timeZone: .gmt)
  private let plain = Style(usesColor: false)
  private let raised = Date(timeIntervalSince1970: 1_717_578_764)

  private var alert: Alert {
    let sighting = Sighting(
      event: "meeting", slots: ["province": "anhui"], slotOrigins: ["province": .dateline],
      date: SightingDate(
        interval: DayInterval(Day(number: 19_877)), precision: .day, origin: .sentence,
        text: "June 3rd"),
      status: .asserted,
      article: ArticleReference(
        id: "a1", path: "in/a.txt", title: "", outlet: "Daily", published: Day(number: 19_880),
        language: .english),
      evidence: [Evidence(start: 12, end: 40, text: "On June 3rd\nit met.\u{1B}[2J")])
    return Alert(
      number: 17, rule: "wave", state: .raised, severity: .warning, group: [:], count: 1,
      values: ["province": ["anhui"]], certainty: .certain, first: Day(number: 19_877),
      last: Day(number: 19_877), raised: raised, message: "1 province: \"anhui\"",
      happenings: [
        Happening(
          event: "meeting", slots: sighting.slots, date: sighting.date, sources: 1,
          sightings: [sighting])
      ])
  }

  @Test func `a table has a line for each`() {
    #expect(
      AlertList([alert], clock: clock).table(style: plain, width: nil) == [
        "ALERT  RAISED            SEVERITY  STATE   RULE  MESSAGE",
        "   17  2024-06-05 09:12  warning   raised  wave  1 province: \"anhui\"",
      ])
  }

  @Test func `the short form reads like the journal`() {
    #expect(
      AlertList([alert], clock: clock).short(style: plain) == [
        "2024-06-05 09:12:44 wave 17 raised: 1 province: \"anhui\""
      ])
  }

  @Test func `values with commas and quotes are quoted`() {
    #expect(
      AlertList([alert], clock: clock).csv == [
        "alert,rule,state,severity,count,first,last,raised,values,message",
        "17,wave,raised,warning,1,2024-06-03,2024-06-03,2024-06-05T09:12:44Z,anhui,"
          + "\"1 province: \"\"anhui\"\"\"",
      ])
  }

  @Test func `the details show each sentence, and how its date was resolved`() throws {
    let revision = Revision(
      number: 1, kind: .raised, time: raised, cause: .articles(added: ["a1"], removed: []),
      notifies: true, alert: alert)
    let details = try #require(AlertDetails([revision], clock: clock, style: plain))
    #expect(
      details.lines == [
        "Alert 17  warning  raised",
        "1 province: \"anhui\"",
        "",
        "  Rule      wave",
        "  Days      2024-06-03 to 2024-06-03",
        "  Count     1, certain",
        "  Province  anhui",
        "",
        "Revisions",
        "  2024-06-05 09:12:44  raised, warning, count 1: article added",
        "",
        "Happenings",
        "  2024-06-03 meeting: province anhui (1 source)",
        "    “June 3rd” in the sentence; province by the dateline; in/a.txt, Daily, published 2024-06-06",
        "      12–40: On June 3rd it met.\\u{1B}[2J",
      ])
    #expect(AlertDetails([], clock: clock, style: plain) == nil)
  }
}
