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
    /// `{official.branch}`, `{removed.post}`: the values of this field.
    case field(FieldPath)
  }

  /// A template of these parts.
  public init(parts: [Part]) {
    self.parts = parts
  }
}
