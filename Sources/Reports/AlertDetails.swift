import Correlation
import Extraction
import Store

/// One alert with all it rests on: its revisions, its happenings, and every sentence with how its
/// date was resolved.
public struct AlertDetails {
  private let alert: Alert
  private let revisions: [Revision]
  private let acknowledgement: Acknowledgement?
  private let silence: Silence?
  private let clock: Clock
  private let style: Style

  /// An alert told by its revisions, the first one first, with who has seen it and the silence that
  /// holds of it; nil when there are no revisions.
  public init?(
    _ revisions: [Revision], acknowledgement: Acknowledgement? = nil, silence: Silence? = nil,
    clock: Clock, style: Style
  ) {
    guard let alert = revisions.last?.alert else { return nil }
    self.alert = alert
    self.revisions = revisions
    self.acknowledgement = acknowledgement
    self.silence = silence
    self.clock = clock
    self.style = style
  }

  /// The lines for people.
  public var lines: [String] {
    head + [""] + section("Revisions", revisions.map(line)) + [""]
      + section("Happenings", alert.happenings.flatMap { HappeningText($0, style: style).lines })
  }

  private var head: [String] {
    let title =
      style.heading("Alert \(alert.number)") + "  "
      + style.severity(alert.severity.rawValue, alert.severity) + "  \(alert.state.rawValue)"
    var facts = [
      ("Rule", alert.rule), ("Days", "\(alert.first) to \(alert.last)"),
      ("Count", "\(alert.count), \(alert.certainty.rawValue)"),
    ]
    facts += alert.group.sorted { $0.key < $1.key }.map { ("Per \($0.key)", $0.value) }
    facts += alert.values.sorted { $0.key < $1.key }
      .map { (Self.capitalised($0.key), $0.value.joined(separator: ", ")) }
    facts += marks
    let width = facts.map(\.0.cells).max() ?? 0
    return [title, alert.message.onOneLine, ""]
      + facts.map { name, value in
        let gap = String(repeating: " ", count: width - name.cells)
        return "  \(style.faint(name.onOneLine))\(gap)  \(value.onOneLine)"
      }
  }

  private var marks: [(String, String)] {
    func said(_ reason: String?) -> String { reason.map { ": \($0)" } ?? "" }
    let seen = acknowledgement.map {
      ("Acknowledged", "\(clock.minute($0.made)) by \($0.who)\(said($0.reason))")
    }
    let silent = silence.map { silence in
      let until = silence.until.map { " until \(clock.minute($0))" } ?? ""
      return (
        "Silenced",
        "\(clock.minute(silence.made))\(until) by \(silence.who)\(said(silence.reason))"
      )
    }
    return [seen, silent].compactMap(\.self)
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    [style.heading(title)] + lines.map { $0.isEmpty ? "" : "  \($0)" }
  }

  private func line(_ revision: Revision) -> String {
    let alert = revision.alert
    return "\(clock.second(revision.time))  \(revision.kind.rawValue), "
      + "\(alert.severity.rawValue), count \(alert.count): \(revision.cause)"
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
