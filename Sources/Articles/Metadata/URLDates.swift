import CivilTime

/// The days that a URL holds: `/2024/06/05/`, `/2024-06/05/`, `/2024/0605/`, `/202406/05/`,
/// `/20240605/`, `t20240605_1.html` and `/2024-06-05-…`.
enum URLDates {
  /// All calendar days in the path of a URL, in their order.
  static func days(in url: String) -> [Day] {
    // A host or a query may hold digits that mean something else.
    let afterScheme = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    let path = afterScheme.drop { $0 != "/" }.prefix { !"?#".contains($0) }
    let bytes = Array(path.utf8.prefix(2000))
    var days: [Day] = []
    var index = 0
    while index < bytes.count {
      let run = digits(at: index, in: bytes)
      guard !run.isEmpty else {
        index += 1
        continue
      }
      let found = day(from: run, in: bytes)
      if let found { days.append(found.day) }
      index = found?.end ?? run.upperBound
    }
    return days
  }

  private static func day(from run: Range<Int>, in path: [UInt8]) -> (day: Day, end: Int)? {
    let value = { (digits: Range<Int>) in
      digits.reduce(0) { $0 * 10 + Int(path[$1] - UInt8(ascii: "0")) }
    }
    let year = run.prefix(4)
    switch run.count {
    case 8, 14:
      return Day(
        year: value(year), month: value(run.dropFirst(4).prefix(2)),
        day: value(run.dropFirst(6).prefix(2))
      ).map { ($0, run.upperBound) }
    case 6:
      // 202406/05
      guard let last = next(after: run, in: path), last.count == 2 else { return nil }
      return Day(year: value(year), month: value(run.suffix(2)), day: value(last))
        .map { ($0, last.upperBound) }
    case 4:
      guard let middle = next(after: run, in: path) else { return nil }
      if middle.count == 4 {
        // 2024/0605
        return Day(year: value(year), month: value(middle.prefix(2)), day: value(middle.suffix(2)))
          .map { ($0, middle.upperBound) }
      }
      guard middle.count <= 2, let last = next(after: middle, in: path), last.count <= 2 else {
        return nil
      }
      return Day(year: value(year), month: value(middle), day: value(last))
        .map { ($0, last.upperBound) }
    default:
      return nil
    }
  }

  /// The digits behind one sign that parts.
  private static func next(after run: Range<Int>, in path: [UInt8]) -> Range<Int>? {
    guard run.upperBound < path.count, "/-_.".utf8.contains(path[run.upperBound]) else {
      return nil
    }
    let digits = digits(at: run.upperBound + 1, in: path)
    return digits.isEmpty ? nil : digits
  }

  private static func digits(at start: Int, in path: [UInt8]) -> Range<Int> {
    var end = start
    while end < path.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(path[end]) { end += 1 }
    return start..<max(start, end)
  }
}
