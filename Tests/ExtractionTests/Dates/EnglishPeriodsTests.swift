import CivilTime
import Extraction
import Testing

/// Read on Wednesday, 2024-06-05.
@Suite struct EnglishPeriodsTests {
  @Test(
    arguments: [
      "It met ‹last week›{2024-05-27..2024-06-02} and will meet ‹next month›{2024-07-01..2024-07-31}.",
      "‹Last month›{2024-05-01..2024-05-31} it fell; ‹this quarter›{2024-04-01..2024-06-30} it rose.",
      "It was founded ‹last year›{2023-01-01..2023-12-31}.",
      "in the ‹next decade›{2030-01-01..2039-12-31}",
      "‹June 2024›{2024-06-01..2024-06-30} and ‹May, 2023›{2023-05-01..2023-05-31}",
      "in ‹May›{2024-05-01..2024-05-31}, during ‹August›{2023-08-01..2023-08-31}",
      "In ‹May›{2024-05-01..2024-05-31} 3 percent more was sold.",
      "In ‹June›{2024-06-01..2024-06-30} 12 provinces met.",
      "‹late June›{2024-06-21..2024-06-30}, ‹early May›{2024-05-01..2024-05-10}, ‹mid-April›{2024-04-11..2024-04-20}",
      "since ‹March›{2024-03-01..2024-06-05}, since ‹2012›{2012-01-01..2024-06-05}",
      "He left in ‹2012›{2012-01-01..2012-12-31}. The ‹1990s›{1990-01-01..1999-12-31} were slow.",
      "‹early 2024›{2024-01-01..2024-04-30}, ‹mid-2023›{2023-05-01..2023-08-31}",
      "the ‹first half of 2024›{2024-01-01..2024-06-30}, the ‹second half of last year›{2023-07-01..2023-12-31}",
      "in the ‹second quarter›{2024-04-01..2024-06-30}, the ‹fourth quarter of 2023›{2023-10-01..2023-12-31}",
      "at the ‹end of last year›{2023-10-01..2023-12-31}, the ‹beginning of June›{2024-06-01..2024-06-10}",
      "‹earlier this year›{2024-01-01..2024-06-05}, ‹later this month›{2024-06-05..2024-06-30}",
      "‹last June›{2023-06-01..2023-06-30}, ‹next June›{2025-06-01..2025-06-30}",
    ].map(MarkedText.init))
  func `calendar units`(_ example: MarkedText) { expectDates(of: example) }

  @Test(
    arguments: [
      "over the ‹past two weeks›{2024-05-22..2024-06-05}",
      "in the ‹last three months›{2024-03-05..2024-06-05}",
      "in ‹recent weeks›{2024-05-08..2024-06-05}, in ‹recent years›{2019-06-05..2024-06-05}",
      "over the ‹past year›{2023-06-05..2024-06-05}", "‹three days ago›{2024-06-02}",
      "‹two weeks ago›{2024-05-20..2024-05-26}", "‹3 months ago›{2024-03-01..2024-03-31}",
      "‹a year ago›{2023-01-01..2023-12-31}", "‹Recently›{2024-05-06..2024-06-05} it met.",
      "in the ‹next two weeks›{2024-06-05..2024-06-19}",
    ].map(MarkedText.init))
  func `spans and counts`(_ example: MarkedText) { expectDates(of: example) }

  @Test(
    arguments: [
      "On ‹Friday›{2024-05-31} it met.", "On ‹Wednesday›{2024-06-05} it met.",
      "on ‹Tuesday night›{2024-06-04}",
      "‹Monday›{2024-06-03}'s meeting", "‹last Friday›{2024-05-31}, ‹next Friday›{2024-06-07}",
      "the ‹Thursday before last›{2024-05-23}",
      "‹two Saturdays ago›{2024-05-25}, ‹3 Saturdays ago›{2024-05-18}",
      "the ‹first Monday of March›{2024-03-04}", "the ‹last Friday in May›{2024-05-31}",
      "the ‹last Friday of the year›{2023-12-29}", "the ‹last Friday of December›{2023-12-29}",
      "the ‹first Monday of 2023›{2023-01-02}", "until ‹Thursday, the 13th›{2024-06-13}",
      "on ‹Monday the 3rd›{2024-06-03}",
      "the ‹third Thursday of last month›{2024-05-16}", "‹last Friday›{2024-05-31} in Oaks",
      "‹Friday last week›{2024-05-31}", "‹a week ago on Saturday›{2024-05-25}",
      "It is Wednesday, and the mill burns.", "the ‹last day of April›{2024-04-30}",
      "‹last Wednesday›{2024-05-29}", "‹this weekend›{2024-06-08..2024-06-09}",
      "The Sunday Times; Black Friday; every Monday; on Fridays; a Friday-night raid",
    ].map(MarkedText.init))
  func `days of the week`(_ example: MarkedText) { expectDates(of: example) }

  @Test(
    arguments: [
      "It will open on ‹Friday›{2024-06-07}.", "It will open in ‹July›{2024-07-01..2024-07-31}.",
      "On ‹July 15›{2024-07-15} the plenum will open.",
      "It is scheduled for ‹June 20›{2024-06-20}.",
      "He said ‹Tuesday›{2024-06-04} that it will open in ‹July›{2024-07-01..2024-07-31}.",
      "He said on ‹Tuesday›{2024-06-04} it will open ‹Friday›{2024-06-07}.",
      "It met on ‹July 15›{2023-07-15}; it will not meet again.",
    ].map(MarkedText.init))
  func `a clause may look forward`(_ example: MarkedText) { expectDates(of: example) }

  @Test(
    arguments: [
      "On ‹June 3›{2024-06-03} it met. The ‹next day›{2024-06-04} it met again, and ended the ‹same day›{2024-06-04}.",
      "The next day it met.",
      "It met on ‹New Year's Day›{2024-01-01} and on ‹Christmas Eve›{2023-12-24}.",
      "‹a fortnight ago today›{2024-05-22}", "overnight into ‹Saturday›{2024-05-31..2024-06-01}",
      "on ‹Father's Day›{2023-06-18}",
      "the ‹second day of the Lunar New Year›{2024-02-11}", "‹Lunar New Year's Eve›{2024-02-09}",
      "before the ‹Spring Festival›{2024-02-10}", "It will open on ‹National Day›{2024-10-01}.",
    ].map(MarkedText.init))
  func `days that go back to others, and feasts`(_ example: MarkedText) { expectDates(of: example) }

  @Test(arguments: [
    "Theresa May spoke.", "the first half was slow", "she may march on", "30 February 2024",
    "a week-long march",
    "the last year-end report", "Room 2012", "2,024 people", "in 2024 people", "1990 soldiers",
    "an early riser",
    "three days", "two weeks later", "the end of the road", "next of kin", "the second half",
  ])
  func none(_ text: String) {
    #expect(dates(in: text).map { text.utf8Text($0.range) } == [], "\(text)")
  }

  @Test(
    arguments: [
      "‹January to March›{2024-01-01..2024-03-31}",
      "from ‹January through May›{2024-01-01..2024-05-31}",
      "between ‹2013 and 2020›{2013-01-01..2020-12-31}",
      "from ‹2013 to 2020›{2013-01-01..2020-12-31} he ruled",
      "‹June 2013 to May 2014›{2013-06-01..2014-05-31}",
      "in ‹January›{2024-01-01..2024-01-31} and ‹February›{2024-02-01..2024-02-29}",
      "in ‹2013›{2013-01-01..2013-12-31} and ‹2014›{2014-01-01..2014-12-31}",
      "‹this summer›{2024-06-01..2024-08-31}, ‹winter 2023›{2023-12-01..2024-02-29}",
      "over ‹the weekend›{2024-06-01..2024-06-02}",
      "over the ‹last few weeks›{2024-05-08..2024-06-05}",
      "It met on the ‹3rd›{2024-06-03}, and then on the ‹15th›{2024-05-15}.",
      "on the 3rd floor, the 3rd, 3rd",
      "in ‹Q1 2024›{2024-01-01..2024-03-31}, ‹Q4 of 2023›{2023-10-01..2023-12-31} and ‹Q2›{2024-04-01..2024-06-30}",
      "‹25/12/2023›{2023-12-25}, ‹12/25/2023›{2023-12-25}, ‹25.12.2023›{2023-12-25}, ‹5/5/2024›{2024-05-05}",
      "31/31/2024, 25/12, Q5, Q1x, 1.25.12.2023",
      // Of the years that the words leave open, the day of the week tells the right one.
      "on ‹Monday, 10 June›{2024-06-10}", "on ‹Monday, June 3›{2024-06-03}",
      "on ‹Tuesday, June 10, 2024›{2024-06-10}",
    ].map(MarkedText.init))
  func `ranges, seasons and days without a month`(_ example: MarkedText) {
    expectDates(of: example)
  }

  @Test func `a weekday that contradicts its date is noted, and the date counts`() throws {
    let found = dates(in: "Tuesday, June 3, 2024; Monday, June 3, 2024; 6月3日星期二")
    #expect(found.map(\.hasWrongWeekday) == [true, false, true])
    #expect(found.map { "\($0.interval)" } == ["2024-06-03", "2024-06-03", "2024-06-03"])
  }

  @Test func `the command's shape has words, bytes and days`() throws {
    let day = try #require(Day("2024-06-05"))
    let found = DateFinder(reference: day).writtenDates(in: "On June 3rd")
    #expect(
      try found.map { try CanonicalJSON.encode($0) } == [
        #"{"earliest":"2024-06-03","end":11,"latest":"2024-06-03","precision":"day","start":3,"text":"June 3rd"}"#
      ])
    let precisions = DateFinder(reference: day).writtenDates(
      in: "last week, in May, 上半年, 一季度, 去年, the 1990s, recent days")
    #expect(
      precisions.map(\.precision.rawValue)
        == ["week", "month", "half", "quarter", "year", "decade", "days"])
  }
}
