import Service
import SystemPackage

/// What is in force, as a daemon takes it.
extension Settings {
  /// What it works on, and how.
  var daemon: Daemon.Configuration {
    var daemon = Daemon.Configuration(inbox: FilePath(inbox), state: FilePath(state))
    daemon.keptDays = keep
    daemon.pollInterval = poll
    daemon.retractsDeleted = retractsDeleted
    daemon.watchesRules = watchesRules
    return daemon
  }

  /// Where its rules are read from.
  var ruleSource: RuleSource {
    RuleSource(paths: rules.map { FilePath($0) }, settings: parameters)
  }
}
