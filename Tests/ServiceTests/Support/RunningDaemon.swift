import Foundation
import Journal
import Logging
import RuleLanguage
import ServiceLifecycle
import Store
import SystemPackage
import TestSupport
import Testing

@testable import Service

/// A daemon at work in this process, on an inbox and a state folder.
final class RunningDaemon: Sendable {
  private let group: ServiceGroup
  private let task: Task<Void, any Error>

  private let folder = TemporaryFolder()
  private let state: TemporaryFolder

  /// Starts a daemon by the rules of the tests, or others, set up in other ways where that is wanted.
  init(
    inbox: TemporaryFolder, state: TemporaryFolder, rules: String = RunningDaemon.rules,
    _ setUp: (inout Daemon.Configuration) -> Void = { _ in }
  ) throws {
    self.state = state
    let source = RuleSource(paths: [FilePath(folder.path("test.tocsin"))])
    try Data(rules.utf8).write(to: URL(filePath: folder.path("test.tocsin")))
    let checked = try source.check()
    let ruleset = try #require(checked.ruleset, "\(checked.diagnostics)")
    let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    var configuration = Daemon.Configuration(
      inbox: FilePath(inbox.path), state: FilePath(state.path))
    setUp(&configuration)
    let daemon = try Daemon(configuration, ruleset: ruleset, from: source, log: log)
    let group = ServiceGroup(services: [daemon], logger: log)
    self.group = group
    task = Task { try await group.run() }
  }

  /// Puts other rules in the place of those it was started with, for it to be asked to read.
  func write(rules: String) throws {
    try Data(rules.utf8).write(to: URL(filePath: folder.path("test.tocsin")), options: .atomic)
  }

  /// Asks it something, as the command line does, as soon as it listens.
  func ask(_ request: ControlRequest) async throws -> ControlReply {
    let client = ControlClient(state: FilePath(state.path))
    #expect(await eventually { (try? client.send(.status, who: "test")) != nil })
    return try await Thread.run(named: "asking") { try client.send(request, who: "test") }
  }

  /// Ends it as SIGTERM would, and throws what it died of.
  func stop() async throws {
    await group.triggerGracefulShutdown()
    try await task.value
  }

  /// Waits for a daemon that ends by itself, and throws what it died of.
  func end() async throws {
    try await task.value
  }

  /// Three cities that hold a feast within two weeks.
  static let rules = """
    entity city { paris "Paris" rome "Rome" bern "Bern", "伯尔尼" oslo "Oslo" }
    term feast { "held a feast", "举行盛宴" }
    event feast { slot city each city require feast same city within 3 days }
    rule feasts {
        severity warning, critical from 4
        when count(distinct city) of feast >= 3 within 14 days
        message "{count} cities: {city}"
    }
    """
    .replacing(" paris", with: "\n paris").replacing(" rome", with: "\n rome")
    .replacing(" bern", with: "\n bern").replacing(" oslo", with: "\n oslo")
    .replacing(" }", with: "\n}").replacing(" slot", with: "\n slot")
    .replacing(" require", with: "\n require").replacing(" same", with: "\n same")
}

/// What a daemon's store holds.
struct Findings {
  let state: TemporaryFolder

  private var reader: StoreReader? { try? StoreReader(folder: state.path) }

  /// As in `raised 3 bern oslo paris`, a line for each alert.
  var alerts: [String] {
    var filter = StoreReader.AlertFilter()
    filter.includesWithdrawn = true
    filter.includesSilenced = true
    return ((try? reader?.alerts(filter).map { try $0.alert }) ?? []).map { alert in
      let values = alert.values.values.flatMap(\.self).joined(separator: " ")
      return "\(alert.state.rawValue) \(alert.count) \(values)"
    }
  }

  /// Every file with what came of it, as in `a.txt: read` and `b.txt: binary`, sorted.
  var files: [String] {
    ((try? reader?.files(onlyFailed: false, limit: nil)) ?? [])
      .map { "\($0.path): \($0.failure ?? "read")" }.sorted()
  }

  /// The journal's entries of a kind, of this daemon's store alone.
  func entries(_ kind: MessageID) throws -> [JournalEntry] {
    guard let identity = try reader?.identity() else { return [] }
    return try SystemJournal.entries(matching: [.init(.messageID, kind.rawValue)]).filter {
      $0.values(of: .notification).allSatisfy { $0.hasPrefix("\(identity):") }
    }
  }
}
