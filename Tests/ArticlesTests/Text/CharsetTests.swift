import Articles
import Foundation
import Testing

@Suite struct CharsetTests {
  private let sentence = "6月3日，韩俊在合肥主持会议。\n\nHan Jun — “security first” 😀.\n"

  @Test func `UTF-8 is read with and without a byte order mark`() throws {
    let plain = try read(sentence)
    let marked = try read([0xEF, 0xBB, 0xBF] + Array(sentence.utf8))
    #expect(plain.text == sentence && marked.text == sentence)
    #expect(plain.charset == .utf8 && marked.charset == .utf8)
    #expect(plain.id != marked.id)
  }

  @Test func `UTF-16 is read with a byte order mark`() throws {
    let little: [UInt8] =
      [0xFF, 0xFE] + sentence.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] =
      [0xFE, 0xFF] + sentence.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try read(little).text == sentence)
    #expect(try read(little).charset == .utf16LittleEndian)
    #expect(try read(big).text == sentence)
    #expect(try read(big).charset == .utf16BigEndian)
  }

  @Test(
    arguments: [
      [0xE5, 0xAE], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xFF, 0xFE, 0x61], [0xFE, 0xFF, 0xD8, 0x00], [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0],
      [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61],
    ] as [[UInt8]])
  func `other bytes are undecodable, and the way out is told`(bytes: [UInt8]) throws {
    let failure = try #require(try failure(bytes))
    #expect(failure.code == "undecodable")
    #expect(failure.description.contains("iconv"))
  }

  @Test func `the place of the first faulty byte is told`() throws {
    let bytes = Array("韩俊\nHan Jun \u{300}".utf8) + [0xC4, 0xFF] + Array("x".utf8)
    #expect("\(try #require(try failure(bytes)))".hasPrefix("it is not UTF-8 (line 2, byte 17)"))
  }

  @Test func `what holds no text is binary`() throws {
    #expect(try failure([0x61, 0, 0x62]) == .binary)
    #expect(try failure([UInt8](repeating: 0, count: 5000)) == .binary)
    #expect(try failure(Array("\u{1}\u{2}abc".utf8)) == .binary)
    #expect(try failure([0xFF, 0xFE, 0, 0xD8, 0, 0xDC, 0, 0]) == .binary)
  }

  @Test(arguments: ["", "\u{FEFF}", " ", "\n\n\r\n\t", "\u{3000}\u{A0}\n", "\u{B}\u{C}"])
  func `what holds nothing is empty`(text: String) throws {
    #expect(try failure(Array(text.utf8)) == .empty)
    #expect(try failure(Array(text.utf8), as: "a.md") == .empty)
  }

  @Test func `all line ends become line feeds`() throws {
    #expect(try read("a\r\nb\rc\n\rd\r\r\ne\u{B}f\u{C}g\r").text == "a\nb\nc\n\nd\n\ne\nf\ng\n")
  }

  @Test(arguments: [
    ("\u{1B}[31mHan Jun\u{1B}[0m met", "Han Jun met"), ("\u{1B}[1;2;3Hx\u{1B}[", "x["),
    ("com\u{8}mis\u{1F}sion\u{7F}", "commission"), ("\u{1B}]0;title\u{7} x", "]0;title x"),
    ("Han Jun\u{92}s \u{93}way\u{94} \u{96} it\u{85}", "Han Jun’s “way” – it…"),
    ("a\u{81}\u{9D}b", "ab"),
    ("caf\u{E9} \u{A0}\u{A9} tab\tstays", "caf\u{E9} \u{A0}\u{A9} tab\tstays"),
    ("e\u{301} \u{E9} 안 \u{1112}\u{1161}", "e\u{301} \u{E9} 안 \u{1112}\u{1161}"),
  ])
  func `control characters go, and nothing else is changed`(text: String, clean: String) throws {
    let padding = " " + String(repeating: "word ", count: 20)
    let article = try read(text + padding)
    #expect(Array(article.text.utf8) == Array((clean + padding).utf8))
  }

  @Test func `any bytes are read or refused, and texts are clean`() throws {
    var random = SystemRandomNumberGenerator()
    let pieces: [[UInt8]] = [
      [0x0D], [0x0A], [0x1B, 0x5B], [0xC2, 0x85], [0xC2], [0xE5, 0xAE, 0x89], [0x61], [0x20],
      Array("---\n".utf8), Array("title: x\n".utf8), Array("# ".utf8), Array("](x)".utf8),
      Array("[".utf8), Array("![".utf8), Array("<!--".utf8), Array("-->".utf8), Array("**".utf8),
      Array("```\n".utf8), Array("&#27;".utf8), Array("<b>".utf8), Array("\"\\e[m\"".utf8),
      [0x3A, 0x20],
    ]
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...30, using: &random)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      for path in ["a.txt", "a.md"] {
        guard let article = try? read(bytes, as: path) else { continue }
        let texts = [article.title, article.text, article.outlet ?? ""]
        for scalar in texts.joined().unicodeScalars {
          let isControl = scalar.properties.generalCategory == .control
          #expect(!isControl || scalar == "\n" || scalar == "\t", "\(bytes) in \(path)")
        }
      }
    }
  }
}
