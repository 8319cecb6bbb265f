import Crypto
import Extraction
import Foundation
import RuleLanguage
import SystemPackage

/// What the pipeline works by, until other rules take its place.
struct Regime {
  /// The rules, compiled.
  let plan: ExtractionPlan
  /// Those who read by them.
  let readers: ReaderPool
  /// The calendar that its days are of.
  let calendar: Calendar

  var ruleset: Ruleset { plan.ruleset }

  /// A regime of these rules over an inbox.
  init(_ plan: ExtractionPlan, inbox: FilePath) throws {
    self.plan = plan
    readers = try ReaderPool(plan, inbox: inbox)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: plan.ruleset.timeZone) ?? .gmt
    self.calendar = calendar
  }

  /// When the day after a moment begins.
  func startOfTomorrow(from now: Date) -> Date {
    let today = calendar.startOfDay(for: now)
    return calendar.date(byAdding: .day, value: 1, to: today) ?? today.addingTimeInterval(86_400)
  }
}

extension Ruleset {
  /// What tells whether articles have to be extracted anew: the same for rulesets that find the same
  /// sightings, and another for another version of the program, which may find others.
  var extractionFingerprint: String {
    // Its rules and tests find nothing.
    let finding = Ruleset(entities: entities, terms: terms, events: events)
    let text = "\(tocsinVersion)\n\(timeZone)\n\(finding.json)"
    return SHA256.hash(data: Data(text.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
