import Foundation
import TestSupport
import Testing

/// The commands that ask for a state, and `tocsin extract`, as they are typed.
@Suite struct StateCommandTests {
  let folder = TemporaryFolder()

  @Test(arguments: [["alerts"], ["articles", "--failed"], ["show", "1"]])
  func `without a state there is an error that says what to do`(arguments: [String]) throws {
    let outcome = try tocsin(arguments + ["--state", folder.path("missing")])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("--state"))
  }

  @Test func `sightings of an article, and a file that is none`() throws {
    try folder.drop(
      """
      entity city {
          paris "Paris"
      }
      term feast {
          "held a feast"
      }
      event feast-held {
          slot city each city
          require feast
      }
      """, as: "rules.tocsin")
    try folder.drop("Paris held a feast on June 3rd.", as: "2024-06-05.txt")
    try folder.drop("", as: "empty.txt")
    let outcome = try tocsin(
      "extract", "--rules", folder.path("rules.tocsin"), "-o", "json",
      folder.path("empty.txt"), folder.path("2024-06-05.txt"))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("empty.txt: there is no text in it"))
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(object["event"] as? String == "feast-held")
    #expect(object["slots"] as? [String: String] == ["city": "paris"])
    let date = object["date"] as? [String: String]
    #expect(date?["earliest"] == "2024-06-03" && date?["latest"] == "2024-06-03")
    #expect(date?["from"] == "sentence" && date?["text"] == "June 3rd")
    let evidence = object["evidence"] as? [[String: Any]]
    #expect(evidence?.first?["start"] as? Int == 0 && evidence?.first?["end"] as? Int == 31)
  }
}
