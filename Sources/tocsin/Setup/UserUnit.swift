/// The unit by which a user's own systemd runs the daemon: systemd.service(5).
struct UserUnit {
  /// The program.
  let program: String
  /// The configuration file.
  let configuration: String

  /// What its file holds.
  var text: String {
    """
    # Made by `tocsin init`. After a change: systemctl --user daemon-reload
    [Unit]
    Description=Tocsin, alerts from news articles by rules
    StartLimitIntervalSec=120
    StartLimitBurst=5

    [Service]
    Type=notify
    NotifyAccess=main
    ExecStart=\(Self.quoted(program)) run --config \(Self.quoted(configuration))
    ExecReload=\(Self.quoted(program)) reload --wait --config \(Self.quoted(configuration))
    WatchdogSec=30
    TimeoutStopSec=30
    Restart=on-failure
    RestartSec=5
    # Faulty rules, a bad configuration and wrong usage do not go away by themselves.
    RestartPreventExitStatus=2 3 64
    SyslogIdentifier=tocsin
    UMask=0077

    # As much of a sandbox as a user's systemd can make.
    NoNewPrivileges=yes
    LockPersonality=yes
    MemoryDenyWriteExecute=yes
    RestrictAddressFamilies=AF_UNIX
    RestrictNamespaces=yes
    RestrictRealtime=yes
    RestrictSUIDSGID=yes
    SystemCallArchitectures=native
    SystemCallFilter=@system-service
    SystemCallErrorNumber=EPERM

    [Install]
    WantedBy=default.target

    """
  }

  /// A word of a command line, whatever is in it.
  private static func quoted(_ word: String) -> String {
    var text = "\""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case "%", "$": text += "\(scalar)\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\x" + (digits.count == 1 ? "0" : "") + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
