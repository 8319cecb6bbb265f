import CivilTime
import Correlation
import Extraction
import RuleLanguage

/// SplitMix64: small, and the same numbers for the same seed everywhere.
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of these.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  /// True once in so many times.
  mutating func oneIn(_ times: Int) -> Bool {
    Int.random(in: 0..<times, using: &self) == 0
  }
}

/// A small ruleset and some sightings, crowded enough for everything to touch.
struct RandomHistory {
  let ruleset: Ruleset
  let sightings: [Sighting]

  init(using generator: inout SeededGenerator) {
    ruleset = Self.ruleset(using: &generator)
    // Ends of years and of Februaries; the day before Day counts from zero.
    let base = generator.pick(["2023-12-20", "2024-02-20", "2025-02-18", "1969-12-25"])
    let span = Int.random(in: 3...40, using: &generator)
    let articles = Int.random(in: 1...14, using: &generator)
    var sightings: [Sighting] = []
    for number in 0..<Int.random(in: 1...26, using: &generator) {
      sightings.append(
        Self.sighting(
          number, articles: articles, base: Day(base) ?? Day(number: 0), span: span,
          using: &generator))
    }
    self.sightings = sightings
  }

  private static func ruleset(using generator: inout SeededGenerator) -> Ruleset {
    let samenesses: [Sameness?] = [
      nil, Sameness(slots: ["province"], days: 0), Sameness(slots: ["province"], days: 3),
      Sameness(slots: ["province", "chair"], days: 1), Sameness(slots: [], days: 2),
    ]
    let events = ["meeting", "removal"].map {
      meeting(named: $0, same: generator.pick(samenesses))
    }
    let rules = (1...3).map { number in
      wave(
        named: "rule-\(number)", of: generator.oneIn(3) ? "removal" : "meeting",
        atLeast: Int.random(in: 1...4, using: &generator),
        within: generator.pick([1, 2, 3, 5, 8, 14]),
        distinct: generator.pick(["province", "province", "chair", nil]),
        severity: SeverityScale(.notice, steps: [.init(.error, from: 4), .init(.alert, from: 6)]))
    }
    return Ruleset(events: events, rules: rules)
  }

  private static func sighting(
    _ number: Int, articles: Int, base: Day, span: Int, using generator: inout SeededGenerator
  ) -> Sighting {
    let first = base.advanced(by: Int.random(in: 0..<span, using: &generator))
    let width = generator.oneIn(3) ? Int.random(in: 1...9, using: &generator) : 0
    let article = Int.random(in: 0..<articles, using: &generator)
    var slots: [String: String] = [:]
    slots["province"] = generator.pick(["anhui", "hebei", "jilin", "yunnan", "hunan", nil])
    slots["chair"] = generator.pick(["han", "wang", nil, nil])
    return CorrelationTests.sighting(
      event: generator.oneIn(4) ? "removal" : "meeting", article: "a\(article)",
      outlet: article % 4 == 0 ? nil : "outlet-\(article % 4)",
      days: DayInterval(first, first.advanced(by: width)), slots: slots,
      status: generator.oneIn(10) ? .claimed : .asserted, start: number % 3 * 100)
  }
}
