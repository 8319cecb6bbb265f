import Configuration

/// What can be configured. Each key is a line of the file, a variable of the environment and a flag
/// of `tocsin run`; this table is what they share with `tocsin config`, `tocsin init` and
/// tocsin.yaml(5).
enum ConfigurationKey: String, CaseIterable {
  case inbox, rules, state, keep, poll
  case retractDeleted = "retract-deleted"
  case watchRules = "watch-rules"
  case set
  case logLevel = "log-level"

  /// What its values are.
  enum Kind: String {
    case path = "a path"
    case paths = "a path, or a list of paths"
    case period = "a number of days, weeks, months or years, as in 2 years"
    case seconds = "a number of seconds from 1 to 86400"
    case choice = "true or false"
    case settings = "a list of settings, each rule.name=value"
    case level = "trace, debug, info, notice, warning, error or critical"
  }

  /// What its values are.
  var kind: Kind {
    switch self {
    case .inbox, .state: .path
    case .rules: .paths
    case .keep: .period
    case .poll: .seconds
    case .retractDeleted, .watchRules: .choice
    case .set: .settings
    case .logLevel: .level
    }
  }

  /// Whether it takes several values.
  var isList: Bool { kind == .paths || kind == .settings }

  /// What holds where nothing else is said; nothing, where the key then does not apply.
  var standard: [String] {
    switch self {
    case .inbox: ["/var/spool/tocsin/inbox"]
    case .rules: ["/usr/share/tocsin/rules"]
    case .state: ["/var/lib/tocsin"]
    case .keep, .poll, .set: []
    case .retractDeleted, .watchRules: ["false"]
    case .logLevel: ["info"]
    }
  }

  /// What it is for, in a sentence.
  var about: String {
    switch self {
    case .inbox: "The folder that articles are dropped into."
    case .rules: "Rule files, and folders of them: all together are one ruleset."
    case .state: "The folder in which the daemon keeps what it found."
    case .keep: "How long after their publication articles are kept; by default for ever."
    case .poll:
      "List the inbox every so many seconds, instead of waiting for notices: for file systems that give none."
    case .retractDeleted: "Whether a deleted file takes back what it told."
    case .watchRules: "Whether changed rules are taken over by themselves."
    case .set:
      "Other values for parameters of these rules; where --rules names others, they do not apply."
    case .logLevel: "The least urgent of the daemon's own messages that are written."
    }
  }

  /// A value to show how it is written.
  var example: String {
    switch self {
    case .inbox: "/var/spool/tocsin/inbox"
    case .rules: "[/usr/share/tocsin/rules, /etc/tocsin/rules.d]"
    case .state: "/var/lib/tocsin"
    case .keep: "2 years"
    case .poll: "30"
    case .retractDeleted, .watchRules: "true"
    case .set: "[wave.window=21 days]"
    case .logLevel: "debug"
    }
  }

  /// The variable of the environment.
  var variable: String { "TOCSIN_" + rawValue.uppercased().replacing("-", with: "_") }

  /// The key as the readers of configurations know it.
  var path: ConfigKey { ConfigKey([rawValue]) }
}
