import CivilTime

/// An event found in a sentence, before its date is resolved.
struct EventMatch {
  /// The place of the event in the plan.
  var event: Int
  /// For each slot of the event the place of its value, or nil where it stays empty.
  var values: [Int?]
  /// What the sentence's dates are measured against: the value that makes this an event of its
  /// own, where there are several, and else the required terms.
  var anchors: [Range<Int>]
}

/// Fills the slots of events from the mentions of a sentence.
struct EventMatcher {
  let plan: ExtractionPlan

  /// The events that a sentence reports.
  func matches(in mentions: SentenceMentions, of text: Span<UInt8>) -> [EventMatch] {
    var matches: [EventMatch] = []
    for term in mentions.terms.keys.sorted() {
      for event in plan.eventsByTerm[term] {
        match(event, in: mentions, of: text, into: &matches)
      }
    }
    for event in plan.eventsWithoutTerm {
      match(event, in: mentions, of: text, into: &matches)
    }
    return matches
  }

  private func match(
    _ index: Int, in mentions: SentenceMentions, of text: Span<UInt8>,
    into matches: inout [EventMatch]
  ) {
    let event = plan.events[index]
    guard event.required.allSatisfy({ mentions.terms[$0] != nil }),
      !event.forbidden.contains(where: { mentions.terms[$0] != nil })
    else { return }
    let triggers = event.required.flatMap { mentions.terms[$0] ?? [] }
    let dateline = Dateline.end(in: text, of: mentions.sentence)
    let candidates = event.slots.map { slot in
      let named = slot.entity.flatMap { mentions.values[$0] } ?? []
      // Only where nothing else is named does the place of the report count.
      let reported = named.filter { $0.range.lowerBound >= dateline }
      return reported.isEmpty ? named : reported
    }
    for (slot, named) in zip(event.slots, candidates) where named.isEmpty && !slot.isOptional {
      return
    }
    guard let each = event.eachSlot, !candidates[each].isEmpty else {
      matches.append(
        EventMatch(
          event: index,
          values: candidates.map { Proximity.nearest(of: $0, to: triggers, in: text)?.value },
          anchors: triggers))
      return
    }
    let named = Dictionary(grouping: candidates[each], by: \.value)
    for (value, places) in named.sorted(by: { $0.key < $1.key }) {
      let place = places.map(\.range)
      var values = candidates.map { Proximity.nearest(of: $0, to: place, in: text)?.value }
      values[each] = value
      matches.append(
        EventMatch(
          event: index, values: values,
          anchors: named.count > 1 ? place : triggers.isEmpty ? place : triggers))
    }
  }
}
