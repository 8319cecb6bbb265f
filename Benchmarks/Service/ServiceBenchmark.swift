import ArgumentParser

/// What the real daemon does on a real journald: how many files a second it takes in, how soon an
/// alert is in the journal, how soon it is ready, and how much memory it has. To be run by
/// Tests/System/with-journald.
@main struct ServiceBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ServiceBenchmark", abstract: "Measure the daemon on a real journald.")

  /// What can be measured.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case empty, latency, burst, loaded
  }

  @Option(help: "The program tocsin, a release.")
  var program: String

  @Option(help: "The folder of the china pack.")
  var rules = "Rules/china"

  @Option(help: "How many files are dropped at once.")
  var files: [Int] = [20_000, 200_000]

  @Option(help: "How many articles are stored before a start.")
  var stored = 1_000_000

  @Option(help: "How many files are dropped one after another.")
  var latencies = 500

  @Argument(help: "What is measured; all of it without.")
  var subjects: [Subject] = Subject.allCases

  func run() throws {
    let setting = Setting(program: program, rules: rules)
    for subject in subjects {
      switch subject {
      case .empty: try Start(setting: setting).empty()
      case .latency: try Latency(setting: setting).measure(latencies)
      case .burst: for count in files { try Throughput(setting: setting).burst(count) }
      case .loaded: try Start(setting: setting).loaded(stored)
      }
    }
  }
}
