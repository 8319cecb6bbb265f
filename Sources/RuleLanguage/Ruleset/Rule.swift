/// `rule`: when the bell rings, how loud, and what it says.
public struct Rule: Hashable, Sendable {
  /// Its kebab-case name.
  public var name: String
  /// What it watches for, for people.
  public var title: String?
  /// How loud it rings.
  public var severity: SeverityScale
  /// When it rings.
  public var condition: Condition
  /// What it says.
  public var message: MessageTemplate

  /// A rule with these properties.
  public init(
    name: String, title: String? = nil, severity: SeverityScale, condition: Condition,
    message: MessageTemplate
  ) {
    self.name = name
    self.title = title
    self.severity = severity
    self.condition = condition
    self.message = message
  }
}

/// The condition of a rule.
public enum Condition: Hashable, Sendable {
  /// `count… of E >= N within D`
  case threshold(Threshold)
}

/// `count(distinct province) of security-meeting >= 3 within 14 days`
public struct Threshold: Hashable, Sendable {
  /// The slot whose different values are counted; nil when happenings are.
  public var distinct: String?
  /// The event whose happenings count.
  public var event: String
  /// How many ring the bell, at least 1.
  public var count: Int
  /// How many consecutive calendar days a window has, at least 1: the first and the last day
  /// lie `days - 1` apart.
  public var days: Int

  /// So many happenings, or different values of a slot, in so many days.
  public init(distinct: String? = nil, event: String, count: Int, days: Int) {
    self.distinct = distinct
    self.event = event
    self.count = count
    self.days = days
  }
}

/// How urgent an alert is, by the names of syslog. The most urgent is the greatest.
public enum Severity: String, Hashable, Sendable, CaseIterable, Codable {
  case info, notice, warning, error, critical, alert, emergency

  /// The syslog priority: 6 for `info` down to 0 for `emergency`.
  public var priority: Int {
    switch self {
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    case .alert: 1
    case .emergency: 0
    }
  }
}

extension Severity: Comparable {
  /// The less urgent of two is the smaller.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.priority > right.priority
  }
}

/// `severity warning, critical from 6`: one severity, and others from a count on.
public struct SeverityScale: Hashable, Sendable {
  /// The severity from the rule's own threshold on.
  public var base: Severity
  /// Further severities with the count they start at, counts ascending.
  public var steps: [Step]

  /// A severity from some count on.
  public struct Step: Hashable, Sendable {
    /// The severity.
    public var severity: Severity
    /// The count it starts at.
    public var count: Int

    /// A severity from `count` on.
    public init(_ severity: Severity, from count: Int) {
      self.severity = severity
      self.count = count
    }
  }

  /// A base severity and the steps above it.
  public init(_ base: Severity, steps: [Step] = []) {
    self.base = base
    self.steps = steps.sorted { $0.count < $1.count }
  }

  /// The severity of an alert with this count: the last step it has reached.
  public func severity(of count: Int) -> Severity {
    steps.last { $0.count <= count }?.severity ?? base
  }
}

/// `"{count} provinces, {first} to {last}: {province}"`, taken apart.
public struct MessageTemplate: Hashable, Sendable {
  /// Its parts, from left to right.
  public var parts: [Part]

  /// A part of a message.
  public enum Part: Hashable, Sendable {
    /// These very words.
    case text(String)
    /// `{count}`: how many happenings or values there are.
    case count
    /// `{first}`: the first day of the episode.
    case first
    /// `{last}`: the last day of the episode.
    case last
    /// `{province}`: the values of this slot.
    case slot(String)
  }

  /// A template of these parts.
  public init(parts: [Part]) {
    self.parts = parts
  }
}
