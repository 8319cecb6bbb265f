/// A report of an event, before its date, its fallbacks and its status are resolved.
struct EventMatch {
  /// The place of the pattern in the plan.
  var pattern: Int
  /// What the pattern looked at.
  var scope: ReportScope
  /// The sentence that the report is told in, by its place in the article.
  var home: Int
  /// For each slot what is named for it, in the order of the text.
  var candidates: [ArraySlice<ValueMention>]
  /// What is named in scope of the entities that slots fall back on, by entity, the nearest first.
  var named: [Int: [ValueMention]] = [:]
  /// For each slot the one of them that it takes.
  var values: [ValueMention?]
  /// What dates are measured against: the places of the value that makes this an event of its own,
  /// where there are several, and else the required terms.
  var anchors: [Range<Int>]
  /// For each required term the mention that the report rests on; the value where none is required.
  var focus: [TermMention]

  /// The sentences that what it rests on stands in, each once.
  var sentences: [Int] { focus.map(\.sentence).sorted().uniqued }

  /// Whether what it rests on stands in a sentence, by its place in the article.
  func rests(on sentence: Int) -> Bool {
    sentence == home || focus.contains { $0.sentence == sentence }
  }
}

/// Fills the slots of events from the mentions in their scopes.
struct EventMatcher {
  let plan: ExtractionPlan

  /// The reports of patterns in an article, in their order.
  ///
  /// - Parameters:
  ///   - patterns: In the order of the plan, so that of an event's patterns the first one comes first.
  ///   - trace: Is told where a pattern came near to a report, when there is one.
  func matches(
    of patterns: [Int], in index: MentionIndex, of text: Span<UInt8>, trace: MatchTrace? = nil
  ) -> [EventMatch] {
    var matches: [EventMatch] = []
    for pattern in patterns {
      let scopes =
        trace == nil
        ? index.scopes(of: plan.patterns[pattern])
        : index.scopesNear(plan.patterns[pattern])
      for scope in scopes {
        match(pattern, in: scope, of: index, text, into: &matches, trace)
      }
    }
    return matches
  }

  /// Adds the reports of a pattern in a scope.
  ///
  /// What is missing ends it, unless it is traced: then it looks on for what else is.
  private func match(
    _ number: Int, in scope: ReportScope, of index: MentionIndex, _ text: Span<UInt8>,
    into matches: inout [EventMatch], _ trace: MatchTrace?
  ) {
    let pattern = plan.patterns[number]
    var obstacles: [MatchObstacle] = []
    guard var places = scope.places(of: pattern.required, in: index, orEmpty: trace != nil) else {
      return
    }
    for (term, places) in zip(pattern.required, places) where places.isEmpty {
      obstacles.append(.term(term))
    }
    if let (term, range) = scope.mention(ofAny: pattern.forbidden, in: index) {
      guard trace != nil else { return }
      obstacles.append(.forbidden(term, range))
    }
    if let (term, range) = index.mention(ofAny: pattern.forbiddenInLead, leading: scope.first) {
      guard trace != nil else { return }
      obstacles.append(.forbidden(term, range))
    }
    for (number, near) in pattern.proximities.enumerated() {
      let members = near.terms.compactMap { pattern.required.firstIndex(of: $0) }
      let mentions = members.map { Array(places[$0]) }
      // What is nowhere is told already.
      if !obstacles.isEmpty, mentions.contains(where: \.isEmpty) { continue }
      guard let kept = TermProximity.near(mentions, words: near.words, in: text) else {
        guard trace != nil else { return }
        obstacles.append(.proximity(number))
        continue
      }
      for (member, mentions) in zip(members, kept) { places[member] = mentions[...] }
    }
    var candidates = pattern.slots.map { slot in
      switch slot.source {
      case .entity(let entity):
        let named = scope.values(of: entity, in: index)
        guard let position = slot.position, places.indices.contains(position.term) else {
          return named
        }
        let bound = position.bound(Array(named), to: places[position.term], in: text)
        if !bound.terms.isEmpty { places[position.term] = bound.terms[...] }
        return bound.values[...]
      case .open(let source): return scope.values(of: source, in: index, of: text)
      }
    }
    // "Oaks lies where Elms and Firs meet. Order came first there": it is not said of which.
    if let each = pattern.eachSlot, candidates[each].areOfOther(than: places) {
      candidates[each] = []
    }
    for (place, slot) in pattern.slots.enumerated()
    where candidates[place].isEmpty && !slot.isOptional && slot.fallbacks.isEmpty {
      guard trace != nil else { return }
      obstacles.append(.slot(place))
    }
    guard obstacles.isEmpty else {
      trace?.note(
        obstacles, before: number, in: scope, places: places, candidates: candidates, of: pattern)
      return
    }
    let told = withoutAsides(candidates, of: pattern, places, index.layout, text)
    // Without terms a report needs something else to stand on.
    guard !places.isEmpty || candidates.contains(where: { !$0.isEmpty }) else { return }
    let triggers = places.joined().sorted { $0.range.lowerBound < $1.range.lowerBound }
    let named =
      pattern.eachSlot.map { Dictionary(grouping: told[$0], by: \.value) } ?? [:]
    guard let each = pattern.eachSlot, !named.isEmpty else {
      matches.append(
        report(number, in: scope, of: index, told, places, triggers: triggers, own: nil, text))
      return
    }
    for (_, mentions) in named.sorted(by: { $0.key < $1.key }) {
      let own = (slot: each, mentions: mentions, isAlone: named.count == 1)
      matches.append(
        report(number, in: scope, of: index, told, places, triggers: triggers, own: own, text))
    }
  }

  /// The candidates but for those that are named in passing, if there are others.
  private func withoutAsides(
    _ candidates: [ArraySlice<ValueMention>], of pattern: PatternPlan,
    _ places: [ArraySlice<TermMention>], _ layout: ArticleLayout, _ text: Span<UInt8>
  ) -> [ArraySlice<ValueMention>] {
    guard !places.isEmpty else { return candidates }
    return zip(pattern.slots, candidates).map { slot, named in
      guard named.count > 1, slot.position == nil else { return named }
      var asides: [Int: Asides] = [:]
      let kept = named.filter { mention in
        let known =
          asides[mention.sentence]
          ?? Asides(in: text, sentence: layout.sentences[mention.sentence].range)
          .apart(from: places.joined().lazy.map(\.range))
        asides[mention.sentence] = known
        return !known.hold(mention.range)
      }
      return kept.isEmpty ? named : kept[...]
    }
  }

  private func report(
    _ pattern: Int, in scope: ReportScope, of index: MentionIndex,
    _ candidates: [ArraySlice<ValueMention>],
    _ places: [ArraySlice<TermMention>], triggers: [TermMention],
    own: (slot: Int, mentions: [ValueMention], isAlone: Bool)?,
    _ text: Span<UInt8>
  ) -> EventMatch {
    let ownPlaces = own?.mentions.map { TermMention(range: $0.range, sentence: $0.sentence) } ?? []
    var values = candidates.map {
      Proximity.nearest(of: $0, to: own == nil ? triggers : ownPlaces, in: text)
    }
    if let own, !own.isAlone {
      // "Oak's Ash and Elm's Fir": what is nearer to another value is that one's.
      for (slot, value) in values.enumerated() where slot != own.slot {
        guard let value, plan.patterns[pattern].slots[slot].isOptional else { continue }
        if let lists = candidates[own.slot].inTurn(with: candidates[slot]) {
          values[slot] = own.mentions.first.flatMap { lists[$0.value] }
          continue
        }
        let place = [TermMention(range: value.range, sentence: value.sentence)]
        let nearest = Proximity.nearest(of: candidates[own.slot], to: place, in: text)
        if nearest?.value != own.mentions.first?.value { values[slot] = nil }
      }
    }
    if let own {
      values[own.slot] = Proximity.nearest(of: own.mentions[...], to: triggers, in: text)
    }
    let value = own.flatMap { values[$0.slot] } ?? values.lazy.compactMap(\.self).first
    let pivot = value.map { TermMention(range: $0.range, sentence: $0.sentence) }
    var focus: [TermMention] = []
    for mentions in places {
      // The first of them is nearest to the value, and the others to the first, unless that only lends its sentence.
      let isApart = pivot != nil && focus.first?.sentence != pivot?.sentence
      let target = isApart ? pivot : focus.first
      let best = Proximity.nearest(of: mentions, to: target.map { [$0] } ?? triggers, in: text)
      if let best { focus.append(best) }
    }
    if focus.isEmpty, let pivot { focus = [pivot] }
    let home =
      scope.isOfSentence
      ? scope.first
      : (focus.first { $0.sentence == pivot?.sentence } ?? focus.first)?.sentence
        ?? scope.first
    let isOwn = triggers.isEmpty || own?.isAlone == false
    return EventMatch(
      pattern: pattern, scope: scope, home: home, candidates: candidates,
      named: named(for: plan.patterns[pattern], in: scope, of: index, near: triggers, text),
      values: values,
      anchors: (isOwn && !ownPlaces.isEmpty ? ownPlaces : triggers).map(\.range), focus: focus)
  }

  /// What slots may fall back on that no slot holds.
  private func named(
    for pattern: PatternPlan, in scope: ReportScope, of index: MentionIndex,
    near triggers: [TermMention], _ text: Span<UInt8>
  ) -> [Int: [ValueMention]] {
    guard !pattern.fallbackEntities.isEmpty else { return [:] }
    return pattern.fallbackEntities.reduce(into: [:]) { named, entity in
      let values = scope.values(of: entity, in: index)
      guard let nearest = Proximity.nearest(of: values, to: triggers, in: text) else { return }
      named[entity] = [nearest] + values.filter { $0.range != nearest.range }
    }
  }
}

extension ArraySlice<ValueMention> {
  /// For each value the one that another list of as many values has in the same place: "Oaks, Elms and Firs are led by
  /// Ash, Birch and Cedar"; nil where the two are not apart.
  fileprivate func inTurn(with others: ArraySlice<ValueMention>) -> [Int: ValueMention]? {
    let own = firstOfEach
    let theirs = others.firstOfEach
    guard own.count == theirs.count, own.count > 1, let first = own.first, let last = own.last,
      let otherFirst = theirs.first, let otherLast = theirs.last,
      first.sentence == last.sentence, otherFirst.sentence == otherLast.sentence,
      last.range.upperBound <= otherFirst.range.lowerBound
        || otherLast.range.upperBound <= first.range.lowerBound
    else { return nil }
    return Dictionary(uniqueKeysWithValues: zip(own.map(\.value), theirs))
  }

  /// The first mention of each value, in the order of the text; of hardly more than a list has.
  private var firstOfEach: [ValueMention] {
    prefix(ListLimit.mentions).reduce(into: []) { found, mention in
      if !found.contains(where: { $0.value == mention.value }) { found.append(mention) }
    }
  }

  /// Whether they are several of sentences in which none of these terms stands.
  fileprivate func areOfOther(than places: [ArraySlice<TermMention>]) -> Bool {
    guard let first, contains(where: { $0.value != first.value }) else { return false }
    return !places.joined().contains { place in contains { $0.sentence == place.sentence } }
  }
}

/// How long lists are that stand side by side.
private enum ListLimit {
  static let mentions = 64
}
