import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage
import Testing

@testable import Analysis

/// Histories, heard day by day.
@Suite struct ReplayTests {
  private func history() throws -> [Sighting] {
    try [
      Wave.sighting("anhui", "2024-06-01", published: "2024-06-02"),
      Wave.sighting("yunnan", "2024-06-03", published: "2024-06-20"),
      Wave.sighting("gansu", "2024-06-05", published: "2024-06-06"),
      Wave.sighting("jilin", "2024-06-04", published: "2024-07-30"),
      Wave.sighting("jilin", "2023-06-04"), Wave.sighting("anhui", "2023-06-04"),
      Wave.sighting("gansu", "2023-06-05"),
    ]
  }

  @Test func `an alert is raised on the day on which it would have rung`() throws {
    let ruleset = try Wave.ruleset(Wave.rule)
    let history = try history()
    let replay = Replay(History(sightings: history), ruleset: ruleset)
    #expect(
      replay.alerts.map { Day(of: $0.raised, in: .gmt).description } == [
        "2023-06-05", "2024-06-20",
      ])
    #expect(replay.alerts.map(\.count) == [3, 4])
    #expect(replay.alerts.map(\.state) == [.resolved, .resolved])
    #expect(replay.today == Day("2024-07-30"))
    let late = replay.alerts(since: Day("2024-07-01"), withWithdrawn: false, in: .gmt)
    #expect(late.map(\.number) == [2])
  }

  @Test func `the same sightings in any order, and twice, give the same bytes`() throws {
    let ruleset = try Wave.ruleset(Wave.rule)
    let sightings = try history()
    let expected = try Replay(History(sightings: sightings), ruleset: ruleset).alerts
      .map { try CanonicalJSON.encode($0) }
    for seed in 0..<20 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let shuffled = (sightings + sightings).shuffled(using: &generator)
      let alerts = Replay(History(sightings: shuffled), ruleset: ruleset).alerts
      #expect(try alerts.map { try CanonicalJSON.encode($0) } == expected)
    }
  }

  @Test func `of copies of an article the first counts`() throws {
    let sighting = try Wave.sighting("anhui", "2024-06-01")
    var copy = sighting
    copy.article.path = "0.txt"
    copy.article.published = try #require(Day("2024-06-09"))
    for sightings in [[sighting, copy], [copy, sighting]] {
      let history = History(sightings: sightings)
      #expect(history.sightings == [copy])
      #expect(history.articles == [copy.article.published: 1])
    }
  }

  @Test func `noon is on its day`() throws {
    let day = try #require(Day("2024-06-03"))
    for name in ["UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"] {
      let zone = try #require(TimeZone(identifier: name))
      #expect(Day(of: day.noon(in: zone), in: zone) == day)
    }
  }

  @Test func `differences are gained, lost and changed alerts`() throws {
    let history = try History(sightings: history())
    let before = Replay(history, ruleset: try Wave.ruleset(Wave.rule)).alerts
    let stricter = Wave.rule.replacing(">= 3", with: ">= 4")
    let after = Replay(history, ruleset: try Wave.ruleset(stricter)).alerts
    let difference = AlertDifference(from: before, to: after)
    #expect(difference.same == 1)
    #expect(difference.changes.count == 1)
    guard case .lost(let alert) = difference.changes.first else {
      Issue.record("expected a lost alert")
      return
    }
    #expect(alert.count == 3)
    let louder = Wave.rule.replacing("critical from 4", with: "critical from 3")
    let changes = AlertDifference(
      from: before, to: Replay(history, ruleset: try Wave.ruleset(louder)).alerts
    ).changes
    guard case .changed(let from, let to) = try #require(changes.first) else {
      Issue.record("expected a changed alert")
      return
    }
    #expect(from.severity == .warning && to.severity == .critical)
    #expect(AlertDifference(from: [], to: before).changes.count == 2)
  }
}
