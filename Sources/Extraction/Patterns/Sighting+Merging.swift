import CivilTime

extension Sighting {
  /// One article's sightings without echoes, and with each report told once, in the order of the text.
  ///
  /// - Parameters:
  ///   - isHeadline: For each of them whether it rests on a headline alone.
  ///   - recalls: For each of them whether it only goes back to what is told elsewhere.
  ///   - identities: For each event which reports of it are one.
  static func settled(
    _ sightings: [Sighting], isHeadline: [Bool], recalls: [Bool],
    by identities: [String: EventIdentity]
  ) -> [Sighting] {
    guard sightings.count > 1 else { return sightings }
    var numbers: [Telling: Int] = [:]
    let tellings = sightings.map { sighting in
      let telling = Telling(sighting, optional: identities[sighting.event]?.optionalSlots ?? [])
      if let known = numbers[telling] { return known }
      numbers[telling] = numbers.count
      return numbers.count - 1
    }
    let (filled, inFull) = withSlots(of: recalls, in: sightings, tellings)
    let kept = places(
      withoutEchoesIn: sightings, tellings, isHeadline: isHeadline
    ).filter { !recalls[$0] || inFull[tellings[$0]] == nil }
    return merged(kept.map { (filled[$0], tellings[$0], isHeadline[$0]) }, by: identities)
  }

  /// What is told in full, with what those add that only go back to it: "The board met. Oak led the meeting."; and for
  /// each telling a place where it is told so. What goes back to that is no report of its own.
  private static func withSlots(
    of recalls: [Bool], in sightings: [Sighting], _ tellings: [Int]
  ) -> (sightings: [Sighting], inFull: [Int: Int]) {
    var filled = sightings
    var inFull: [Int: Int] = [:]
    for (place, sighting) in sightings.enumerated() where sighting.status == .asserted {
      if !recalls[place] {
        inFull[tellings[place]] = place
      } else if let full = inFull[tellings[place]],
        filled[full].slots.count < sighting.slots.count,
        filled[full].isNested(with: sighting, beside: [])
      {
        filled[full].joinSlots(of: sighting)
      }
    }
    return (filled, inFull)
  }

  /// With each report told once.
  ///
  /// A headline and the sentence below it, or a summary and its details, tell the same event twice.
  /// Sightings with the same slots and date become one with the evidence of both; one whose optional
  /// slots are empty where the other's are filled is the same, too, and so is one with another value in a slot by which
  /// no happening differs from another; one without a date expression of its
  /// own joins the first dated one, and a vague one that whose days it covers. Of what cannot come again within a
  /// week, what is told of days that lie so close together is one: it was passed on, or gone on with.
  private static func merged(
    _ sightings: [(sighting: Sighting, telling: Int, isHeadline: Bool)],
    by identities: [String: EventIdentity]
  ) -> [Sighting] {
    var merged: [Sighting] = []
    var places: [Int: [(status: Status, place: Int)]] = [:]
    var headlines: Set<Int> = []
    for (sighting, telling, isHeadline) in sightings {
      // Every sighting is of an event of the plan.
      guard let identity = identities[sighting.event] else { continue }
      let isSpan = identity.isOfSpan
      // What has begun may end in days to come.
      let status = isSpan && sighting.status == .planned ? .asserted : sighting.status
      let isFirst = identity.isOfFirstDay
      let known = (places[telling] ?? []).filter {
        ($0.status == status || isFirst && merged[$0.place].isOfLongAgo(with: sighting))
          && merged[$0.place].isNested(with: sighting, beside: identity.sideSlots)
      }.map(\.place)
      let date = sighting.statedDays
      if isFirst, let place = known.first, status == .asserted, merged[place].status == .historical
      {
        // Of what began long ago more is told, without a day.
        merged[place].evidence += sighting.evidence
      } else if isFirst, let place = known.first {
        merged[place].join(sighting, earlier: true)
      } else if isSpan, let place = known.first(where: { merged[$0].isNear(sighting) }) {
        merged[place].joinDays(of: sighting)
      } else if let place = known.first(where: { merged[$0].statedDays == date })
        ?? known.first(where: { place in
          guard let date, let other = merged[place].statedDays else { return true }
          return date.contains(other) || other.contains(date)
        })
      {
        merged[place].join(sighting)
        if !isHeadline { headlines.remove(place) }
      } else if identity.isOnce,
        let place = known.first(where: {
          merged[$0].isNear(sighting, within: passingOn)
        })
      {
        if headlines.remove(place) != nil, !isHeadline { merged[place].date = sighting.date }
        merged[place].join(sighting, earlier: true)
      } else {
        places[telling, default: []].append((status, merged.count))
        if isHeadline { headlines.insert(merged.count) }
        merged.append(sighting)
      }
    }
    for place in merged.indices {
      merged[place].settleEvidence()
      // What told of it as of something that is may name no day, and the days all lie ahead.
      let isAhead = merged[place].date.interval.earliest > merged[place].article.published
      if identities[merged[place].event]?.isOfSpan == true, isAhead,
        merged[place].status == .asserted
      {
        merged[place].status = .planned
      }
    }
    return merged
  }

  /// What is told once more of a day no further away was passed on: who is expelled in June may be expelled again by
  /// the next congress in July.
  private static let passingOn = 5

  /// The places of those that add something to others: not of what only a headline tells and gives no day for,
  /// where the text below it tells the same in another way (as a claim, as denied, or as gone by within the
  /// year), nor of what somebody claims that the article itself tells.
  private static func places(
    withoutEchoesIn sightings: [Sighting], _ tellings: [Int], isHeadline: [Bool]
  ) -> [Int] {
    var below: [Int: Set<Status>] = [:]
    var days: [Int: Set<DayInterval>] = [:]
    var told: [Int: Set<DayInterval>] = [:]
    for (place, sighting) in sightings.enumerated() where !isHeadline[place] && sighting.isRecent {
      below[tellings[place], default: []].insert(sighting.status)
      days[tellings[place], default: []].insert(sighting.date.interval)
      if sighting.status == .asserted {
        told[tellings[place], default: []].insert(sighting.date.interval)
      }
    }
    return sightings.indices.filter { place in
      let (status, date) = (sightings[place].status, sightings[place].statedDays)
      if status == .claimed, let days = told[tellings[place]] {
        return date.map { !days.contains($0) } ?? false
      }
      // Its day may be that of the text below.
      guard isHeadline[place], date.map({ days[tellings[place]]?.contains($0) == true }) ?? true
      else { return true }
      return below[tellings[place]]?.contains(status) ?? true
    }
  }

  /// Whether it happened within the year before it was published, or lies ahead.
  private var isRecent: Bool {
    date.interval.earliest > article.published.advanced(by: -365)
  }

  /// What must be equal in two tellings of one event, besides the status.
  private struct Telling: Hashable {
    var event: String
    var slots: [String: String]

    init(_ sighting: Sighting, optional: Set<String>) {
      event = sighting.event
      slots =
        optional.isEmpty ? sighting.slots : sighting.slots.filter { !optional.contains($0.key) }
    }
  }

  /// Whether one of the two fills no slot that the other has not, and no slot with another value, but for those that
  /// do not matter: who chaired a meeting, and who else is named at it.
  private func isNested(with other: Sighting, beside side: Set<String>) -> Bool {
    let (fewer, more) =
      slots.count <= other.slots.count ? (slots, other.slots) : (other.slots, slots)
    return fewer.allSatisfy { more[$0.key] == $0.value || side.contains($0.key) }
  }

  /// Whether one of the two began on a day of long ago and the other, without a day, is told as of now.
  private func isOfLongAgo(with other: Sighting) -> Bool {
    status == .historical && statedDays != nil && other.status == .asserted
      && other.statedDays == nil
  }

  /// Whether the days of the two lie close together, so that one event may have lasted over them.
  private func isNear(_ other: Sighting) -> Bool {
    guard let mine = statedDays, let others = other.statedDays else {
      return status == other.status
    }
    return mine.joined(with: others).count <= ReportDates.spanDays
  }

  /// Whether the days of the two lie so close together that their happenings would be one.
  private func isNear(_ other: Sighting, within days: Int) -> Bool {
    guard let mine = statedDays, let others = other.statedDays else { return false }
    let (first, last) = mine < others ? (mine, others) : (others, mine)
    return first.latest.distance(to: last.earliest) <= days
  }

  /// Takes in another with its days.
  private mutating func joinDays(of other: Sighting) {
    let (mine, others) = (statedDays, other.statedDays)
    join(other)
    guard let mine, let others, !date.isSpan else { return }
    date.interval = mine.joined(with: others)
    if !date.interval.isExact { date.precision = .days }
  }

  /// The days that the text names; nil when the date is that of the dateline or of the publication.
  private var statedDays: DayInterval? {
    date.origin == .sentence ? date.interval : nil
  }

  /// Takes in another, and that it has begun if that one tells so.
  private mutating func join(_ other: Sighting, earlier: Bool = false) {
    if other.status == .asserted { status = .asserted }
    // "opened on Monday", "sits from July 15 to 18": from one day to another says more than a day of it.
    let isSpan = date.isSpan != other.date.isSpan && date.origin == other.date.origin
    let isEarlier =
      earlier && other.date.origin == date.origin && !other.date.interval.contains(date.interval)
      && other.date.interval.count <= date.interval.count
      && (date.interval.contains(other.date.interval) || other.date.interval < date.interval)
    if other.date.origin.isStated(beside: date.origin) || isEarlier
      || !earlier
        && (isSpan
          ? other.date.isSpan
          : other.date.origin == date.origin && other.date.interval.count < date.interval.count)
    {
      date = other.date
    }
    joinSlots(of: other)
  }

  /// Takes in what another fills that it does not fill itself, with the evidence.
  private mutating func joinSlots(of other: Sighting) {
    slots.merge(other.slots) { mine, _ in mine }
    slotOrigins.merge(other.slotOrigins) { mine, _ in mine }
    evidence += other.evidence
  }

  /// Its evidence in the order of the text, each sentence once. Done when all are joined: a long list
  /// would be gone through again for each of them.
  private mutating func settleEvidence() {
    evidence.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    evidence = evidence.reduce(into: []) { settled, next in
      if settled.last != next { settled.append(next) }
    }
  }
}

extension SightingDate {
  /// Whether the text says from which day to which, in numbers: not "recent days".
  fileprivate var isSpan: Bool {
    guard precision == .days, let text else { return false }
    return text.utf8.count { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } >= 2
  }
}

extension SightingDate.Origin {
  /// Whether a date from here tells more than one from another place.
  fileprivate func isStated(beside other: SightingDate.Origin) -> Bool {
    switch (self, other) {
    case (.sentence, .dateline), (.sentence, .publication), (.dateline, .publication): true
    default: false
    }
  }
}
