import Foundation
import RuleLanguage
import Testing

/// The checked ruleset and the diagnostics as JSON.
@Suite struct DocumentTests {
  @Test func `the sample as JSON`() throws {
    let ruleset = try #require(check(Sample.whole).ruleset)
    let object = try JSONSerialization.jsonObject(with: Data(ruleset.json.utf8))
    let pretty = try JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    let url = Golden.folder("Goldens/Documents").appending(path: "sample.json")
    try expectGolden(String(decoding: pretty, as: UTF8.self) + "\n", url)
  }

  @Test func `one line, and the same bytes each time`() throws {
    let one = try #require(check(Sample.whole).ruleset).json
    let other = try #require(check(Sample.whole).ruleset).json
    #expect(one == other)
    #expect(!one.contains("\n"))
  }

  @Test func `what JSON escapes`() throws {
    let title = "\"b\" \\ 安😀\n\t"
    let json = try #require(
      check(#"pack a "\"b\" \\ 安😀\n\u{9}" {\#n}\#n"#).ruleset
    ).json
    #expect(json.contains(#""\"b\" \\ 安😀\n\u0009""#))
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let pack = try #require(object?["pack"] as? [String: Any])
    #expect(pack["title"] as? String == title)
  }

  @Test(arguments: Golden.all)
  func `diagnostics are JSON`(golden: Golden) throws {
    for diagnostic in try golden.check().diagnostics {
      #expect(!diagnostic.json.contains("\n"))
      let object = try JSONSerialization.jsonObject(with: Data(diagnostic.json.utf8))
      let fields = try #require(object as? [String: Any])
      #expect(fields["code"] as? String == diagnostic.code.rawValue)
      #expect(fields["message"] as? String == diagnostic.message)
      #expect((fields["fix"] == nil) == (diagnostic.fix == nil))
    }
  }

  @Test func `a diagnostic, field by field`() throws {
    let found = try #require(check("event a {\n    requires b\n}\n").diagnostics.first)
    #expect(
      found.json == """
        {"code":"T011","severity":"error","message":"events have no clause 'requires'",\
        "path":"a.tocsin","start":{"offset":14,"line":2,"column":5},\
        "end":{"offset":22,"line":2,"column":13},"label":"did you mean 'require'?",\
        "notes":["clauses: slot, require, forbid, scope, status, undated, planned, date, same, pattern"],\
        "fix":{"path":"a.tocsin","start":{"offset":14,"line":2,"column":5},\
        "end":{"offset":22,"line":2,"column":13},"replacement":"require"}}
        """)
  }
}
