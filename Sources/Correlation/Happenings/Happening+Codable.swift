import Extraction

/// The shape of a happening in an alert.
extension Happening: Codable {
  private enum CodingKeys: String, CodingKey {
    case event, slots, date, sources, sightings
  }

  /// Reads a happening; throws when it has sources without sightings, or the other way round.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      event: try container.decode(String.self, forKey: .event),
      slots: try container.decode([String: String].self, forKey: .slots),
      date: try container.decode(SightingDate.self, forKey: .date),
      sources: try container.decode(Int.self, forKey: .sources),
      sightings: try container.decode([Sighting].self, forKey: .sightings))
    // A silence that nothing came before is a happening to rules that look at its rule.
    guard sources >= 0, (sources > 0) == !sightings.isEmpty else {
      throw DecodingError.dataCorruptedError(
        forKey: .sightings, in: container,
        debugDescription: "a happening has sources if it has sightings")
    }
  }

  /// Writes the shape that is read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(event, forKey: .event)
    try container.encode(slots, forKey: .slots)
    try container.encode(date, forKey: .date)
    try container.encode(sources, forKey: .sources)
    try container.encode(sightings, forKey: .sightings)
  }
}
