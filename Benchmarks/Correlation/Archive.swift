import CivilTime
import Extraction
import Foundation
import RuleLanguage

/// An archive of any length, as dense on every day: ten happenings a day, each with one to three
/// reports. So whatever a rule looks at is as much, wherever in the archive it looks.
///
/// Of ten happenings one is a removal, and of a thousand days one has a burst, with a reform in it,
/// and another a gap behind it.
struct Archive {
  private var random = SplitMix(state: 1)
  private var day = Day(number: -25_000)
  private var number = 0
  private var waiting: [Sighting] = []

  /// The day that the archive has come to.
  var today: Day { day }

  /// The next sightings, in order of publication.
  mutating func next(_ count: Int) -> [Sighting] {
    while waiting.count < count { addDay() }
    defer { waiting.removeFirst(count) }
    return Array(waiting.prefix(count))
  }

  /// Sightings of days anywhere in the archive, from articles that come late.
  mutating func late(_ count: Int, since first: Day) -> [Sighting] {
    (0..<count).map { _ in
      let day = first.advanced(by: random.number(below: first.distance(to: day)))
      return sighting("meeting", on: day, place: random.number(below: 10_000), outlet: 0)
    }
  }

  private mutating func addDay() {
    day = day.advanced(by: 1)
    let season = Int(day.number + 25_000) % 1_000
    if (500..<530).contains(season) { return }
    for _ in 0..<(season == 250 ? 100 : 10) {
      let event = random.number(below: 10) == 0 ? "removal" : "meeting"
      addHappening(event)
    }
    if season == 250 { addHappening("reform") }
  }

  private mutating func addHappening(_ event: String) {
    let place = random.number(below: 10_000)
    for outlet in 0...random.number(below: 3) {
      waiting.append(sighting(event, on: day, place: place, outlet: outlet))
    }
  }

  private mutating func sighting(
    _ event: String, on day: Day, place: Int, outlet: Int
  ) -> Sighting {
    number += 1
    let id = (0..<4).map { _ in Self.hexadecimal(random.next()) }.joined()
    return Sighting(
      event: event, slots: ["place": "place-\(place)", "chair": "chair-\(place % 100)"],
      slotOrigins: ["place": .named, "chair": .role],
      date: SightingDate(
        interval: DayInterval(day), precision: .day, origin: .sentence, text: "on that day"),
      status: .asserted,
      article: ArticleReference(
        id: id, path: "inbox/\(day)/article-\(number).html",
        title: "What happened in place \(place), as told by outlet \(outlet)",
        outlet: "outlet-\(outlet).example.org", published: day.advanced(by: outlet),
        language: .english),
      evidence: [
        Evidence(
          start: 200, end: 290,
          text: "On that day the commission of place \(place) met, and its chair said a few words.")
      ])
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// SplitMix64: the same numbers everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(below bound: Int) -> Int {
    Int(next() % UInt64(max(bound, 1)))
  }
}
