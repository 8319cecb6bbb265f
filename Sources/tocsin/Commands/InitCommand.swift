import ArgumentParser
import Foundation
import Glibc
import RuleLanguage
import Service
import SystemPackage

/// `tocsin init`: a first inbox, rules, configuration and unit for a user without root.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Set up an inbox, rules and a service of your own, without root.",
    discussion: """
      Makes an inbox ($XDG_DATA_HOME/tocsin/inbox), a state folder, a configuration with a first \
      rule ($XDG_CONFIG_HOME/tocsin) and a unit for the user's own systemd, and says what to do \
      next. What is there already is kept as it is, so it may be run again.

      Examples:
        tocsin init
        tocsin init --inbox ~/articles --rules /usr/share/tocsin/rules/china
      """)

  @Option(
    help: ArgumentHelp("Another folder to drop articles into.", valueName: "dir"),
    completion: .directory)
  var inbox: String?

  @Option(
    help: ArgumentHelp(
      "Installed rules to work by, instead of the first rule; may stand repeatedly.",
      valueName: "path"),
    completion: .file(extensions: ["tocsin"]))
  var rules: [String] = []

  @Flag(help: "Only say what would be made.")
  var dryRun = false

  func run() throws {
    guard let folders = UserFolders() else {
      throw ConfigurationFailure(["there is no home folder to set up: HOME is not set"])
    }
    if geteuid() == 0, access(ConfigurationFile.ofMachine, F_OK) == 0 {
      throw ConfigurationFailure([
        "root works by \(ConfigurationFile.ofMachine): change that, or run this as another user"
      ])
    }
    let rules = rules.map(Self.absolute)
    if !rules.isEmpty {
      _ = try RulesOption.ruleset(from: RuleSource(paths: rules.map { FilePath($0) }))
    }
    let setup = try Setup(
      in: folders, inbox: inbox.map(Self.absolute), rules: rules, program: Self.program)
    for step in setup.steps {
      let isThere = step.isThere
      if !isThere, !dryRun {
        do {
          try setup.make(step)
        } catch {
          throw ConfigurationFailure([
            "\(step.path) cannot be made: \((error as? Errno)?.description ?? error.localizedDescription)"
          ])
        }
      }
      let verb = isThere ? "kept      " : dryRun ? "would make" : "made      "
      try StandardOutput.write(["\(verb)  \(SafeText.escaping(step.path))"])
    }
    if !dryRun { try StandardOutput.write(nextSteps(setup)) }
  }

  /// What to do now, as commands that can be pasted.
  private func nextSteps(_ setup: Setup) -> [String] {
    let inbox = ShellWord.quoted(setup.inbox)
    let start =
      Self.hasUserManager
      ? [
        "systemctl --user daemon-reload", "systemctl --user enable --now tocsin",
      ] : ["tocsin run &"]
    let article = StarterRules.article
    let drop =
      setup.hasStarter
      ? "echo '\(article.text)' >\(inbox)/\(article.name)"
      : "mv ARTICLE \(inbox)/"
    var lines = ["", "Next:"]
    lines += (start + [drop, "tocsin alerts"]).map { "  \(SafeText.escaping($0))" }
    lines += ["", "`tocsin doctor` says what is wrong when nothing comes."]
    if Self.hasUserManager {
      lines.append(
        "The service runs while you are logged in; `loginctl enable-linger` keeps it running.")
    }
    return lines
  }

  /// Whether a systemd of the user's own runs.
  private static var hasUserManager: Bool {
    let folder = ProcessInfo.processInfo.environment["XDG_RUNTIME_DIR"]
    return folder.map { access("\($0)/systemd/private", F_OK) == 0 } ?? false
  }

  private static var program: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? "/usr/bin/tocsin"
  }

  private static func absolute(_ path: String) -> String {
    FilePath(FileManager.default.currentDirectoryPath).pushing(FilePath(path))
      .lexicallyNormalized().string
  }
}
