/// `entity`: things of one sort, each with the names it goes by.
public struct Entity: Hashable, Sendable {
  /// Its kebab-case name.
  public var name: String
  /// What it is, for people.
  public var title: String?
  /// The things, in the order of the file.
  public var values: [Value]

  /// An entity with these values.
  public init(name: String, title: String? = nil, values: [Value]) {
    self.name = name
    self.title = title
    self.values = values
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

  /// A value with these aliases.
  public init(name: String, aliases: [Phrase], exceptions: [Phrase] = []) {
    self.name = name
    self.aliases = aliases
    self.exceptions = exceptions
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
  /// Longer texts that hold a phrase and do not mean this.
  public var exceptions: [Phrase]

  /// A term with these phrases.
  public init(name: String, title: String? = nil, phrases: [Phrase], exceptions: [Phrase] = []) {
    self.name = name
    self.title = title
    self.phrases = phrases
    self.exceptions = exceptions
  }
}
