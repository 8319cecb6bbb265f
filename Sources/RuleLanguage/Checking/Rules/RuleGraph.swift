/// Which rules look at the alerts of which.
struct RuleGraph {
  /// The rules, each behind all that it looks at, as indices; those in a circle anywhere.
  private(set) var order: [Int] = []
  /// Circles: rules that each look at the next, and the last at the first. A rule is in one
  /// circle at most here.
  private(set) var cycles: [[Int]] = []

  /// The graph of rules by what they look at, as indices.
  ///
  /// A depth-first search without recursion: rules may stand on one another thousands deep.
  init(_ next: [[Int]]) {
    var states = [State](repeating: .unseen, count: next.count)
    for start in next.indices where states[start] == .unseen {
      var path: [(rule: Int, place: Int)] = [(start, 0)]
      states[start] = .open
      while let (rule, place) = path.last {
        guard place < next[rule].count else {
          states[rule] = .done
          order.append(rule)
          path.removeLast()
          continue
        }
        path[path.count - 1].place += 1
        let other = next[rule][place]
        switch states[other] {
        case .unseen:
          states[other] = .open
          path.append((other, 0))
        case .open:
          let first = path.firstIndex { $0.rule == other } ?? 0
          cycles.append(path[first...].map(\.rule))
        case .done: break
        }
      }
    }
  }

  private enum State {
    case unseen, open, done
  }
}

extension Checker {
  /// The rules, those without mistakes.
  func checkRules() -> [Rule] {
    let all = rules.all
    var indexes: [String: Int] = [:]
    for (index, rule) in all.enumerated() {
      if let name = rule.name?.text, indexes[name] == nil { indexes[name] = index }
    }
    let sources = all.map(\.sources)
    let graph = RuleGraph(
      sources.map { names in names.compactMap { events[$0.text] == nil ? indexes[$0.text] : nil } })
    var inCycle: Set<Int> = []
    for cycle in graph.cycles where inCycle.isDisjoint(with: cycle) {
      inCycle.formUnion(cycle)
      report(cycle, all, sources)
    }
    return graph.order.compactMap { check(all[$0]) }
  }

  private func report(_ cycle: [Int], _ rules: [RuleSyntax], _ sources: [[SyntaxToken]]) {
    let names = cycle.compactMap { rules[$0].name?.text }
    guard let first = cycle.first, let firstName = names.first,
      let next = names.dropFirst().first ?? names.first,
      let place = sources[first].first(where: { $0.text == next })?.place
    else { return }
    let path = names.prefix(8).dropFirst().map { "\(quoted($0)), which looks at " }.joined()
    sink.report(
      .ruleCycle, at: place,
      Finding(
        names.count == 1
          ? "the rule \(quoted(firstName)) looks at its own alerts"
          : "the rule \(quoted(firstName)) looks at \(path)\(quoted(firstName)) again",
        notes: ["whether it rings would depend on itself; break the circle"]))
  }
}

extension RuleSyntax {
  /// All events and rules it looks at.
  fileprivate var sources: [SyntaxToken] {
    let streams =
      conditions.flatMap { $0.condition?.streams ?? [] } + exceptions.compactMap(\.stream)
    return streams.flatMap(\.sources)
  }
}
