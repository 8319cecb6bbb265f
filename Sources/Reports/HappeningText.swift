import CivilTime
import Correlation
import Extraction

/// A happening with every sentence it rests on, and how its dates and places were resolved.
struct HappeningText {
  private let happening: Happening
  private let style: Style

  /// This happening.
  init(_ happening: Happening, style: Style) {
    self.happening = happening
    self.style = style
  }

  /// The lines for people.
  var lines: [String] {
    let slots = happening.slotsInWords
    let title =
      "\(happening.date.interval.inWords)  \(happening.event)"
      + (slots.isEmpty ? "" : ": \(slots)") + " (\(happening.sourcesInWords))"
    return [title.onOneLine] + happening.sightings.flatMap(lines)
  }

  private func lines(_ sighting: Sighting) -> [String] {
    let article = sighting.article
    let outlet = article.outlet.map { ", \($0)" } ?? ""
    let place = "\(article.path)\(outlet), published \(article.published)"
    let facts = [sighting.date.explanation] + sighting.slotExplanations + [place]
    return ["  " + style.faint(facts.joined(separator: "; ").onOneLine)]
      + sighting.evidence.map { "    \($0.start)–\($0.end): \($0.text.onOneLine)" }
  }
}

extension Happening {
  /// As in `province anhui, chair han-jun`.
  var slotsInWords: String {
    slots.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  /// As in `2 sources`.
  var sourcesInWords: String { sources == 1 ? "1 source" : "\(sources) sources" }
}
