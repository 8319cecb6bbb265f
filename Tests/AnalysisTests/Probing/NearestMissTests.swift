import CivilTime
import Extraction
import Foundation
import RuleLanguage
import Testing

@testable import Analysis

/// How near rules come to ringing, and what would tip them.
@Suite struct NearestMissTests {
  private func miss(
    _ condition: String, _ sightings: [Sighting], now: String = "2024-12-31"
  ) throws -> NearestMiss? {
    let ruleset = try Wave.ruleset("rule it {\n\(condition)\n}\n")
    let day = try #require(Day(now))
    return NearestMiss(
      of: "it", by: ruleset, in: History(sightings: sightings), now: day.noon(in: .gmt))
  }

  private let threshold = "when count(distinct province) of meeting >= 3 within 14 days"

  @Test func `a rule that rings misses nothing, and one that is not there neither`() throws {
    let sightings = try [
      Wave.sighting("anhui", "2024-06-01"), Wave.sighting("yunnan", "2024-06-02"),
      Wave.sighting("gansu", "2024-06-03"),
    ]
    #expect(try miss(threshold, sightings) == nil)
    let ruleset = try Wave.ruleset(Wave.rule)
    #expect(
      NearestMiss(of: "other", by: ruleset, in: History(), now: Date(timeIntervalSince1970: 0))
        == nil)
  }

  @Test func `a threshold tells the fullest window, and how late the missing one came`() throws {
    let miss = try #require(
      try miss(
        threshold,
        [
          Wave.sighting("jilin", "2023-01-01"), Wave.sighting("anhui", "2024-06-03"),
          Wave.sighting("yunnan", "2024-06-01"), Wave.sighting("gansu", "2024-06-17"),
        ]))
    #expect(miss.summary == "2 of 3 provinces in 14 days: anhui 2024-06-03, yunnan 2024-06-01")
    #expect(miss.have == 2 && miss.need == 3)
    #expect(miss.tips.map(\.clause) == [.span, .count])
    #expect(miss.tips[0].value == "17 days")
    #expect(miss.tips[1].value == "2")
  }

  @Test func `nothing at all is 0`() throws {
    let miss = try #require(try miss(threshold, []))
    #expect(miss.summary == "0 of 3 provinces in 14 days")
    #expect(miss.tips == [])
  }

  @Test func `vague dates, sources, readings and exceptions are told`() throws {
    let vague = try [
      Wave.sighting("anhui", "2024-06-01"), Wave.sighting("yunnan", "2024-06-02"),
      Wave.sighting("gansu", "2024-05-01", to: "2024-06-03"),
    ]
    #expect(try miss(threshold, vague)?.tips.map(\.clause).contains(.certainty) == true)
    let claimed = try [
      Wave.sighting("anhui", "2024-06-01"), Wave.sighting("yunnan", "2024-06-02"),
      Wave.sighting("gansu", "2024-06-03", status: .claimed),
    ]
    #expect(try miss(threshold, claimed)?.tips.map(\.clause) == [.count, .status])
    let all = try ["anhui", "yunnan", "gansu"].map { try Wave.sighting($0, "2024-06-01") }
    #expect(try miss("sources 3\n" + threshold, all)?.tips.map(\.value) == ["1"])
    let narrowed =
      "when count(distinct province) of (meeting where province != gansu) >= 3 within 14 days"
    #expect(try miss(narrowed, all)?.tips.map(\.clause) == [.count, .filter])
    let except = "unless (meeting where province = jilin) within 7 days\n" + threshold
    let quiet = try miss(except, all + [Wave.sighting("jilin", "2024-06-09")])
    #expect(quiet?.tips.map(\.clause).contains(.unless) == true)
    #expect(try miss("disabled\n" + threshold, all)?.tips.map(\.clause) == [.disabled])
  }

  @Test func `an absence tells the longest there was`() throws {
    let days = try ["2024-06-01", "2024-06-05", "2024-06-20"].map {
      try Wave.sighting("anhui", $0)
    }
    let miss = try #require(
      try miss("when no meeting for 30 days", days, now: "2024-06-25"))
    #expect(miss.summary.hasPrefix("14 of 30 days without meeting"))
    #expect(miss.tips.first?.value == "14 days")
  }

  @Test func `a novelty tells how long a value was not seen`() throws {
    let history = try ["2024-01-01", "2024-03-01"].map { try Wave.sighting("anhui", $0) }
    let miss = try miss("when new province of (meeting where date > 2024-02-01) in 1 year", history)
    // It was never seen before, as far as the stream goes.
    #expect(miss == nil)
  }

  @Test func `a sequence tells how far it got`() throws {
    let sequence =
      "when meeting where province = anhui then meeting where province = yunnan within 10 days"
    let late = try #require(
      try miss(
        sequence,
        [Wave.sighting("anhui", "2024-06-01"), Wave.sighting("yunnan", "2024-06-15")]))
    #expect(late.summary == "1 of 2 steps in 10 days: anhui 2024-06-01; no meeting")
    #expect(late.tips.map(\.value) == ["15 days"])
  }

  @Test func `a conjunction tells what is missing`() throws {
    let both =
      "when all of (meeting where province = anhui), (meeting where province = gansu) within 10 days"
    let miss = try #require(try miss(both, [Wave.sighting("anhui", "2024-06-01")]))
    #expect(miss.summary.hasPrefix("1 of 2 in 10 days: anhui 2024-06-01; no meeting"))
  }

  @Test func `a surge tells by how much it grew`() throws {
    let surge = "when count of meeting within 7 days >= 3 times mean of 2 periods"
    let sightings =
      try ["2024-06-01", "2024-06-08"].map { try Wave.sighting("anhui", $0) }
      + ["anhui", "gansu"].map { try Wave.sighting($0, "2024-06-15") }
    let miss = try #require(try miss(surge + " and >= 2", sightings))
    #expect(miss.summary.hasPrefix("2 of 3 times the usual number"))
  }

  @Test func `plurals are English`() {
    #expect(English.plural("province", 3) == "provinces")
    #expect(English.plural("city", 2) == "cities")
    #expect(English.plural("press", 0) == "presses")
    #expect(English.plural("day", 2) == "days")
    #expect(English.plural("day", 1) == "day")
    #expect(English.factor(150) == "1.5")
    #expect(English.factor(205) == "2.05")
  }
}
