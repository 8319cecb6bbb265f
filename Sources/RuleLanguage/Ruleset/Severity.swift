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
