import CivilTime
import RuleLanguage
import TestSupport
import Testing

/// A predicate that is said never or always to hold never or always does: random predicates, held
/// against every report there could be.
@Suite struct FilterTruthTests {
  private static let vocabulary = """
    entity province {
        anhui "Anhui" { size: 3, coast: inland }
        jilin "Jilin" { size: 5, coast: inland }
        yunnan "Yunnan" { coast: border }
    }
    term convene { "convened" }
    event meeting {
        slot host province
        slot guest optional province
        require convene
    }
    """

  /// A report: the host, the guest, the outlets, and the reading.
  private struct Report {
    let host: String
    let guest: String?
    let sources: Int
    let status: Event.Status

    static let all: [Report] = {
      let provinces = ["anhui", "jilin", "yunnan"]
      return provinces.flatMap { host in
        ([nil] + provinces).flatMap { guest in
          (1...4).flatMap { sources in
            [Event.Status.asserted, .claimed, .denied].map {
              Report(host: host, guest: guest, sources: sources, status: $0)
            }
          }
        }
      }
    }()

    /// What a field of it holds; nil for nothing.
    func value(of field: FieldPath) -> Literal? {
      switch field.base {
      case .sources: return .number(sources)
      case .status: return .status(status)
      case .slot(let name):
        guard let province = name == "host" ? host : guest else { return nil }
        switch field.attribute {
        case "size":
          return province == "anhui" ? .number(3) : province == "jilin" ? .number(5) : nil
        case "coast": return .name(province == "yunnan" ? "border" : "inland")
        default: return .value(entity: "province", name: province)
        }
      default: return nil
      }
    }

    func satisfies(_ filter: Filter) -> Bool {
      filter.holds { field in value(of: field).map { [$0] } ?? [] }
    }
  }

  @Test(arguments: UInt64(0)..<150)
  func `what is said of a predicate is true`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = predicate(depth: 2, using: &generator)
    let result = check(rule(text))
    try #require(result.ruleset != nil, "\(result.diagnostics) in \(text)")
    let whole = rule(text)
    for found in result.diagnostics {
      let bytes = Array(whole.utf8)[found.span.start.offset..<found.span.end.offset]
      let part = String(decoding: bytes, as: UTF8.self)
      switch found.code {
      case .neverTrue: #expect(!Report.all.contains { holds($0, part) }, "\(part)")
      case .alwaysTrue: #expect(Report.all.allSatisfy { holds($0, part) }, "\(part)")
      default: break
      }
    }
  }

  @Test(
    arguments: [
      ("host = anhui and host = jilin", "T070"), ("host in (anhui, jilin, yunnan)", "T071"),
      ("host != anhui or host != jilin", "T071"), ("guest = anhui or guest != anhui", ""),
      ("guest = anhui or not guest = anhui", "T071"), ("sources < 1", "T070"),
      ("sources >= 1", "T071"), ("sources > 2 and sources <= 2", "T070"),
      ("sources <= 2 or sources > 2", "T071"), ("sources = 2 and sources != 2", "T070"),
      ("host not in (anhui, jilin, yunnan)", "T070"), ("not (sources >= 1)", "T071"),
      ("host = anhui and (guest = jilin or host = jilin)", ""),
      ("host.coast = inland and host.coast = border", "T070"), ("host = guest", ""),
      ("date > 2024-06-01 and date < 2024-06-02", "T070"),
    ])
  func `predicates that say nothing`(text: String, code: String) {
    #expect(check(rule(text)).codes == (code.isEmpty ? [] : [code]))
  }

  private func rule(_ predicate: String) -> String {
    Self.vocabulary + "\nrule wave {\n"
      + "    when count of (meeting where \(predicate)) >= 1 within 9 days\n}\n"
  }

  private func holds(_ report: Report, _ predicate: String) -> Bool {
    let condition = check(rule(predicate)).ruleset?.rules.first?.condition
    return condition?.streams.first?.filter.map(report.satisfies) ?? false
  }

  private func predicate(depth: Int, using generator: inout SeededGenerator) -> String {
    let provinces = ["anhui", "jilin", "yunnan"]
    let province = provinces.randomElement(using: &generator) ?? "anhui"
    let number = Int.random(in: 0...5, using: &generator)
    let slot = Bool.random(using: &generator) ? "host" : "guest"
    let sign = ["=", "!="].randomElement(using: &generator) ?? "="
    let order = ["=", "!=", "<", "<=", ">", ">="].randomElement(using: &generator) ?? "="
    let leaves = [
      "\(slot) \(sign) \(province)", "\(slot) in (\(province))",
      "\(slot) not in (anhui, jilin)", "sources \(order) \(number)",
      "\(slot).size \(order) \(number)", "\(slot).coast \(sign) inland", "host \(sign) guest",
      "status \(sign) claimed", "status in (asserted, denied)",
    ]
    guard depth > 0, Int.random(in: 0..<4, using: &generator) > 0 else {
      return leaves.randomElement(using: &generator) ?? leaves[0]
    }
    let left = predicate(depth: depth - 1, using: &generator)
    let right = predicate(depth: depth - 1, using: &generator)
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: return "(\(left) and \(right))"
    case 1: return "(\(left) or \(right))"
    default: return "not (\(left))"
    }
  }
}
