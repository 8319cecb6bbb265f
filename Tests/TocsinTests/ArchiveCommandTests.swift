import Foundation
import TestSupport
import Testing

/// `tocsin backtest` and `tocsin correlate`, as they are typed.
@Suite struct ArchiveCommandTests {
  let folder = TemporaryFolder()
  var rules: String { folder.path("rules.tocsin") }
  var archive: String { folder.path("archive") }

  init() throws {
    try folder.drop(
      """
      entity city {
          paris "Paris"
          rome "Rome"
      }
      term feast {
          "held a feast"
      }
      event feast-held {
          slot city each city
          require feast
      }
      rule feasts {
          when count(distinct city) of feast-held >= 2 within 14 days
          message "feasts in {city}"
      }

      """, as: "rules.tocsin")
    try folder.drop("On June 3rd Paris held a feast.", as: "archive/2024-06-05.txt")
    try folder.drop("On June 7th Rome held a feast.", as: "archive/more/2024-06-09.txt")
    try folder.drop("", as: "archive/empty.txt")
  }

  private func backtest(_ arguments: String...) throws -> Outcome {
    try tocsin(["backtest", "--rules", rules] + arguments + [archive])
  }

  @Test func `an archive rings as it would have`() throws {
    let table = try backtest()
    #expect(table.status == 0)
    #expect(
      table.output == """
        ALERT  RAISED      SEVERITY  STATE   RULE    MESSAGE
            1  2024-06-09  warning   raised  feasts  feasts in paris, rome

        """)
    #expect(table.errors.contains("archive/empty.txt: there is no text in it"))
    #expect(
      table.errors.hasSuffix(
        "3 files, 1 of them not read, or not all of them, 2 articles, 2 sightings\n"))
    let json = try backtest("-o", "json")
    #expect(json.output.contains("\"raised\":\"2024-06-09T12:00:00Z\""))
    #expect(try backtest("-o", "csv").output.split(separator: "\n").count == 2)
    let timeline = try backtest("-o", "timeline").output
    #expect(timeline.contains("feasts  wwwww\n"))
    let isASCII = timeline.allSatisfy(\.isASCII)
    #expect(isASCII)
  }

  @Test func `days narrow it`() throws {
    #expect(try backtest("--until", "2024-06-08").output == "")
    #expect(try backtest("--since", "2024-06-10").output == "")
    #expect(try backtest("--since", "2024-06-09").output != "")
  }

  @Test func `a sweep, and a comparison`() throws {
    let sweep = try backtest("--sweep", "feasts.days=2,5", "-o", "csv")
    #expect(
      sweep.output == """
        setting,alerts,warning,highest_count
        feasts.days=2,0,0,0
        feasts.days=5,1,1,2

        """)
    #expect(try backtest("--sweep", "feasts.size=2").status == 64)
    let text = try String(contentsOfFile: rules, encoding: .utf8)
    try folder.drop(text.replacing(">= 2", with: ">= 1"), as: "other.tocsin")
    let difference = try backtest("--diff", folder.path("other.tocsin"), "-o", "json")
    #expect(difference.status == 0)
    #expect(difference.output.contains("\"change\":\"changed\"") || difference.output.isEmpty)
    #expect(difference.errors.contains("gained"))
  }

  @Test func `what is extracted is correlated, in any order`() throws {
    let lines = try tocsin(
      "extract", "--rules", rules, "-o", "json", "\(archive)/2024-06-05.txt",
      "\(archive)/more/2024-06-09.txt"
    ).output.split(separator: "\n")
    func correlate(_ lines: [Substring], _ arguments: String...) throws -> Outcome {
      try tocsin(
        ["correlate", "--rules", rules, "-o", "json"] + arguments,
        input: lines.joined(separator: "\n"))
    }
    let one = try correlate(lines)
    let other = try correlate(lines.reversed(), "-")
    #expect(one.status == 0)
    #expect(one.output == other.output)
    #expect(try backtest("-o", "json").output == one.output)
    let broken = try correlate(lines + ["nonsense"])
    #expect(broken.status == 1)
    #expect(broken.output == one.output)
    #expect(broken.errors == "tocsin: <standard input>:3: no sighting: it is no JSON\n")
  }
}
