import Extraction
import Foundation
import TestSupport
import Testing

@testable import Reports

/// What `-g` looks for.
@Suite struct AlertPatternTests {
  @Test(arguments: [
    ("anhui", "In ANHUI it met", true), ("Anhui", "in anhui", false), ("安徽|甘肃", "在甘肃", true),
    ("^met$", "it met", false), ("met$", "it met", true), (#"\bmet\b"#, "they met.", true),
    (#"\bmet\b"#, "metal", false), ("élan", "ÉLAN", true), ("Élan", "élan", false),
    ("a.c", "abc", true), ("", "anything", true), ("x*", "", true), ("[0-9]{4}", "2024", true),
    ("(a+)+b", String(repeating: "a", count: 100_000), false),
  ])
  func `finds`(expression: String, text: String, isFound: Bool) throws {
    #expect(try AlertPattern(expression).isIn(text) == isFound)
  }

  @Test(arguments: ["(", "[", "*", "a{2,1}", #"(a)\1"#, "(?=a)"])
  func `what cannot be looked for is refused in one line`(expression: String) {
    #expect { try AlertPattern(expression) } throws: { failure in
      let text = "\(failure)"
      return text.hasPrefix("'\(expression)' cannot be looked for: ") && !text.contains("\n")
    }
  }

  @Test func `it looks into message, values and evidence`() throws {
    let alert = SampleAlert.revision(
      1, time: Date(), message: "A message: \"quoted\"", evidence: "On June 3rd a\"b\nline"
    ).alert
    let json = try CanonicalJSON.encode(alert)
    for expression in ["a message", "anhui", "june 3rd", "\"quoted\"$", "a.b", "line$"] {
      let pattern = try AlertPattern(expression)
      #expect(pattern.isIn(alert) && pattern.mayBeIn(json: json), "\(expression)")
    }
    #expect(try !AlertPattern("elsewhere").mayBeIn(json: json))
    // The name of the rule, and the headline of an article.
    for expression in ["wave", "安徽"] {
      #expect(try !AlertPattern(expression).isIn(alert), "\(expression)")
    }
  }
}
