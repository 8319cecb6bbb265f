/// The condition of a rule.
public enum Condition: Hashable, Sendable {
  /// `count… of E >= N within D`
  case threshold(Threshold)
  /// `E then F within D`
  case sequence(SequenceCondition)
  /// `all of E, F within D`
  case conjunction(Conjunction)
  /// `no E for D`
  case absence(Absence)
  /// `new S of E in D`
  case novelty(Novelty)
  /// `count of E within D >= K times median of N periods`
  case surge(Surge)

  /// The streams it looks at, in the order of the file.
  public var streams: [EventStream] {
    switch self {
    case .threshold(let threshold): [threshold.stream]
    case .sequence(let sequence): sequence.steps.map(\.stream)
    case .conjunction(let conjunction): conjunction.streams
    case .absence(let absence): [absence.stream]
    case .novelty(let novelty): [novelty.stream]
    case .surge(let surge): [surge.stream]
    }
  }
}

/// `count(distinct province) of security-meeting >= 3 within 14 days`
public struct Threshold: Hashable, Sendable {
  /// What is counted the different values of; nil when happenings are counted.
  public var counted: FieldPath?
  /// The happenings that count.
  public var stream: EventStream
  /// How many ring the bell, at least 1.
  public var count: Int
  /// How long a window is.
  public var within: TimeSpan

  /// So many happenings, or different values of a field, in a window.
  public init(
    counted: FieldPath? = nil, stream: EventStream, count: Int, within: TimeSpan
  ) {
    self.counted = counted
    self.stream = stream
    self.count = count
    self.within = within
  }

  /// So many happenings of one event, or different values of a slot, in so many days.
  public init(distinct: String? = nil, event: String, count: Int, days: Int) {
    self.init(
      counted: distinct.map(FieldPath.init(slot:)),
      stream: EventStream(sources: [.event(event)]), count: count, within: .days(days))
  }

  /// The slot whose different values are counted; nil when happenings are, or an attribute.
  public var distinct: String? { counted?.attribute == nil ? counted?.slot : nil }

  /// The first event or rule of the stream.
  public var event: String { stream.sources.first?.name ?? "" }

  /// How many consecutive calendar days a window has, at least 1: the first and the last day
  /// lie `days - 1` apart.
  public var days: Int { within.days }
}

/// `r: removal then a: appointment where a.post = r.post within 90 days`
public struct SequenceCondition: Hashable, Sendable {
  /// The steps, at least two, in order of time.
  public var steps: [Step]
  /// From the first to the last of them at most.
  public var within: TimeSpan

  /// One step.
  public struct Step: Hashable, Sendable {
    /// The happenings that can be this step.
    public var stream: EventStream
    /// Whether the step must not happen: `then no F`. Only the last one may be so.
    public var isAbsent: Bool

    /// A step that happens, or one that does not.
    public init(_ stream: EventStream, isAbsent: Bool = false) {
      self.stream = stream
      self.isAbsent = isAbsent
    }
  }

  /// These steps, in this order.
  public init(steps: [Step], within: TimeSpan) {
    self.steps = steps
    self.within = within
  }
}

/// `all of E, F, G within D`
public struct Conjunction: Hashable, Sendable {
  /// What must all happen, at least two, in any order.
  public var streams: [EventStream]
  /// From the first to the last of them at most.
  public var within: TimeSpan

  /// All of these streams.
  public init(streams: [EventStream], within: TimeSpan) {
    self.streams = streams
    self.within = within
  }
}

/// `no E for D`
public struct Absence: Hashable, Sendable {
  /// What must not happen.
  public var stream: EventStream
  /// For how long.
  public var span: TimeSpan

  /// Nothing of this stream for so long.
  public init(stream: EventStream, span: TimeSpan) {
    self.stream = stream
    self.span = span
  }
}

/// `new S of E in D`
public struct Novelty: Hashable, Sendable {
  /// What must be new.
  public var field: FieldPath
  /// The happenings that have it.
  public var stream: EventStream
  /// How long it must not have been seen.
  public var span: TimeSpan

  /// A value of this field that was not seen for so long.
  public init(field: FieldPath, stream: EventStream, span: TimeSpan) {
    self.field = field
    self.stream = stream
    self.span = span
  }
}

/// `count of E within D >= K times median of N periods and >= M`
public struct Surge: Hashable, Sendable {
  /// What is counted the different values of; nil when happenings are counted.
  public var counted: FieldPath?
  /// The happenings that count.
  public var stream: EventStream
  /// How long a period is.
  public var period: TimeSpan
  /// How many hundredths of the usual number there must be: 150 for 1.5 times.
  public var percent: Int
  /// What is taken for the usual number.
  public var average: Average
  /// How many periods before this one are looked at.
  public var periods: Int
  /// How many there must be besides, at least 1.
  public var least: Int

  /// What is taken for the usual number of a row of periods.
  public enum Average: String, Hashable, Sendable, CaseIterable, Codable {
    case median, mean
  }

  /// A surge with these properties.
  public init(
    counted: FieldPath? = nil, stream: EventStream, period: TimeSpan, percent: Int,
    average: Average = .median, periods: Int, least: Int = 1
  ) {
    self.counted = counted
    self.stream = stream
    self.period = period
    self.percent = percent
    self.average = average
    self.periods = periods
    self.least = least
  }
}
