import Extraction
import Testing

/// `later "…"`: phrases that mean a term once it has been named in full.
@Suite struct ShorthandsTests {
  private static let meeting = """
    term fair-committee {
        "fair committee", "集市委员会"
        later "the committee", "该委员会"
    }
    term mill-board {
        "mill committee", "磨坊委员会"
        later "the committee", "该委员会"
    }
    term met { "met", "开会" }
    event meeting {
        slot town town
        require fair-committee, met
    }
    """

  private func towns(in text: String) throws -> [String] {
    try Fairs.slots(Self.meeting, in: text)
  }

  @Test(arguments: [
    ("The fair committee is old. The committee met in Oaks.", ["town=oaks"]),
    ("The fair committee is old.\n\nThe committee met in Oaks.", ["town=oaks"]),
    ("# The fair committee\n\nThe committee met in Oaks.", ["town=oaks"]),
    // One shorthand keeps the next in reach.
    (
      "The fair committee is old. The committee is small. The committee met in Oaks.",
      ["town=oaks"]
    ),
    ("集市委员会成立已久。该委员会在橡镇开会。", ["town=oaks"]),
    ("集市委員會成立已久。該委員會在橡鎮開會。", ["town=oaks"]),
    // The one that was named last.
    (
      "The mill committee is new. The fair committee is old. The committee met in Oaks.",
      ["town=oaks"]
    ),
  ])
  func `a shorthand means what was named before`(text: String, expected: [String]) throws {
    #expect(try towns(in: text) == expected)
  }

  @Test(arguments: [
    // Nothing was named, or only later.
    "The committee met in Oaks.",
    "The committee met in Oaks. The fair committee did not.",
    // Another body was named last.
    "The fair committee is old. The mill committee is new. The committee met in Oaks.",
    // Under another heading, or in another item.
    "The fair committee is old.\n\n# The mill\n\nThe committee met in Oaks.",
    "1. The fair committee is old.\n2. The committee met in Oaks.",
    "The fair committee is old. A. B. C. D. E. F. "
      + "It rained. It snowed. It hailed. It froze. It thawed. It dried. It burned. It ended. "
      + "The committee met in Oaks.",
  ])
  func `it means nothing where nothing was named`(text: String) throws {
    #expect(try towns(in: text) == [])
  }

  @Test func `it tells no other day than what is told in full`() throws {
    let event = Self.meeting.replacing(
      "require fair-committee, met",
      with: "require fair-committee, met\n    date sentence or article")
    let told = "The fair committee met in Oaks on June 3, the paper said on Wednesday."
    let found = try Fairs.sightings(event, in: told + "\n\nThe committee met in Oaks for long.")
    #expect(found.map(\.date.interval.description) == ["2024-06-03"])
    let other = try Fairs.sightings(event, in: told + "\n\nThe committee met in Oaks on June 4.")
    #expect(other.map(\.date.interval.description) == ["2024-06-03", "2024-06-04"])
  }

  @Test func `what it adds is added to what is told in full`() throws {
    let event = Self.meeting.replacing(
      "slot town town",
      with: "slot town town\n    slot mayor optional mayor\n    date sentence or article")
    let text =
      "The fair committee met in Oaks on June 3.\n\nAnn Lee spoke when the committee met in Oaks."
    let found = try Fairs.sightings(event, in: text)
    #expect(found.map(\.slots) == [["mayor": "ann-lee", "town": "oaks"]])
    #expect(found.map(\.date.interval.description) == ["2024-06-03"])
  }
}
