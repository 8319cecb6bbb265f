import RuleLanguage
import Testing

/// Entities that are read from tables.
@Suite struct TableTests {
  private func check(_ table: String, prefix: [UInt8] = []) -> CheckResult {
    let bytes = prefix + Array(table.utf8)
    let rules = SourceFile(
      path: "rules/a.tocsin",
      text: "entity province { anhui \"Anhui\" }\nentity official \"Officials\" from \"t.csv\"\n")
    return RulesetChecker.check(
      files: [rules],
      options: CheckOptions { request in
        request.path == "rules/t.csv"
          ? .file(SourceFile(path: request.path, bytes: bytes)) : .missing
      })
  }

  private func official(_ result: CheckResult) throws -> Entity {
    let entity = result.ruleset?.entities.first { $0.name == "official" }
    return try #require(entity, "\(result.diagnostics)")
  }

  @Test func `names, aliases, attributes and roles`() throws {
    let entity = try official(
      check(
        """
        name,aliases,except,branch,role.post,role.province,role.since,role.until
        han-jun,Han Jun|韩俊,Han Junior,party,secretary,anhui,2023-03-07,2024-06-28
        han-jun,,,,governor,,,2023-03-06
        "li-gan","Li ""the"" Gan, General",,navy,,,,

        """))
    #expect(entity.title == "Officials")
    #expect(entity.values.map(\.name) == ["han-jun", "li-gan"])
    #expect(entity.values[0].aliases.map(\.source) == ["Han Jun", "韩俊"])
    #expect(entity.values[0].exceptions.map(\.source) == ["Han Junior"])
    #expect(entity.values[0].attributes == ["branch": .name("party")])
    #expect(entity.values[0].roles.count == 2)
    #expect(
      entity.values[0].roles[0].attributes["province"]
        == .value(entity: "province", name: "anhui"))
    #expect(entity.values[1].aliases.map(\.source) == ["Li \"the\" Gan, General"])
    #expect(entity.values[1].roles.isEmpty)
  }

  @Test func `marks in a table mean nothing`() throws {
    let entity = try official(check("name,aliases\nbank,Bank (Hong-Kong)*...\n"))
    #expect(
      entity.values[0].aliases[0].parts.map(\.pieces) == [
        [.text("Bank"), .space, .text("(Hong"), .space, .text("Kong)*...")]
      ])
  }

  @Test func `a byte order mark, every line end, and cells over several lines`() throws {
    let table = "name,aliases\r\na,\"A\r\nB\"\rb,B\n"
    let entity = try official(check(table, prefix: [0xEF, 0xBB, 0xBF]))
    #expect(entity.values.map(\.name) == ["a", "b"])
    #expect(entity.values[0].aliases[0].parts[0].pieces == [.text("A"), .space, .text("B")])
  }

  @Test func `a mistake is named with its line`() {
    let result = check("name,aliases\na,A\nB b,B\n\n,C\n")
    #expect(result.diagnostics.map(\.span.path) == ["rules/t.csv", "rules/t.csv"])
    #expect(result.diagnostics.map(\.span.start.line) == [3, 5])
    #expect(result.codes == ["T006", "T078"])
  }

  @Test func `a mistake in a table is quoted`() {
    let result = check("name,aliases\nB b,B\n")
    let text = DiagnosticRenderer(files: result.sources).text(of: result)
    #expect(text.contains("   2 | B b,B\n"))
  }

  @Test func `other encodings`() {
    #expect(check("name,aliases\na,\0\n").codes == ["T001"])
    #expect(check("name,aliases\na,A\n", prefix: [0xFF, 0xFE]).codes == ["T001"])
    #expect(check("", prefix: []).codes == ["T077"])
  }

  @Test func `a million rows`() {
    var table = "name,aliases\n"
    for row in 0..<1_000_000 { table += "a\(row),B\(row)\n" }
    let result = check(table)
    #expect(result.ruleset == nil)
    #expect(result.codes == ["T001"] || result.codes == ["T047"])
  }

  @Test func `a lone quote in ten megabytes`() {
    let result = check("name,aliases\na,\"" + String(repeating: "a,b\n", count: 2 << 20))
    #expect(result.codes == ["T076"])
  }
}
