import Extraction
import RuleLanguage
import Testing

/// Slots that take what the text itself says.
@Suite struct OpenSlotTests {
  private func persons(_ slot: String, in text: String) throws -> [String?] {
    let event = """
      event hiring {
          slot person optional \(slot)
          require opened
      }
      """
    return try Fairs.sightings(event, in: text).map { $0.slots["person"] }
  }

  static let after = #"text after "secretary", "chief", "秘书", "局长" up to 4 words"#

  @Test(arguments: [
    ("The secretary Wang Er opened the fair.", "wang-er"),
    ("The secretary, WANG ER, opened the fair.", "wang-er"),
    ("Chief: “Jean-Paul O'Neil of the Hills” opened it.", "jean-paul-oneil"),
    ("Chief J. van der Berg opened it.", "j-van-der-berg"),
    ("Chief Maria de la Cruz's fair opened.", "maria-de-la-cruz"),
    ("Chief Anna Berta Clara Dora Emma opened it.", "anna-berta-clara-dora"),
    ("The chief of police opened it.", nil),
    ("The chief. Wang Er opened it.", nil),
    ("It opened, said the chief", nil),
    ("Wang Er opened it, said the chief The day after.", nil),
    ("秘书王小二在橡镇开张。", "王小二"),
    ("秘書王小二在橡鎮開張。", "王小二"),
    ("秘书：王小二，集市开张。", "王小二"),
    ("局长阿布都·热西提表示集市开张。", "阿布都-热西提"),
    ("局长王小二集市开张。", "王小二"),
    ("局长的集市开张。", nil),
    ("局长关于加强和改进工作开张。", nil),
    ("局长今日出席集市，开张。", nil),
  ])
  func `text behind a phrase fills the slot`(text: String, person: String?) throws {
    #expect(try persons(Self.after, in: text) == (text.contains("chief. ") ? [nil] : [person]))
  }

  @Test(arguments: [
    ("Yesterday Wang Er, chief of the town, opened the fair.", "wang-er"),
    ("The Harbour Light chief opened it.", "harbour-light"),
    ("In all of the town chief of police opened it.", nil),
    ("昨日王小二秘书开张。", "王小二"),
    ("昨日，王小二秘书开张。", "王小二"),
    ("集市在王小二秘书下开张。", "王小二"),
  ])
  func `text before a phrase does, too`(text: String, person: String?) throws {
    #expect(try persons(#"text before "chief", "秘书" up to 3 words"#, in: text) == [person])
  }

  @Test(arguments: [
    ("up to 1 word", "wang"), ("up to 3 characters", "wang"), ("up to 4 characters", "wang-er"),
    ("", "wang-er"),
  ])
  func `a text is as long as it may be`(limit: String, person: String) throws {
    #expect(
      try persons("text after \"chief\" \(limit)", in: "Chief Wang Er opened it.") == [person])
    let hanzi = "秘书王小二五六七八九十，开张。"
    let found = try persons("text after \"秘书\" up to 3 characters", in: hanzi)
    #expect(found == ["王小二"])
  }

  @Test func `a slot that must be filled makes no report without a text`() throws {
    let event = """
      term head { "head" }
      event hiring {
          slot person text after head
          require opened
          same person within 3 days
      }
      """
    let text = "Head Wang Er opened it. The head opened it. Elms opened."
    let found = try Fairs.sightings(event, in: text)
    #expect(found.map(\.slots) == [["person": "wang-er"]])
    #expect(found.map(\.slotOrigins) == [["person": .open]])
  }

  @Test func `of several texts the nearest to the terms is taken`() throws {
    let text = "Chief Wang Er waited, and a shop closed, while chief Li San opened the fair."
    #expect(try persons(Self.after, in: text) == ["li-san"])
  }

  @Test func `a phrase in a dateline is none`() throws {
    let text = "CHIEF TOWN, June 4 (Chief Wire) -- Chief Wang Er opened it."
    #expect(try persons(Self.after, in: text) == ["wang-er"])
    #expect(try persons(#"text before "town""#, in: text) == [nil])
  }

  @Test func `hostile text is read in linear time`() throws {
    let text = String(repeating: "chief Aa chief ", count: 2_000) + "opened"
    #expect(try persons(Self.after, in: text) == ["aa"])
    let long = "Chief " + String(repeating: "A", count: 100_000) + " opened"
    #expect(try persons(Self.after, in: long).count == 1)
    let hanzi = String(repeating: "秘书王", count: 2_000) + "开张"
    #expect(try persons(Self.after, in: hanzi).count == 1)
  }

  @Test func `the name of a text is the same however it is written`() {
    #expect(OpenText.name(of: "  Wang\u{A0}ER. ") == "wang-er")
    #expect(OpenText.name(of: "劉鶴") == "刘鹤")
    #expect(OpenText.name(of: "— … —") == "")
  }
}
