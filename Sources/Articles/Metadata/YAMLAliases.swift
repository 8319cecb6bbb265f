/// The aliases of YAML: each stands for all that its anchor marks, so that a few of them make a
/// document that no memory holds.
public enum YAMLAliases {
  /// How many there may be at most in a text: what looks like one, if anything looks like an anchor.
  public static func count(in yaml: String) -> Int {
    var previous = UInt8(ascii: "\n")
    var sign: UInt8 = 0
    var anchors = 0
    var aliases = 0
    for byte in yaml.utf8 {
      if byte > 0x20 {
        if sign == UInt8(ascii: "&") { anchors += 1 }
        if sign == UInt8(ascii: "*") { aliases += 1 }
      }
      let isStart = previous <= 0x20 || "[]{},:?-\"'!".utf8.contains(previous)
      sign = isStart && (byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")) ? byte : 0
      previous = byte
    }
    return anchors == 0 ? 0 : aliases
  }
}
