import Analysis
import Correlation
import Extraction

/// Why a rule rings, or why not, for people and for programs.
public struct RuleExplanationText {
  private let explanation: RuleExplanation
  private let style: Style

  /// A text about this.
  public init(_ explanation: RuleExplanation, style: Style) {
    self.explanation = explanation
    self.style = style
  }

  /// What holds: the raised alerts, or else the last one that is over. Empty when there is neither.
  public var why: [String] {
    let alerts = shown
    guard !alerts.isEmpty else { return [] }
    return [heading(alerts[0].state == .raised ? "rings" : "rang, and it is over")]
      + alerts.flatMap { alert in
        [
          "",
          "Alert \(alert.number)  " + style.severity(alert.severity.rawValue, alert.severity)
            + "  \(alert.count), \(alert.certainty.rawValue), \(alert.first) to \(alert.last)",
          alert.message.onOneLine,
        ] + happenings(alert.happenings)
      }
  }

  /// The nearest miss. Empty when there is none, because the rule rings.
  public var whyNot: [String] {
    guard let miss = explanation.miss else { return [] }
    var facts = [("nearest", miss.summary)]
    for (index, tip) in miss.tips.enumerated() {
      facts.append((index == 0 ? "tips" : "", tip.text))
    }
    return [heading("does not ring")]
      + facts.map { name, text in
        let gap = String(repeating: " ", count: 7 - name.count)
        return "  \(style.faint(name))\(gap)  \(text.onOneLine)"
      } + (miss.happenings.isEmpty ? [] : [""] + happenings(miss.happenings))
  }

  /// An object for each alert that ``why`` shows.
  public var whyDocuments: [String] {
    get throws {
      try shown.map { alert in
        try CanonicalJSON.encode(
          Document(
            rule: explanation.rule.name, needs: explanation.rule.condition.inWords,
            rings: alert.state == .raised, alert: alert, miss: nil))
      }
    }
  }

  /// An object for the nearest miss, if there is one.
  public var whyNotDocuments: [String] {
    get throws {
      try explanation.miss.map { miss in
        [
          try CanonicalJSON.encode(
            Document(
              rule: explanation.rule.name, needs: explanation.rule.condition.inWords,
              rings: false, alert: nil, miss: MissDocument(miss)))
        ]
      } ?? []
    }
  }

  private struct Document: Encodable {
    var rule: String
    var needs: String
    var rings: Bool
    var alert: Alert?
    var miss: MissDocument?
  }

  private var shown: [Alert] {
    let raised = explanation.raised
    return raised.isEmpty ? Array(explanation.alerts.suffix(1)) : raised
  }

  private func heading(_ what: String) -> String {
    style.heading(explanation.rule.name.onOneLine)
      + " \(what): it takes \(explanation.rule.condition.inWords)"
  }

  private func happenings(_ happenings: [Happening]) -> [String] {
    happenings.flatMap { HappeningText($0, style: style).lines }.map { "  \($0)" }
  }
}
