import Articles
import CivilTime
import RuleLanguage

/// The value of a slot, and where it comes from.
struct SlotValue: Hashable {
  var name: String
  var origin: SlotOrigin
  /// For what another slot's value has as an attribute, that slot and its value.
  var owner: Owner?

  struct Owner: Hashable {
    var slot: Int
    var name: String
  }
}

/// A slot that nothing fills though it is required, by its place in the pattern.
struct EmptySlot: Error {
  var slot: Int
}

/// Fills the slots of reports: with what is named, and else by their fallbacks in order.
struct SlotFiller {
  let ruleset: Ruleset
  /// What open slots took from the article.
  let openValues: OpenValues
  /// The outlet of the article.
  let outlet: Value?
  /// The mentions in what the article calls its outlet.
  let outletMentions: [Mention]
  /// The mentions in the article, in its order.
  let mentions: [Mention]
  let layout: ArticleLayout

  /// The slots of a report, once for each value that an `each` slot falls back on.
  ///
  /// - Throws: ``EmptySlot`` when a required slot stays empty.
  func fill(
    _ match: EventMatch, of pattern: PatternPlan, on date: DayInterval
  ) throws(EmptySlot) -> [[SlotValue?]] {
    let report = Report(match: match, pattern: pattern, date: date)
    var known = [[SlotValue]?](repeating: nil, count: pattern.slots.count)
    let filled = pattern.slots.indices.map { values(of: $0, in: report, known: &known) }
    for (place, slot) in pattern.slots.enumerated()
    where filled[place].isEmpty && !slot.isOptional {
      throw EmptySlot(slot: place)
    }
    guard let each = pattern.eachSlot, filled[each].count > 1 else {
      return [filled.map { $0.first }]
    }
    return filled[each].map { value in
      var slots = filled.map { $0.first }
      slots[each] = value
      // Whose town it is, that mayor it is.
      if let owner = value.owner { slots[owner.slot] = SlotValue(name: owner.name, origin: .named) }
      return slots
    }
  }

  private struct Report {
    var match: EventMatch
    var pattern: PatternPlan
    var date: DayInterval
  }

  /// What fills a slot: one value, or all that an `each` slot falls back on.
  private func values(
    of slot: Int, in report: Report, known: inout [[SlotValue]?]
  ) -> [SlotValue] {
    if let values = known[slot] { return values }
    let plan = report.pattern.slots[slot]
    var values: [SlotValue] = []
    let entity: Int
    switch plan.source {
    case .entity(let place): entity = place
    case .open:
      // It falls back on nothing.
      return report.match.values[slot].map {
        [SlotValue(name: openValues.names[$0.value], origin: .open)]
      } ?? []
    }
    let named = report.match.values[slot]
    if let named, !isPassedOver(named, for: plan, in: report) {
      values = [SlotValue(name: name(named.value, of: entity), origin: .named)]
    } else {
      for (order, fallback) in plan.fallbacks.enumerated() where values.isEmpty {
        switch fallback {
        case .attribute(let other, let attribute):
          values = attributes(attribute, of: other, for: slot, in: report, known: &known)
        case .named(let entity, let attribute):
          let others = plan.fallbacks[(order + 1)...]
          guard !others.contains(where: { isNearer($0, than: entity, in: report) }) else {
            continue
          }
          let named = report.match.named[entity] ?? []
          values = attributes(
            attribute, of: named.map { name($0.value, of: entity) }, of: entity, for: slot,
            in: report)
        case .dateline(let ofLead):
          values =
            place(of: entity, around: report.match.home, ofLead: ofLead).map { [$0] } ?? []
        case .lead:
          values =
            leadValue(of: entity, around: report.match.home, on: report.date.latest).map { [$0] }
            ?? []
        case .outlet:
          values = outletValue(of: entity).map { [$0] } ?? []
        }
      }
    }
    if values.isEmpty, let named {
      values = [SlotValue(name: name(named.value, of: entity), origin: .named)]
    }
    if slot != report.pattern.eachSlot { values = Array(values.prefix(1)) }
    known[slot] = values
    return values
  }

  /// Whether what another sentence names gives way to what the report's own sentence names, though the
  /// slot only falls back on that: "Oakshire was quiet. In Elms, a town of Ashshire, people marched."
  private func isPassedOver(
    _ named: ValueMention, for slot: PatternPlan.SlotPlan, in report: Report
  ) -> Bool {
    let home = report.match.home
    guard named.sentence != home else { return false }
    return slot.fallbacks.contains { fallback in
      switch fallback {
      case .named(let entity, _): return report.match.named[entity]?.first?.sentence == home
      // "Oak put it first in Elms. Firs came next": whoever said it holds his office in one place.
      case .attribute(let other, _):
        return report.match.candidates[other].contains { $0.sentence == home }
      case .dateline, .lead, .outlet: return false
      }
    }
  }

  /// Whether a fallback is named nearer to the report than an entity is: a street in its own sentence, and a city in the
  /// headline.
  private func isNearer(
    _ fallback: PatternPlan.Fallback, than entity: Int, in report: Report
  ) -> Bool {
    guard case .named(let other, _) = fallback, let far = distance(of: entity, in: report),
      let near = distance(of: other, in: report)
    else { return false }
    return near < far
  }

  /// How far from the report an entity is named: 0 in its sentence, 1 in its paragraph, 2 elsewhere; nil if it is not.
  private func distance(of entity: Int, in report: Report) -> Int? {
    let home = report.match.home
    guard let named = report.match.named[entity]?.first else { return nil }
    if named.sentence == home { return 0 }
    return layout.sentences[named.sentence].paragraph == layout.sentences[home].paragraph ? 1 : 2
  }

  /// What the values of another slot have as an attribute on the date. A report that an `each` slot
  /// makes of every value takes all that are named for the other slot.
  private func attributes(
    _ attribute: String, of other: Int, for slot: Int, in report: Report,
    known: inout [[SlotValue]?]
  ) -> [SlotValue] {
    let pattern = report.pattern
    // The checker lets only slots of entities be asked for attributes.
    guard case .entity(let otherEntity) = pattern.slots[other].source else { return [] }
    let named = report.match.candidates[other].map { name($0.value, of: otherEntity) }
    let isEach = slot == pattern.eachSlot && !named.isEmpty
    let owners = isEach ? named : values(of: other, in: report, known: &known).map(\.name)
    return attributes(
      attribute, of: owners, of: otherEntity, ownedBy: isEach ? other : nil, for: slot, in: report)
  }

  /// What these values of an entity have as an attribute on the date.
  ///
  /// - Parameter ownedBy: The slot that the values fill, when each of them makes a report of its own.
  private func attributes(
    _ attribute: String, of owners: [String], of entity: Int, ownedBy other: Int? = nil,
    for slot: Int, in report: Report
  ) -> [SlotValue] {
    guard case .entity(let ownEntity) = report.pattern.slots[slot].source else { return [] }
    let entity = ruleset.entities[entity]
    let wanted = ruleset.entities[ownEntity].name
    var found: [SlotValue] = []
    for owner in owners {
      guard let value = entity.values.first(where: { $0.name == owner }) else { continue }
      let origin: SlotOrigin = value.attributes[attribute] == nil ? .role : .attribute
      // A vague date counts as its last day, or its first if no role holds on that.
      let days = [report.date.latest, report.date.earliest]
      let literals =
        days.lazy.map { value.literals(of: attribute, on: $0) }.first { !$0.isEmpty } ?? []
      for literal in literals {
        guard case .value(wanted, let name) = literal else { continue }
        if !found.contains(where: { $0.name == name }) {
          let owner = other.map { SlotValue.Owner(slot: $0, name: owner) }
          found.append(SlotValue(name: name, origin: origin, owner: owner))
        }
      }
    }
    return found
  }

  /// The place by the dateline of a sentence, or by a label that it stands under, which says little else.
  ///
  /// - Parameter ofLead: Whether the dateline holds for the lead only.
  private func place(of entity: Int, around sentence: Int, ofLead: Bool) -> SlotValue? {
    let paragraph = layout.paragraph(of: sentence)
    let holds = !ofLead || layout.lead(of: sentence).contains(sentence)
    if holds, let dateline = paragraph.dateline, let place = place(of: entity, in: dateline) {
      return place
    }
    let label = paragraph.labels.first { label in
      var named = 0
      var end = label.lowerBound
      let first = mentions.partitioningIndex { $0.range.lowerBound >= end }
      for mention in mentions[first...].prefix(while: { label.contains($0.range) }) {
        guard case .value = mention.subject, mention.range.lowerBound >= end else { continue }
        named += mention.range.count
        end = mention.range.upperBound
      }
      return 2 * named >= label.count
    }
    return label.flatMap { place(of: entity, in: $0) }
  }

  /// The place in a dateline: a value of the entity, or the attribute of that name which another value has, as a city
  /// has its province. "ELMHAM/OAKS" is where two reporters sat.
  private func place(of entity: Int, in dateline: Range<Int>) -> SlotValue? {
    let inside = mentions.filter { dateline.contains($0.range) }
    // Only a stroke is one byte.
    let isSplit = zip(inside, inside.dropFirst()).contains {
      $1.range.lowerBound - $0.range.upperBound == 1
    }
    guard
      !isSplit
        || Set(inside.compactMap { value(of: entity, in: [$0], orAttribute: true) }).count < 2
    else { return nil }
    return value(of: entity, in: inside, orAttribute: true).map {
      SlotValue(name: $0, origin: .dateline)
    }
  }

  /// The only value of the entity that the lead of a sentence names; or else the only one that those whom it
  /// names hold an office in on a day.
  private func leadValue(of entity: Int, around sentence: Int, on day: Day) -> SlotValue? {
    let lead = Array(layout.lead(of: sentence))
    let headline = layout.paragraph(of: sentence).headline.map(Array.init) ?? []
    let reports = (headline + lead).map { layout.report(of: $0) }
    let wanted = ruleset.entities[entity].name
    var named: String?
    var held: String?
    var isHeldByMany = false
    for mention in mentions {
      guard case .value(let other, let number) = mention.subject,
        reports.contains(where: { $0.contains(mention.range.lowerBound) })
      else { continue }
      let value = ruleset.entities[other].values[number]
      if other == entity {
        if let named, named != value.name { return nil }
        named = value.name
      } else if value.attributes[wanted] == nil {
        for case .value(wanted, let name) in value.literals(of: wanted, on: day) {
          isHeldByMany = isHeldByMany || held != nil && held != name
          held = name
        }
      }
    }
    let only = named ?? (isHeldByMany ? nil : held)
    return only.map { SlotValue(name: $0, origin: .lead) }
  }

  private func outletValue(of entity: Int) -> SlotValue? {
    let wanted = ruleset.entities[entity].name
    let name: String?
    if wanted == "outlet" {
      name = outlet?.name
    } else if case .value(wanted, let own)? = outlet?.attributes[wanted] {
      name = own
    } else {
      name = value(of: entity, in: outletMentions, orAttribute: false)
    }
    return name.map { SlotValue(name: $0, origin: .outlet) }
  }

  private func value(of entity: Int, in mentions: [Mention], orAttribute: Bool) -> String? {
    for mention in mentions {
      if case .value(entity, let value) = mention.subject { return name(value, of: entity) }
    }
    guard orAttribute else { return nil }
    let wanted = ruleset.entities[entity].name
    for mention in mentions {
      guard case .value(let other, let value) = mention.subject,
        case .value(wanted, let name)? = ruleset.entities[other].values[value].attributes[wanted]
      else { continue }
      return name
    }
    return nil
  }

  private func name(_ value: Int, of entity: Int) -> String {
    ruleset.entities[entity].values[value].name
  }
}
