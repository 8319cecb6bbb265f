import CivilTime

/// `entity`: things of one sort, each with the names it goes by.
public struct Entity: Hashable, Sendable {
  /// Its kebab-case name.
  public var name: String
  /// What it is, for people.
  public var title: String?
  /// Where the surname stands in the names of people; nil when the things are no people.
  ///
  /// Once an article has named somebody in full, the surname alone means them.
  public var surname: Surname?
  /// The things, in the order of the file.
  public var values: [Value]
  /// What is known of the things, by name.
  public var attributes: [Attribute]

  /// Where the surname stands in a name of several words.
  public enum Surname: String, Hashable, Sendable, CaseIterable {
    /// As in Li Shangfu.
    case first
    /// As in Ann Lee.
    case last
  }

  /// An entity with these values.
  public init(
    name: String, title: String? = nil, surname: Surname? = nil, values: [Value],
    attributes: [Attribute] = []
  ) {
    self.name = name
    self.title = title
    self.surname = surname
    self.values = values
    self.attributes = attributes.sorted { $0.name < $1.name }
  }
}

/// One thing of an entity: `jilin "Jilin", "吉林" except "Jilin City"`.
public struct Value: Hashable, Sendable {
  /// Its kebab-case name, as alerts show it.
  public var name: String
  /// The names it goes by in articles.
  public var aliases: [Phrase]
  /// Longer texts that hold an alias and are not this thing.
  public var exceptions: [Phrase]
  /// What is known of it for ever: `tier: official`.
  public var attributes: [String: Literal]
  /// What it was for a time, in the order of the file.
  public var roles: [Role]

  /// A value with these aliases.
  public init(
    name: String, aliases: [Phrase], exceptions: [Phrase] = [],
    attributes: [String: Literal] = [:], roles: [Role] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.exceptions = exceptions
    self.attributes = attributes
    self.roles = roles
  }

  /// What an attribute holds on a day: its own, or those of all roles that hold then, in the order
  /// of the file and each once.
  public func literals(of attribute: String, on day: Day) -> [Literal] {
    if let own = attributes[attribute] { return [own] }
    var literals: [Literal] = []
    for role in roles where role.holds(on: day) {
      if let literal = role.attributes[attribute], !literals.contains(literal) {
        literals.append(literal)
      }
    }
    return literals
  }
}

/// `role { post: party-secretary, province: anhui, since: 2023-03-07 }`: what a value was for a
/// time.
public struct Role: Hashable, Sendable {
  /// What is known of it while the role holds.
  public var attributes: [String: Literal]
  /// The first day it holds; nil for always.
  public var since: Day?
  /// The last day it holds; nil for ever.
  public var until: Day?

  /// A role with these attributes, from one day to another, both included.
  public init(attributes: [String: Literal], since: Day? = nil, until: Day? = nil) {
    self.attributes = attributes
    self.since = since
    self.until = until
  }

  /// Whether it holds on a day.
  public func holds(on day: Day) -> Bool {
    if let since, day < since { return false }
    if let until, day > until { return false }
    return true
  }
}

/// `term`: a set of phrases that mean the same, without an identity.
public struct Term: Hashable, Sendable {
  /// Its kebab-case name.
  public var name: String
  /// What it means, for people.
  public var title: String?
  /// The phrases, in the order of the file.
  public var phrases: [Phrase]
  /// What stands for one of the phrases later in an article, as "the commission" does for a longer name.
  public var shorthands: [Phrase]
  /// Longer texts that hold a phrase and do not mean this.
  public var exceptions: [Phrase]

  /// A term with these phrases.
  public init(
    name: String, title: String? = nil, phrases: [Phrase], shorthands: [Phrase] = [],
    exceptions: [Phrase] = []
  ) {
    self.name = name
    self.title = title
    self.phrases = phrases
    self.shorthands = shorthands
    self.exceptions = exceptions
  }
}
