import Articles
import CivilTime
import Extraction
import Foundation
import Testing

/// How sightings come about, and what is in the way of others.
@Suite struct ExplanationTests {
  static let market = """
    term rumour { "rumour" }
    event market {
        slot town each town
        slot mayor optional mayor
        require fair, opened near 6 words
        forbid rumour
        status asserted, planned
        date sentence or dateline
        same town within 3 days
    }
    """

  private func explanation(
    _ event: String = market, of text: String, title: String = ""
  ) throws -> Explanation {
    let article = Article(
      id: "0", path: "a.txt", format: .text, title: title, text: text,
      published: Publication(day: try #require(Day("2024-06-05")), source: .option),
      language: .english)
    let extractor = try Extractor(Fairs.plan(event))
    let explanation = try extractor.explanation(of: article)
    #expect(explanation.sightings == (try extractor.sightings(in: article)))
    for found in explanation.nearMisses.flatMap(\.found) + explanation.sentences.flatMap(\.mentions)
    {
      #expect(text.utf8Text(found.start..<found.end) == found.text)
    }
    return explanation
  }

  @Test func `what was found in a sentence is shown`() throws {
    let text =
      "ELMS, June 4 (Wire) -- Mayor Bob Ray will open the fair of Oaks on June 12. Nothing else."
    let found = try explanation(of: text)
    #expect(found.sightings.map(\.slots) == [["town": "oaks", "mayor": "bob-ray"]])
    let sentence = try #require(found.sentences.first)
    #expect(found.sentences.count == 1)
    #expect(sentence.dateline?.hasPrefix("ELMS, June 4") == true)
    #expect(sentence.mentions.map(\.name) == ["elms", "bob-ray", "opened", "fair", "oaks"])
    #expect(sentence.mentions.map(\.kind) == ["town", "mayor", "term", "term", "town"])
    #expect(sentence.dates.map(\.text) == ["June 12"])
    #expect(sentence.cues.map(\.text) == ["will"])
    #expect(sentence.cues.map(\.name) == ["planned"])
    #expect(found.nearMisses.isEmpty)
  }

  @Test(arguments: [
    ("On June 3 a fair opened.", NearMiss.Missing.slot("town", entity: "town")),
    ("On June 3 Oaks held a fair.", .term("opened", phrases: ["open(s|ed|)", "开张"])),
    ("Oaks opened a fair.", .date(sources: ["sentence", "dateline"], isExact: false)),
    (
      "On June 3 Oaks opened what nobody who had seen it before would call a fair.",
      .proximity(["fair", "opened"], words: 6)
    ),
    (
      "On June 3 the fair of Oaks never opened.",
      .status(.denied, kept: [.asserted, .planned])
    ),
  ])
  func `a near miss names the one thing in the way`(
    text: String, missing: NearMiss.Missing
  ) throws {
    let found = try explanation(of: text)
    #expect(found.nearMisses.map(\.missing) == [missing])
    #expect(found.nearMisses.map(\.sentence.text) == [text])
    #expect(found.nearMisses.first?.found.isEmpty == false)
    #expect(found.nearMisses.first?.pattern == nil)
    #expect(found.sightings.isEmpty)
  }

  @Test func `a forbidden term is shown with its text`() throws {
    let text = "On June 3 a Rumour said that Oaks opened its fair."
    let miss = try #require(try explanation(of: text).nearMisses.first)
    guard case .forbidden("rumour", let place) = miss.missing else {
      Issue.record("\(miss.missing)")
      return
    }
    #expect(place.text == "Rumour")
  }

  @Test(arguments: ["Oaks is a town.", "On June 3 somebody opened a shop.", "Nothing here.", ""])
  func `what is far from a report is no near miss`(text: String) throws {
    #expect(try explanation(of: text).nearMisses.isEmpty)
  }

  @Test func `beside a report of the same event nothing is missing`() throws {
    let text = "On June 3 Oaks opened its fair. It had opened one before, on June 2."
    let found = try explanation(of: text)
    #expect(found.sightings.count == 1)
    #expect(found.nearMisses.isEmpty)
  }

  @Test func `a slot that falls back is missing only when all fallbacks are`() throws {
    let event = """
      event market {
          slot town town or mayor.town or dateline
          slot mayor optional mayor
          require fair, opened
      }
      """
    #expect(try explanation(event, of: "Ann Lee opened the fair.").nearMisses.isEmpty)
    let found = try explanation(event, of: "Cy Fox opened the fair.")
    #expect(found.nearMisses.map(\.missing) == [.slot("town", entity: "town")])
    #expect(found.nearMisses.first?.found.map(\.name) == ["cy-fox", "opened", "fair"])
  }

  @Test func `of several patterns it says which`() throws {
    let found = try explanation(PatternTests.alternatives, of: "They closed it on June 3.")
    #expect(found.nearMisses.map(\.pattern) == [3])
    #expect(found.nearMisses.map(\.missing) == [.slot("town", entity: "town")])
  }

  @Test func `hostile text has a bounded explanation`() throws {
    let text = String(repeating: "A fair opened, will, if, June 3. Oaks fair, ", count: 2_000)
    let article = String(repeating: "The fair opened. ", count: 2_000) + text
    let found = try explanation(of: article)
    #expect(found.sentences.count <= Explanation.sentenceLimit)
    #expect(found.nearMisses.count <= Explanation.missLimit.ofAll)
    #expect(found.sentences.allSatisfy { $0.mentions.count <= Explanation.partLimit })
    #expect(found.omitted > 0)
  }

  @Test func `the JSON is one flat object a miss`() throws {
    let json = try CanonicalJSON.encode(explanation(of: "On June 3 a fair opened."))
    #expect(
      json.contains(#""missing":"slot","name":"town","sentence":{"#) && !json.contains("\n"))
    #expect(json.contains(#""kind":"term","name":"opened","start":17,"text":"opened""#))
  }
}
