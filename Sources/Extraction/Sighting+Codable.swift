import CivilTime

/// The shape that `tocsin extract` prints and `tocsin correlate` reads. What a slot's value comes from
/// stands beside the slots, as in `"slots_from":{"province":"dateline"}`, and may be missing.
extension Sighting: Codable {
  private enum CodingKeys: String, CodingKey {
    case event, slots, date, status, article, evidence
    case slotOrigins = "slots_from"
  }

  /// Reads a sighting; throws when evidence does not say where in the text it stands.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      event: try container.decode(String.self, forKey: .event),
      slots: try container.decode([String: String].self, forKey: .slots),
      slotOrigins: try container.decodeIfPresent(
        [String: SlotOrigin].self, forKey: .slotOrigins) ?? [:],
      date: try container.decode(SightingDate.self, forKey: .date),
      status: try container.decode(Status.self, forKey: .status),
      article: try container.decode(ArticleReference.self, forKey: .article),
      evidence: try container.decode([Evidence].self, forKey: .evidence))
    guard evidence.allSatisfy({ 0 <= $0.start && $0.start <= $0.end }) else {
      throw DecodingError.dataCorruptedError(
        forKey: .evidence, in: container,
        debugDescription: "evidence goes from a start of 0 or more to an end not before it")
    }
  }

  /// Writes the shape that is read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(event, forKey: .event)
    try container.encode(slots, forKey: .slots)
    if !slotOrigins.isEmpty { try container.encode(slotOrigins, forKey: .slotOrigins) }
    try container.encode(date, forKey: .date)
    try container.encode(status, forKey: .status)
    try container.encode(article, forKey: .article)
    try container.encode(evidence, forKey: .evidence)
  }
}

/// One flat object: `{"earliest":…,"latest":…,"precision":…,"from":…,"text":…}`, without `text`
/// when the article has no expression.
extension SightingDate: Codable {
  private enum CodingKeys: String, CodingKey {
    case precision, text
    case origin = "from"
  }

  /// Reads a date; its ends may stand in either order.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      interval: try DayInterval(from: decoder),
      precision: try container.decode(DatePrecision.self, forKey: .precision),
      origin: try container.decode(Origin.self, forKey: .origin),
      text: try container.decodeIfPresent(String.self, forKey: .text))
  }

  /// Writes the shape that is read.
  public func encode(to encoder: any Encoder) throws {
    try interval.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(precision, forKey: .precision)
    try container.encode(origin, forKey: .origin)
    try container.encodeIfPresent(text, forKey: .text)
  }
}
