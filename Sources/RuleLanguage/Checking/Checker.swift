/// Holds the declarations of all files against each other, and makes the ruleset of them.
///
/// Each part of the language is checked in a file beside this one.
final class Checker {
  let sink: DiagnosticSink
  let packs: Declarations<PackSyntax>
  let entities: Declarations<EntitySyntax>
  let terms: Declarations<TermSyntax>
  let events: Declarations<EventSyntax>
  let rules: Declarations<RuleSyntax>
  var usedTerms: Set<String> = []
  var usedEvents: Set<String> = []
  var knownSlots: [String: EventSlots] = [:]
  /// How many values each entity has, of those that were understood.
  var valueCounts: [String: Int] = [:]
  /// How many texts all phrases stand for that have been read.
  var formCount = 0
  private let isParsed: Bool

  /// More texts in one ruleset than this would make the matcher slow to build.
  static let formLimit = 500_000

  /// A check of files whose grammar has been checked.
  init(_ trees: [SyntaxTree], _ sink: DiagnosticSink) {
    self.sink = sink
    isParsed = !sink.hasErrors
    packs = Declarations(trees)
    entities = Declarations(trees)
    terms = Declarations(trees)
    events = Declarations(trees)
    rules = Declarations(trees)
  }

  /// The ruleset; nil when there are errors, which have been reported.
  func ruleset() -> Ruleset? {
    reportDuplicates()
    let pack = checkPacks()
    let entities = entities.all.compactMap(check)
    let terms = terms.all.compactMap(check)
    let events = events.all.compactMap(check)
    let rules = rules.all.compactMap(check)
    reportUnused()
    guard !sink.hasErrors else { return nil }
    return Ruleset(pack: pack, entities: entities, terms: terms, events: events, rules: rules)
  }

  private func reportDuplicates() {
    entities.reportDuplicates("entities", sink)
    terms.reportDuplicates("terms", sink)
    events.reportDuplicates("events", sink)
    rules.reportDuplicates("rules", sink)
    // A condition names events and rules alike.
    for rule in rules.all {
      guard let name = rule.name, let event = events[name.text]?.name else { continue }
      sink.report(
        .duplicateDeclaration, at: name.place,
        Finding(
          "a rule and an event are both called \(quoted(name.text)); rename one",
          related: [(event.place, "the event")]))
    }
  }

  /// Warns of what nothing uses. That can be said only when everything else was understood.
  private func reportUnused() {
    guard isParsed else { return }
    if !events.all.isEmpty, !sink.hasReported(.unknownTerm) {
      for name in terms.names where !usedTerms.contains(name.text) {
        sink.report(
          .unusedTerm, at: name.place,
          Finding(
            "no event uses the term \(quoted(name.text))",
            notes: ["require or forbid it in an event, or remove it"]))
      }
    }
    if !rules.all.isEmpty, !sink.hasReported(.unknownEvent) {
      for name in events.names where !usedEvents.contains(name.text) {
        sink.report(
          .unusedEvent, at: name.place,
          Finding(
            "no rule uses the event \(quoted(name.text))",
            notes: ["write a rule for it, or remove it"]))
      }
    }
  }
}
