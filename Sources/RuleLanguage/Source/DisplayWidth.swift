/// How many cells of a terminal a text takes.
public enum DisplayWidth {
  /// The cells of one character: 0 for combining marks and joiners, 2 for Hanzi, kana, hangul,
  /// full-width forms and emoji, 1 for the rest.
  ///
  /// By Unicode Standard Annex #11, with the ambiguous taken for narrow.
  public static func cells(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if isWide(scalar.value) { return 2 }
    // Vowels and finals of decomposed hangul stand in the cells of their initial.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      // Three marks inside the block of ideographic punctuation combine.
      return !(0x302A...0x302D).contains(value) && !(0x3099...0x309A).contains(value)
    default: return false
    }
  }
}
