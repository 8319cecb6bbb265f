import Extraction
import Testing

@Suite struct PatternTests {
  @Test(arguments: [
    ("Oaks: the fair has opened.", 1),
    ("Oaks: the fair, which many had waited for, opened.", 0),
    ("Oaks opened its fair.", 1),
    ("In Oaks a shop opened far from where the old mill stood, and a fair opened.", 1),
    ("橡镇集市昨天开张。", 1), ("橡镇集市经过很长时间的等待终于开张。", 0),
  ])
  func `near asks for few words between`(text: String, count: Int) throws {
    let event = """
      event market {
          slot town each town
          require fair, opened near 3 words
          same town within 3 days
      }
      """
    #expect(try Fairs.slots(event, in: text).count == count)
  }

  static let alternatives = """
    event market {
        slot town each town
        same town within 3 days
        pattern {
            slot mayor optional mayor
            require fair, opened
        }
        pattern {
            require opened
            scope paragraph
        }
        pattern {
            require closed
            status asserted
        }
    }
    """

  @Test(arguments: [
    // Two patterns match, and it is one report.
    ("Ann Lee opened the fair of Oaks.", ["mayor=ann-lee town=oaks"]),
    ("It opened. Oaks was there.", ["town=oaks"]),
    ("Oaks closed its mill.", ["town=oaks"]),
    ("Oaks opened its fair. Elms closed its mill.", ["town=oaks", "town=elms"]),
    ("Oaks burned.", []),
  ])
  func `each of several patterns is enough`(text: String, expected: [String]) throws {
    #expect(try Fairs.slots(Self.alternatives, in: text) == expected)
  }

  @Test func `a telling with less is the same report`() throws {
    let text = "Fair opens in Oaks\n\nAnn Lee opened the fair of Oaks on June 3."
    let found = try Fairs.sightings(Self.alternatives, in: text, title: "Fair opens in Oaks")
    #expect(found.map(\.slots) == [["town": "oaks", "mayor": "ann-lee"]])
    #expect(found.first?.evidence.count == 2)
    #expect(found.map { "\($0.date.interval)" } == ["2024-06-03"])
  }

  @Test func `a phrase that reaches over the end of a sentence hides nothing of it`() throws {
    let event = """
      term beside { "Oaks ... mill" }
      event market {
          slot town each town
          require fair, opened
      }
      """
    #expect(
      try Fairs.slots(event, in: "In Oaks the fair opened. The mill closed.") == ["town=oaks"])
  }
}
