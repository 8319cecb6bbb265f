import DaemonHarness
import Foundation

/// What is measured, and how it is printed.
struct Setting {
  /// The program `tocsin`, a release.
  var program: String
  /// The folder of the china pack.
  var rules: String

  /// The folders of a daemon, with an inbox and a state of its own.
  func folders(below folder: String, rules: String? = nil) throws -> DaemonFolders {
    try DaemonFolders(program: program, rules: rules ?? self.rules, below: folder)
  }

  /// A line for each number.
  func print(_ what: String, _ number: String, _ details: String) {
    func column(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    Swift.print(column(what, 52) + column(number, 34) + details)
    fflush(nil)
  }
}

func seconds(_ duration: Duration) -> Double {
  duration / .seconds(1)
}

func format(_ number: Double) -> String {
  String(format: "%.2f", number)
}

func megabytes(_ bytes: Int) -> String {
  "\(bytes >> 20) MB"
}

/// Writes a file in place.
func writeFile(_ text: String, to path: String) throws {
  try Data(text.utf8).write(to: URL(filePath: path))
}
