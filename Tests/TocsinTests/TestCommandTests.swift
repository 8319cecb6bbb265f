import Foundation
import TestSupport
import Testing

/// `tocsin test`, as it is typed.
@Suite struct TestCommandTests {
  let folder = TemporaryFolder()
  var rules: String { folder.path("rules.tocsin") }

  private let declarations = """
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
    rule feasts {
        when count(distinct city) of feast-held >= 1 within 14 days
    }
    test "a feast rings" {
        article 2024-06-05 "On June 3 Paris held a feast."
        expect alert feasts { count: 1 }
    }

    """

  @Test func `tests pass quietly`() throws {
    try folder.drop(declarations, as: "rules.tocsin")
    let outcome = try tocsin("test", rules)
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors == "1 test passed\n")
  }

  @Test func `a failed test is exit status 1, and faulty rules are 2`() throws {
    let failing = "test \"two\" {\n    advance to 2024-06-01\n    expect alert feasts\n}\n"
    try folder.drop(declarations + failing, as: "rules.tocsin")
    let outcome = try tocsin("test", "--rules", rules, "--junit", folder.path("results.xml"))
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("rules.tocsin:20:5: failed: two\n"))
    #expect(outcome.output.contains("nearest   0 of 1 city in 14 days"))
    #expect(outcome.errors == "1 test passed, 1 failed\n")
    let xml = try String(contentsOfFile: folder.path("results.xml"), encoding: .utf8)
    #expect(xml.contains("<testcase classname=\"\(rules)\" name=\"two\" line=\"20\">"))
    let filtered = try tocsin("test", rules, "--filter", "A FEAST", "--json")
    #expect(filtered.status == 0)
    #expect(filtered.output.contains("\"passed\":true"))
    try folder.drop("rule", as: "faulty.tocsin")
    #expect(try tocsin("test", folder.path("faulty.tocsin")).status == 2)
  }
}
