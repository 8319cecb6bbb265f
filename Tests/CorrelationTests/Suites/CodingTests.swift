import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage
import Testing

/// The JSON shapes, which are a contract and are read back from the store.
@Suite struct CodingTests {
  static let sightingJSON = """
    {"article":{"id":"a1","language":"en","outlet":"daily","path":"a1.txt",\
    "published":"2024-06-03","title":"Title of a1"},\
    "date":{"earliest":"2024-06-03","from":"sentence","latest":"2024-06-03",\
    "precision":"day","text":"2024-06-03"},"event":"meeting",\
    "evidence":[{"end":10,"start":0,"text":"A sentence."}],\
    "slots":{"chair":"han","province":"anhui"},"status":"asserted"}
    """

  static let alertJSON = """
    {"alert":1,"certainty":"certain","count":1,"first":"2024-06-03","group":{},\
    "happenings":[{"date":{"earliest":"2024-06-03","from":"sentence","latest":"2024-06-03",\
    "precision":"day","text":"2024-06-03"},"event":"meeting",\
    "sightings":[\(sightingJSON)],"slots":{"chair":"han","province":"anhui"},"sources":1}],\
    "last":"2024-06-03",\
    "message":"1 provinces, 2024-06-03 to 2024-06-03: anhui","raised":"2024-06-05T09:12:44Z",\
    "rule":"wave","severity":"warning","state":"raised","values":{"province":["anhui"]}}
    """

  static func revision() throws -> Revision {
    var correlator = Correlator(ruleset: ruleset(atLeast: 1))
    let revisions = correlator.apply(
      adding: try sightings("a1 daily 2024-06-03 anhui han"), now: time().addingTimeInterval(0.75))
    return try #require(revisions.first)
  }

  @Test func aSightingHasTheShapeOfTheContract() throws {
    let sighting = try #require(try sightings("a1 daily 2024-06-03 anhui han").first)
    #expect(try CanonicalJSON.encode(sighting) == Self.sightingJSON)
    #expect(try CanonicalJSON.decode(Sighting.self, from: Self.sightingJSON) == sighting)
  }

  @Test func whatASightingDoesNotKnowIsNotWritten() throws {
    var sighting = try #require(try sightings("a1 - 2024-06-03 anhui").first)
    sighting.date.text = nil
    sighting.date.origin = .publication
    let json = try CanonicalJSON.encode(sighting)
    #expect(!json.contains("outlet") && json.contains(#""from":"publication","#))
    #expect(try CanonicalJSON.decode(Sighting.self, from: json) == sighting)
  }

  @Test func anAlertHasTheShapeOfTheContract() throws {
    let alert = try Self.revision().alert
    #expect(try CanonicalJSON.encode(alert) == Self.alertJSON)
    #expect(try CanonicalJSON.decode(Alert.self, from: Self.alertJSON) == alert)
  }

  @Test(arguments: [
    (Revision.Cause.articles(added: ["a"], removed: []), "article added"),
    (.articles(added: ["a", "b"], removed: []), "articles added"),
    (.articles(added: [], removed: ["a"]), "article removed"),
    (.articles(added: ["b"], removed: ["a"]), "articles added and removed"),
    (.ruleset, "ruleset changed"),
    (.merged(into: 3), "merged into alert 3"),
    (.time, "time passed"),
  ])
  func aRevisionIsReadAsItWasWritten(cause: Revision.Cause, words: String) throws {
    var revision = try Self.revision()
    revision.cause = cause
    let json = try CanonicalJSON.encode(revision)
    #expect(try CanonicalJSON.decode(Revision.self, from: json) == revision)
    #expect("\(cause)" == words)
  }

  @Test(arguments: [
    (#""start":0"#, #""start":-1"#), (#""end":10"#, #""end":-10"#),
    (#""start":0"#, #""start":9223372036854775807"#), (#""end":10"#, #""end":1e300"#),
    (#""earliest":"2024-06-03""#, #""earliest":"2024-06-31""#), (#""asserted""#, #""certain""#),
    (#""precision":"day""#, #""precision":"hour""#), (#""sentence","#, #""guess","#),
    (#""anhui""#, "7"), (#""published":"2024-06-03""#, #""published":null"#),
  ])
  func aFaultySightingIsRefused(sound: String, faulty: String) {
    let json = Self.sightingJSON.replacing(sound, with: faulty)
    #expect(json != Self.sightingJSON)
    #expect(throws: (any Error).self) { try CanonicalJSON.decode(Sighting.self, from: json) }
  }

  @Test(arguments: [
    (#""alert":1,"#, #""alert":0,"#), (#""alert":1,"#, #""alert":9223372036854775807,"#),
    (#""count":1"#, #""count":-1"#), (#""first":"2024-06-03""#, #""first":"2024-06-04""#),
    (#""sources":1"#, #""sources":0"#), (#""state":"raised""#, #""state":"asleep""#),
    ("2024-06-05T09:12:44Z", "2024-06-05"), ("2024-06-05T09:12:44Z", "2024-06-05T09:12:44Z!"),
    ("2024-06-05T09:12:44Z", "2024-06-31T09:12:44Z"), ("[\(sightingJSON)]", "[]"),
  ])
  func aFaultyAlertIsRefused(sound: String, faulty: String) {
    let json = Self.alertJSON.replacing(sound, with: faulty)
    #expect(json != Self.alertJSON)
    #expect(throws: (any Error).self) { try CanonicalJSON.decode(Alert.self, from: json) }
  }

  @Test(arguments: [
    (#""revision":1"#, #""revision":0"#), (#""revision":1"#, #""revision":9223372036854775807"#),
    (#""kind":"raised""#, #""kind":"lowered""#), (#""kind":"articles""#, #""kind":"whim""#),
    (#""kind":"articles""#, #""kind":"merged""#),
  ])
  func aFaultyRevisionIsRefused(sound: String, faulty: String) throws {
    let whole = try CanonicalJSON.encode(try Self.revision())
    let json = whole.replacing(sound, with: faulty)
    #expect(json != whole)
    #expect(throws: (any Error).self) { try CanonicalJSON.decode(Revision.self, from: json) }
  }
}
