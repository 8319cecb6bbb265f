import CivilTime
import TestSupport
import Testing

@testable import Extraction

/// What the gate stops is nothing: with all let through, the same is found.
@Suite struct DateGateTests {
  private static let open: DateGate = {
    var gate = DateGate.shared
    gate.isOpen = true
    return gate
  }()

  private static let reference = Day(number: 19_879)

  /// Pieces of all families of expressions, and of words beside them.
  private static let pieces = [
    "Monday", "Tue", "May", "Jun.", "december", "June", "3", "12", "31st", "2024", "24", "90",
    "'70s",
    "1980s", "2023Q4", "Q3", "H1", "FY", "25/12/2024", "2.5", "2024-06-03", "1,998", "%", "of",
    "the",
    "a", "two", "ten", "to", "through", "until", "ended", "and", "or", ",", ".", "-", "–", "~", "(",
    ")",
    "“", "”", "\"", "'s", "this", "that", "same", "last", "next", "past", "coming", "current",
    "early",
    "mid", "late", "end", "turn", "start", "beginning", "middle", "first", "second", "third",
    "fourth",
    "day", "days", "week", "weeks", "month", "months", "quarter", "year", "years", "decade",
    "century",
    "weekend", "half", "winter", "summer", "spring", "ago", "on", "later", "earlier", "before",
    "after",
    "recent", "few", "several", "couple", "today", "tonight", "yesterday", "overnight", "recently",
    "previous", "following", "in", "by", "since", "from", "now", "Christmas", "New", "Easter",
    "night",
    "hours", "other", "words", "percent", "will", "opens", "年", "月", "日", "号", "天", "周", "週", "星期",
    "礼拜",
    "个", "個", "季度", "世纪", "年代", "上", "下", "本", "这", "同", "当", "次", "前", "后", "昨", "今", "明", "去",
    "近", "过去", "未来", "最近", "初", "中", "底", "末", "旬", "半", "一", "二", "三", "五", "六", "十", "〇", "两",
    "几",
    "廿", "正", "腊", "农历", "民国", "第", "每", "多", "来", "以来", "至", "到", "和", "、", "，", "。", "（", "）",
    "　", "６",
    "３", "国庆", "春节", "中秋", "清明", "五一", "十一", "元旦", "黄金周", "将", "的", "国", "人", "\n",
  ].map { Array($0.utf8) }

  @Test func `pieces put together are found behind the gate as without it`() {
    var random = SeededGenerator(seed: 41)
    let gated = DateFinder(reference: Self.reference)
    let free = DateFinder(reference: Self.reference, gate: Self.open)
    for round in 0..<12_000 {
      var text: [UInt8] = []
      let isSpaced = round % 2 == 0
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
        if isSpaced || Bool.random(using: &random) { text.append(0x20) }
      }
      expectSame(text, gated, free)
    }
  }

  @Test func `every two words of the vocabulary are let through as without the gate`() {
    let gated = DateFinder(reference: Self.reference)
    let free = DateFinder(reference: Self.reference, gate: Self.open)
    for first in Self.pieces {
      for second in Self.pieces {
        // English words stand apart, Chinese ones do not.
        let isEnglish = first[0] < 0x80 && second[0] < 0x80
        let two = Array("on ".utf8) + first + (isEnglish ? [0x20] : []) + second
        expectSame(two, gated, free)
        expectSame(two + Array((isEnglish ? " week" : "前").utf8), gated, free)
      }
    }
  }

  private func expectSame(_ text: [UInt8], _ gated: DateFinder, _ free: DateFinder) {
    let found = gated.expressions(in: text.span)
    let all = free.expressions(in: text.span)
    if found != all {
      Issue.record("\(String(decoding: text, as: UTF8.self)): \(found.count) of \(all.count)")
    }
  }
}
