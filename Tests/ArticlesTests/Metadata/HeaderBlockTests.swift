import Articles
import Testing

@Suite struct HeaderBlockTests {
  @Test func `lines with known keys at the top are metadata`() throws {
    let article = try read(
      """
      Title: Anhui's commission meets
      Date: June 5, 2024
      SOURCE: Beijing Youth Daily
      Tags: security, Anhui

      Han Jun met them.
      """)
    #expect(article.title == "Anhui's commission meets")
    #expect(article.text == "Anhui's commission meets\n\nHan Jun met them.")
    #expect(article.outlet == "Beijing Youth Daily")
    #expect("\(article.published.day)" == "2024-06-05" && article.published.source == .frontMatter)
  }

  @Test func `Chinese keys and full-width colons are understood`() throws {
    let article = try read("标题：安徽召开会议\n来源：北京青年报\n发布时间：2024年6月5日 08:00\n\n安徽召开会议\n\n韩俊主持。")
    #expect(article.title == "安徽召开会议")
    #expect(article.text == "安徽召开会议\n\n韩俊主持。")
    #expect(article.outlet == "北京青年报")
    #expect("\(article.published.day)" == "2024-06-05")
  }

  @Test(arguments: [
    "Shanghai: it met on June 3.\n\nYunnan: it met.", "Source: X\nHan Jun met them.\n\nMore.",
    "Title: x\nShanghai: it met.\n\nMore.", "Source: X", "https://example.com\n\nx",
    "08:30 it met\n\nx",
    ": x\n\ny", "source\n\nx",
  ])
  func `other lines belong to the text`(text: String) throws {
    #expect(try read(text).text == text)
  }
}
