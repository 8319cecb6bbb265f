import Extraction
import RuleLanguage

/// Decides which happenings belong to a stream.
///
/// What a filter says of other steps of a sequence is left to the sequence. It is an object, so that to
/// ask it takes no copy of all that it knows.
final class StreamSelector: Sendable {
  /// What the happenings are made of, as numbers of events and rules.
  let origins: [Int32]

  private let statuses: [Status]
  private let filter: Filter?
  private let reader: FieldReader

  /// A selector for a stream.
  init(_ stream: EventStream, by reader: FieldReader, _ table: SightingTable) {
    origins = table.origins.indices.filter { stream.sources.contains(table.origins[$0].source) }
      .map { Int32($0) }
    statuses = Array(stream.statuses)
    filter = stream.filter.flatMap { $0.speaksOfLabels ? nil : $0 }
    self.reader = reader
  }

  /// Whether a happening belongs to the stream. Of an alert it is told that it rang: a fact.
  func selects(_ number: Int32, in table: HappeningTable) -> Bool {
    let row = table[number]
    guard origins.contains(row.origin), statuses.contains(row.status) else { return false }
    return filter?.holds(for: KeptHappening(number, in: table), by: reader) != false
  }
}
