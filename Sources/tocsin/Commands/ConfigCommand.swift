import ArgumentParser
import Extraction
import Reports

/// `tocsin config`: what is in force, and where it comes from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show what is configured, and where each value comes from.",
    discussion: """
      A flag comes before the environment (TOCSIN_INBOX for 'inbox', and so on), that before the \
      configuration file, and that before the defaults. The file is the one that --config or \
      TOCSIN_CONFIG names, or a user's own, $XDG_CONFIG_HOME/tocsin/config.yaml, or \
      /etc/tocsin/config.yaml. With -o json each key has its description, too.

      Examples:
        tocsin config
        tocsin config -o json | jq -r 'select(.key == "inbox").value[]'
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Option(name: .shortAndLong, help: "What to print.")
  var output = Format.table

  @OptionGroup var options: ConfigurationOptions

  func run() throws {
    let settings = try options.settings()
    switch output {
    case .json:
      try StandardOutput.write(settings.entries.map { try CanonicalJSON.encode(Document($0)) })
    case .table:
      let list = SettingList(
        settings.entries.map {
          .init(key: $0.key.rawValue, values: $0.values, source: $0.origin.place(of: $0.key))
        })
      try StandardOutput.write(
        list.table(style: StandardOutput.style, width: StandardOutput.width))
      if settings.file == nil { StandardError.write("There is no configuration file.\n") }
    }
  }

  /// An entry in JSON, with the row of the table that it belongs to.
  private struct Document: Encodable {
    let key: String
    let value: [String]
    let source: String
    let takes: String
    let standard: [String]
    let variable: String
    let example: String
    let about: String

    enum CodingKeys: String, CodingKey {
      case key, value, source, takes, variable, example, about
      case standard = "default"
    }

    init(_ entry: Settings.Entry) {
      key = entry.key.rawValue
      value = entry.values
      source = entry.origin.place(of: entry.key)
      takes = entry.key.kind.rawValue
      standard = entry.key.standard
      variable = entry.key.variable
      example = entry.key.example
      about = entry.key.about
    }
  }
}
