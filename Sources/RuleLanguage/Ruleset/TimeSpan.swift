/// How long something is: in calendar days, or, below a day, in minutes.
///
/// A month counts 30 days and a year 365. 24 hours are not a day: they are measured on the clock.
public enum TimeSpan: Hashable, Sendable {
  /// So many consecutive calendar days in the time zone of the pack.
  case days(Int)
  /// So many minutes on the clock.
  case minutes(Int)

  /// How many calendar days it touches at least: its days, or its minutes rounded up to days.
  public var days: Int {
    switch self {
    case .days(let days): days
    case .minutes(let minutes): (minutes + 1_439) / 1_440
    }
  }

  /// How many minutes it has, a day being 1,440.
  public var minutes: Int {
    switch self {
    case .days(let days): days * 1_440
    case .minutes(let minutes): minutes
    }
  }
}

extension TimeSpan: CustomStringConvertible {
  /// As in `14 days` or `90 minutes`.
  public var description: String {
    switch self {
    case .days(let days): days == 1 ? "1 day" : "\(days) days"
    case .minutes(let minutes): minutes == 1 ? "1 minute" : "\(minutes) minutes"
    }
  }
}
