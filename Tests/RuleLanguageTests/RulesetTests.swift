import CivilTime
import RuleLanguage
import Testing

/// What the engine gets of a good file.
@Suite struct RulesetTests {
  private let ruleset: Ruleset

  init() throws {
    let result = check(Sample.whole)
    ruleset = try #require(result.ruleset, "\(result.diagnostics)")
  }

  private func rule(_ name: String) throws -> Rule {
    try #require(ruleset.rules.first { $0.name == name })
  }

  private func event(_ name: String) throws -> Event {
    try #require(ruleset.events.first { $0.name == name })
  }

  @Test func `attributes have the type of what they name`() throws {
    let official = try #require(ruleset.entities.first { $0.name == "official" })
    #expect(
      official.attributes == [
        Attribute(name: "born", type: .date), Attribute(name: "branch", type: .name),
        Attribute(name: "post", type: .name, isOfRole: true),
        Attribute(name: "province", type: .entity("province"), isOfRole: true),
        Attribute(name: "rank", type: .number),
      ])
    let last = try #require(official.values.last)
    #expect(last.attributes["branch"] == .name("rocket-force"))
    #expect(last.attributes["rank"] == .number(3))
  }

  @Test func `a role holds from its first to its last day`() throws {
    let roles = try #require(ruleset.entities.first { $0.name == "official" }).values[0].roles
    #expect(roles.count == 2)
    #expect(roles[0].attributes["province"] == .value(entity: "province", name: "anhui"))
    let days = try ["2023-03-06", "2023-03-07", "2024-06-28", "2024-06-29"].map {
      try #require(Day($0))
    }
    #expect(days.map(roles[0].holds) == [false, true, true, false])
    #expect(days.map(roles[1].holds) == [true, false, false, false])
  }

  @Test func `an event with everything`() throws {
    let meeting = try event("security-meeting")
    #expect(
      meeting.slots[0]
        == Slot(
          name: "province", entity: "province", isEach: true,
          fallbacks: [
            .attribute(slot: "chair", attribute: "province"), .dateline, .lead, .outlet,
          ]))
    #expect(meeting.proximities == [Proximity(terms: meeting.required, words: 8)])
    #expect(meeting.scope == .sentence(before: 1))
    #expect(meeting.statuses == [.asserted, .claimed])
    #expect(meeting.dating == Event.Dating(sources: [.sentence, .dateline], isExact: true))
    #expect(meeting.alternatives.count == 1)
  }

  @Test func `a slot of open text`() throws {
    let text = """
      term head { "head", "主任" }
      term hired { "hired" }
      event hiring {
          slot person text after "chief (secretary|)", head up to 3 words
          slot body optional text before "Bureau" up to 5 characters
          require hired
          same person within 3 days
      }
      rule hirings {
          when count of (hiring where person in ("Wang Er", li-san) and body != "公安局") >= 1 within 1 day
          per person
          message "{person} of {body}"
      }
      rule again {
          when count(distinct person) of hirings >= 2 within 7 days
      }
      test "text" {
          event hiring { person: "Wang Er", date: 2024-06-01 }
          expect alert hirings { person: wang-er }
      }
      """
    let result = check(text)
    let ruleset = try #require(result.ruleset, "\(result.diagnostics)")
    let slots = try #require(ruleset.events.first).slots
    #expect(slots.map(\.entity) == [nil, nil])
    guard case .open(let person) = slots[0].source, case .open(let body) = slots[1].source else {
      Issue.record("\(slots)")
      return
    }
    #expect(person.side == .after && person.terms == ["head"] && person.room == 6)
    #expect(person.phrases.map(\.source) == ["chief (secretary|)"])
    #expect(body.side == .before && body.room == 5 && slots[1].isOptional)
    let filter = ruleset.rules.last { $0.name == "hirings" }?.condition.streams.first?.filter
    guard case .all(let parts)? = filter,
      case .membership(_, false, let names) = parts[0],
      case .comparison(_, .notEqual, .literal(let other)) = parts[1]
    else {
      Issue.record("\(String(describing: filter))")
      return
    }
    #expect(names == [.name("wang-er"), .name("li-san")])
    #expect(other == .name("公安局"))
  }

  @Test func `patterns are whole in themselves`() throws {
    let removal = try event("removal")
    #expect(removal.slots.map(\.name) == ["official", "from", "place"])
    #expect(removal.slots.map(\.isOptional) == [false, true, true])
    #expect(removal.patterns.map { $0.slots.count } == [2, 3])
    #expect(removal.patterns.map(\.required) == [["removed"], ["appointed", "removed"]])
    #expect(removal.patterns.map(\.scope) == [.paragraph, .sentence()])
  }

  @Test func `parameters stand for what they say`() throws {
    let wave = try rule("provincial-security-wave")
    #expect(
      wave.condition
        == .threshold(
          Threshold(distinct: "province", event: "security-meeting", count: 2, days: 14)))
    #expect(wave.parameters.map(\.name) == ["window", "least"])
    #expect(wave.sources == 2 && wave.certainty == .possible)
    #expect(wave.notified == [FieldPath(slot: "province")])
    #expect(wave.tags == ["elite", "security"])
    #expect(wave.reference == "https://example.org/provinces")
  }

  @Test func `settings take the place of parameters`() throws {
    let file = SourceFile(path: "a.tocsin", text: Sample.whole)
    let options = CheckOptions(settings: [
      "provincial-security-wave.window=3 weeks", "provincial-security-wave.least=3",
    ])
    let rules = RulesetChecker.check(files: [file], options: options).ruleset?.rules
    let condition = rules?.first { $0.name == "provincial-security-wave" }?.condition
    #expect(
      condition
        == .threshold(
          Threshold(distinct: "province", event: "security-meeting", count: 3, days: 21)))
  }

  @Test func `a setting out of range is named with its own place`() {
    let file = SourceFile(path: "a.tocsin", text: Sample.whole)
    let options = CheckOptions(settings: ["provincial-security-wave.least=0"])
    let found = RulesetChecker.check(files: [file], options: options).diagnostics
    #expect(found.map(\.code) == [.numberOutOfRange])
    #expect(found.first?.span.path == "--set")
  }

  @Test func `a filter`() throws {
    let rocket = try rule("rocket-force")
    let branch = FieldPath(base: .slot("official"), attribute: "branch")
    let filter = Filter.all([
      .comparison(branch, .equal, .literal(.name("rocket-force"))),
      .not(
        .any([
          .comparison(FieldPath(base: .sources), .less, .literal(.number(2))),
          .comparison(FieldPath(base: .status), .equal, .literal(.status(.denied))),
        ])),
    ])
    let stream = EventStream(sources: [.event("removal")], filter: filter)
    #expect(stream.statuses == Set(Event.Status.allCases))
    #expect(
      rocket.condition == .threshold(Threshold(stream: stream, count: 2, within: .days(90))))
    #expect(rocket.groups == [FieldPath(slot: "official")])
    #expect(
      rocket.exception
        == Rule.Exception(
          stream: EventStream(sources: [.event("appointment")]), within: .days(10)))
  }

  @Test func `a sequence refers to its earlier steps`() throws {
    let replaced = try rule("replaced")
    guard case .sequence(let sequence) = replaced.condition else {
      Issue.record("no sequence")
      return
    }
    #expect(sequence.steps.map(\.stream.label) == ["r", "a"])
    #expect(sequence.steps[0].stream.statuses == [.asserted])
    #expect(
      sequence.steps[1].stream.filter
        == .all([
          .comparison(
            FieldPath(slot: "from"), .equal,
            .field(FieldPath(label: "r", base: .slot("from")))),
          .comparison(
            FieldPath(slot: "official"), .notEqual,
            .field(FieldPath(label: "r", base: .slot("official")))),
          .comparison(
            FieldPath(base: .date), .greater, .field(FieldPath(label: "r", base: .date))),
        ]))
    #expect(
      replaced.message.parts.contains(.field(FieldPath(label: "r", base: .slot("official")))))
  }

  @Test func `the other conditions`() throws {
    guard case .sequence(let hidden) = try rule("hidden").condition,
      case .absence(let quiet) = try rule("quiet").condition,
      case .conjunction(let all) = try rule("all-at-once").condition,
      case .novelty(let fresh) = try rule("fresh").condition,
      case .surge(let burst) = try rule("burst").condition
    else {
      Issue.record("another condition")
      return
    }
    #expect(hidden.steps.map(\.isAbsent) == [false, true])
    #expect(try rule("hidden").feed == Rule.Feed(articles: 20, span: .days(1)))
    #expect(try rule("hidden").grace == .days(3))
    #expect(quiet.stream.events == ["security-meeting", "removal"] && quiet.span == .days(60))
    #expect(try rule("quiet").isDisabled)
    #expect(all.streams.count == 3 && all.within == .days(56))
    #expect(fresh.field == FieldPath(base: .slot("official"), attribute: "post"))
    #expect(burst.percent == 250 && burst.periods == 12 && burst.least == 5)
    #expect(burst.period == .minutes(2_160))
    #expect(try rule("cascade").condition.streams.map(\.rules) == [["rocket-force"]])
  }

  @Test func `a test`() throws {
    let steps = try #require(ruleset.tests.first).steps.map(\.action)
    #expect(steps.count == 7)
    guard case .article(let article) = steps[0], case .report(let report) = steps[5] else {
      Issue.record("other steps")
      return
    }
    #expect(article.outlet == "beijing-youth-daily" && article.title == "Meetings")
    #expect(article.text.hasPrefix("On June 3 Han Jun"))
    #expect(report.status == .claimed && report.date.count == 3)
    #expect(
      steps[6]
        == .expectAlert(
          rule: "provincial-security-wave", isAbsent: false,
          [.count(3), .severity(.critical), .slot("province", ["anhui", "jilin"])]))
  }
}
