import Foundation
import RuleLanguage
import SystemPackage

/// Where a daemon's rules are read from, as often as they are read.
public struct RuleSource: Sendable {
  /// Rule files, and folders of them.
  public var paths: [FilePath]
  /// Other values for parameters of rules: `rule.parameter=value` each.
  public var settings: [String]

  /// Rules at these paths.
  public init(paths: [FilePath], settings: [String] = []) {
    self.paths = paths
    self.settings = settings
  }

  /// What the language makes of them as they are now.
  public func check() throws(StartFailure) -> CheckResult {
    try RuleFiles(paths).check(settings: settings)
  }

  /// Something that is another when a file has changed, has come or is gone; nil while they cannot be
  /// listed.
  func stamp() -> [String]? {
    // A table lies beside the rules that name it.
    let files = paths.flatMap { path in
      [path.string]
        + ((try? FileManager.default.subpathsOfDirectory(atPath: path.string)) ?? [])
        .map { path.appending($0).string }
    }
    let stamps = files.sorted().compactMap { file -> String? in
      guard let status = try? FileManager.default.attributesOfItem(atPath: file) else { return nil }
      return "\(file) \(status[.size] ?? 0) \(status[.modificationDate] ?? 0)"
    }
    return stamps.isEmpty ? nil : stamps
  }
}
