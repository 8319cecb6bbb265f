import CivilTime

extension Sighting {
  /// One article's sightings with each report told once, in the order of the text.
  ///
  /// A headline and the sentence below it, or a summary and its details, tell the same event twice.
  /// Sightings with the same slots and date become one with the evidence of both; one without a
  /// date expression of its own joins the first dated one.
  static func merged(_ sightings: [Sighting]) -> [Sighting] {
    var merged: [Sighting] = []
    var places: [Report: [DayInterval?: Int]] = [:]
    for sighting in sightings {
      let report = Report(sighting)
      let date = sighting.statedDays
      let known = places[report, default: [:]]
      if let place = known[date] ?? (date == nil ? known.values.min() : known[nil]) {
        merged[place].join(sighting)
        if known[date] == nil, date != nil { places[report]?[nil] = nil }
        places[report]?[date] = place
      } else {
        places[report, default: [:]][date] = merged.count
        merged.append(sighting)
      }
    }
    return merged
  }

  /// What must be equal in two tellings of one event.
  private struct Report: Hashable {
    var event: String
    var slots: [String: String]
    var status: Status

    init(_ sighting: Sighting) {
      event = sighting.event
      slots = sighting.slots
      status = sighting.status
    }
  }

  /// The days that the text names; nil when the date is only assumed.
  private var statedDays: DayInterval? {
    date.precision == .assumed ? nil : date.interval
  }

  private mutating func join(_ other: Sighting) {
    if statedDays == nil { date = other.date }
    for sentence in other.evidence where sentence != evidence.last {
      evidence.append(sentence)
    }
  }
}
