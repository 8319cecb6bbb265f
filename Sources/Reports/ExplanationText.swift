import CivilTime
import Extraction
import RuleLanguage

/// How the sightings of an article come about, for people: each sentence, and under it what was found in
/// it, what was made of it, and what was nearly made of it.
public struct ExplanationText {
  private let explanation: Explanation
  private let style: Style

  /// This explanation.
  public init(_ explanation: Explanation, style: Style) {
    self.explanation = explanation
    self.style = style
  }

  /// The longest sentence and the longest part of one that are shown whole, in cells.
  private static let limits = (sentence: 400, part: 80)

  /// The lines, without line feeds and control characters.
  public var lines: [String] {
    let article = explanation.article
    let title = article.title.isEmpty ? article.path : article.title
    let about = [article.outlet, "published \(article.published)"].compactMap(\.self)
    var lines = [
      style.heading(title.onOneLine), style.faint(about.joined(separator: ", ").onOneLine),
    ]
    // A report stands under its first sentence, which always holds something.
    let reports = Dictionary(grouping: explanation.sightings) { $0.evidence.first?.start ?? 0 }
    let misses = Dictionary(grouping: explanation.nearMisses, by: \.sentence.start)
    for sentence in explanation.sentences {
      lines += ["", sentence.text.onOneLine.cut(toCells: Self.limits.sentence)]
      lines += found(in: sentence)
      lines += (reports[sentence.start] ?? []).map(report)
      lines += (misses[sentence.start] ?? []).map(miss)
    }
    if explanation.sentences.isEmpty {
      lines += ["", "No name and no term of the rules is in it."]
    }
    if explanation.omitted > 0 {
      lines += ["", style.faint("\(explanation.omitted) more sentences or near misses not shown")]
    }
    return lines
  }

  private func found(in sentence: ExplainedSentence) -> [String] {
    var parts: [(String, [String])] = []
    parts.append(("names", sentence.mentions.filter { $0.kind != "term" }.map(inWords)))
    parts.append(("terms", sentence.mentions.filter { $0.kind == "term" }.map(inWords)))
    parts.append(
      (
        "dates",
        sentence.dates.map {
          "\(quoted($0.text)) = \(DayInterval($0.earliest, $0.latest).inWords)"
        }
      ))
    parts.append(("cues", sentence.cues.map { "\(quoted($0.text)) \($0.name)" }))
    if let dateline = sentence.dateline { parts.append(("dateline", [quoted(dateline)])) }
    return parts.filter { !$0.1.isEmpty }.map { name, texts in
      "  " + style.faint(name) + String(repeating: " ", count: 10 - name.count)
        + texts.joined(separator: ", ")
    }
  }

  private func inWords(_ found: FoundText) -> String {
    let name = found.kind == "term" ? found.name : "\(found.kind) \(found.name)"
    return "\(name) \(quoted(found.text))".onOneLine
  }

  private func quoted(_ text: String) -> String {
    "“\(text.onOneLine.cut(toCells: Self.limits.part))”"
  }

  private func report(_ sighting: Sighting) -> String {
    let slots = sighting.slots.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let date = "\(sighting.date.interval.inWords) by \(sighting.date.explanation)"
    let parts =
      [slots.joined(separator: " ")] + sighting.slotExplanations
      + [date, sighting.status.rawValue]
    return "  " + style.heading("\(sighting.event): found: ")
      + parts.filter { !$0.isEmpty }.joined(separator: "; ").onOneLine
  }

  private func miss(_ miss: NearMiss) -> String {
    let pattern = miss.pattern.map { " (pattern \($0))" } ?? ""
    return "  " + style.heading("\(miss.event)\(pattern): not here: ")
      + miss.missing.inWords.onOneLine
  }
}

extension NearMiss.Missing {
  /// What is missing and how it can be mended, as in `no province is named (slot 'province'); …`.
  var inWords: String {
    switch self {
    case .term(let name, let phrases):
      let examples = phrases.map { "\"\($0.onOneLine.cut(toCells: 40))\"" }.joined(separator: ", ")
      return "nothing says '\(name)' (\(examples), …); "
        + "add how it is said here to the term, or look further with 'scope'"
    case .forbidden(let name, let text):
      return
        "“\(text.text.onOneLine.cut(toCells: 80))” stands there, which is '\(name)' and forbidden; "
        + "take it out of the term by 'except' if it is not meant"
    case .proximity(let terms, let words):
      return
        "\(terms.map { "'\($0)'" }.joined(separator: " and ")) stand more than \(words) words apart; "
        + "allow more with 'near'"
    case .slot(let name, let entity):
      let slot = name == entity ? "" : " (slot '\(name)')"
      return "no \(entity) is named\(slot); add the name to the entity, or say where else it comes "
        + "from, as in 'or dateline'"
    case .text(let name, let side):
      return
        "no text \(side.rawValue) the phrases of the slot '\(name)'; add the phrase that stands beside "
        + "it here, or write 'optional'"
    case .date(let sources, let isExact):
      return
        "no date\(isExact ? " known to the day" : "") is in \(sources.joined(separator: " or ")); "
        + "take another source with 'date'"
    case .status(let status, let kept):
      return "it is told as \(status.rawValue), and the event keeps only "
        + "\(kept.map(\.rawValue).joined(separator: ", ")); add it to 'status' if it should count"
    }
  }
}
