/// `r: removal or dismissal where official.branch = rocket-force`: the happenings that a
/// condition looks at.
public struct EventStream: Hashable, Sendable {
  /// What later steps of a sequence call it.
  public var label: String?
  /// What it is made of, at least one, in the order of the file.
  public var sources: [Source]
  /// What its happenings must be like; nil when all belong to it.
  public var filter: Filter?
  /// The readings that belong to it: asserted ones, unless the filter speaks of the status.
  public var statuses: Set<Event.Status>

  /// Where happenings come from.
  public enum Source: Hashable, Sendable {
    /// The happenings of an event.
    case event(String)
    /// The alerts of a rule: happenings from the first to the last day of their episode, with
    /// the slots of its `per`.
    case rule(String)

    /// The name of the event or rule.
    public var name: String {
      switch self {
      case .event(let name), .rule(let name): name
      }
    }
  }

  /// A stream with these properties. Without statuses it takes asserted reports only, or all of
  /// them when the filter speaks of the status.
  public init(
    label: String? = nil, sources: [Source], filter: Filter? = nil,
    statuses: Set<Event.Status>? = nil
  ) {
    self.label = label
    self.sources = sources
    self.filter = filter
    let speaksOfStatus = filter?.fields.contains { $0.base == .status } ?? false
    self.statuses = statuses ?? (speaksOfStatus ? Set(Event.Status.allCases) : [.asserted])
  }

  /// The names of the events in it.
  public var events: [String] {
    sources.compactMap { if case .event(let name) = $0 { name } else { nil } }
  }

  /// The names of the rules in it.
  public var rules: [String] {
    sources.compactMap { if case .rule(let name) = $0 { name } else { nil } }
  }
}

/// `province`, `chair.post`, `removed.chair.post`, `outlet.tier`, `status`: something a happening
/// has.
public struct FieldPath: Hashable, Sendable {
  /// The step of a sequence it belongs to; nil for the happening at hand.
  public var label: String?
  /// What it starts from.
  public var base: Base
  /// An attribute of the value there, of its own or of a role that holds on the date; nil for the
  /// value itself.
  public var attribute: String?

  /// What a field starts from.
  public enum Base: Hashable, Sendable {
    /// A slot.
    case slot(String)
    /// How the report is meant.
    case status
    /// How many independent outlets report it.
    case sources
    /// The day of the happening.
    case date
    /// The outlet of a report.
    case outlet
  }

  /// A field with these parts.
  public init(label: String? = nil, base: Base, attribute: String? = nil) {
    self.label = label
    self.base = base
    self.attribute = attribute
  }

  /// The slot itself.
  public init(slot: String) {
    self.init(base: .slot(slot))
  }

  /// The slot it starts from; nil when it starts from something else.
  public var slot: String? {
    if case .slot(let name) = base { name } else { nil }
  }
}

extension FieldPath: CustomStringConvertible {
  /// As it is written in a rule file.
  public var description: String {
    let name =
      switch base {
      case .slot(let slot): slot
      case .status: "status"
      case .sources: "sources"
      case .date: "date"
      case .outlet: "outlet"
      }
    return [label, name, attribute].compactMap(\.self).joined(separator: ".")
  }
}
