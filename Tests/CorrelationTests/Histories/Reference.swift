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
    var status = Status.asserted
    var published = Day(number: 0)
    /// Tells apart the alerts of a rule that are all the same to rules that look at it.
    var twin = 0
  }

  /// An alert, without its number and its history.
  struct AlertFacts: Hashable {
    var rule: String
    var group: [String: String]
    var severity: Severity
    var count: Int
    var values: [String: [String]]
    var certainty: Certainty
    var days: DayInterval
    var isOver: Bool
    /// The happenings, with how many there are of each.
    var happenings: [HappeningFacts: Int]
  }

  /// Happenings with how many there are of each.
  static func tally(_ happenings: some Sequence<HappeningFacts>) -> [HappeningFacts: Int] {
    happenings.reduce(into: [:]) { tally, happening in
      var happening = happening
      happening.twin = 0
      tally[happening, default: 0] += 1
    }
  }

  // MARK: Happenings

  static func happenings(
    _ event: Event, _ sightings: [Sighting], _ status: Status = .asserted
  ) -> [HappeningFacts] {
    let counted = Set(sightings).filter { $0.event == event.name && $0.status == status }
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
      sightings: Set(sightings), status: sightings[0].status,
      published: sightings.map(\.article.published).min() ?? Day(number: 0))
  }

  static func sources(_ sightings: some Sequence<Sighting>) -> Int {
    Set(sightings.map { $0.article.outlet.map { "outlet \($0)" } ?? "article \($0.article.id)" })
      .count
  }

  /// The connected components, by asking each element about each.
  static func components<Element>(
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
  /// Whether it is an alert of a rule of a random history.
  private var isOfRule: Bool { event.hasPrefix("rule-") }

  /// What the reference has to say of it.
  var facts: Reference.HappeningFacts {
    Reference.HappeningFacts(
      event: event, slots: slots, days: date.interval, sources: sources,
      sightings: Set(sightings), status: isOfRule ? .asserted : status, published: published)
  }
}

extension Alert {
  /// What the reference has to say of it.
  var facts: Reference.AlertFacts {
    Reference.AlertFacts(
      rule: rule, group: group, severity: severity, count: count, values: values,
      certainty: certainty, days: DayInterval(first, last), isOver: state == .resolved,
      happenings: Reference.tally(happenings.map(\.facts)))
  }
}

extension Correlator {
  /// What the reference has to say of the alerts that are not withdrawn.
  var standing: [Reference.AlertFacts] {
    alerts.filter { $0.state != .withdrawn }.map(\.facts)
  }
}
