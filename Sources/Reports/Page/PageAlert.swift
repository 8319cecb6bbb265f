import CivilTime
import Correlation
import Extraction

/// An alert on a page, with every happening and every sentence it rests on.
struct PageAlert {
  private let alert: Alert
  private let clock: Clock

  init(_ alert: Alert, clock: Clock) {
    self.alert = alert
    self.clock = clock
  }

  var article: HTML {
    """
    <article id="alert-\(alert.number)">
    <h3><span class="\(alert.severity.rawValue) mark"></span> \(alert.message)</h3>
    <p class="facts">Alert \(alert.number), \(facts.joined(separator: ", "))</p>
    \(values)
    <ul class="happenings">
    \(alert.happenings.map(item))
    </ul>
    </article>
    """
  }

  private var facts: [String] {
    let group = alert.group.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return ["rule \(alert.rule)"] + group + [
      alert.severity.rawValue, alert.state.rawValue, alert.certainty.rawValue,
      "count \(alert.count)", "\(alert.first) to \(alert.last)",
      "raised \(clock.minute(alert.raised))",
    ]
  }

  private var values: [HTML] {
    alert.values.sorted { $0.key < $1.key }.map { slot, values in
      "<p class=\"facts\">\(slot): \(values.joined(separator: ", "))</p>"
    }
  }

  private func item(_ happening: Happening) -> HTML {
    let slots = happening.slotsInWords
    let title =
      "\(happening.date.interval.inWords)  \(happening.event)" + (slots.isEmpty ? "" : ": \(slots)")
    return """
      <li><p>\(title) <span class="faint">\(happening.sourcesInWords)</span></p>
      \(happening.sightings.map(quotation))
      </li>
      """
  }

  private func quotation(_ sighting: Sighting) -> HTML {
    let article = sighting.article
    let title = article.title.isEmpty ? nil : "“\(article.title)”"
    let place = [title, article.outlet, "\(article.published)", article.path].compactMap(\.self)
    let resolved = ([sighting.date.explanation] + sighting.slotExplanations).joined(separator: "; ")
    return """
      <blockquote lang="\(article.language.rawValue)">
      \(sighting.evidence.map { evidence -> HTML in "<p>\(evidence.text)</p>" })
      <footer>\(place.joined(separator: ", "))<br/>\(resolved)</footer>
      </blockquote>
      """
  }
}
