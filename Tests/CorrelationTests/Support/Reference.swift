import CivilTime
import Correlation
import Extraction
import RuleLanguage

/// The meaning of happenings and episodes, straight from the definitions and without any regard
/// for time: what the engine is held against.
enum Reference {
  /// A happening, without what is only for show.
  struct HappeningFacts: Hashable {
    var event: String
    var slots: [String: String]
    var days: DayInterval
    var sources: Int
    var sightings: Set<Sighting>
  }

  /// An alert, without its number and its history.
  struct AlertFacts: Hashable {
    var rule: String
    var severity: Severity
    var count: Int
    var values: [String: [String]]
    var days: DayInterval
    var happenings: Set<HappeningFacts>
  }

  /// The alerts that stand, by these rules and sightings.
  static func alerts(_ ruleset: Ruleset, _ sightings: [Sighting]) -> Set<AlertFacts> {
    Set(
      ruleset.rules.flatMap { rule in
        guard case .threshold(let threshold) = rule.condition else { return [AlertFacts]() }
        let event = ruleset.events.filter { $0.name == threshold.event }
        let happenings = event.flatMap { Reference.happenings($0, sightings) }
        return episodes(threshold, happenings).map { alert(rule, threshold, $0) }
      })
  }

  // MARK: Happenings

  static func happenings(_ event: Event, _ sightings: [Sighting]) -> [HappeningFacts] {
    let counted = Set(sightings).filter { $0.event == event.name && $0.status == .asserted }
    guard let same = event.sameness else { return counted.map { facts([$0]) } }
    let partitions = components(Array(counted)) { one, other in
      same.slots.allSatisfy { one.slots[$0] == other.slots[$0] }
    }
    return partitions.flatMap { groups($0, tolerance: same.days) }.map(facts)
  }

  private static func groups(_ sightings: [Sighting], tolerance: Int) -> [[Sighting]] {
    let exact = components(sightings.filter { $0.days.count == 1 }) { one, other in
      abs(one.days.earliest.distance(to: other.days.earliest)) <= tolerance
    }
    var groups = exact
    var alone: [Sighting] = []
    for vague in sightings where vague.days.count > 1 {
      let covered = exact.indices.flatMap { group in
        exact[group].map(\.days.earliest).filter(vague.days.contains)
          .map { (group: group, toEnd: $0.distance(to: vague.days.latest)) }
      }
      if let nearest = covered.min(by: { $0.toEnd < $1.toEnd }) {
        groups[nearest.group].append(vague)
      } else {
        alone.append(vague)
      }
    }
    return groups + components(alone) { $0.days.intersects($1.days) }
  }

  private static func facts(_ sightings: [Sighting]) -> HappeningFacts {
    let narrowest = sightings.map(\.days.count).min()
    let candidates = Set(sightings.map(\.days)).filter { $0.count == narrowest }
    func support(_ days: DayInterval) -> Int { sources(sightings.filter { $0.days == days }) }
    let most = candidates.map(support).max()
    let best = candidates.filter { support($0) == most }
    let slots = Set(sightings.flatMap(\.slots.keys)).map { slot in
      let values = Set(sightings.compactMap { $0.slots[slot] })
      func support(_ value: String) -> Int { sources(sightings.filter { $0.slots[slot] == value }) }
      let most = values.map(support).max()
      return (slot, values.filter { support($0) == most }.min() ?? "")
    }
    return HappeningFacts(
      event: sightings[0].event, slots: Dictionary(uniqueKeysWithValues: slots),
      days: best.min() ?? sightings[0].days, sources: sources(sightings),
      sightings: Set(sightings))
  }

  private static func sources(_ sightings: [Sighting]) -> Int {
    Set(sightings.map { $0.article.outlet.map { "outlet \($0)" } ?? "article \($0.article.id)" })
      .count
  }

  // MARK: Episodes

  private static func episodes(
    _ threshold: Threshold, _ happenings: [HappeningFacts]
  ) -> [Set<HappeningFacts>] {
    guard let first = happenings.map(\.days.earliest).min(),
      let last = happenings.map(\.days.latest).max()
    else { return [] }
    // Windows that count the same happenings are one as good as the other.
    var windows: Set<Set<Int>> = []
    for start in stride(from: first.advanced(by: -threshold.days), through: last, by: 1) {
      let window = DayInterval(start, start.advanced(by: threshold.days - 1))
      let counted = happenings.indices.filter { index in
        window.contains(happenings[index].days)
          && threshold.distinct.map { happenings[index].slots[$0] != nil } ?? true
      }
      let values = threshold.distinct.map { slot in
        Set(counted.map { happenings[$0].slots[slot] }).count
      }
      if values ?? counted.count >= threshold.count { windows.insert(Set(counted)) }
    }
    return components(Array(windows)) { !$0.isDisjoint(with: $1) }.map { windows in
      Set(windows.joined().map { happenings[$0] })
    }
  }

  private static func alert(
    _ rule: Rule, _ threshold: Threshold, _ happenings: Set<HappeningFacts>
  ) -> AlertFacts {
    var values: [String: Set<String>] = [:]
    for happening in happenings {
      for (slot, value) in happening.slots where threshold.distinct ?? slot == slot {
        values[slot, default: []].insert(value)
      }
    }
    let count = threshold.distinct.map { values[$0]?.count ?? 0 } ?? happenings.count
    let days = happenings.map(\.days)
    return AlertFacts(
      rule: rule.name, severity: rule.severity.severity(of: count), count: count,
      values: values.mapValues { $0.sorted() },
      days: DayInterval(
        days.map(\.earliest).min() ?? Day(number: 0), days.map(\.latest).max() ?? Day(number: 0)),
      happenings: happenings)
  }

  /// The connected components, by asking each element about each.
  private static func components<Element>(
    _ elements: [Element], linked: (Element, Element) -> Bool
  ) -> [[Element]] {
    var components: [[Element]] = []
    for element in elements {
      func isNear(_ component: [Element]) -> Bool { component.contains { linked($0, element) } }
      let joined = components.filter(isNear).flatMap { $0 } + [element]
      components = components.filter { !isNear($0) } + [joined]
    }
    return components
  }
}

extension Sighting {
  fileprivate var days: DayInterval { date.interval }
}

extension Happening {
  /// What the reference has to say of it.
  var facts: Reference.HappeningFacts {
    Reference.HappeningFacts(
      event: event, slots: slots, days: date.interval, sources: sources,
      sightings: Set(sightings))
  }
}

extension Alert {
  /// What the reference has to say of it.
  var facts: Reference.AlertFacts {
    Reference.AlertFacts(
      rule: rule, severity: severity, count: count, values: values,
      days: DayInterval(first, last), happenings: Set(happenings.map(\.facts)))
  }
}

extension Correlator {
  /// What the reference has to say of the alerts that stand.
  var standing: [Reference.AlertFacts] {
    alerts.filter { $0.state == .raised }.map(\.facts)
  }
}
