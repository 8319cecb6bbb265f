import CivilTime

/// The days that a file name holds: `2024-06-06-…`, `20240606…`, `2024_06_06`, `2024.06.06`,
/// `2024-06-06T0912…` and `2024年6月6日…`.
enum FileNameDates {
  /// All calendar days in the last component of a path, in their order. Digits of a longer number
  /// are none.
  static func days(in path: String) -> [Day] {
    let name = path.utf8.suffix(path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.count)
    let bytes = Array(name)
    var days: [Day] = []
    var index = 0
    while index < bytes.count {
      let run = digits(at: index, in: bytes)
      guard !run.isEmpty else {
        index += 1
        continue
      }
      if let (day, end) = day(from: run, in: bytes) {
        days.append(day)
        index = end
      } else {
        index = run.upperBound
      }
    }
    return days
  }

  private static func day(from run: Range<Int>, in name: [UInt8]) -> (day: Day, end: Int)? {
    let year: Int
    let month: Int
    let last: Range<Int>
    if run.count == 8 {
      year = value(of: run.prefix(4), in: name)
      month = value(of: run.dropFirst(4).prefix(2), in: name)
      last = run.suffix(2)
    } else if run.count == 4 {
      let isChinese = name.holds("年", at: run.upperBound)
      let separators = isChinese ? ("年", "月") : separator(at: run.upperBound, in: name)
      guard let separators, name.holds(separators.0, at: run.upperBound) else { return nil }
      let middle = digits(at: run.upperBound + separators.0.utf8.count, in: name)
      guard middle.count == 2 || (isChinese && middle.count == 1),
        name.holds(separators.1, at: middle.upperBound)
      else { return nil }
      last = digits(at: middle.upperBound + separators.1.utf8.count, in: name)
      guard last.count == 2 || (isChinese && last.count == 1) else { return nil }
      year = value(of: run, in: name)
      month = value(of: middle, in: name)
    } else {
      return nil
    }
    return Day(year: year, month: month, day: value(of: last, in: name)).map {
      ($0, last.upperBound)
    }
  }

  private static func separator(at index: Int, in name: [UInt8]) -> (String, String)? {
    ["-", "_", "."].first { name.holds($0, at: index) }.map { ($0, $0) }
  }

  private static func digits(at start: Int, in name: [UInt8]) -> Range<Int> {
    var end = start
    while end < name.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(name[end]) { end += 1 }
    return start..<max(start, end)
  }

  private static func value(of digits: Range<Int>, in name: [UInt8]) -> Int {
    digits.reduce(0) { $0 * 10 + Int(name[$1] - UInt8(ascii: "0")) }
  }
}

extension [UInt8] {
  /// Whether a text stands at an index.
  fileprivate func holds(_ text: String, at index: Int) -> Bool {
    index < count && self[index...].starts(with: text.utf8)
  }
}
