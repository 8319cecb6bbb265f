import Analysis
import Correlation

/// How near a rule comes to ringing, as JSON.
struct MissDocument: Encodable {
  private let summary: String
  private let have: Int
  private let need: Int
  private let happenings: [Happening]
  private let tips: [Tip]

  /// A change that would make the rule ring.
  private struct Tip: Encodable {
    let clause: NearestMiss.Tip.Clause
    let value: String?
    let text: String
  }

  /// The document of a miss.
  init(_ miss: NearestMiss) {
    summary = miss.summary
    have = miss.have
    need = miss.need
    happenings = miss.happenings
    tips = miss.tips.map { Tip(clause: $0.clause, value: $0.value, text: $0.text) }
  }
}
