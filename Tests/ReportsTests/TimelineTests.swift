import CivilTime
import Correlation
import Foundation
import RuleLanguage
import Testing

@testable import Analysis
@testable import Reports

/// Alerts over time, and the lists of sweeps and differences.
@Suite struct TimelineTests {
  private func alert(
    _ rule: String, _ first: String, _ last: String, _ severity: Severity,
    group: [String: String] = [:], count: Int = 3
  ) throws -> Alert {
    Alert(
      number: 1, rule: rule, state: .raised, severity: severity, group: group, count: count,
      values: [:], certainty: .certain, first: try #require(Day(first)),
      last: try #require(Day(last)), raised: Date(timeIntervalSince1970: 0), message: "it rang",
      happenings: [])
  }

  @Test func `a line for each rule and group, with letters`() throws {
    let alerts = try [
      alert("wave", "2024-01-01", "2024-01-03", .warning),
      alert("wave", "2024-01-03", "2024-01-04", .critical),
      alert("calm", "2024-01-20", "2024-01-20", .info, group: ["p": "a\u{1B}"]),
    ]
    let lines = AlertTimeline(alerts).lines(
      style: Style(usesColor: false), width: 31, usesBlocks: false)
    #expect(
      lines == [
        "              2024-01-01",
        "calm a\\u{1B}  .........i",
        "wave          wcc.......".replacing("wcc", with: "wc."),
        "",
        "i info",
        "w warning",
        "c critical",
        "a column is 2 days",
      ])
    let wide = AlertTimeline(alerts).lines(
      style: Style(usesColor: false), width: 66, usesBlocks: false)
    #expect(wide.last == "              i info  w warning  c critical  a column is 1 day")
    let narrow = AlertTimeline(alerts).lines(
      style: Style(usesColor: false), width: 20, usesBlocks: false)
    #expect(narrow.allSatisfy { $0.count <= 20 }, "\(narrow)")
  }

  @Test func `as blocks the severity is a colour, and no line is too long`() throws {
    let alerts = try [
      alert("wave", "2020-01-01", "2024-01-03", .warning),
      alert("sea", "2022-01-01", "2022-01-01", .error),
    ]
    let lines = AlertTimeline(alerts).lines(
      style: Style(usesColor: true), width: 60, usesBlocks: true)
    #expect(lines[1].contains("·") && lines[1].contains("\u{1B}[1;31m█"))
    #expect(lines.prefix(3).allSatisfy { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "").count <= 60 })
    #expect(
      AlertTimeline([]).lines(style: Style(usesColor: false), width: 80, usesBlocks: true) == [])
  }

  @Test func `a sweep counts alerts by severity`() throws {
    let list = SweepList([
      .init(setting: "wave.days=7", alerts: []),
      .init(
        setting: "wave.days=14",
        alerts: [try alert("wave", "2024-01-01", "2024-01-03", .warning, count: 5)]),
    ])
    #expect(
      list.table(style: Style(usesColor: false), width: nil) == [
        "SETTING       ALERTS  WARNING  HIGHEST COUNT", "wave.days=7        0        0  0",
        "wave.days=14       1        1  5",
      ])
    #expect(list.csv.last == "wave.days=14,1,1,5")
    #expect(
      try list.documents.last
        == #"{"alerts":1,"highest_count":5,"setting":"wave.days=14","severities":{"warning":1}}"#)
  }
}
