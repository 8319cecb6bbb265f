import Extraction
import Testing

/// What stands in the title of a work is no report.
@Suite struct WorkTitlesTests {
  private static let event = """
    event market {
        slot town each town
        require fair, opened
    }
    """

  @Test(arguments: [
    ("“Fair Opened at Oaks” is a novel.", 0),
    ("He wrote \"The Fair Opened in Oaks,\" a novel.", 0),
    ("‘A Fair Opened for the Town of Oaks’", 0),
    ("话剧《橡镇集市开张》写的是往事。", 0), ("《橡镇集市开张》昨晚首演。", 0), ("会上通过《关于橡镇集市开张的决定》。", 1),
    // What somebody says or writes on a wall has other capitals, and what is half inside is no title.
    ("“Fair opened at Oaks,” they cried.", 1),
    ("“The fair Opened at Oaks”", 1),
    ("Fair Opened at “Oaks”.", 1),
    ("“The Mill” of Oaks: Fair Opened", 1),
    ("Fair Opened at Oaks", 1),
  ])
  func `a term in a quoted title tells of nothing`(text: String, expected: Int) throws {
    #expect(try Fairs.sightings(Self.event, in: text).count == expected)
  }
}
