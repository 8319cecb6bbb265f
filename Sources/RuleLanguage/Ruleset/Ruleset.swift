/// A checked set of rule files: every name in it is declared, and every number is in range.
///
/// Only ``RuleLanguage`` makes one, out of files without mistakes. The order of files and of
/// declarations does not matter, so each list is sorted by name.
public struct Ruleset: Hashable, Sendable {
  /// What the files say of themselves; nil when no file holds a `pack`.
  public var pack: Pack?
  /// The entities, by name.
  public var entities: [Entity]
  /// The terms, by name.
  public var terms: [Term]
  /// The events, by name.
  public var events: [Event]
  /// The rules, by name.
  public var rules: [Rule]
  /// What is expected of them, by title.
  public var tests: [RuleTest]

  /// A ruleset of declarations that have been checked against each other.
  public init(
    pack: Pack? = nil, entities: [Entity] = [], terms: [Term] = [], events: [Event] = [],
    rules: [Rule] = [], tests: [RuleTest] = []
  ) {
    self.pack = pack
    self.entities = entities.sorted { $0.name < $1.name }
    self.terms = terms.sorted { $0.name < $1.name }
    self.events = events.sorted { $0.name < $1.name }
    self.rules = rules.sorted { $0.name < $1.name }
    self.tests = tests.sorted { ($0.title, $0.path) < ($1.title, $1.path) }
  }

  /// The IANA name of the time zone that calendar days are counted in.
  public var timeZone: String { pack?.timeZone ?? "UTC" }
}

/// `pack`: the name, version and time zone of a ruleset.
public struct Pack: Hashable, Sendable {
  /// Its kebab-case name.
  public var name: String
  /// What it is about, for people.
  public var title: String
  /// Its version as written; nil when not given.
  public var version: String?
  /// An IANA time zone, such as `Asia/Shanghai`; nil when not given.
  public var timeZone: String?

  /// A pack with these properties.
  public init(name: String, title: String, version: String? = nil, timeZone: String? = nil) {
    self.name = name
    self.title = title
    self.version = version
    self.timeZone = timeZone
  }
}
