import CivilTime
import Extraction

/// The groups of sightings that are of one happening each.
///
/// Expects sightings of one event with equal `same` slots. Takes `n log n` time.
enum HappeningGrouping {
  /// The groups, for reports that agree when at most `tolerance` days apart.
  ///
  /// Sightings known to the day are linked when they are that near to each other, and the
  /// connected ones are a group. Vague ones never link: each joins the group with the last
  /// reported day in its interval, which is the day nearest to the interval's end. Those with no
  /// such day are grouped by intersection among themselves.
  static func groups(of sightings: [Sighting], tolerance: Int) -> [[Sighting]] {
    let exact = sightings.filter { $0.date.interval.isExact }
      .sorted { $0.date.interval < $1.date.interval }
    let vague = sightings.filter { !$0.date.interval.isExact }
      .sorted { $0.date.interval < $1.date.interval }

    var groups: [[Sighting]] = []
    // The days that are reported, ascending, each with the group it belongs to.
    var days: [(day: Day, group: Int)] = []
    for sighting in exact {
      let day = sighting.date.interval.earliest
      if let last = days.last, last.day.distance(to: day) <= tolerance {
        groups[last.group].append(sighting)
        if last.day < day { days.append((day, last.group)) }
      } else {
        days.append((day, groups.count))
        groups.append([sighting])
      }
    }

    // The last day of the vague group that is being collected.
    var reach: Day?
    for sighting in vague {
      let interval = sighting.date.interval
      let index = days.partitioningIndex { $0.day > interval.latest } - 1
      if index >= 0, interval.earliest <= days[index].day {
        groups[days[index].group].append(sighting)
      } else if let end = reach, interval.earliest <= end {
        groups[groups.count - 1].append(sighting)
        reach = max(end, interval.latest)
      } else {
        groups.append([sighting])
        reach = interval.latest
      }
    }
    return groups
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index from which on the predicate holds, in a collection where it never ceases
  /// to hold once it does.
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
