/// What a check takes besides rule files.
public struct CheckOptions: Sendable {
  /// Values for parameters of rules, each as `rule.name=value`.
  public var settings: [String]
  /// For how many days happenings are kept; nil for ever. A rule that looks further back is
  /// warned of.
  public var retentionDays: Int?
  /// Finds the tables that entities are read from.
  public var tables: @Sendable (TableRequest) -> TableAnswer

  /// Options with these values. Without `tables` there are none.
  public init(
    settings: [String] = [], retentionDays: Int? = nil,
    tables: @escaping @Sendable (TableRequest) -> TableAnswer = { _ in .missing }
  ) {
    self.settings = settings
    self.retentionDays = retentionDays
    self.tables = tables
  }
}

/// A table that an entity is read from: `entity official from "officials.csv"`.
public struct TableRequest: Hashable, Sendable {
  /// The path as written, relative to the folder of the rule file. It is never absolute and never
  /// leads upwards.
  public var name: String
  /// The path of the rule file.
  public var ruleFile: String

  /// A request for this table.
  public init(name: String, ruleFile: String) {
    self.name = name
    self.ruleFile = ruleFile
  }

  /// The path of the table beside the rule file.
  public var path: String {
    guard let slash = ruleFile.lastIndex(of: "/") else { return name }
    return ruleFile[...slash] + name
  }
}

/// What became of the request for a table.
public enum TableAnswer: Sendable {
  /// Here it is.
  case file(SourceFile)
  /// There is none.
  case missing
  /// It cannot be read, and why, in words that follow a colon.
  case unreadable(String)
}
