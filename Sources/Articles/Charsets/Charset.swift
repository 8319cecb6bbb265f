extension Article {
  /// The ways to write characters that can be read; the raw value is the name by which the web knows
  /// it.
  public enum Charset: String, Hashable, Sendable, Codable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// Holds GB 2312 and GBK, and is named in their place.
    case gb18030
    case big5
    case shiftJIS = "shift_jis"
    case eucJP = "euc-jp"
    case eucKR = "euc-kr"
    case koi8R = "koi8-r"
    case latin2 = "iso-8859-2"
    case latin9 = "iso-8859-15"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    /// Holds ASCII and Latin-1, and is named in their place.
    case windows1252 = "windows-1252"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1255 = "windows-1255"
    case windows1256 = "windows-1256"
    case windows1257 = "windows-1257"
    case windows1258 = "windows-1258"
  }
}

extension Article.Charset {
  /// The charset of a name, in any letters; nil when it is none that can be read.
  ///
  /// As in browsers a name stands for the larger charset that holds it: GB 2312 for GB18030, Latin-1
  /// for Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
  init?(label: String) {
    let name = String(label.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    guard let charset = Self.names[name] else { return nil }
    self = charset
  }

  private static let names: [String: Article.Charset] = {
    var names: [String: Article.Charset] = [
      "utf16": .utf16LittleEndian, "unicode": .utf16LittleEndian, "ucs2": .utf16LittleEndian,
      "gb2312": .gb18030, "gbk": .gb18030, "xgbk": .gb18030, "cp936": .gb18030, "ms936": .gb18030,
      "windows936": .gb18030, "gb231280": .gb18030, "euccn": .gb18030, "chinese": .gb18030,
      "big5hkscs": .big5, "big5eten": .big5, "cp950": .big5, "xxbig5": .big5, "cnbig5": .big5,
      "sjis": .shiftJIS, "xsjis": .shiftJIS, "cp932": .shiftJIS, "ms932": .shiftJIS,
      "windows31j": .shiftJIS, "mskanji": .shiftJIS, "xeucjp": .eucJP,
      "ksc56011987": .eucKR, "ksc5601": .eucKR, "korean": .eucKR, "windows949": .eucKR,
      "cp949": .eucKR, "uhc": .eucKR,
      "koi8": .koi8R, "latin2": .latin2, "latin9": .latin9,
      "ascii": .windows1252, "usascii": .windows1252, "iso88591": .windows1252,
      "latin1": .windows1252, "l1": .windows1252, "iso88599": .windows1254,
      "iso88597": .windows1253,
    ]
    for charset in Article.Charset.allCases {
      names[charset.rawValue.filter { $0.isLetter || $0.isNumber }] = charset
      if charset.rawValue.hasPrefix("windows-") {
        names["cp\(charset.rawValue.dropFirst(8))"] = charset
      }
    }
    return names
  }()

  /// What glibc calls it.
  var iconvName: String {
    switch self {
    case .big5: "BIG5-HKSCS"
    case .shiftJIS: "CP932"
    case .eucKR: "CP949"
    case .windows1250, .windows1251, .windows1252, .windows1253, .windows1254, .windows1255,
      .windows1256, .windows1257, .windows1258:
      "CP\(rawValue.dropFirst(8))"
    default: rawValue.uppercased()
    }
  }
}
