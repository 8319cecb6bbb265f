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
  /// `per official`: for each combination of their values there is an alert of its own.
  public var groups: [FieldPath]
  /// Which time windows are laid over.
  public var clock: Clock
  /// How many independent outlets each happening needs.
  public var sources: Int
  /// Whether it rings when the condition only may hold.
  public var certainty: LeastCertainty
  /// What keeps it from ringing.
  public var exception: Exception?
  /// The fields that tell anew when they gain a value.
  public var notified: [FieldPath]
  /// How long it waits for late reports before an absence rings; nil for not at all.
  public var grace: TimeSpan?
  /// How many articles must come in for an absence to mean something.
  public var feed: Feed?
  /// Words to find it by, in the order of the file.
  public var tags: [String]
  /// A URL that says more.
  public var reference: String?
  /// Whether it is switched off.
  public var isDisabled: Bool
  /// Its parameters, with the values they have in this ruleset, in the order of the file.
  public var parameters: [Parameter]

  /// A rule with these properties.
  public init(
    name: String, title: String? = nil, severity: SeverityScale, condition: Condition,
    message: MessageTemplate, groups: [FieldPath] = [], clock: Clock = .event, sources: Int = 1,
    certainty: LeastCertainty = .certain, exception: Exception? = nil,
    notified: [FieldPath] = [], grace: TimeSpan? = nil, feed: Feed? = nil, tags: [String] = [],
    reference: String? = nil, isDisabled: Bool = false, parameters: [Parameter] = []
  ) {
    self.name = name
    self.title = title
    self.severity = severity
    self.condition = condition
    self.message = message
    self.groups = groups
    self.clock = clock
    self.sources = sources
    self.certainty = certainty
    self.exception = exception
    self.notified = notified
    self.grace = grace
    self.feed = feed
    self.tags = tags
    self.reference = reference
    self.isDisabled = isDisabled
    self.parameters = parameters
  }
}
