import CivilTime
import Foundation
import Testing

@Suite struct MinuteTests {
  @Test(arguments: [
    ("1970-01-01T00:00Z", 0), ("1969-12-31T23:59Z", -1), ("2024-02-29T12:34Z", 28_486_834),
    ("9999-12-31T23:59Z", 4_223_371_679),
  ])
  func readsWhatItWrites(text: String, number: Int64) throws {
    let minute = try #require(Minute(text))
    #expect(minute.number == number)
    #expect(minute.description == text)
    let json = try JSONEncoder().encode([minute])
    #expect(try JSONDecoder().decode([Minute].self, from: json) == [minute])
  }

  @Test(arguments: [
    "", "2024-06-03", "2024-06-03T08:05", "2024-06-03T24:00Z", "2024-06-03T08:60Z",
    "2024-06-31T08:05Z", "2024-06-03 08:05Z", "2024-06-03T08:05:00Z", "2024-06-03T 8:05Z",
    "２０２４-06-03T08:05Z",
  ])
  func readsNothingElse(text: String) {
    #expect(Minute(text) == nil)
  }
}
