extension String {
  /// Whether it stands for itself in a shell and in YAML: letters of ASCII, digits and what paths are
  /// made of.
  var isPlainWord: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "/._-".utf8.contains(byte)
        }
      }
  }

  /// It as one word of a shell's command line, in quotes where it needs them.
  var asShellWord: String {
    isPlainWord ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
