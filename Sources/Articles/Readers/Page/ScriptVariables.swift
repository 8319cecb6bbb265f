/// Strings that a script assigns to variables.
enum ScriptVariables {
  /// The most bytes of a script that are looked at.
  private static let window = 256 << 10

  /// The first string that one of these variables gets, as in `ct = "1717545600"`.
  static func value(of names: [StaticString], in script: Span<UInt8>) -> String? {
    let head = script.extracting(0..<min(script.count, window))
    for name in names {
      if let value = value(of: name, in: head) { return value }
    }
    return nil
  }

  private static func value(of name: StaticString, in script: Span<UInt8>) -> String? {
    var index = 0
    while let end = script.index(behind: name, from: index) {
      index = end
      let start = end - name.utf8CodeUnitCount
      guard start == 0 || !isPartOfName(script[start - 1]),
        let value = assignment(at: end, in: script)
      else {
        continue
      }
      return value
    }
    return nil
  }

  /// The string behind an equals sign, in a call or not.
  private static func assignment(at start: Int, in script: Span<UInt8>) -> String? {
    var index = start
    while index < script.count, script[index] <= 0x20 { index += 1 }
    guard index < script.count, script[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    // htmlDecode("…")
    while index < script.count, index - start < 40, script[index] != UInt8(ascii: "\""),
      script[index] != UInt8(ascii: "'"), script[index] != UInt8(ascii: ";")
    {
      index += 1
    }
    guard index < script.count else { return nil }
    let quote = script[index]
    guard quote != UInt8(ascii: ";"), index - start < 40 else { return nil }
    let first = index + 1
    var end = first
    while end < script.count, end - first < 400, script[end] != quote, script[end] != 0x0A {
      end += 1
    }
    guard end < script.count, script[end] == quote, end > first else { return nil }
    return script.string(in: first..<end).resolvingReferences.inOneLine
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || (0x30...0x39).contains(byte)
  }
}
