import Articles
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    ("On June 3 Han Jun met the commission of Anhui.", Article.Language.english),
    ("Met.", .english),
    ("6月3日，安徽省委书记韩俊主持召开会议，强调把政治安全放在首位。", .simplifiedChinese),
    ("6月3日，安徽省委書記韓俊主持召開會議，強調把政治安全放在首位。", .traditionalChinese),
    ("重慶市委書記袁家軍（Yuan Jiajun）日前主持會議。", .traditionalChinese),
    ("韩俊（Han Jun）在合肥会见了客人。", .simplifiedChinese),
    ("安徽", .simplifiedChinese),
    // Written with characters that are simplified elsewhere.
    ("天后宮在山谷里，皇后在台上。", .traditionalChinese),
    ("安徽省の韓俊書記は三日、会議を開いた。", .other),
    ("안후이성 당서기 한쥔이 3일 회의를 열었다.", .other),
    ("3 июня Хань Цзюнь провёл заседание комиссии.", .other),
    (
      "Am 3. Juni leitete Han Jun, der Parteisekretär von Anhui, eine Sitzung der Kommission in Hefei. Dabei ging es um Sicherheit und um Risiken.",
      .other
    ),
    (
      "Le 3 juin, Han Jun, secrétaire du parti de la province, a présidé une réunion de la commission dans la ville de Hefei.",
      .other
    ),
    ("12345 2024-06-05", .other),
  ])
  func `a text's language is told by its letters`(text: String, language: Article.Language) throws {
    #expect(try read(text).language == language)
  }

  @Test(arguments: [
    ("en", Article.Language.english), ("en-US", .english), ("en_GB", .english),
    ("zh-Hans", .simplifiedChinese),
    ("zh-CN", .simplifiedChinese), ("zh-SG", .simplifiedChinese), ("zh-Hant", .traditionalChinese),
    ("ZH_TW", .traditionalChinese), ("zh-hk", .traditionalChinese),
    ("zh-Hans-HK", .simplifiedChinese),
    ("fr", .other), ("ja", .other),
    // Chinese, but which is for the text to tell; and no tags at all.
    ("zh", .traditionalChinese), ("chinese", .traditionalChinese), ("?", .traditionalChinese),
  ])
  func `a language that is told is believed`(tag: String, language: Article.Language) throws {
    #expect(try read("---\nlanguage: '\(tag)'\n---\n韓俊主持會議。", as: "a.md").language == language)
  }

  @Test func `only the beginning counts`() throws {
    let english = String(repeating: "The commission met in Hefei. ", count: 200)
    #expect(try read(english + String(repeating: "韩俊主持会议。", count: 5000)).language == .english)
  }
}
