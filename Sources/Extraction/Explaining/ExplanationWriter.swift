import Articles
import RuleLanguage

/// Writes down what a ``MatchTrace`` noted, with the names and the texts behind its places.
struct ExplanationWriter {
  let plan: ExtractionPlan
  let article: Article
  let layout: ArticleLayout
  let mentions: [Mention]

  func explanation(of sightings: [Sighting], trace: MatchTrace) -> Explanation {
    let (misses, hidden) = shown(trace)
    let sentences = explainedSentences()
    return Explanation(
      article: ArticleReference(article),
      sentences: Array(sentences.prefix(Explanation.sentenceLimit)), sightings: sightings,
      nearMisses: misses.map(nearMiss),
      omitted: trace.omitted + hidden + max(0, sentences.count - Explanation.sentenceLimit))
  }
}

// Sentences.
extension ExplanationWriter {
  private func explainedSentences() -> [ExplainedSentence] {
    let text = article.text.utf8.span
    let published = article.published.day
    var dates = ReportDates(layout: layout, published: published, text: text)
    var statuses = StatusReader(
      layout: layout, title: article.title, published: published, folded: FoldedText(text))
    var explained: [ExplainedSentence] = []
    var next = 0
    for (place, sentence) in layout.sentences.enumerated() {
      let range = sentence.range
      while next < mentions.count, mentions[next].range.lowerBound < range.lowerBound { next += 1 }
      let first = next
      while next < mentions.count, mentions[next].range.upperBound <= range.upperBound { next += 1 }
      // What is not shown need not be read.
      guard explained.count <= Explanation.sentenceLimit else { continue }
      let report = layout.report(of: place)
      let shown = ExplainedSentence(
        start: range.lowerBound, end: range.upperBound, text: self.text(range),
        dateline: report == range ? nil : self.text(range.lowerBound..<report.lowerBound),
        mentions: mentions[first..<next].prefix(Explanation.partLimit).map(found),
        dates: dates.expressions(in: place, of: text).prefix(Explanation.partLimit).map {
          WrittenDate($0, in: article.text)
        },
        cues: statuses.cues(in: place, of: text).prefix(Explanation.partLimit).map {
          found($0.range, kind: "cue", name: $0.meaning.inWords)
        })
      if !shown.isEmpty { explained.append(shown) }
    }
    return explained
  }

  private func found(_ mention: Mention) -> FoundText {
    switch mention.subject {
    case .term(let term):
      // Behind those of the ruleset come the phrases of open slots.
      let isOpen = term >= plan.ruleset.terms.count
      return found(
        mention.range, kind: isOpen ? "slot" : "term", name: plan.terms[term].name)
    case .value(let entity, let value):
      let entity = plan.ruleset.entities[entity]
      return found(mention.range, kind: entity.name, name: entity.values[value].name)
    }
  }

  private func found(_ range: Range<Int>, kind: String, name: String) -> FoundText {
    FoundText(
      start: range.lowerBound, end: range.upperBound, text: text(range), kind: kind, name: name)
  }

  private func text(_ range: Range<Int>) -> String {
    String(article.text.utf8Slice(range))
  }
}

// Near misses.
extension ExplanationWriter {
  /// The near misses to be shown, in the order of the text, and how many others there are: those in a
  /// sentence that the same event is reported in are none.
  private func shown(_ trace: MatchTrace) -> ([MatchTrace.NearMiss], hidden: Int) {
    var reported: [Int: Set<Int>] = [:]
    for made in trace.made {
      let event = plan.patterns[made.match.pattern].event
      reported[made.match.home, default: []].insert(event)
      for mention in made.match.focus { reported[mention.sentence, default: []].insert(event) }
    }
    var counts: [Int: Int] = [:]
    var shown: [MatchTrace.NearMiss] = []
    var hidden = 0
    let ordered = trace.missed.enumerated().sorted {
      ($0.element.sentence, $0.element.pattern, $0.offset)
        < ($1.element.sentence, $1.element.pattern, $1.offset)
    }
    for (_, miss) in ordered {
      let event = plan.patterns[miss.pattern].event
      if reported[miss.sentence]?.contains(event) == true { continue }
      counts[miss.pattern, default: 0] += 1
      if counts[miss.pattern, default: 0] > Explanation.missLimit.ofPattern
        || shown.count == Explanation.missLimit.ofAll
      {
        hidden += 1
      } else {
        shown.append(miss)
      }
    }
    return (shown, hidden)
  }

  private func nearMiss(_ miss: MatchTrace.NearMiss) -> NearMiss {
    let pattern = plan.patterns[miss.pattern]
    let first = plan.patterns.firstIndex { $0.event == pattern.event } ?? miss.pattern
    let event = plan.ruleset.events[pattern.event]
    let terms = miss.terms.map { found(Mention(subject: .term($0.term), range: $0.range)) }
    let values = miss.values.map { slot, value in
      found(
        value.range, kind: pattern.slots[slot].name,
        name: name(of: value, for: pattern.slots[slot].source))
    }
    return NearMiss(
      event: event.name, pattern: event.patterns.count > 1 ? miss.pattern - first + 1 : nil,
      sentence: Evidence(layout.sentences[miss.sentence].range, of: article.text),
      found: (terms + values).sorted { $0.start < $1.start },
      missing: missing(miss.obstacle, of: pattern))
  }

  private func name(
    of value: ValueMention, for source: PatternPlan.SlotSource
  ) -> String {
    switch source {
    case .entity(let entity): plan.ruleset.entities[entity].values[value.value].name
    case .open: OpenText.name(of: text(value.range))
    }
  }

  private func missing(_ obstacle: MatchObstacle, of pattern: PatternPlan) -> NearMiss.Missing {
    let terms = plan.terms
    switch obstacle {
    case .term(let term):
      return .term(terms[term].name, phrases: terms[term].phrases.prefix(3).map(\.source))
    case .forbidden(let term, let range):
      return .forbidden(terms[term].name, found(Mention(subject: .term(term), range: range)))
    case .proximity(let number):
      let near = pattern.proximities[number]
      return .proximity(near.terms.map { terms[$0].name }, words: near.words)
    case .slot(let slot):
      let slot = pattern.slots[slot]
      switch slot.source {
      case .entity(let entity):
        return .slot(slot.name, entity: plan.ruleset.entities[entity].name)
      case .open(let text):
        return .text(slot.name, side: text.side)
      }
    case .date:
      return .date(
        sources: pattern.dating.sources.map(\.rawValue), isExact: pattern.dating.isExact)
    case .status(let status):
      return .status(
        status, kept: Status.allCases.filter { pattern.statuses?.contains($0) ?? true })
    }
  }
}

extension ExplainedSentence {
  fileprivate var isEmpty: Bool { mentions.isEmpty && dates.isEmpty && cues.isEmpty }
}

extension StatusCue.Meaning {
  /// What a cue says, in a word.
  fileprivate var inWords: String {
    switch self {
    case .mark(let status, _): status.rawValue
    case .opinion: "opinion"
    case .comment: "comment"
    case .speaker, .namedSpeaker: "speaker"
    case .speech: "speech"
    case .former: Status.historical.rawValue
    case .possibility: "possibility"
    case .infinitive: "infinitive"
    case .harmless: "none"
    }
  }
}
