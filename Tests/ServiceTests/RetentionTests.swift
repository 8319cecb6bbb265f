import Foundation
import Logging
import RuleLanguage
import Store
import SystemPackage
import TestSupport
import Testing

@testable import Extraction
@testable import Service

/// What is kept of articles, and for how long.
@Suite struct RetentionTests {
  let inbox = TemporaryFolder()
  let state = TemporaryFolder()

  /// A pipeline that nothing runs but the test, which keeps articles for 30 days.
  private func pipeline() throws -> Pipeline {
    var configuration = Daemon.Configuration(
      inbox: FilePath(inbox.path), state: FilePath(state.path))
    configuration.keptDays = 30
    let checked = RulesetChecker.check(
      files: [SourceFile(path: "test.tocsin", text: RunningDaemon.rules)])
    let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let health = Health(inbox: inbox.path, started: Date())
    let store = try Store(folder: state.path)
    return try Pipeline(
      configuration, rules: ExtractionPlan(try #require(checked.ruleset)), store: store,
      outbox: OutboxSender(store: store, health: health, log: log), health: health, log: log)
  }

  /// Drops an article of a day so many days ago, and has it read.
  private func drop(_ text: String, daysAgo days: Double, as name: String, to pipeline: Pipeline)
    throws
  {
    let day = Date().addingTimeInterval(-86_400 * days).formatted(.iso8601.year().month().day())
    try inbox.drop("\(text) on \(day).", as: "\(day)-\(name).txt")
    let path = FilePath("\(day)-\(name).txt")
    let version = try #require(try InboxFolder(FilePath(inbox.path)).version(of: path))
    try pipeline.process([.file(InboxFile(path: path, version: version))])
  }

  private var alerts: [String] { Findings(state: state).alerts }

  @Test func `what is too old is neither kept nor read again, and its alert stays on record`()
    throws
  {
    let pipeline = try pipeline()
    try pipeline.start()
    try drop("Oslo held a feast", daysAgo: 40, as: "old", to: pipeline)
    try drop("Nothing happened", daysAgo: 20, as: "nothing", to: pipeline)
    for city in ["Rome", "Bern", "Paris"] {
      try drop("\(city) held a feast", daysAgo: 20, as: city, to: pipeline)
    }
    #expect(alerts == ["raised 3 bern paris rome"])
    #expect(pipeline.health.status.articles == 4)
    #expect(Findings(state: state).files.count == 5)

    let last = Date().addingTimeInterval(86_400 * 60)
    try pipeline.passTime(to: last)
    #expect(alerts == ["resolved 3 bern paris rome"])
    #expect(pipeline.health.status.articles == 0)
    #expect(Findings(state: state).files.count == 5)
    #expect(try StoreReader(folder: state.path).sightings().isEmpty)
    #expect(try pipeline.store.articles(after: 0, limit: 10).isEmpty)

    // Neither a restart nor the passing of time makes anything of it.
    let again = try self.pipeline()
    try again.start()
    try again.passTime(to: last.addingTimeInterval(86_400))
    #expect(alerts == ["resolved 3 bern paris rome"])
    #expect(try StoreReader(folder: state.path).revisions(ofAlert: 1).count == 2)
  }
}
