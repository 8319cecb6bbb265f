/// What is configured, as a table for people.
public struct SettingList {
  /// A key, its values, and where they come from.
  public struct Entry: Sendable {
    var key: String
    var values: [String]
    var source: String

    /// A key with its values, and the place that says so.
    public init(key: String, values: [String], source: String) {
      self.key = key
      self.values = values
      self.source = source
    }
  }

  private let entries: [Entry]

  /// A list of keys, in this order.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The lines, each cut to `width` cells where that is given.
  public func table(style: Style, width: Int?) -> [String] {
    var table = Table([.init(title: "KEY"), .init(title: "VALUE"), .init(title: "SOURCE")])
    table.rows = entries.map { entry in
      [
        .init(entry.key),
        .init(entry.values.isEmpty ? "-" : entry.values.joined(separator: ", ")),
        .init(entry.source, paint: style.faint),
      ]
    }
    return table.lines(style: style, width: width)
  }
}
