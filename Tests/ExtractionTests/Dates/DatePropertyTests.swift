import CivilTime
import Extraction
import TestSupport
import Testing

/// What holds of every text and every day it may be published on.
@Suite struct DatePropertyTests {
  /// Expressions that name no year and look at nothing to come.
  private static let pastExpressions = [
    "June 3", "on Feb. 29", "31 December", "Jan. 1", "on Tuesday", "Sunday night", "yesterday",
    "last week", "last Friday", "last month", "last quarter", "three days ago", "two weeks ago",
    "a year ago", "in May", "since March", "in recent days", "the past two weeks", "overnight",
    "on Christmas Eve", "on Thanksgiving", "on Good Friday", "late last month",
    "6月3日", "2月29日", "12月31日", "3日", "31日", "周五", "上周五", "昨日", "前天", "上月", "去年",
    "三天前", "近日", "日前", "5月以来", "过去两周", "去年底", "上世纪", "80年代", "春节", "腊月廿三",
    "腊月三十", "正月十五", "国庆节", "上年", "上月28日", "5月上旬", "第三季度", "Q4", "the fourth quarter",
  ]

  @Test func `what lies behind stays behind the day of writing`() {
    var random = SeededGenerator(seed: 29)
    for expression in Self.pastExpressions {
      for text in ["They met \(expression), it is said.", "会议，\(expression)，召开。"] {
        for _ in 0..<40 {
          // Any day from 1970 to 2060.
          let reference = Day(number: Int32.random(in: 0...33_000, using: &random))
          let found = DateFinder(reference: reference).expressions(in: text.utf8.span)
          for date in found {
            #expect(date.interval.earliest <= reference, "\(reference) \(text)")
            if date.precision == .day {
              #expect(date.interval.latest <= reference && !date.looksForward, "\(text)")
            }
          }
        }
      }
    }
  }

  @Test func `what is to come is not before the day of writing`() {
    var random = SeededGenerator(seed: 31)
    for text in [
      "The vote will be held on June 3.", "It is scheduled for 29 December.",
      "It will open on Friday.", "会议将于6月3日召开。", "拟于周五举行。", "定于3日开幕。", "条例自7月1日起施行。",
    ] {
      for _ in 0..<60 {
        let reference = Day(number: Int32.random(in: 0...33_000, using: &random))
        let found = DateFinder(reference: reference).expressions(in: text.utf8.span)
        #expect(found.count == 1 && found[0].interval.earliest >= reference, "\(text)")
      }
    }
  }

  /// Pieces of the expressions that go back, of the long periods and of the numeric ones.
  private static let pieces = [
    "2024", "-", "–", "/", "06", "13", "20", "99", "later", "earlier", "that", "same", "month",
    "year",
    "day", "century", "19th", "1990s", "early", "end", "first", "three", "months", "of", "in", " ",
    " ",
    " ", "the", "will", "previous", "following", "weeks", "from now", "Q", "H", "1", "(", ")", "同年",
    "次年", "当月", "上年", "前", "三", "季度", "个月", "两", "天", "后", "世纪", "年代", "末", "腊", "正", "月", "初",
    "廿", "民国", "年", "日", "至", "、", "“", "十一", "”", "未来", "过去", "24", "小时", "将", "上", "下", "本", "度",
    "6月3日", "June 3", "9999", "0001", "00",
  ].map { Array($0.utf8) }

  @Test func `pieces put together keep the rules`() {
    var random = SeededGenerator(seed: 37)
    let references = [Day(number: .min), Day(number: 0), Day(number: 19_879), Day(number: .max)]
    for round in 0..<12_000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }
      if round % 3 == 0 { text = text.dropLast() }
      let found = DateFinder(reference: references[round % 4]).expressions(in: text.span)
      var end = 0
      for date in found {
        let isInOrder = date.range.lowerBound >= end && date.range.upperBound <= text.count
        let written = String(decoding: text[date.range], as: UTF8.self)
        // Nothing is cut in the middle of a character, and no white space stands at the ends.
        let isWhole =
          !written.unicodeScalars.contains("\u{FFFD}") && written.first != " "
          && written.last != " "
        if !isInOrder || !isWhole || date.range.isEmpty
          || date.interval.latest < date.interval.earliest
          || (date.precision == .day) != date.interval.isExact
        {
          Issue.record("\(String(decoding: text, as: UTF8.self)): \(written)")
        }
        end = date.range.upperBound
      }
    }
  }
}
