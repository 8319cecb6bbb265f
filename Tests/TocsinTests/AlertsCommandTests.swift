import Foundation
import Store
import TestSupport
import Testing

/// `tocsin alerts`, as journalctl's users type it.
@Suite struct AlertsCommandTests {
  /// The numbers of the alerts that a command lists, with times in UTC.
  private func numbers(_ arguments: [String], of state: SampleState) throws -> [Int] {
    let outcome = try tocsin(
      ["alerts", "-o", "csv", "-q"] + arguments + state.option, environment: ["TZ": "UTC"])
    #expect(outcome.status == 0 && outcome.errors == "", "\(arguments): \(outcome.errors)")
    return outcome.output.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: ",").first.flatMap { Int($0) }
    }
  }

  @Test func `options choose as those of journalctl`() throws {
    let state = try SampleState(alerts: 12)
    try state.commit(
      SampleAlert.revision(
        13, time: SampleState.start, rule: "other", severity: .critical, message: "Something else",
        evidence: "在兰州召开会议"),
      SampleAlert.revision(14, .withdrawn, time: SampleState.start))
    let all = [1, 13] + Array(2...12)
    #expect(try numbers([], of: state) == all)
    #expect(try numbers(["-n"], of: state) == Array(3...12))
    #expect(try numbers(["-n3"], of: state) == [10, 11, 12])
    #expect(try numbers(["-n", "3", "-r"], of: state) == [12, 11, 10])
    #expect(try numbers(["-rn", "2"], of: state) == [12, 11])
    #expect(try numbers(["--lines=1"], of: state) == [12])
    #expect(try numbers(["-n", "0"], of: state) == [])
    #expect(try numbers(["-n", "all", "-a"], of: state) == [1, 13, 14] + Array(2...12))
    #expect(try numbers(["-p", "err"], of: state) == [13])
    #expect(try numbers(["-p2"], of: state) == [13])
    #expect(try numbers(["--rule", "other"], of: state) == [13])
    #expect(try numbers(["-g", "兰州|天水"], of: state) == [13])
    #expect(try numbers(["-g", "SOMETHING"], of: state) == [])
    #expect(try numbers(["-g", "something"], of: state) == [13])
    #expect(try numbers(["-U", "2024-06-05 10:30"], of: state) == [1, 13, 2])
    #expect(try numbers(["-S", "2024-06-05T19:12:44Z"], of: state) == [11, 12])
    #expect(try numbers(["-S", "-2h"], of: state) == [])
    #expect(try numbers(["-Syesterday"], of: state) == [])
  }

  @Test func `a long list is the last hundred, and says so`() throws {
    let state = try SampleState(alerts: 101)
    let outcome = try tocsin(["alerts", "-o", "json"] + state.option)
    #expect(outcome.output.split(separator: "\n").count == 100)
    #expect(outcome.errors == "These are the last 100 alerts; -n all lists all of them.\n")
    #expect(try numbers(["-n", "all"], of: state).count == 101)
    #expect(try numbers(["-S", "2024-06-05"], of: state).count == 101)
  }

  @Test(arguments: [
    (["-S", "tomorrowish"], "a time is written 2024-06-03"),
    (["-U", "2024-06-31"], "a time is written 2024-06-03"),
    (["-S", "today", "-U", "yesterday"], "--since is after --until"),
    (["-n", "many"], "-n takes a number from 0 on, or 'all', and not 'many'"),
    (["--lines=-1"], "-n takes a number from 0 on, or 'all', and not '-1'"),
    (["-p", "loud"], "info, notice, warning, error, critical, alert, emergency"),
    (["-g", "("], "'(' cannot be looked for: "),
    (["-f", "-r"], "-f and -r exclude each other"),
    (["-f", "-o", "table"], "-f prints a line for each"),
    (["-f", "--journal"], "journalctl -f -t tocsin"),
    (["-u", "x"], "add --journal"),
    (["-D", "x", "--file", "y"], "exclude each other"),
  ])
  func `a wrong word is named in one line`(arguments: [String], reason: String) throws {
    let outcome = try tocsin(["alerts"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    let first = String(outcome.errors.prefix { $0 != "\n" })
    #expect(first.hasPrefix("Error: ") && first.contains(reason), "\(outcome.errors)")
  }

  @Test func `no alert is no error, and -q says nothing of it`() throws {
    let state = try SampleState()
    let outcome = try tocsin(["alerts"] + state.option)
    #expect((outcome.status, outcome.output, outcome.errors) == (0, "", "No alerts.\n"))
    let quiet = try tocsin(["alerts", "-q"] + state.option)
    #expect((quiet.status, quiet.output, quiet.errors) == (0, "", ""))
  }

  @Test(arguments: [["TZ": "Asia/Shanghai"], ["TZ": "America/New_York", "LANG": "C"]])
  func `times are local, or in UTC`(environment: [String: String]) throws {
    let state = try SampleState(alerts: 1)
    func time(_ arguments: String...) throws -> String {
      String(
        try tocsin(["alerts", "-o", "short"] + arguments + state.option, environment: environment)
          .output.prefix(19))
    }
    #expect(try time("--utc") == "2024-06-05 09:12:44")
    #expect(try time() != "2024-06-05 09:12:44")
  }

  @Test(arguments: ["20", "40", "80"])
  func `a table fits, in whatever locale`(columns: String) throws {
    let state = try SampleState(alerts: 2)
    try state.commit(
      SampleAlert.revision(
        3, time: SampleState.start, rule: "a-rule-with-a-rather-long-name",
        message: "A long message, longer than twenty and than forty and than eighty characters are")
    )
    let limit = try #require(Int(columns))
    for locale in ["C", "en_US.UTF-8"] {
      let outcome = try tocsin(
        ["alerts"] + state.option,
        environment: ["COLUMNS": columns, "LANG": locale, "LC_ALL": locale])
      let lines = outcome.output.split(separator: "\n")
      #expect(outcome.status == 0 && lines.count > 3)
      #expect(lines.allSatisfy { $0.count <= limit }, "\(outcome.output)")
      #expect(outcome.output.unicodeScalars.allSatisfy(\.isASCII) == (locale == "C"))
    }
  }

  @Test func `a reader that has gone is no error`() throws {
    let state = try SampleState(alerts: 60)
    let outcome = try tocsin(["alerts", "-o", "json", "-n", "all"] + state.option, output: .closed)
    #expect(outcome.status == 0 && outcome.errors == "")
    let full = try tocsin(["alerts"] + state.option, output: .full)
    #expect(full.status == 3)
    #expect(full.errors == "tocsin: standard output cannot be written: No space left on device\n")
  }

  @Test func `a state of a newer version is told from a missing and a broken one`() throws {
    let state = try SampleState(alerts: 1)
    let file = state.folder.path("tocsin.sqlite")
    try sqlite(file, "INSERT INTO grdb_migrations VALUES ('9999')")
    let broken = TemporaryFolder()
    try broken.drop(String(repeating: "x", count: 9_999), as: "tocsin.sqlite")
    for (folder, reason) in [
      (state.folder, "was written by a newer Tocsin: upgrade this one"),
      (TemporaryFolder(), "there is no Tocsin state in"), (broken, "is damaged"),
    ] {
      for command in [["alerts"], ["alerts", "-f"], ["show", "1"], ["report"], ["articles"]] {
        let outcome = try tocsin(command + ["--state", folder.path])
        #expect(outcome.status == 3 && outcome.output == "")
        #expect(outcome.errors.contains(reason), "\(command): \(outcome.errors)")
        #expect(outcome.errors.split(separator: "\n").count == 1)
      }
    }
  }

  @Test(.enabled(if: geteuid() == 0, "skipped: needs root, to be another user"))
  func `who may not read the state is told whom to ask`() throws {
    let state = try SampleState(alerts: 1)
    chmod(state.folder.path, 0o750)
    for command in [["alerts"], ["alerts", "-f"], ["show", "1"], ["report"]] {
      let outcome = try run(
        URL(filePath: "/usr/bin/setpriv"),
        ["--reuid=65534", "--regid=65534", "--clear-groups", "--", program.path] + command
          + state.option)
      #expect(outcome.status == 3 && outcome.output == "")
      #expect(outcome.errors.contains("ask to be added to the group tocsin"), "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func `what only a daemon can do needs one`() throws {
    let state = try SampleState(alerts: 1)
    for command in [["ack", "1"], ["silence", "wave", "--until", "+8h"], ["unsilence", "1"]] {
      let outcome = try tocsin(command + state.option)
      #expect(outcome.status == 3 && outcome.output == "")
      #expect(outcome.errors.hasPrefix("tocsin: no daemon works on the state folder"))
    }
    let past = try tocsin(["silence", "1", "--until", "yesterday"] + state.option)
    #expect(past.status == 64 && past.errors.hasPrefix("Error: --until is in the past: "))
  }

  @Test func `a seen alert is marked, and a silenced one left out`() throws {
    let state = try SampleState(alerts: 2)
    try state.store.save(
      Acknowledgement(alert: 1, who: "ann", reason: "on it", made: SampleState.start))
    _ = try state.store.save(
      Silence(
        subject: .alert(2), who: "ben", reason: nil, made: SampleState.start, until: nil))
    let outcome = try tocsin(["alerts", "-o", "short", "--utc"] + state.option)
    #expect(outcome.output == "2024-06-05 09:12:44 wave 1 raised, acknowledged: 1 province\n")
    #expect(outcome.errors == "Silenced alerts are left out; --all lists them.\n")
    let all = try tocsin(["alerts", "-a"] + state.option)
    #expect(all.output.contains("raised, silenced") && all.errors == "")
    let shown = try tocsin(["show", "1", "--utc"] + state.option).output
    #expect(shown.contains("Acknowledged  2024-06-05 09:12 by ann: on it"))
    #expect(try tocsin(["show", "2"] + state.option).output.contains("Silenced"))
  }

  @Test func `a journal that is not there says so`() throws {
    let folder = TemporaryFolder()
    let outcome = try tocsin("alerts", "-D", folder.path("missing"))
    #expect(outcome.status == 3)
    #expect(
      outcome.errors
        == "tocsin: no journal can be read from '\(folder.path("missing"))': No such file or directory\n"
    )
  }

  @Test func `an unknown alert is a finding, and the newest is named`() throws {
    let state = try SampleState(alerts: 7)
    let outcome = try tocsin(["show", "99"] + state.option)
    #expect((outcome.status, outcome.output) == (1, ""))
    #expect(outcome.errors == "tocsin: there is no alert 99: the newest is 7\n")
    let word = try tocsin("show", "seven")
    #expect(word.status == 64)
  }

  @Test func `the report goes to standard output, or into a file`() throws {
    let state = try SampleState(alerts: 3)
    let outcome = try tocsin(["report", "-n", "2"] + state.option)
    #expect(outcome.status == 0 && outcome.output.hasPrefix("<!DOCTYPE html>"))
    #expect(outcome.output.contains("alert-3") && !outcome.output.contains("alert-1\""))
    let file = state.folder.path("report.html")
    #expect(try tocsin(["report", "-o", file] + state.option).output == "")
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("alert-1\""))
    let lost = try tocsin(["report", "-o", "/nonexistent/report.html"] + state.option)
    #expect(lost.status == 3)
    #expect(lost.errors.hasPrefix("tocsin: '/nonexistent/report.html' cannot be written"))
    #expect(lost.errors.split(separator: "\n").count == 1)
  }
}
