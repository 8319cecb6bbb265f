import Foundation
import TestSupport
import Testing

/// `tocsin config`, and the commands that work by a configuration, as they are typed.
@Suite struct ConfigCommandTests {
  let folder = TemporaryFolder()
  var file: String { folder.path("config.yaml") }

  @Test func `it shows what is in force and where from`() throws {
    try folder.drop("inbox: in\nkeep: 2 years\n", as: "config.yaml")
    let outcome = try tocsin(
      ["config", "--config", file, "--poll", "5", "--no-watch-rules"],
      environment: ["TOCSIN_STATE": "/st"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let lines = outcome.output.split(separator: "\n").map {
      $0.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    }
    #expect(lines.contains(["inbox", folder.path("in"), "\(file):1"]))
    #expect(lines.contains(["state", "/st", "TOCSIN_STATE"]))
    #expect(lines.contains(["keep", "2", "years", "\(file):2"]))
    #expect(lines.contains(["poll", "5", "--poll"]))
    #expect(lines.contains(["log-level", "info", "default"]))

    let json = try tocsin(["config", "--config", file, "-o", "json"]).output
    let objects = try json.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count == 9)
    #expect(objects[0]["value"] as? [String] == [folder.path("in")])
    #expect(objects[0]["default"] as? [String] == ["/var/spool/tocsin/inbox"])
    #expect(objects[0]["variable"] as? String == "TOCSIN_INBOX")
  }

  @Test func `a misspelt key is exit status 3, whoever asks`() throws {
    try folder.drop("# remark\n\ninbx: in\npoll: often\n", as: "config.yaml")
    for command in [["config"], ["alerts"], ["events"], ["run"]] {
      let outcome = try tocsin(command + ["--config", file])
      #expect(outcome.status == 3)
      #expect(
        outcome.errors == """
          tocsin: \(file):3: there is no key 'inbx'; did you mean 'inbox'?
          tocsin: \(file):4: 'poll' takes a number of seconds from 1 to 86400, not 'often'

          """, "\(command)")
    }
    #expect(try tocsin(["alerts"], environment: ["TOCSIN_CONFIG": file]).status == 3)
    #expect(try tocsin("config", "--poll", "often").status == 64)
    #expect(try tocsin(["config"], environment: ["TOCSIN_POLL": "often"]).status == 3)
    let missing = try tocsin("config", "--config", folder.path("missing.yaml"))
    #expect(missing.status == 3 && missing.errors.contains("tocsin init"))
  }

  @Test func `the commands find the state and the rules by it`() throws {
    try folder.drop("state: nothing-here\nrules: [r]\nset: [feasts.least=0]\n", as: "config.yaml")
    try folder.drop(
      """
      term feast {
          "feast"
      }
      event feast-held {
          require feast
      }
      rule feasts {
          param least = 2
          when count of feast-held >= least within 14 days
      }

      """, as: "r/rules.tocsin")
    let alerts = try tocsin("alerts", "--config", file)
    #expect(alerts.status == 3)
    #expect(alerts.errors.contains("'\(folder.path("nothing-here"))'"))
    let user = ["XDG_CONFIG_HOME": folder.path("home")]
    try folder.drop("rules: ../../r\n", as: "home/tocsin/config.yaml")
    let check = try tocsin(["check"], environment: user)
    #expect(check.status == 0)
    #expect(check.errors == "1 file: no mistakes\n")
    // What is set is checked with the rules that it belongs to.
    #expect(try tocsin(["check"], environment: ["TOCSIN_CONFIG": file]).status == 2)
    let named = try tocsin(
      ["check", folder.path("r")], environment: ["TOCSIN_CONFIG": file])
    #expect(named.status == 0)
  }
}
