import ArgumentParser
import Reports
import Service

/// `tocsin metrics`: how the daemon is, for Prometheus.
struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Print how the daemon is in Prometheus' text format.",
    discussion: """
      For the textfile collector of Prometheus' node exporter, from a timer. Where no daemon runs, it \
      prints 'tocsin_up 0'.

      Example:
        tocsin metrics >/var/lib/prometheus/node-exporter/tocsin.prom.new &&
          mv /var/lib/prometheus/node-exporter/tocsin.prom.new \\
            /var/lib/prometheus/node-exporter/tocsin.prom
      """)

  @OptionGroup var daemon: DaemonOption

  func run() throws {
    do {
      try print(daemon.send(.status).status)
    } catch ControlFailure.notRunning {
      try print(nil)
    }
  }

  private func print(_ status: DaemonStatus?) throws {
    try StandardOutput.write(Metrics(status).lines)
  }
}
