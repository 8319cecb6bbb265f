import CivilTime
import Correlation
import Extraction

/// Happenings as they are listed: as a table, a line each, or as comma-separated values.
public struct HappeningList {
  private let happenings: [Happening]

  /// A list of happenings, in this order.
  public init(_ happenings: [Happening]) {
    self.happenings = happenings
  }

  /// A table for people, each line cut to `width` cells where that is given.
  public func table(style: Style, width: Int?) -> [String] {
    var table = Table([
      .init(title: "DATE"), .init(title: "EVENT", isLong: true), .init(title: "STATUS"),
      .init(title: "SOURCES", isNumber: true), .init(title: "SLOTS", isLong: true),
      .init(title: "EVIDENCE"),
    ])
    table.rows = happenings.map { happening in
      [
        .init(happening.date.interval.inWords), "\(happening.event)",
        "\(happening.status.rawValue)", "\(happening.sources)", .init(Self.slots(of: happening)),
        .init(Self.evidence(of: happening)),
      ]
    }
    return table.lines(style: style, width: width)
  }

  /// A line for each.
  public var short: [String] {
    happenings.map { happening in
      let slots = happening.slotsInWords
      let status = happening.status == .asserted ? "" : "\(happening.status.rawValue), "
      return
        ("\(happening.date.interval.inWords) \(happening.event)"
        + (slots.isEmpty ? "" : ": \(slots)") + " (\(status)\(happening.sourcesInWords))").onOneLine
    }
  }

  /// Comma-separated values with a heading.
  public var csv: [String] {
    let heading = ["earliest", "latest", "event", "status", "sources", "slots", "evidence"]
    let rows = happenings.map { happening in
      [
        "\(happening.date.interval.earliest)", "\(happening.date.interval.latest)",
        happening.event, happening.status.rawValue, "\(happening.sources)",
        Self.slots(of: happening), Self.evidence(of: happening),
      ]
    }
    return ([heading] + rows).map { $0.map(\.asCSV).joined(separator: ",") }
  }

  private static func slots(of happening: Happening) -> String {
    happening.slots.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      .joined(separator: " ")
  }

  private static func evidence(of happening: Happening) -> String {
    happening.sightings.first?.evidence.first?.text ?? ""
  }
}
