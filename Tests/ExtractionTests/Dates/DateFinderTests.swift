import CivilTime
import Extraction
import TestSupport
import Testing

@Suite struct DateFinderTests {
  @Test func aYearIsTheLatestThatIsNotAfterPublication() throws {
    let text = "It met on June 3, and on 2月29日."
    for (published, expected) in [
      ("2024-06-03", ["2024-06-03", "2024-02-29"]), ("2024-06-02", ["2023-06-03", "2024-02-29"]),
      ("2024-02-28", ["2023-06-03", "2020-02-29"]), ("1903-12-31", ["1903-06-03", "1896-02-29"]),
      ("0001-01-01", []),
    ] {
      #expect(dates(in: text, published: published).map { "\($0.interval)" } == expected)
    }
  }

  @Test func everyDayOfALeapYearIsFoundAsItIsWritten() throws {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let first = try #require(Day("2024-01-01"))
    for day in stride(from: first, through: first.advanced(by: 365), by: 1) {
      let (year, month, dayOfMonth) = day.components
      for written in [
        "\(names[month - 1]) \(dayOfMonth), \(year)", "\(dayOfMonth) \(names[month - 1]) \(year)",
        "\(year)年\(month)月\(dayOfMonth)日", "\(year)-\(month)-\(dayOfMonth)",
        "\(names[month - 1].prefix(3)) \(dayOfMonth)", "\(month)月\(dayOfMonth)号",
      ] {
        let found = dates(in: "（\(written)）", published: "2024-12-31")
        #expect(found.map(\.interval) == [DayInterval(day)], "\(written)")
        #expect(found.first?.range == 3..<3 + written.utf8.count, "\(written)")
      }
    }
  }

  @Test func aPartOfATextIsReadByItself() {
    let text = "On June 3, 2024, and on June 4."
    let day = Day(number: 20_000)
    let finder = DateFinder(reference: day)
    let whole = finder.expressions(in: text.utf8.span)
    #expect(whole.map { text.utf8Text($0.range) } == ["June 3, 2024", "June 4"])
    let part = finder.expressions(in: text.utf8.span, range: 17..<text.utf8.count)
    #expect(part == [whole[1]])
    let cut = finder.expressions(in: text.utf8.span, range: 0..<9)
    #expect(cut.map { text.utf8Text($0.range) } == ["June 3"])
    #expect(finder.expressions(in: text.utf8.span, range: 900..<1_000).isEmpty)
  }

  /// Text put together from pieces of expressions: near misses rather than noise.
  @Test func whatIsFoundKeepsTheRules() throws {
    let pieces = [
      "June", "Jun", "May", "3", "31", "2024", "2023", "年", "月", "日", "号", "至", "-", "–", " ", " ",
      ",",
      ".", "rd", "of", "to", "today", "Today", "recent days", "近日", "日前", "今天", "去年", "Monday", "６",
      "/", "\n",
      "Han", "the", "會", "\"", "%", ":", "Feb", "29", "30",
    ].map { Array($0.utf8) }
    let reference = try #require(Day("2024-06-05"))
    var random = SeededGenerator(seed: 20_240_605)
    for _ in 0..<20_000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 1...14, using: &random) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      // And some of it broken.
      if Bool.random(using: &random) { text = text.dropLast() }
      if Bool.random(using: &random) { text = Array(text.dropFirst()) }
      expectRules(of: text, reference: reference)
    }
  }

  @Test func bytesThatAreNoTextAreHarmless() throws {
    let reference = try #require(Day("2024-06-05"))
    var random = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      expectRules(of: text, reference: reference)
    }
    let example = Array("近日，2024 年 ６月3日（星期一）昨日, Monday, 3rd of June last year; May 16–20".utf8)
    for length in 0...example.count {
      expectRules(of: Array(example.prefix(length)), reference: reference)
      expectRules(of: Array(example.suffix(length)), reference: reference)
    }
    for day in [Day(number: .min), Day(number: .max)] {
      for text in ["June 3, today, recent days, yesterday", "6月3日至6日，今年6月3日，近日"] {
        _ = DateFinder(reference: day).expressions(in: text.utf8.span)
      }
    }
  }

  @Test(arguments: [
    "1", "9,", "1-", "J", "June ", "June 3", "May 3-", "2024-", "2024年", "6月", "6月3日至", "日", "近",
    "今年", " ",
    "the ", "Monday, ", "\n", "\u{3000}", "６", "\u{FF}",
  ])
  func longRunsOfOnePieceAreRead(_ piece: String) throws {
    let unit = Array(piece.utf8)
    var text: [UInt8] = []
    text.reserveCapacity(400_000)
    while text.count < 300_000 { text += unit }
    let reference = try #require(Day("2024-06-05"))
    var end = 0
    for date in DateFinder(reference: reference).expressions(in: text.span) {
      #expect(date.range.lowerBound >= end)
      end = date.range.upperBound
    }
    #expect(end <= text.count)
  }

  private func expectRules(of text: [UInt8], reference: Day) {
    let found = DateFinder(reference: reference).expressions(in: text.span)
    var end = 0
    for date in found {
      let written = String(decoding: text[date.range], as: UTF8.self)
      #expect(
        date.range.lowerBound >= end && !date.range.isEmpty && date.range.upperBound <= text.count)
      end = date.range.upperBound
      // Whole characters are cut out.
      #expect(written.unicodeScalars.contains("\u{FFFD}") == false, "\(written)")
      #expect((date.precision == .day) == date.interval.isExact, "\(written)")
      let hasYear = written.contains("202") || written.contains("年") || written.contains("２")
      if date.precision == .day, !hasYear {
        #expect(date.interval.latest <= reference, "\(written)")
      }
    }
  }
}
