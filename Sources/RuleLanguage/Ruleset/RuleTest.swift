import CivilTime

/// `test`: what a ruleset's author expects of it.
public struct RuleTest: Hashable, Sendable {
  /// What is tested, in words; unique in a ruleset.
  public var title: String
  /// The file it stands in.
  public var path: String
  /// What is done and expected, in order.
  public var steps: [Step]

  /// A test of these steps.
  public init(title: String, path: String, steps: [Step]) {
    self.title = title
    self.path = path
    self.steps = steps
  }

  /// A step with its place.
  public struct Step: Hashable, Sendable {
    /// What is done or expected.
    public var action: Action
    /// The line of the file it starts in, from 1.
    public var line: Int
    /// The character of the line it starts with, from 1.
    public var column: Int

    /// A step at this place.
    public init(_ action: Action, line: Int, column: Int = 1) {
      self.action = action
      self.line = line
      self.column = column
    }

    // A file that is only laid out anew means the same.
    /// Whether both do the same, wherever they stand.
    public static func == (left: Step, right: Step) -> Bool { left.action == right.action }

    /// Hashes what it does.
    public func hash(into hasher: inout Hasher) { hasher.combine(action) }
  }

  /// What a step does or expects.
  public enum Action: Hashable, Sendable {
    /// An article comes in.
    case article(Article)
    /// A happening is reported, as if an article had been read.
    case report(Report)
    /// Time goes on to this day.
    case advance(Day)
    /// A happening of this event, or none, is known by now.
    case expectEvent(name: String, isAbsent: Bool, [Expectation])
    /// An alert of this rule, or none, stands by now.
    case expectAlert(rule: String, isAbsent: Bool, [Expectation])

    /// Whether it only looks.
    public var isExpectation: Bool {
      switch self {
      case .expectEvent, .expectAlert: true
      default: false
      }
    }
  }

  /// `article 2024-06-05 from xinhua """…"""`
  public struct Article: Hashable, Sendable {
    /// The day it was published.
    public var published: Day
    /// The value of the entity `outlet`; nil when not given.
    public var outlet: String?
    /// Its title; nil when not given.
    public var title: String?
    /// Its text.
    public var text: String

    /// An article with these properties.
    public init(published: Day, outlet: String? = nil, title: String? = nil, text: String) {
      self.published = published
      self.outlet = outlet
      self.title = title
      self.text = text
    }
  }

  /// `event security-meeting { province: yunnan, date: 2024-06-01 }`
  public struct Report: Hashable, Sendable {
    /// The event.
    public var event: String
    /// What fills its slots.
    public var slots: [String: String]
    /// When it happened.
    public var date: DayInterval
    /// How it is meant.
    public var status: Event.Status
    /// When it was published; the last day of the date when not given.
    public var published: Day
    /// How many independent outlets report it.
    public var sources: Int

    /// A report with these properties.
    public init(
      event: String, slots: [String: String], date: DayInterval,
      status: Event.Status = .asserted, published: Day? = nil, sources: Int = 1
    ) {
      self.event = event
      self.slots = slots
      self.date = date
      self.status = status
      self.published = published ?? date.latest
      self.sources = sources
    }
  }

  /// What is expected of an event or an alert.
  public enum Expectation: Hashable, Sendable {
    /// The slot has this value, and of an alert all these values.
    case slot(String, [String])
    /// The date of a happening is this one.
    case date(DayInterval)
    /// The happening is meant so.
    case status(Event.Status)
    /// The alert counts so many, or the happening has so many outlets.
    case count(Int), sources(Int)
    /// The alert is so urgent.
    case severity(Severity)
    /// The alert is in this state: raised, escalated, updated, resolved, reopened, withdrawn.
    case state(String)
    /// The alert holds for certain, or only may hold.
    case certainty(Rule.LeastCertainty)
    /// The first and the last day of the alert.
    case first(Day), last(Day)
    /// The alert says this.
    case message(String)
  }
}
