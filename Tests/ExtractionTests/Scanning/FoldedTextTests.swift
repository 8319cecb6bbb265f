import TestSupport
import Testing

@testable import Extraction

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Inner-Mongolia", "inner mongolia"),
    ("Han\n  Jun", "han jun"),
    ("Han\u{A0}Jun\u{3000}said", "han jun said"),
    ("one\n\ntwo", "one\ntwo"),
    ("one\r\n \r\ntwo", "one\ntwo"),
    ("Beijing - Shanghai", "beijing-shanghai"),
    ("Beijing--Shanghai", "beijing-shanghai"),
    ("國家安全委員會", "国家安全委员会"),
    ("臺灣 and 台湾", "台湾 and 台湾"),
    ("ＡＮＨＵＩ　６月", "anhui 6月"),
    ("Shanghai’s “first”", "shanghai's \"first\""),
    ("ÜRÜMQI ΑΘΗΝΑ МОСКВА", "ürümqi αθηνα москва"),
    ("", ""), ("  ", " "), ("😀 A", "😀 a"),
  ])
  func folds(text: String, expected: String) {
    #expect(String(decoding: FoldedText(text.utf8.span).bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: ["a  國b", "Ａ安徽—\n\nx", "İstanbul ǅ ﬀ 后後", "\u{2011}é e\u{301}  "])
  func everyFoldedOffsetLeadsBack(text: String) {
    let folded = FoldedText(text.utf8.span)
    let count = folded.bytes.count
    #expect(folded.original(0..<count) == 0..<text.utf8.count)
    for start in 0..<count {
      for end in start...count {
        let range = folded.original(start..<end)
        #expect(0 <= range.lowerBound && range.upperBound <= text.utf8.count)
      }
    }
  }

  @Test func aCharacterIsFoundWhereItStands() {
    let text = "Ａ  Ｂ-Ｃ 國 x"
    let folded = FoldedText(text.utf8.span)
    let expected: [(String, String)] = [("b", "Ｂ"), ("国", "國"), ("x", "x"), ("b c", "Ｂ-Ｃ")]
    for (needle, original) in expected {
      let bytes = Array(needle.utf8)
      let starts = folded.bytes.indices.filter { folded.bytes[$0...].starts(with: bytes) }
      #expect(starts.count == 1)
      for start in starts {
        let range = folded.original(start..<start + bytes.count)
        #expect(String(text.utf8Slice(range)) == original)
      }
    }
  }

  @Test func aTextIsFoldedAlikeWhateverStandsAroundIt() {
    // Few bytes are looked at one by one, many together.
    var random = SeededGenerator(seed: 8)
    let bytes = Array("aZ09 -\t\n\u{1}~@['\"".utf8)
    for _ in 0..<5_000 {
      let middle = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        bytes[Int.random(in: 0..<bytes.count, using: &random)]
      }
      let text = [0x78] + middle + [0x79]
      let before = [UInt8](repeating: 0x77, count: Int.random(in: 0...9, using: &random))
      let behind = [UInt8](repeating: 0x7A, count: 9)
      #expect(
        FoldedText((before + text + behind).span).bytes
          == before + FoldedText(text.span).bytes + behind, "\(text)")
    }
  }

  @Test func bytesThatAreNotUTF8AreKeptFromTrapping() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let folded = FoldedText(bytes.span)
      #expect(folded.bytes.count <= bytes.count)
    }
  }
}
