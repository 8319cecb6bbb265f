import ArgumentParser
import Journal
import RuleLanguage
import Service
import Store

/// `tocsin`: the root of the command line.
struct Tocsin: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tocsin",
    abstract: "Rings when a pattern of events in the news crosses a line that you wrote down.",
    discussion: """
      A first look, without installing anything:
        tocsin check Rules/china
        tocsin extract --rules Rules/china seeds/*.txt
        tocsin backtest --rules Rules/china seeds
        tocsin run --rules Rules/china --inbox inbox --state state
        tocsin alerts --state state

      Exit status: 0 done, 1 findings, 2 faulty rules, 3 no state or a folder that cannot be used, \
      64 wrong usage.
      """,
    version: tocsinVersion,
    subcommands: [
      RunCommand.self, ConfigCommand.self, InitCommand.self, DoctorCommand.self,
      AlertsCommand.self, ShowCommand.self, WhyCommand.self, WhyNotCommand.self,
      EventsCommand.self, ArticlesCommand.self, ReportCommand.self, AckCommand.self,
      SilenceCommand.self, UnsilenceCommand.self, RetractCommand.self, StatusCommand.self,
      ReloadCommand.self, VerifyCommand.self, RebuildCommand.self, MetricsCommand.self,
      CheckCommand.self, FmtCommand.self, TestCommand.self, BacktestCommand.self,
      ReadCommand.self, ExtractCommand.self, CorrelateCommand.self, DatesCommand.self,
    ])
}

@main
enum Main {
  static func main() async {
    do {
      var command = try Tocsin.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as StartFailure {
      StandardError.fail("\(failure)", .badConfiguration)
    } catch let failure as ControlFailure {
      StandardError.fail("\(failure)", .badConfiguration)
    } catch let failure as StoreFailure {
      StandardError.fail("\(failure)", .badConfiguration)
    } catch let failure as ConfigurationFailure {
      for problem in failure.problems.dropLast() {
        StandardError.write("tocsin: \(SafeText.escaping(problem))\n")
      }
      StandardError.fail(failure.problems.last ?? "", .badConfiguration)
    } catch let failure as JournalError {
      StandardError.fail("\(failure)", .badConfiguration)
    } catch is DecodingError {
      StandardError.fail(
        "what is stored cannot be read: the state is damaged, or another version wrote it",
        .badConfiguration)
    } catch {
      Tocsin.exit(withError: error)
    }
  }
}

extension ExitCode {
  /// Something was found that should not be there, or not found that should.
  static let findings = ExitCode(1)
  /// The rules have mistakes.
  static let faultyRules = ExitCode(2)
  /// There is no daemon, or its folders cannot be used.
  static let badConfiguration = ExitCode(3)
}
