import Extraction
import Testing

@Suite struct ScopeTests {
  private func market(_ scope: String, forbid: String = "") -> String {
    """
    event market {
        slot town each town
        require fair, opened
        \(forbid)
        scope \(scope)
        same town within 3 days
    }
    """
  }

  @Test(arguments: [
    // What stands in the sentence before fills a slot, and so does the headline.
    ("Oaks is old. The fair opened.", "", ["town=oaks"]),
    ("Oaks is old.\n\nThe fair opened.", "", []),
    ("News from Oaks\n\nThe fair opened.", "News from Oaks", ["town=oaks"]),
    ("News from Oaks\n\nElms is old. The fair opened.", "News from Oaks", ["town=elms"]),
    // The sentence itself comes first.
    ("Oaks is old. The fair of Elms opened.", "", ["town=elms"]),
    ("橡镇很老。集市开张。", "", ["town=oaks"]),
    // No further back than it says, and never forward.
    ("Oaks is old. It is large. The fair opened.", "", []),
    ("The fair opened. Oaks is old.", "", []),
    // A term, too; but a report of its own lends none.
    ("Oaks held a fair. It opened in rain.", "", ["town=oaks"]),
    ("The fair of Oaks opened. A shop opened in Elms.", "", ["town=oaks"]),
  ])
  func `a sentence may look at the one before it and at the headline`(
    text: String, title: String, expected: [String]
  ) throws {
    #expect(try Fairs.slots(market("sentence + 1"), in: text, title: title) == expected)
  }

  @Test(arguments: [
    ("sentence", 0), ("sentence + 1", 0), ("sentence + 2", 1), ("paragraph", 1), ("article", 1),
  ])
  func `a wider scope finds what a narrower one does not`(scope: String, count: Int) throws {
    let text = "Oaks is old. It is large. The fair opened."
    #expect(try Fairs.slots(market(scope), in: text).count == count)
  }

  @Test func `a paragraph does not see the next one, an article sees all`() throws {
    let text = "Oaks is old.\n\nThe fair opened.\n\nSo it went."
    #expect(try Fairs.slots(market("paragraph"), in: text) == [])
    #expect(try Fairs.slots(market("article"), in: text) == ["town=oaks"])
  }

  @Test func `every value of a paragraph is an event with the date beside it`() throws {
    let text = "The fair opened on June 2 in Oaks. On June 3 another opened in Elms."
    let found = try Fairs.sightings(market("paragraph"), in: text)
    #expect(
      found.map { "\($0.slots["town"] ?? "") \($0.date.interval)" }
        == ["oaks 2024-06-02", "elms 2024-06-03"])
    #expect(found.map(\.evidence.count) == [1, 2])
  }

  @Test(arguments: [
    ("sentence", "The fair closed. The fair of Oaks opened.", 1),
    ("sentence", "The fair of Oaks opened, that of Elms closed.", 0),
    ("sentence + 1", "The mill closed. The fair of Oaks opened.", 0),
    ("sentence + 1", "The fair of Oaks opened. The mill closed.", 1),
    ("paragraph", "The fair of Oaks opened. The mill closed.", 0),
    ("paragraph", "The fair of Oaks opened.\n\nThe mill closed.", 1),
    ("article", "The fair of Oaks opened.\n\nThe mill closed.", 0),
    // A dateline is no part of the report.
    ("sentence", "CLOSED, June 4 -- The fair of Oaks opened.", 1),
  ])
  func `what is forbidden is so in the whole scope`(scope: String, text: String, count: Int) throws
  {
    let event = market(scope, forbid: "forbid closed")
    #expect(try Fairs.slots(event, in: text).count == count)
  }

  @Test(arguments: [
    ("The mill closed.\n\nIt rained.\n\nIt snowed.\n\nThe fair of Oaks opened.", 0),
    ("The day it closed\n\nIt rained.\n\nIt snowed.\n\nThe fair of Oaks opened.", 0),
    ("It rained.\n\nIt snowed.\n\nThe mill closed.\n\nThe fair of Oaks opened.", 1),
    (
      "It rained.\n\nIt snowed.\n\nIt froze.\n\nThe mill closed. It is old. The fair of Oaks opened.",
      0
    ),
    // Another thing that a headline tells.
    ("# A mill closed, a road built, and a fair\n\nThe fair of Oaks opened.", 1),
    // A bulletin of which each item has a label.
    (
      "Mills. The mill of Elms closed in the rain.\n\nRoads. One is built in the snow.\n\nFairs. The fair of Oaks opened.",
      1
    ),
  ])
  func `what an article is about may be forbidden`(text: String, count: Int) throws {
    let event = market("sentence", forbid: "forbid closed in lead")
    #expect(try Fairs.slots(event, in: text).count == count)
  }

  @Test func `nothing leaks from one item of a list into the next`() throws {
    let text = """
      Around the towns

      - Oaks: the mill burned down on June 2.
      - The fair opened.
      - ELMS, June 4 -- The fair opened.
      - The fair opened on June 1.
      """
    let event = """
      event market {
          slot town each town or dateline
          require fair, opened
          scope sentence + 1
          same town within 3 days
      }
      """
    let found = try Fairs.sightings(event, in: text, title: "Around the towns")
    #expect(found.map(\.slots) == [["town": "elms"]])
    #expect(found.map { "\($0.date.interval)" } == ["2024-06-04"])
  }

  @Test func `a section has the headline above it`() throws {
    let text = """
      # Around the towns

      ## Oaks

      The fair opened on June 3.

      ## Elms

      The fair opened on June 4.
      """
    let found = try Fairs.sightings(market("sentence + 1"), in: text, title: "Around the towns")
    #expect(
      found.map { "\($0.slots["town"] ?? "") \($0.date.interval)" }
        == ["oaks 2024-06-03", "elms 2024-06-04"])
  }
}
