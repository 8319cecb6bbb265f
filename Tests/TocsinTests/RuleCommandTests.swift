import Foundation
import TestSupport
import Testing

/// `tocsin check` and `tocsin fmt`, as they are typed.
@Suite struct RuleCommandTests {
  let folder = TemporaryFolder()
  var rules: String { folder.path("rules.tocsin") }

  private let good = """
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
        param least = 2
        when count(distinct city) of feast-held >= least within 14 days
    }

    """

  @Test func `good rules are good`() throws {
    try folder.drop(good, as: "rules.tocsin")
    let outcome = try tocsin("check", rules)
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors == "1 file: no mistakes\n")
  }

  @Test func `extract explains what it found and what is missing`() throws {
    try folder.drop(good, as: "rules.tocsin")
    try folder.drop("Paris held a feast. They held a feast.", as: "a.txt")
    let explain = ["extract", "--explain", "--rules", rules, "--date", "2024-06-06"]
    let outcome = try tocsin(explain + [folder.path("a.txt")])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("feast-held: found: city=paris"))
    #expect(outcome.output.contains("feast-held: not here: no city is named; add"))
    let json = try tocsin(explain + ["-o", "json", folder.path("a.txt")])
    #expect(json.output.contains(#""near_misses":[{"entity":"city","event":"feast-held""#))
    #expect(json.output.split(separator: "\n").count == 1)
  }

  @Test func `five mistakes are five diagnostics, and exit status 2`() throws {
    let faulty =
      good.replacing("each city", with: "each town").replacing(
        "require feast", with: "require fest"
      )
      .replacing("distinct city", with: "distinct cty").replacing("14 days", with: "14 dais")
      .replacing("\"Rome\"", with: "\"Rome")
    try folder.drop(faulty, as: "rules.tocsin")
    let outcome = try tocsin("check", "--json", rules)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "1 file: 5 errors\n")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 5)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["path"] as? String == rules)
    }
    let run = try tocsin(
      "run", "--rules", rules, "--inbox", folder.path, "--state", folder.path("state"))
    #expect(run.status == 2)
    #expect(run.errors.contains("5 errors"))
    #expect(!folder.names.contains("state"))
  }

  @Test func `what has one mending is mended in place`() throws {
    try folder.drop(good.replacing("require feast", with: "requires feast"), as: "rules.tocsin")
    let outcome = try tocsin("check", "--fix", rules)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "mended \(rules)\n1 file: no mistakes\n")
    #expect(try String(contentsOfFile: rules, encoding: .utf8) == good)
  }

  @Test func `a parameter can be set, and not misspelt`() throws {
    try folder.drop(good, as: "rules.tocsin")
    let outcome = try tocsin("check", "--ast", "--set", "feasts.least=1", rules)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"number\":1") || outcome.output.contains("\"count\":1"))
    let slip = try tocsin("check", "--set", "feasts.lest=1", rules)
    #expect(slip.status == 2)
    #expect(slip.output.contains("least"))
  }

  @Test func `files are laid out in place, and only then`() throws {
    let text = good.replacing("    ", with: "  ").replacing("{\n", with: "{  # why\n")
    try folder.drop(text, as: "rules.tocsin")
    let check = try tocsin("fmt", "--check", rules)
    #expect(check.status == 1)
    #expect(check.output == "\(rules)\n")
    #expect(try String(contentsOfFile: rules, encoding: .utf8) == text)

    #expect(try tocsin("fmt", rules).status == 0)
    let laidOut = try String(contentsOfFile: rules, encoding: .utf8)
    #expect(laidOut.replacing("  # why", with: "") == good)
    #expect(try tocsin("fmt", "--check", rules).status == 0)
    #expect(try tocsin("fmt", "-", input: text).output == laidOut)
  }

  @Test func `what is not understood is left alone`() throws {
    try folder.drop("rule {", as: "rules.tocsin")
    try folder.drop("term  t { \"x\" }\n", as: "z.tocsin")
    let outcome = try tocsin("fmt", folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("rules.tocsin:1:"))
    #expect(outcome.output == "\(folder.path("z.tocsin"))\n")
    #expect(try String(contentsOfFile: rules, encoding: .utf8) == "rule {")
  }

  @Test func `wrong usage is exit status 64, and a path where nothing is 3`() throws {
    #expect(try tocsin("fmt").status == 64)
    #expect(try tocsin("check", "--no-such-flag").status == 64)
    let outcome = try tocsin("check", folder.path("missing"))
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("there is no such file"))
  }
}
