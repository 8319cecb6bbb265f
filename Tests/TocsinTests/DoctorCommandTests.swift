import Foundation
import TestSupport
import Testing

/// `tocsin doctor`, as it is typed, where no daemon runs.
@Suite struct DoctorCommandTests {
  let folder = TemporaryFolder()
  var home: [String: String] {
    ["HOME": folder.path, "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "", "XDG_STATE_HOME": ""]
  }

  private struct Finding: Decodable {
    var check: String
    var verdict: String
    var text: String
    var advice: String?
  }

  /// What it finds, by what was looked at.
  private func examine(
    _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> (status: Int32, findings: [String: Finding]) {
    let outcome = try tocsin(
      ["doctor", "-o", "json"] + arguments,
      environment: home.merging(environment) { _, new in new })
    let findings = try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(Finding.self, from: Data($0.utf8))
    }
    return (
      outcome.status, Dictionary(findings.map { ($0.check, $0) }, uniquingKeysWith: { $1 })
    )
  }

  @Test func `what was set up lacks only the daemon`() throws {
    #expect(try tocsin(["init"], environment: home).status == 0)
    let (status, findings) = try examine()
    #expect(status == 1)
    #expect(findings["configuration"]?.text == folder.path(".config/tocsin/config.yaml"))
    #expect(findings["rules"]?.text == "1 file, 1 rule")
    for check in ["configuration", "rules", "inbox", "state"] {
      #expect(findings[check]?.verdict == "ok", "\(check): \(findings[check]?.text ?? "")")
    }
    #expect(findings["daemon"]?.verdict == "problem")
    #expect(findings["daemon"]?.advice?.contains("systemctl") == true)
    #expect(findings["inotify"]?.text.hasPrefix("1 folder to watch, of ") == true)
    #expect(findings["disk"] != nil && findings["journal"] != nil)

    let text = try tocsin(["doctor"], environment: home)
    #expect(text.status == 1)
    #expect(text.output.contains("problem  daemon         none works on '\(folder.path)"))
    #expect(
      text.output.contains("\n                        sudo systemctl")
        || text.output.contains("\n                        systemctl"))
  }

  @Test func `mistakes are problems, and it is told how to mend them`() throws {
    try folder.drop("rule {", as: "rules.tocsin")
    try folder.drop("", as: "file")
    let (status, findings) = try examine([
      "--rules", folder.path("rules.tocsin"), "--inbox", folder.path("missing"), "--state",
      folder.path("file/state"),
    ])
    #expect(status == 1)
    for check in ["rules", "inbox", "state"] {
      #expect(findings[check]?.verdict == "problem", "\(check)")
      #expect(findings[check]?.advice != nil, "\(check)")
    }
    try folder.drop("this is no database", as: "state/tocsin.sqlite")
    let damaged = try examine(["--state", folder.path("state")]).findings["state"]
    #expect(damaged?.verdict == "problem")
    #expect(damaged?.text.contains("damaged") == true)
  }

  @Test func `a faulty configuration is all that is told`() throws {
    try folder.drop("inbx: a\n", as: "config.yaml")
    let (status, findings) = try examine(["--config", folder.path("config.yaml")])
    #expect(status == 1)
    #expect(findings.count == 1)
    #expect(findings["configuration"]?.text.contains("did you mean 'inbox'?") == true)
  }

  @Test func `a variable that is not read is pointed out`() throws {
    let finding = try examine([], environment: ["TOCSIN_INBX": "/a"]).findings["configuration"]
    #expect(finding?.verdict == "warning")
    #expect(finding?.advice == "did you mean TOCSIN_INBOX?")
  }
}
