import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage
import Testing

@testable import Analysis

/// Why a rule rings, or why not.
@Suite struct RuleExplanationTests {
  private func explanation(_ sightings: [Sighting], on day: String) throws -> RuleExplanation {
    let day = try #require(Day(day))
    return try #require(
      RuleExplanation(
        of: "wave", by: try Wave.ruleset(Wave.rule), in: History(sightings: sightings),
        revisions: [], now: day.noon(in: .gmt)))
  }

  private func three(_ year: String) throws -> [Sighting] {
    try ["anhui", "yunnan", "gansu"].map { try Wave.sighting($0, "\(year)-06-03") }
  }

  @Test func `what rings is raised, and misses nothing`() throws {
    let explanation = try explanation(try three("2024"), on: "2024-06-05")
    #expect(explanation.raised.map(\.count) == [3])
    #expect(explanation.miss == nil)
  }

  @Test func `what is over keeps nothing else from being the nearest miss`() throws {
    let two = try ["anhui", "jilin"].map { try Wave.sighting($0, "2024-06-03") }
    let explanation = try explanation(try three("2023") + two, on: "2024-06-05")
    #expect(explanation.alerts.map(\.state) == [.resolved])
    #expect(
      explanation.miss?.summary == "2 of 3 provinces in 14 days: anhui 2024-06-03, jilin 2024-06-03"
    )
  }

  @Test func `alerts that were told keep their numbers`() throws {
    let ruleset = try Wave.ruleset(Wave.rule)
    let sightings = try three("2024")
    let now = try #require(Day("2024-06-05")).noon(in: .gmt)
    var correlator = Correlator(ruleset: ruleset)
    var revisions = correlator.apply(adding: sightings, now: now)
    for index in revisions.indices { revisions[index].alert.number = 17 }
    let explanation = try #require(
      RuleExplanation(
        of: "wave", by: ruleset, in: History(sightings: sightings), revisions: revisions, now: now))
    #expect(explanation.alerts.map(\.number) == [17])
  }

  @Test func `an archive is judged as it would have been heard`() throws {
    let now = try #require(Day("2024-06-03")).noon(in: .gmt)
    let explanation = try #require(
      RuleExplanation(
        of: "wave", by: try Wave.ruleset(Wave.rule), in: History(sightings: try three("2024")),
        revisions: nil, now: now))
    #expect(explanation.raised.count == 1)
  }

  @Test func `happenings are chosen by day and status`() throws {
    let sightings = try [
      Wave.sighting("anhui", "2024-06-03"), Wave.sighting("anhui", "2024-06-04"),
      Wave.sighting("gansu", "2024-05-01", to: "2024-05-31"),
      Wave.sighting("jilin", "2024-06-09", status: .planned),
    ]
    let history = EventHistory(sightings, ruleset: try Wave.ruleset(Wave.rule))
    func provinces(
      _ first: String?, _ last: String?, _ statuses: Set<Status> = [.asserted]
    ) -> [String?] {
      history.happenings(
        from: first.flatMap(Day.init), to: last.flatMap(Day.init), told: statuses
      ).map { $0.slots["province"] }
    }
    #expect(provinces(nil, nil) == ["gansu", "anhui"])
    #expect(provinces("2024-05-31", nil) == ["gansu", "anhui"])
    #expect(provinces("2024-06-01", nil) == ["anhui"])
    #expect(provinces(nil, "2024-06-02") == ["gansu"])
    #expect(provinces(nil, nil, Set(Status.allCases)) == ["gansu", "anhui", "jilin"])
  }
}
