/// A unit of time as durations are written in, singular or plural.
public enum TimeUnit: String, CaseIterable {
  case minute, hour, day, week, month, year

  /// The unit of a word; nil when there is none.
  public init?(_ word: String) {
    guard let unit = Self.allCases.first(where: { $0.rawValue == word || $0.plural == word })
    else { return nil }
    self = unit
  }

  /// As behind a number other than 1.
  var plural: String { rawValue + "s" }

  /// How many days it counts; nil for units shorter than a day.
  ///
  /// A month counts 30 days and a year 365: windows slide, so they cannot follow the calendar's
  /// own months.
  public var days: Int? {
    switch self {
    case .minute, .hour: nil
    case .day: 1
    case .week: 7
    case .month: 30
    case .year: 365
    }
  }

  /// How many minutes it has, if it is shorter than a day.
  var minutes: Int? {
    switch self {
    case .minute: 1
    case .hour: 60
    default: nil
    }
  }
}
