import Extraction
import Service

/// A configuration file as it is written for a user: every key with what it is for, and those that
/// have no value as a remark.
struct ConfigurationText {
  /// The values that are set.
  let values: [ConfigurationKey: [String]]

  /// What the file holds.
  var text: String {
    let heading = "# What Tocsin works on. `tocsin config` shows what is in force.\n"
    return ConfigurationKey.allCases.reduce(into: heading) { text, key in
      text += "\n# \(key.about)\n"
      if let values = values[key] {
        let value =
          key.isList
          ? values.map { "\n  - \(Self.scalar($0))" }.joined() : " \(Self.scalar(values[0]))"
        text += "\(key.rawValue):\(value)\n"
      } else {
        text += "#\(key.rawValue): \(key.example)\n"
      }
    }
  }

  /// A text as YAML has it, in quotes where it could be taken for something else.
  private static func scalar(_ text: String) -> String {
    // JSON's strings are YAML's, too.
    return ShellWord.isPlain(text) && text.hasPrefix("/")
      ? text : (try? CanonicalJSON.encode(text)) ?? text
  }
}
