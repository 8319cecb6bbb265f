import CivilTime
import Extraction

/// Sightings as a table for people.
public struct SightingList {
  private let sightings: [Sighting]

  /// A list of sightings, in this order.
  public init(_ sightings: [Sighting]) {
    self.sightings = sightings
  }

  /// The lines, each cut to `width` cells where that is given.
  public func table(style: Style, width: Int?) -> [String] {
    var table = Table([
      .init(title: "EVENT", isLong: true), .init(title: "DATE"), .init(title: "FROM", isLong: true),
      .init(title: "STATUS"),
      .init(title: "SLOTS", isLong: true), .init(title: "EVIDENCE"),
    ])
    table.rows = sightings.map { sighting in
      let slots = sighting.slots.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return [
        "\(sighting.event)", .init(sighting.date.interval.inWords),
        .init(sighting.date.explanation), "\(sighting.status.rawValue)",
        .init(slots.joined(separator: " ")), .init(sighting.evidence.first?.text ?? ""),
      ]
    }
    return table.lines(style: style, width: width)
  }
}

extension SightingDate {
  /// How the date was resolved, as in `“June 3rd” in the sentence`.
  var explanation: String {
    switch (origin, text) {
    case (.sentence, let text?): "“\(text)” in the sentence"
    case (.sentence, nil): "in the sentence"
    case (.dateline, let text?): "“\(text)” in the dateline"
    case (.dateline, nil): "in the dateline"
    case (.publication, _): "publication, assumed"
    }
  }
}

extension Sighting {
  /// How the slots were filled that the text does not name for the event, as in
  /// `province by a role`.
  var slotExplanations: [String] {
    slotOrigins.sorted { $0.key < $1.key }.compactMap { slot, origin in
      switch origin {
      case .named: nil
      case .attribute: "\(slot) by an attribute"
      case .role: "\(slot) by a role on that day"
      case .dateline: "\(slot) by the dateline"
      case .lead: "\(slot) by the lead"
      case .outlet: "\(slot) by the outlet"
      case .open: "\(slot) as the text has it"
      }
    }
  }
}
