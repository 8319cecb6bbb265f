import Articles
import Foundation
import Testing

@Suite struct CharsetDetectionTests {
  private static let simplified = """
    韩俊主持召开省委国家安全委员会会议

    6月3日，省委书记韩俊主持召开会议，强调把政治安全放在首位，防范化解意识形态领域风险，压实各级党委的责任。
    """
  private static let traditional = """
    秦剛辭去中央委員職務

    公報又稱，全會確認中央政治局先前作出的決定，給予李尚福等三人開除黨籍處分，並公布了會議的時間。
    """
  private static let japanese = """
    安徽省で国家安全委員会の会議

    安徽省の韓俊書記は三日、合肥で会議を開き、政治の安全を第一にするよう求めた。
    """
  private static let russian = """
    Заседание комиссии в Хэфэе

    Третьего июня секретарь парткома провинции Хань Цзюнь провёл заседание комиссии по безопасности.
    """
  private static let french = """
    La réunion de la commission à Hefei

    Le secrétaire du comité, M. Han, a présidé une réunion consacrée à la sécurité de l’État, a-t-on précisé.
    """

  @Test(arguments: [
    (simplified, "GB18030", Article.Charset.gb18030), (simplified, "GBK", .gb18030),
    (traditional, "BIG5", .big5), (japanese, "CP932", .shiftJIS), (russian, "CP1251", .windows1251),
    (french, "CP1252", .windows1252),
  ])
  func `a charset that nothing declares is detected`(
    text: String, iconv: String, charset: Article.Charset
  ) throws {
    let article = try read(try Iconv.bytes(of: text, in: iconv))
    #expect(article.charset == charset && article.text == text)
  }

  @Test(arguments: [
    ("gb2312", "GBK", simplified), ("gbk", "GBK", simplified), ("GB18030", "GB18030", simplified),
    ("big5", "BIG5", traditional), ("shift_jis", "CP932", japanese),
    ("windows-1251", "CP1251", russian), ("iso-8859-1", "CP1252", french),
    // Declarations that the text speaks against.
    ("utf-8", "GBK", simplified), ("iso-8859-1", "GBK", simplified), ("big5", "GBK", simplified),
    ("gb2312", "BIG5", traditional), ("gbk", "UTF-8", simplified), ("utf-16", "UTF-8", french),
    ("no-such-thing", "UTF-8", french),
  ])
  func `a declared charset is believed where the text agrees`(
    declared: String, iconv: String, text: String
  ) throws {
    let paragraphs = text.replacing("\n\n", with: "</p><p>")
    for head in [
      "<meta charset=\"\(declared)\">",
      "<META http-equiv=Content-Type content='text/html; charset=\(declared)'>",
    ] {
      let page = "<html><head>\(head)</head><body><p>\(paragraphs)</p></body></html>"
      #expect(try read(try Iconv.bytes(of: page, in: iconv), as: "a.html").text == text + "\n")
    }
  }

  @Test func `a few faulty bytes do not make another charset`() throws {
    let text = Array(String(repeating: Self.simplified, count: 3).utf8)
    let article = try read(text.dropLast() + [])
    #expect(article.charset == .utf8 && article.text.hasSuffix("责任\u{FFFD}"))
    let gbk = try Iconv.bytes(of: String(repeating: Self.simplified, count: 5), in: "GBK")
    #expect(try read(gbk.dropLast() + []).charset == .gb18030)
  }

  @Test func `UTF-16 without a byte order mark shows by its ASCII`() throws {
    let text = "Han Jun met the commission of Anhui."
    #expect(try read(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).text == text)
    #expect(
      try read(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }).charset == .utf16BigEndian
    )
  }

  @Test(arguments: [simplified, french, traditional])
  func `text that was encoded twice is repaired`(text: String) throws {
    // UTF-8 that was taken for Latin-1.
    let twice = Array(text.utf8).flatMap { Array(String(Unicode.Scalar($0)).utf8) }
    #expect(try read(twice).text == text)
  }

  @Test func `UTF-8 that was taken for GBK is repaired`() throws {
    let text = "韩俊主持召开省委国家安全委员会会议强调把政治安全放在首位"
    let twice = try Iconv.bytes(from: Array(text.utf8), "GB18030", to: "UTF-8")
    #expect(try read(twice).text == text)
  }

  @Test(arguments: [
    "Ã la carte, dit-il", "São Paulo – coração, NÃO", "“Ça va”, dit l’évêque.",
    "Đây là tiếng Việt: ÂÊÔ ĐÃ",
    "瀹夊窘", "Ünïcödé ÃŸ ÃÜ",
  ])
  func `what may be meant so is left alone`(text: String) throws {
    #expect(try read(text).text == text)
  }
}
