import CivilTime

extension Checker {
  /// The tests, those without mistakes.
  func checkTests() -> [RuleTest] {
    var first: [String: Place] = [:]
    return tests.compactMap { test in
      guard let title = test.title?.literal, !title.isDamaged else { return nil }
      if let known = first[title.text] {
        sink.report(
          .duplicateDeclaration, at: title.place,
          Finding(
            "two tests are called \(quoted(title.text)); rename one",
            label: "declared again", related: [(known, "first declared")]))
      }
      first[title.text] = first[title.text] ?? title.place
      let steps = test.steps.map { step in
        step.node.isDamaged ? nil : action(of: step).map { (step, $0) }
      }
      reportSteps(test, title.place)
      let known = steps.compactMap(\.self)
      guard known.count == steps.count else { return nil }
      return RuleTest(
        title: title.text, path: title.place.file.path,
        steps: known.map { step, action in
          let start = step.place.span.start
          return RuleTest.Step(action, line: start.line, column: start.column)
        })
    }
  }

  /// Reports what is wrong with the steps as a whole.
  private func reportSteps(_ test: TestSyntax, _ title: Place) {
    var last: (day: Day, place: Place)?
    for token in test.steps.filter({ $0.node.kind == .advanceStep }).flatMap(\.dates) {
      guard let day = Day(token.text) else { continue }
      if let last, day < last.day {
        sink.report(
          .timeGoesBack, at: token.place,
          Finding(
            "time cannot go back from \(last.day) to \(day)",
            related: [(last.place, "it is this day already")]))
      }
      last = (day, token.place)
    }
    let isEmpty = !test.steps.contains { $0.node.kind == .expectStep }
    if isEmpty, !test.node.isDamaged {
      sink.report(
        .testWithoutExpectation, at: title,
        Finding("this test expects nothing, so it cannot fail; add an 'expect'"))
    }
  }

  private func action(of step: StepOfTestSyntax) -> RuleTest.Action? {
    switch step.node.kind {
    case .articleStep: return article(step).map { .article($0) }
    case .eventStep: return report(step).map { .report($0) }
    case .advanceStep: return step.dates.first.flatMap { Day($0.text) }.map { .advance($0) }
    case .expectStep: return expectation(step)
    default: return nil
    }
  }

  private func article(_ step: StepOfTestSyntax) -> RuleTest.Article? {
    guard let date = step.dates.first, let published = Day(date.text),
      let text = step.literals.last, !text.isDamaged
    else { return nil }
    var outlet: String?
    if let from = step.words.firstIndex(where: { $0.text == "from" }), from == 1 {
      let name = step.words[from + 1]
      guard resolveOutlet(name) != nil else { return nil }
      outlet = value(Word(name), of: "outlet")
      guard outlet != nil || vocabularies["outlet"] == nil else { return nil }
    }
    let title = step.literals.count > 1 ? step.literals.first?.text : nil
    return RuleTest.Article(published: published, outlet: outlet, title: title, text: text.text)
  }

  private func report(_ step: StepOfTestSyntax) -> RuleTest.Report? {
    guard let name = step.words.dropFirst().first,
      let event = resolve(name, in: events, .unknownEvent, (one: "event", many: "events"))
    else { return nil }
    let slots = slots(of: event)
    var reading = TestFields(checker: self, slots: slots, title: "event \(quoted(name.text))")
    reading.read(step.fields, allowing: ["date", "status", "published", "sources"])
    guard reading.isWhole else { return nil }
    let missing =
      (reading.dates["date"] == nil ? ["date"] : [])
      + slots.names.filter { !slots.isOptional($0) && reading.slots[$0] == nil }
    guard missing.isEmpty, let date = reading.dates["date"] else {
      sink.report(
        .incompleteReport, at: name.place,
        Finding(
          "this event lacks \(missing.map { "'\($0)'" }.joined(separator: ", "))",
          notes: ["a report without them would be none"]))
      return nil
    }
    return RuleTest.Report(
      event: name.text, slots: reading.slots.compactMapValues(\.first), date: date,
      status: reading.status ?? .asserted, published: reading.dates["published"]?.latest,
      sources: reading.numbers["sources"] ?? 1)
  }

  private func expectation(_ step: StepOfTestSyntax) -> RuleTest.Action? {
    let words = step.words.dropFirst()
    let isAbsent = words.first?.text == "no"
    let rest = isAbsent ? words.dropFirst() : words
    guard let kind = rest.first?.text, let name = rest.dropFirst().first else { return nil }
    if kind == "event" {
      guard let event = resolve(name, in: events, .unknownEvent, (one: "event", many: "events"))
      else { return nil }
      var reading = TestFields(
        checker: self, slots: slots(of: event), title: "event \(quoted(name.text))")
      reading.read(step.fields, allowing: ["date", "status", "sources"])
      guard reading.isWhole else { return nil }
      return .expectEvent(name: name.text, isAbsent: isAbsent, reading.expectations)
    }
    guard resolve(name, in: rules, .unknownEvent, (one: "rule", many: "rules")) != nil else {
      return nil
    }
    var reading = TestFields(
      checker: self, slots: conditionSlots[name.text] ?? EventSlots(isComplete: false),
      title: "rule \(quoted(name.text))")
    reading.read(
      step.fields,
      allowing: ["count", "severity", "state", "certainty", "first", "last", "message"])
    guard reading.isWhole else { return nil }
    return .expectAlert(rule: name.text, isAbsent: isAbsent, reading.expectations)
  }
}
