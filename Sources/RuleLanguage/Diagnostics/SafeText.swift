/// Makes text from files harmless for a terminal.
public enum SafeText {
  /// The text with control characters, line ends and invisible characters written out, as in
  /// `\u{1B}`.
  public static func escaping(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var safe = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        safe += scalar == "\n" ? "\\n" : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isForbiddenControl || scalar.isLineBreak || scalar == "\t"
  }
}
