import Foundation
import TestSupport
import Testing

@testable import tocsin

/// `tocsin init`, as it is typed.
@Suite struct InitCommandTests {
  let folder = TemporaryFolder()
  /// An environment in which the folder is the home.
  var home: [String: String] {
    ["HOME": folder.path, "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "", "XDG_STATE_HOME": ""]
  }

  private func contents(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path(name), encoding: .utf8)
  }

  @Test func `what it sets up works`() throws {
    let plan = try tocsin(["init", "--dry-run"], environment: home)
    #expect(plan.status == 0)
    #expect(plan.output.contains("would make  \(folder.path)/.config/tocsin/config.yaml"))
    #expect(folder.names == [])

    let made = try tocsin(["init"], environment: home)
    #expect(made.status == 0)
    #expect(made.errors == "")
    for name in [
      ".local/share/tocsin/inbox", ".local/state/tocsin", ".config/tocsin/rules/floods.tocsin",
      ".config/tocsin/config.yaml", ".config/systemd/user/tocsin.service",
    ] {
      #expect(made.output.contains("made        \(folder.path(name))\n"), "\(name)")
      #expect(FileManager.default.fileExists(atPath: folder.path(name)), "\(name)")
    }
    #expect(made.output.contains("tocsin alerts"))

    let check = try tocsin(["check"], environment: home)
    #expect(check.status == 0)
    #expect(check.errors == "1 file: no mistakes\n")
    #expect(try tocsin(["test"], environment: home).errors == "1 test passed\n")
    #expect(try tocsin(["fmt", "--check", folder.path(".config")], environment: home).status == 0)
    let unit = try contents(".config/systemd/user/tocsin.service")
    #expect(unit.contains(" run --config \"\(folder.path)/.config/tocsin/config.yaml\"\n"))
  }

  @Test func `what is there is kept`() throws {
    try folder.drop("inbox: /nowhere/x\n", as: "other.yaml")
    try folder.drop("mine\n", as: ".config/systemd/user/tocsin.service")
    try FileManager.default.createDirectory(
      atPath: folder.path(".config/tocsin"), withIntermediateDirectories: true)
    // A link is not written through, wherever it leads.
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(".config/tocsin/config.yaml"),
      withDestinationPath: folder.path("victim"))
    let refused = try tocsin(["init"], environment: home)
    #expect(refused.status == 3)
    #expect(refused.errors.contains("cannot be made: File exists"))
    #expect(!folder.names.contains("victim"))

    try FileManager.default.removeItem(atPath: folder.path(".config/tocsin/config.yaml"))
    #expect(try tocsin(["init"], environment: home).status == 0)
    #expect(try contents(".config/systemd/user/tocsin.service") == "mine\n")

    let before = try contents(".config/tocsin/config.yaml")
    try FileManager.default.removeItem(atPath: folder.path(".local"))
    let again = try tocsin(["init"], environment: home)
    #expect(again.status == 0)
    #expect(again.output.contains("kept        \(folder.path)/.config/tocsin/config.yaml\n"))
    #expect(again.output.contains("made        \(folder.path)/.local/share/tocsin/inbox\n"))
    #expect(try contents(".config/tocsin/config.yaml") == before)
    #expect(try tocsin(["init", "--inbox", "x"], environment: home).status == 3)
  }

  @Test func `installed rules can be used instead`() throws {
    try folder.drop("term a {\n    \"a\"\n}\n", as: "pack/a.tocsin")
    let made = try tocsin(
      ["init", "--rules", folder.path("pack"), "--inbox", folder.path("drop here")],
      environment: home)
    #expect(made.status == 0)
    #expect(made.output.contains("'\(folder.path)/drop here'/"))
    let config = try tocsin(["config"], environment: home).output
    #expect(config.contains("\(folder.path)/pack, \(folder.path)/.config/tocsin/rules"))
    #expect(config.contains("\(folder.path)/drop here"))
    #expect(try tocsin(["check"], environment: home).errors == "1 file: no mistakes\n")
  }

  @Test func `faulty rules are refused before anything is made`() throws {
    try folder.drop("rule {", as: "pack/a.tocsin")
    #expect(try tocsin(["init", "--rules", folder.path("pack")], environment: home).status == 2)
    #expect(folder.names == ["pack"])
    #expect(try tocsin(["init"], environment: ["HOME": ""]).status == 3)
  }

  @Test func `the unit takes any path`() {
    let unit = UserUnit(program: "/a b/\"t\\", configuration: "/50%/$HOME/\n.yaml")
    #expect(
      unit.text.contains(
        #"ExecStart="/a b/\"t\\" run --config "/50%%/$$HOME/\x0a.yaml""# + "\n"))
  }
}
