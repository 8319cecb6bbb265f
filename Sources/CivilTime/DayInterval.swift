/// A closed stretch of days: every day from `earliest` to `latest`, both included.
public struct DayInterval: Hashable, Sendable {
  /// The first day.
  public let earliest: Day
  /// The last day; never before `earliest`.
  public let latest: Day

  /// The days between two days, in either order.
  public init(_ one: Day, _ other: Day) {
    earliest = min(one, other)
    latest = max(one, other)
  }

  /// The interval of a single day.
  public init(_ day: Day) {
    earliest = day
    latest = day
  }

  /// How many days there are, at least 1.
  public var count: Int { earliest.distance(to: latest) + 1 }

  /// Whether it is known to the day.
  public var isExact: Bool { earliest == latest }

  /// Whether the day lies in the interval.
  public func contains(_ day: Day) -> Bool {
    earliest <= day && day <= latest
  }

  /// Whether every day of `other` lies in the interval.
  public func contains(_ other: DayInterval) -> Bool {
    earliest <= other.earliest && other.latest <= latest
  }

  /// Whether the two share a day.
  public func intersects(_ other: DayInterval) -> Bool {
    earliest <= other.latest && other.earliest <= latest
  }

  /// Both, and what lies between them.
  public func joined(with other: DayInterval) -> DayInterval {
    DayInterval(min(earliest, other.earliest), max(latest, other.latest))
  }

  /// The days that both have, or nil when there are none.
  public func intersection(_ other: DayInterval) -> DayInterval? {
    guard intersects(other) else { return nil }
    return DayInterval(max(earliest, other.earliest), min(latest, other.latest))
  }
}

extension DayInterval: Comparable {
  /// Earlier starts first; of two that start together, the one that ends first.
  public static func < (left: DayInterval, right: DayInterval) -> Bool {
    (left.earliest, left.latest) < (right.earliest, right.latest)
  }
}

extension DayInterval {
  /// For people, as in `2024-06-03` and `2024-05-30 to 2024-06-05`.
  public var inWords: String {
    isExact ? "\(earliest)" : "\(earliest) to \(latest)"
  }
}

extension DayInterval: CustomStringConvertible {
  /// One day as `2024-06-03`, several as `2024-05-28..2024-06-05`.
  public var description: String {
    isExact ? "\(earliest)" : "\(earliest)..\(latest)"
  }
}

extension DayInterval: Codable {
  private enum CodingKeys: String, CodingKey {
    case earliest, latest
  }

  /// Reads both ends, in either order.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try container.decode(Day.self, forKey: .earliest),
      try container.decode(Day.self, forKey: .latest))
  }
}
