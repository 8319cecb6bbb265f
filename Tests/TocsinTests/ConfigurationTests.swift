import Foundation
import TestSupport
import Testing

@testable import tocsin

/// The configuration: what a file may say, and which place comes before which.
@Suite struct ConfigurationTests {
  private func file(_ text: String) throws(ConfigurationFailure) -> ConfigurationFile {
    try ConfigurationFile(path: "/etc/tocsin/config.yaml", bytes: Array(text.utf8))
  }

  private func settings(
    _ text: String = "", environment: [String: String] = [:],
    flags: [ConfigurationKey: [String]] = [:]
  ) throws -> Settings {
    try Settings(flags: flags, environment: environment, file: file(text))
  }

  private func origin(of key: ConfigurationKey, in settings: Settings) -> Settings.Origin? {
    settings.entries.last { $0.key == key }?.origin
  }

  private func problems(_ text: String) -> [String] {
    do throws(ConfigurationFailure) {
      _ = try file(text)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func `a flag comes before the environment, that before the file, that before the default`()
    throws
  {
    let text = "# where\ninbox: /a\nstate: /b\nrules: /r\n"
    let environment = ["TOCSIN_INBOX": "/c", "TOCSIN_STATE": "/d", "TOCSIN_RULES": ""]
    let settings = try settings(text, environment: environment, flags: [.inbox: ["/e"]])
    #expect(settings.inbox == "/e")
    #expect(origin(of: .inbox, in: settings) == .flag)
    #expect(settings.state == "/d")
    #expect(origin(of: .state, in: settings) == .environment)
    // A variable that is set to nothing says nothing.
    #expect(settings.rules == ["/r"])
    #expect(origin(of: .rules, in: settings) == .file("/etc/tocsin/config.yaml", line: 4))
    #expect(origin(of: .logLevel, in: settings) == .standard)
    #expect(settings.keep == nil && settings.poll == nil)
  }

  @Test func `each key has its kind of values`() throws {
    let settings = try settings(
      """
      rules: [/a, b, ../c]
      keep: 2 years
      poll: 30
      retract-deleted: yes
      watch-rules: "true"
      set:
        - wave.window=21 days
      log-level: debug
      """)
    #expect(settings.rules == ["/a", "/etc/tocsin/b", "/etc/c"])
    #expect(settings.keep == 730)
    #expect(settings.poll == 30)
    #expect(settings.retractsDeleted && settings.watchesRules)
    #expect(settings.parameters == ["wave.window=21 days"])
    #expect(settings.logLevel == .debug)
  }

  @Test func `every key can be given by the environment`() throws {
    let settings = try settings(
      environment: [
        "TOCSIN_RULES": "/a:/b", "TOCSIN_KEEP": "6 weeks", "TOCSIN_POLL": "5",
        "TOCSIN_RETRACT_DELETED": "1", "TOCSIN_WATCH_RULES": "on", "TOCSIN_SET": "a.b=1:c.d=2",
        "TOCSIN_LOG_LEVEL": "error", "TOCSIN_INBOX": "/i", "TOCSIN_STATE": "/s",
      ])
    #expect(settings.entries.allSatisfy { $0.origin == .environment })
    #expect(settings.rules == ["/a", "/b"] && settings.parameters == ["a.b=1", "c.d=2"])
    #expect(settings.keep == 42 && settings.poll == 5)
    #expect(settings.retractsDeleted && settings.watchesRules)
  }

  @Test func `parameters are of the rules that are configured, and flags add to them`() throws {
    let text = "set: [a.b=1]\n"
    #expect(try settings(text, flags: [.set: ["a.b=2"]]).parameters == ["a.b=1", "a.b=2"])
    #expect(try settings(text, flags: [.rules: ["/other"]]).parameters == [])
    #expect(
      try settings(text, flags: [.rules: ["/other"], .set: ["c.d=2"]]).parameters == ["c.d=2"])
  }

  @Test(arguments: [
    ("a: 1\ninbx: /a\n", ":2: there is no key 'inbx'; did you mean 'inbox'?"),
    ("retract_deleted: true", "did you mean 'retract-deleted'?"),
    ("colour: red", "the keys are inbox, rules, state,"),
    ("\n\npoll: often", ":3: 'poll' takes a number of seconds from 1 to 86400, not 'often'"),
    ("poll: 0", "'poll' takes"), ("keep: 2 hours", "'keep' takes"), ("keep: 2", "'keep' takes"),
    ("watch-rules: maybe", "'watch-rules' takes true or false, not 'maybe'"),
    ("log-level: loud", "'log-level' takes trace, debug,"),
    ("inbox: [/a, /b]", ":1: 'inbox' takes a path"), ("rules: {a: b}", "'rules' takes a path"),
    ("rules:\n- [a]", "'rules' takes a path"), ("set: [window]", "'set' takes a list of settings"),
    ("inbox: ''", "'inbox' takes a path, not ''"), ("- a\n- b", "no lines of the form"),
    ("inbox: /a\n# again\ninbox: /b", ":3: 'inbox' stands there twice"),
    ("inbox: [", ": it is no YAML: "), ("? [inbox]\n: /a", "there is no key ''"),
    ("a: 1\n---\nb: 2", "it is no YAML"),
  ])
  func `a mistake is told with its line`(text: String, problem: String) {
    let problems = problems(text)
    #expect(
      problems.contains { $0.hasPrefix("/etc/tocsin/config.yaml") && $0.contains(problem) },
      "\(problems)")
  }

  @Test func `nothing is no mistake`() throws {
    for text in ["", "# a remark\n", "---\n", "inbox:\nkeep: ~\nrules: []\n", "\u{FEFF}poll: 5\n"] {
      #expect(try settings(text).inbox == "/var/spool/tocsin/inbox", "\(text)")
    }
  }

  @Test func `what is hostile is refused and costs nothing`() {
    let bomb = (1...9).reduce("a0: &a0 [x, x]\n") { text, level in
      text + "a\(level): &a\(level) ["
        + repeatElement("*a\(level - 1)", count: 9).joined(separator: ",")
        + "]\n"
    }
    #expect(
      problems(bomb + "? *a9\n: 1\n") == [
        "/etc/tocsin/config.yaml: it has aliases of YAML; write out what they stand for"
      ])
    #expect(problems(String(repeating: "[", count: 60_000)).count == 1)
    #expect(problems(String(repeating: "? ", count: 30_000)).count == 1)
    #expect(problems(String(repeating: "a: 1\n", count: 40_000)).first?.contains("larger") == true)
    let many = (0..<2_000).map { "k\($0): 1\n" }.joined()
    #expect(problems(many).last == "… and 1990 more")
    #expect(throws: ConfigurationFailure.self) {
      try ConfigurationFile(path: "x", bytes: [0x69, 0xFF, 0xFE])
    }
    for path in ["/dev/zero", "/", "/nowhere/at/all"] {
      #expect(throws: ConfigurationFailure.self) { try ConfigurationFile(path: path) }
    }
  }

  @Test func `what is written for a user says what it was made of`() throws {
    let values: [ConfigurationKey: [String]] = [
      .inbox: ["/a b: \"c\" #d"], .rules: ["/x", "/ü"], .state: ["/s"],
    ]
    let settings = try settings(ConfigurationText(values: values).text)
    #expect(settings.inbox == values[.inbox]?[0] && settings.rules == values[.rules])
    // The remarks are examples that can be used.
    for key in ConfigurationKey.allCases {
      #expect(problems("\(key.rawValue): \(key.example)\n") == [])
      #expect(!key.about.isEmpty && key.about.hasSuffix("."))
    }
  }
}
