import Testing

/// A sentence of news with the day it was published: "2024-06-05 | On ‹June 3›{2024-06-03} it met."
///
/// What stands between ‹ and › is what is to be found, and nothing else is.
struct NewsRow: CustomStringConvertible, Sendable {
  let published: String
  let marked: MarkedText

  init(_ row: String) {
    let parts = row.split(separator: " | ", maxSplits: 1)
    published = String(parts.first ?? "")
    marked = MarkedText(String(parts.last ?? ""))
  }

  var description: String { "\(published) | \(marked)" }

  /// Expects exactly what the row marks.
  func expectFound(sourceLocation: SourceLocation = #_sourceLocation) {
    expectDates(of: marked, published: published, sourceLocation: sourceLocation)
  }
}
