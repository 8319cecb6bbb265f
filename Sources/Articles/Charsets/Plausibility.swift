/// Whether a decoded text looks like what people write, or like bytes in a wrong charset.
struct Plausibility {
  private var hanzi = 0
  private var commonHanzi = 0
  private var kana = 0
  private var halfWidthKana = 0
  private var hangul = 0
  private var cyrillic = 0
  private var greek = 0
  private var semitic = 0
  /// Letters of Latin beyond ASCII, and the signs of print.
  private var latin = 0
  private var oddities = 0
  private var ascii = 0

  /// The most bytes that are looked at.
  private static let window = 16 << 10

  /// Counts the characters of a text in valid UTF-8.
  init(of text: Span<UInt8>) {
    let head = String(decoding: text.prefixBytes(Self.window), as: UTF8.self)
    for scalar in head.unicodeScalars { count(scalar) }
  }

  /// The share of Hanzi that are among the commonest: in news at least a third.
  var commonShare: Double { hanzi == 0 ? 0 : Double(commonHanzi) / Double(hanzi) }

  /// How many Hanzi there are.
  var hanziCount: Int { hanzi }

  /// Whether the text may well have been written in this charset.
  ///
  /// - Parameter isDeclared: whether something says that it was; a few words are then believed.
  func speaks(for charset: Article.Charset, isDeclared: Bool) -> Bool {
    if isDeclared, hanzi + kana + hangul < 8, oddities == 0, halfWidthKana == 0, latin == 0 {
      return true
    }
    let foreign = hanzi + kana + hangul + cyrillic + greek + semitic + latin
    guard oddities * 20 <= foreign else { return false }
    switch charset {
    case .utf8, .utf16LittleEndian, .utf16BigEndian:
      return true
    case .gb18030, .big5:
      return kana + halfWidthKana <= hanzi / 4 && isChinese
    case .shiftJIS, .eucJP:
      return halfWidthKana * 4 <= kana + hanzi && kana * 10 >= hanzi && kana > 0
    case .eucKR:
      return hangul * 2 > hanzi + kana
    case .windows1251, .koi8R:
      return cyrillic * 10 >= foreign * 9 && cyrillic > 0
    case .windows1253:
      return greek * 10 >= foreign * 8 && greek > 0
    case .windows1255, .windows1256:
      return semitic * 10 >= foreign * 7 && semitic > 0
    case .windows1250, .windows1252, .windows1254, .windows1257, .windows1258, .latin2, .latin9:
      // European languages write one letter in five with an accent at the most.
      return latin * 10 >= foreign * 9 && latin * 4 <= ascii
    }
  }

  private var isChinese: Bool {
    // A few characters may be rare by chance, but not all of them.
    hanzi > 0 && (hanzi < 20 ? commonHanzi > 0 : commonShare > 0.15)
  }

  private mutating func count(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F: ascii += 1
    case 0x00...0x1F, 0x3000...0x303F, 0xFF00...0xFF60: break
    case 0x4E00...0x9FFF:
      hanzi += 1
      if Self.common.contains(scalar) { commonHanzi += 1 }
    case 0x3400...0x4DBF, 0x20000...0x3FFFF: hanzi += 1
    case 0x3041...0x30FF: kana += 1
    case 0xFF61...0xFF9F: halfWidthKana += 1
    case 0xAC00...0xD7A3: hangul += 1
    case 0x0400...0x052F: cyrillic += 1
    case 0x0370...0x03FF: greek += 1
    case 0x0590...0x06FF: semitic += 1
    case 0x00A0...0x024F, 0x1E00...0x1EFF, 0x2010...0x2044, 0x20AC, 0x2122: latin += 1
    case 0x7F...0x9F, 0xE000...0xF8FF, 0xFFFD, 0x2500...0x259F: oddities += 1
    default: break
    }
  }

  /// Of the Hanzi of a news text every second one is among these.
  private static let common = Set(
    """
    的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小\
    么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民\
    样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什\
    打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市战安保省\
    委党议员记书社会议国家政治安全席员京华报道\
    這來國個說們為時會過學對後麼還發當無開見經頭長動兩樣現將與進實點種聲話兒問機給幾業間門東電關產軍萬戰\
    黨議員記書報導總統經濟區縣環運應該類從體認該處務團結論據總際級際
    """.unicodeScalars)
}

extension Span<UInt8> {
  /// So many bytes of the beginning.
  func prefixBytes(_ length: Int) -> [UInt8] {
    extracting(0..<Swift.min(count, length)).withUnsafeBufferPointer { Array($0) }
  }
}
