import ArgumentParser
import Foundation
import Service
import SystemPackage

/// `--state DIR`, for commands that ask a running daemon.
struct DaemonOption: ParsableArguments {
  @OptionGroup var state: StateOption

  /// Asks the daemon. Prints what it says, on standard error where it cannot do what is asked, and
  /// ends the command with the fitting status then.
  @discardableResult
  func ask(_ request: ControlRequest) throws -> ControlReply {
    let reply = try send(request)
    switch reply.outcome {
    case .done:
      if !reply.text.isEmpty { try StandardOutput.write([reply.text]) }
      return reply
    case .refused, .failed:
      StandardError.write("tocsin: \(reply.text)\n")
      throw ExitCode.findings
    case .faultyRules:
      StandardError.write(reply.text)
      StandardError.write(
        "tocsin: the rules that were in force stay so; mend these and try again\n")
      throw ExitCode.faultyRules
    }
  }

  /// The daemon's answer, whatever it is.
  func send(_ request: ControlRequest) throws -> ControlReply {
    let client = ControlClient(state: FilePath(try state.state))
    let reply = try client.send(request, who: ProcessInfo.processInfo.userName)
    if reply.version != tocsinVersion {
      StandardError.write(
        "tocsin: the daemon is of version \(reply.version), and this is \(tocsinVersion): restart it\n"
      )
    }
    return reply
  }
}
