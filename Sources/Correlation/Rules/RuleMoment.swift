/// What a rule knows of time.
struct RuleMoment: Hashable, Sendable {
  /// The last unit that is over, late reports waited for; nil when no time has passed yet.
  var horizon: Int?
  /// Where enough articles came in; nil when the rule does not ask for any.
  var alive: [Stretch]?
  /// The first unit on which anything was watched; nil when only the happenings tell.
  var watchedSince: Int?

  /// All of time, as far as anything is reckoned.
  static let always = Stretch(.min / 4, .max / 4)

  /// Where episodes may be others than at another moment; nil for nowhere.
  ///
  /// - Parameter reach: how many units apart happenings can lie that bear on one another
  func region(changedSince before: RuleMoment, reach: Int) -> Stretch? {
    guard self != before else { return nil }
    guard let horizon, let old = before.horizon, watchedSince == before.watchedSince
    else { return Self.always }
    let passed = horizon == old ? nil : Stretch(min(horizon, old), max(horizon, old))
    return [passed, Self.difference(alive ?? [], before.alive ?? [])].compactMap(\.self).hull?
      .widened(by: reach)
  }

  /// Where two ascending lists of stretches are not the same.
  private static func difference(_ one: [Stretch], _ other: [Stretch]) -> Stretch? {
    let prefix = zip(one, other).prefix { $0 == $1 }.count
    let rests = (one.dropFirst(prefix), other.dropFirst(prefix))
    let suffix = zip(rests.0.reversed(), rests.1.reversed()).prefix { $0 == $1 }.count
    return (Array(rests.0.dropLast(suffix)) + rests.1.dropLast(suffix)).hull
  }
}
