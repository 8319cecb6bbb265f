/// Words of a shell's command line, for advice that is pasted.
public enum ShellWord {
  /// Whether a text stands for itself, in a shell and in YAML: letters of ASCII, digits and what paths
  /// are made of.
  public static func isPlain(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "/._-".utf8.contains(byte)
        }
      }
  }

  /// A text as one word, in quotes where it needs them.
  public static func quoted(_ text: String) -> String {
    isPlain(text) ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
