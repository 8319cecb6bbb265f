import Articles
import CivilTime
import Extraction
import Testing

@Suite struct HostileTextTests {
  private static let pieces = [
    "fair ", "opened ", "Oaks", "Elms ", "Ann Lee ", "集市", "开张", "橡镇", "李安", "将", "没有", "据传，", "专家",
    "认为", "said ", "analysts ", "not ", "didn't", "’t ", "will ", "until ", "to ", "June 3 ",
    "6月3日", "同日",
    "电 ", "日电（", "日讯 ", "ELMS, June 4 ", "-- ", "— ", " - ", "(Agency) ", "# ", "- ", "一、", "【",
    "】", ". ",
    "。", "；", "; ", ", ", "，", "? ", "？", "\n", "\n\n", "\u{3000}", "\t", "é", "👩‍👩‍👧", "İ", "臺",
    "\u{301}", "\"", "”", ")",
    "closed ", "关闭", "Old Mill ",
    "2023", "《", "》", "话剧", "“Fair Opened ", "自", "起", "至", "since ", "Suppose ", "记者", "the city ",
    "residents of ", "last day of April ", "Two days after the meeting, ", "the following morning ",
    "jailed ", "the 1925 ", "strike of 1925 ", "1925年", "the 8th to the 11th of ", ",即",
  ]

  private static let event = """
    event market {
        slot town each town or mayor.town or mill.town or dateline or outlet
        slot mayor optional mayor
        slot mill optional mill
        same town within 3 days
        pattern {
            require fair, opened near 9 words
            scope sentence + 2
        }
        pattern {
            require fair, closed
            scope article
        }
        pattern {
            require opened, closed near 0 words
            scope paragraph
        }
    }
    """

  /// What pieces of text in any order must keep: nothing traps, every sighting has its required slot, its
  /// evidence cuts out what it says, and the same text tells the same again.
  @Test func `any text is read without harm`() throws {
    let extractor = try Extractor(Fairs.plan(Self.event))
    var state: UInt64 = 20_240_603
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var count = 0
    for _ in 0..<3_000 {
      let text = (0..<next(60)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      let article = Article(
        id: "0", path: "a.txt", format: .text, title: String(text.prefix(next(12))), text: text,
        outlet: next(2) == 0 ? "Elms Daily" : nil,
        published: Publication(day: try #require(Day("2024-06-05")), source: .option),
        language: .other)
      let found = try extractor.sightings(in: article)
      #expect(try extractor.sightings(in: article) == found)
      for sighting in found {
        count += 1
        #expect(sighting.slots["town"] != nil && sighting.slots.count == sighting.slotOrigins.count)
        #expect(!sighting.evidence.isEmpty)
        for sentence in sighting.evidence {
          #expect(text.utf8Text(sentence.start..<sentence.end) == sentence.text)
        }
      }
    }
    #expect(count > 300)
  }
}
