/// Holds the declarations of all files against each other, and makes the ruleset of them.
///
/// Each part of the language is checked in a folder beside this file.
final class Checker {
  let sink: DiagnosticSink
  let options: CheckOptions
  let packs: Declarations<PackSyntax>
  let entities: Declarations<EntitySyntax>
  let terms: Declarations<TermSyntax>
  let events: Declarations<EventSyntax>
  let rules: Declarations<RuleSyntax>
  let tests: [TestSyntax]
  /// Tables and settings that were read.
  var otherSources: [SourceFile] = []
  /// The entities whose table could not be read whole.
  var failedTables: Set<String> = []
  var usedTerms: Set<String> = []
  var usedEvents: Set<String> = []
  /// What other declarations may know of each entity, by name.
  var vocabularies: [String: Vocabulary] = [:]
  var knownSlots: [String: EventSlots] = [:]
  /// The slots that the alerts of a rule have, by its name.
  var alertSlots: [String: EventSlots] = [:]
  /// The slots that the happenings of a rule's condition have, by its name.
  var conditionSlots: [String: EventSlots] = [:]
  /// The readings that an event keeps, by its name.
  var keptStatuses: [String: Set<Event.Status>] = [:]
  /// The values that parameters are set to from outside, by rule.
  var settings: [String: [Setting]] = [:]
  /// How many texts all phrases stand for that have been read.
  var formCount = 0
  private let isParsed: Bool

  /// More texts in one ruleset than this would make the matcher slow to build.
  static let formLimit = 1_000_000

  /// A check of files whose grammar has been checked.
  init(_ trees: [SyntaxTree], _ sink: DiagnosticSink, _ options: CheckOptions) {
    self.sink = sink
    self.options = options
    isParsed = !sink.hasErrors
    packs = Declarations(trees)
    entities = Declarations(trees)
    terms = Declarations(trees)
    events = Declarations(trees)
    rules = Declarations(trees)
    tests = trees.flatMap { $0.root.views(TestSyntax.self) }
  }

  /// The ruleset; nil when there are errors, which have been reported.
  func ruleset() -> Ruleset? {
    reportDuplicates()
    readSettings()
    let pack = checkPacks()
    let entities = checkEntities()
    let terms = terms.all.compactMap(check)
    let events = events.all.compactMap(check)
    let rules = checkRules()
    let tests = checkTests()
    reportUnused()
    guard !sink.hasErrors else { return nil }
    return Ruleset(
      pack: pack, entities: entities, terms: terms, events: events, rules: rules, tests: tests)
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
    for name in events.names + rules.names where Grammar.conditionWords.contains(name.text) {
      sink.report(
        .reservedName, at: name.place,
        Finding(
          "'\(name.text)' is a word of the language; choose another name",
          notes: ["a condition could not tell it from the word"]))
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
