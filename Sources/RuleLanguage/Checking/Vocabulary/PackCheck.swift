import Foundation

extension Checker {
  /// The pack; nil when there is none.
  func checkPacks() -> Pack? {
    for pack in packs.all.dropFirst() {
      guard let first = packs.all.first else { break }
      sink.report(
        .severalPacks, at: pack.keyword.place,
        Finding(
          "a ruleset has one pack, and this is another; remove one of them",
          related: [(first.keyword.place, "the first")]))
    }
    let packs = packs.all.map(check)
    return packs.first ?? nil
  }

  private func check(_ pack: PackSyntax) -> Pack? {
    func clause(_ word: String) -> StringLiteral? {
      let clauses = pack.clauses.filter { $0.keyword.text == word && !$0.node.isDamaged }
      return single(clauses, "pack")?.literal
    }
    let version = clause("version")
    let timeZone = clause("time-zone")
    if let timeZone { check(timeZone: timeZone) }
    guard let name = pack.name, let title = pack.title else { return nil }
    return Pack(name: name.text, title: title, version: version?.text, timeZone: timeZone?.text)
  }

  private func check(timeZone: StringLiteral) {
    let name = timeZone.text
    guard !timeZone.isDamaged, !Self.isTimeZone(name) else { return }
    let known = TimeZone.knownTimeZoneIdentifiers
    let near = NearNames.nearest(to: name, among: known)
    sink.report(
      .unknownTimeZone, at: timeZone.place,
      Finding(
        "there is no time zone \(quoted(name))",
        label: near.map { "did you mean \"\($0)\"?" } ?? "",
        notes: ["time zones have IANA names, such as Asia/Shanghai or UTC"],
        fix: near.map { (timeZone.place, "\"\($0)\"") }))
  }

  /// Abbreviations such as CST are not unique, and so are no names of time zones here.
  private static func isTimeZone(_ name: String) -> Bool {
    name == "UTC" || name.contains("/") && TimeZone(identifier: name) != nil
  }
}
