import Articles
import Foundation
import Testing

@Suite struct ArticleJSONTests {
  @Test func `an article is written as tocsin read prints it`() throws {
    let page = """
      <html><head><title>Anhui meets - Xinhua</title><meta property="og:site_name" content="Xinhua">
      <meta property="article:published_time" content="2024-06-05T08:00:00+08:00">
      <link rel="canonical" href="https://x.example/a"></head>
      <body><h1>Anhui meets</h1><p class="author">Li Lin</p>
      <p>Han Jun met the commission of Anhui in Hefei, and spoke of security first.</p></body></html>
      """
    let article = try read(page, as: "in/a.html")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(article), as: UTF8.self)
    #expect(
      json == """
        {"author":"Li Lin","charset":"utf-8","format":"html","id":"\(ArticleHash.of(page))",\
        "language":"en","outlet":"Xinhua","path":"in/a.html","published":"2024-06-05T08:00:00+08:00",\
        "published_from":"meta","text":"Anhui meets\\n\\nHan Jun met the commission of Anhui in Hefei, \
        and spoke of security first.\\n","title":"Anhui meets","url":"https://x.example/a"}
        """)
  }

  @Test func `what an article does not say is left out, and a day is a day`() throws {
    let article = try read("Han Jun met them.", as: "2024-06-06.txt")
    let json = String(decoding: try JSONEncoder().encode(article), as: UTF8.self)
    #expect(!json.contains("outlet") && !json.contains("author") && !json.contains("\"url\""))
    #expect(json.contains("\"published\":\"2024-06-06\"") && json.contains("\"title\":\"\""))
  }
}
