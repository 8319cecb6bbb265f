import Foundation
import Glibc
import SystemPackage

/// What `tocsin init` makes for a user, and what is there already and stays as it is.
struct Setup {
  /// Something to be made.
  struct Step {
    enum Content {
      case folder
      case file(String)
    }

    let path: String
    let content: Content
    /// Whether it is there.
    var isThere: Bool { access(path, F_OK) == 0 }
  }

  /// What is to be there, in this order.
  let steps: [Step]
  /// Where articles are to be dropped.
  let inbox: String
  /// Whether the starter rules are what it works by.
  let hasStarter: Bool

  /// Plans a setup by the folders of a user.
  ///
  /// A configuration that is there is kept, and what it names is made where it is missing.
  ///
  /// - Parameters:
  ///   - folders: those of the user
  ///   - inbox: another inbox than the usual one
  ///   - rules: installed rules, in place of the starter
  ///   - program: the path of this program
  init(
    in folders: UserFolders, inbox: String?, rules: [String], program: String
  ) throws(ConfigurationFailure) {
    let folder = "\(folders.configuration)/tocsin"
    let file = "\(folder)/config.yaml"
    let unit = Step(
      path: "\(folders.configuration)/systemd/user/tocsin.service",
      content: .file(UserUnit(program: program, configuration: file).text))
    if access(file, F_OK) == 0 {
      guard inbox == nil, rules.isEmpty else {
        throw ConfigurationFailure([
          "\(file) is there already: say in it what the inbox and the rules are"
        ])
      }
      let settings = try Settings(
        flags: [:], environment: [:], file: ConfigurationFile(path: file))
      self.inbox = settings.inbox
      hasStarter = false
      steps = [
        Step(path: file, content: .file("")), Step(path: settings.inbox, content: .folder),
        Step(path: settings.state, content: .folder), unit,
      ]
      return
    }
    let own = "\(folder)/rules"
    let inbox = inbox ?? "\(folders.data)/tocsin/inbox"
    let state = "\(folders.state)/tocsin"
    let text = ConfigurationText(values: [
      .inbox: [inbox], .rules: rules + [own], .state: [state],
    ]).text
    self.inbox = inbox
    hasStarter = rules.isEmpty
    let starter = Step(
      path: "\(own)/\(StarterRules.fileName)", content: .file(StarterRules.text))
    steps =
      [
        Step(path: inbox, content: .folder), Step(path: state, content: .folder),
        Step(path: own, content: .folder),
      ] + (hasStarter ? [starter] : []) + [Step(path: file, content: .file(text)), unit]
  }

  /// Makes what is missing. What is there, even as a link to nowhere, is never written to.
  func make(_ step: Step) throws {
    let folder = FilePath(step.path).removingLastComponent().string
    switch step.content {
    case .folder:
      // Nobody else has to do with it.
      try FileManager.default.createDirectory(
        atPath: step.path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    case .file(let text):
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let file = try FileDescriptor.open(
        FilePath(step.path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      _ = try file.closeAfter { try file.writeAll(Array(text.utf8)) }
    }
  }
}
