import CivilTime
import Extraction
import Testing

/// A text in which the expected date expressions stand between ‹ and ›.
///
/// Each is followed by what it resolves to, between { and }: "On ‹June 3rd›{2024-06-03} he came."
struct MarkedText: CustomStringConvertible, Sendable {
  private(set) var text = ""
  private(set) var ranges: [Range<Int>] = []
  private(set) var intervals: [String] = []
  let description: String

  init(_ marked: String) {
    description = marked
    var start = 0
    var interval: String?
    for character in marked {
      switch character {
      case "‹": start = text.utf8.count
      case "›": ranges.append(start..<text.utf8.count)
      case "{": interval = ""
      case "}":
        intervals.append(interval ?? "")
        interval = nil
      default:
        if interval == nil { text.append(character) } else { interval?.append(character) }
      }
    }
  }
}

/// The date expressions of a text, published on a day.
func dates(in text: String, published: String = "2024-06-05") -> [DateExpression] {
  guard let day = Day(published) else { return [] }
  return DateFinder(reference: day).expressions(in: text.utf8.span)
}

/// Expects exactly the expressions that an example marks, where and as it marks them.
func expectDates(
  of example: MarkedText, published: String = "2024-06-05",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = dates(in: example.text, published: published)
  #expect(
    found.map { example.text.utf8Text($0.range) }
      == example.ranges.map { example.text.utf8Text($0) },
    "\(example)", sourceLocation: sourceLocation)
  #expect(found.map(\.range) == example.ranges, "\(example)", sourceLocation: sourceLocation)
  #expect(
    found.map { "\($0.interval)" } == example.intervals, "\(example)",
    sourceLocation: sourceLocation)
  for date in found {
    #expect((date.precision == .day) == date.interval.isExact, "\(example)")
  }
}

extension String {
  /// The text of a range of its UTF-8.
  func utf8Text(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range], as: UTF8.self)
  }
}
