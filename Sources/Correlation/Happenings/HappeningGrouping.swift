import CivilTime

/// The groups of sightings that are of one happening each.
///
/// Expects sightings of one event with equal `same` slots. Takes `n log n` time.
enum HappeningGrouping {
  /// A sighting, as its number, with its days.
  struct Dated: Sendable {
    var days: DayInterval
    var number: Int32
  }

  /// The groups, for reports that agree when at most `tolerance` days apart.
  ///
  /// Sightings known to the day are linked when they are that near to each other, and the
  /// connected ones are a group. Vague ones never link: each joins the group with the last
  /// reported day in its interval, which is the day nearest to the interval's end. Those with no
  /// such day are grouped by intersection among themselves.
  static func groups(of sightings: [Dated], tolerance: Int) -> [[Int32]] {
    if sightings.count == 1 { return [[sightings[0].number]] }
    let ordered = sightings.sorted { $0.days < $1.days }

    var groups: [[Int32]] = []
    // The days that are reported, ascending, each with the group it belongs to.
    var days: [(day: Day, group: Int)] = []
    for sighting in ordered where sighting.days.isExact {
      let day = sighting.days.earliest
      if let last = days.last, last.day.distance(to: day) <= tolerance {
        groups[last.group].append(sighting.number)
        if last.day < day { days.append((day, last.group)) }
      } else {
        days.append((day, groups.count))
        groups.append([sighting.number])
      }
    }

    // The last day of the vague group that is being collected.
    var reach: Day?
    for sighting in ordered where !sighting.days.isExact {
      let interval = sighting.days
      let index = days.partitioningIndex { $0.day > interval.latest } - 1
      if index >= 0, interval.earliest <= days[index].day {
        groups[days[index].group].append(sighting.number)
      } else if let end = reach, interval.earliest <= end {
        groups[groups.count - 1].append(sighting.number)
        reach = max(end, interval.latest)
      } else {
        groups.append([sighting.number])
        reach = interval.latest
      }
    }
    return groups
  }
}
