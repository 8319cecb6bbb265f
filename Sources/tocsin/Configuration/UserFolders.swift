import Foundation
import Glibc

/// Where things are that belong to a user: the XDG base directory specification.
struct UserFolders {
  let home: String
  let configuration: String
  let data: String
  let state: String

  /// Those of an environment; nil where it names no home.
  init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    self.home = home
    func folder(_ variable: String, _ standard: String) -> String {
      // Relative ones are to be ignored.
      environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/\(standard)"
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    data = folder("XDG_DATA_HOME", ".local/share")
    state = folder("XDG_STATE_HOME", ".local/state")
  }
}

extension ConfigurationFile {
  /// The machine's file.
  static let ofMachine = "/etc/tocsin/config.yaml"

  /// The user's own file; nil for a user without a home.
  static var ofUser: String? {
    UserFolders().map { "\($0.configuration)/tocsin/config.yaml" }
  }

  /// The file that is read where none is named: a user's own comes before the machine's, and the
  /// machine's before root's. Nil when there is none.
  static var standardPath: String? {
    let places = [ofUser, ofMachine].compactMap(\.self)
    return (geteuid() == 0 ? places.reversed() : places).first {
      // One that may not be read is there, too, and must not be passed over.
      access($0, F_OK) == 0 || errno == EACCES
    }
  }

  /// The file that `--config` or TOCSIN_CONFIG names, or else the standard one; nil when there is
  /// none.
  static func chosen(by flag: String?) throws(ConfigurationFailure) -> ConfigurationFile? {
    let variable = ProcessInfo.processInfo.environment["TOCSIN_CONFIG"]
    let named = flag ?? variable.flatMap { $0.isEmpty ? nil : $0 }
    guard let path = named ?? standardPath else { return nil }
    return try ConfigurationFile(path: path)
  }
}
