import CivilTime
import Foundation
import Testing

@Suite struct DayTests {
  @Test func epochIsDayZero() {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(number: 0).description == "1970-01-01")
  }

  @Test func agreesWithFoundationOnEveryDayOfFourCenturies() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: Int32(-73_000), through: 73_000, by: 1) {
      let day = Day(number: number)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let expected = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let actual = day.components
      guard
        actual.year == expected.year, actual.month == expected.month, actual.day == expected.day,
        day.weekday % 7 + 1 == expected.weekday,
        Day(year: actual.year, month: actual.month, day: actual.day) == day
      else {
        Issue.record("\(day) is not \(expected)")
        return
      }
    }
  }

  @Test(arguments: [(2023, 2, 29), (2100, 2, 29), (2024, 13, 1), (2024, 4, 31), (0, 1, 1)])
  func daysThatAreNotThere(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func readsAndWritesISO8601Only() {
    #expect(Day("2024-02-29")?.description == "2024-02-29")
    #expect(Day("0001-01-01")?.description == "0001-01-01")
    for text in ["2024-2-29", "2024-02-30", "2024/02/29", "２024-02-29", "", "2024-02-29T00"] {
      #expect(Day(text) == nil, "\(text)")
    }
  }

  @Test func intervalsOrderTheirEnds() throws {
    let first = try #require(Day("2024-05-30"))
    let last = try #require(Day("2024-06-06"))
    let interval = DayInterval(last, first)
    #expect(interval.earliest == first && interval.latest == last && interval.count == 8)
    #expect(interval.intersection(DayInterval(last)) == DayInterval(last))
    #expect(interval.intersection(DayInterval(last.advanced(by: 1))) == nil)
    #expect("\(interval)" == "2024-05-30..2024-06-06")
  }

  @Test func codesAsText() throws {
    let json = try JSONEncoder().encode([Day(number: 0)])
    #expect(String(decoding: json, as: UTF8.self) == #"["1970-01-01"]"#)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["1970-02-30"]"#.utf8))
    }
  }
}
