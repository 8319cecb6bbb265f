extension Unicode.Scalar {
  /// A letter, mark or digit of any script: what names are made of, besides `-`.
  var isNameCharacter: Bool {
    if isASCII { return isASCIILetter || isASCIIDigit }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
      return true
    default: return false
    }
  }

  /// Whether a text could be known by it: a letter, a digit or a symbol.
  var isSubstance: Bool {
    switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .otherSymbol, .otherNumber: true
    default: isNameCharacter
    }
  }

  /// Anything that ends a line of a text.
  var isLineBreak: Bool { self == "\n" || self == "\r" }

  /// White space of any sort.
  var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// What a phrase takes for a hyphen.
  var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" }

  /// What no rule file has a use for: control characters other than tab and line ends, and
  /// invisible ones that reorder a line or hide in a name.
  var isForbiddenControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00..<0x20, 0x7F..<0xA0: true
    case 0x200B, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  private var isASCIILetter: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  private var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  /// As in `U+00AD`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
