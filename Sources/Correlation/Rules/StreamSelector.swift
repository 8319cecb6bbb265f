import Extraction
import RuleLanguage

/// Decides which happenings belong to a stream.
///
/// What a filter says of other steps of a sequence is left to the sequence.
struct StreamSelector: Sendable {
  /// What the happenings are made of.
  let sources: Set<EventStream.Source>

  private let statuses: Set<Status>
  private let filter: Filter?
  private let reader: FieldReader

  /// A selector for a stream.
  init(_ stream: EventStream, by reader: FieldReader) {
    sources = Set(stream.sources)
    statuses = stream.statuses
    filter = stream.filter.flatMap { $0.speaksOfLabels ? nil : $0 }
    self.reader = reader
  }

  /// Whether a happening out of this source belongs to the stream.
  func selects(_ happening: Happening, of source: EventStream.Source) -> Bool {
    sources.contains(source) && statuses.contains(source.status(of: happening))
      && filter?.holds(for: happening, by: reader) != false
  }
}

extension EventStream.Source {
  /// How a happening out of this source is told: that an alert rang is a fact.
  fileprivate func status(of happening: Happening) -> Status {
    switch self {
    case .event: happening.status
    case .rule: .asserted
    }
  }
}
