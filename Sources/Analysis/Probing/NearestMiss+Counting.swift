import CivilTime
import Correlation
import RuleLanguage

extension NearestMiss {
  /// Of a threshold: the window with the most in it, and the window that would be long enough.
  init(_ threshold: Threshold, _ probe: inout RuleProbe) {
    let within = threshold.within
    let fewer = probe.greatest(in: 1..<threshold.count) {
      $0.condition = .threshold(threshold.with(count: $1))
    }
    let longer = probe.smallest(in: within.number + 1..<max(within.number + 1, probe.widest + 1)) {
      $0.condition.span = within.with($1)
    }
    let counted = threshold.counted
    let things = English.plural(
      counted.map { $0.attribute ?? "\($0)" } ?? threshold.stream.inWords, threshold.count)
    let head = "\(fewer?.number ?? 0) of \(threshold.count) \(things) in \(within)"
    self.init(summary: head, have: fewer?.number ?? 0, need: threshold.count)
    // Of several windows with as many in them, the one that what came late would have completed.
    let whole = longer?.alerts.last
    let late = whole?.happenings.max { $0.date.interval < $1.date.interval }
    let parts = (fewer?.alerts ?? []).filter { alert in
      whole.map { !Set($0.happenings).isDisjoint(with: alert.happenings) } ?? true
    }
    let near =
      parts.last { alert in late.map { !alert.happenings.contains($0) } ?? true }
      ?? parts.last ?? fewer?.alerts.last
    if let near {
      happenings = near.happenings.inLastWindow(of: within.days)
      summary += ": " + happenings.texts(counting: counted)
    }
    if let longer, let late {
      let (enough, delay) = (
        within.with(longer.number), within.with(longer.number - within.number)
      )
      tips.append(
        Tip(
          clause: .span, value: "\(enough)",
          text: "\(late.name(counting: counted)) came \(delay) late: \(enough) would ring"))
    }
    if let fewer {
      tips.append(
        Tip(clause: .count, value: "\(fewer.number)", text: "\(fewer.number) would ring"))
    }
  }

  /// Of a surge: by how much the number grew, or how many there were.
  init(_ surge: Surge, _ probe: inout RuleProbe) {
    if let weaker = probe.greatest(
      in: 1..<max(1, surge.percent),
      { rule, percent in
        rule.condition = .surge(surge.with(percent: percent, least: surge.least))
      }), let alert = weaker.alerts.last
    {
      let (have, need) = (English.factor(weaker.number), English.factor(surge.percent))
      self.init(
        summary: "\(have) of \(need) times the usual number in \(surge.period): \(alert.message)",
        have: weaker.number, need: surge.percent, happenings: alert.happenings,
        tips: [Tip(clause: .factor, value: have, text: "\(have) times would ring")])
      return
    }
    let fewer = probe.greatest(in: 1..<surge.least) { rule, least in
      rule.condition = .surge(surge.with(percent: surge.percent, least: least))
    }
    let things = English.plural(surge.stream.inWords, surge.least)
    self.init(
      summary: "\(fewer?.number ?? 0) of \(surge.least) \(things) in \(surge.period)",
      have: fewer?.number ?? 0, need: surge.least,
      happenings: fewer?.alerts.last?.happenings ?? [])
    if let fewer {
      tips.append(
        Tip(
          clause: .least, value: "\(fewer.number)",
          text: "'and >= \(fewer.number)' would ring"))
    }
  }
}

extension Threshold {
  fileprivate func with(count: Int) -> Threshold {
    var threshold = self
    threshold.count = count
    return threshold
  }
}

extension Surge {
  fileprivate func with(percent: Int, least: Int) -> Surge {
    var surge = self
    surge.percent = percent
    surge.least = least
    return surge
  }
}
