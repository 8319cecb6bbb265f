import CivilTime

/// What has to be remembered when what is older than a day changes no more.
struct Remembrance: Sendable {
  /// The earliest days, of happening and of publication, of what may yet change.
  struct Line: Sendable {
    var happened: Day
    var published: Day

    func joined(with other: Line) -> Line {
      Line(
        happened: min(happened, other.happened), published: min(published, other.published))
    }

    func joined(with row: HappeningTable.Row) -> Line {
      joined(with: Line(happened: row.hull.earliest, published: row.published.day))
    }
  }

  /// The first day of which something new may yet be told.
  let floor: Day
  /// Where what comes of each origin may yet change, by number; the floor where nothing is told.
  private var lines: [Int32: Line] = [:]
  /// The happenings that rules need, by numbers.
  var needed: Set<Int32> = []
  /// The first day of what episodes of a rule may yet be others, by its name.
  var reach: [String: Day] = [:]

  /// Nothing is to be remembered yet.
  init(since floor: Day) {
    self.floor = floor
  }

  /// Where what comes of an origin may yet change.
  func line(of origin: Int32) -> Line {
    lines[origin] ?? Line(happened: floor, published: floor)
  }

  /// Notes that what comes of an origin may change from here on.
  mutating func extend(_ origin: Int32, to line: Line) {
    lines[origin] = self.line(of: origin).joined(with: line)
  }
}
