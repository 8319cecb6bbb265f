import Articles
import Foundation
import Testing

@Suite struct HostilePageTests {
  private let paragraph =
    "<p>Han Jun met the commission of Anhui in Hefei, and spoke of security first.</p>"

  @Test(arguments: [
    "<div", "<p class=\"", "<!-- ", "<script>", "<style>", "<![CDATA[", "<svg>", "</", "<", "&",
    "<p a='b", "<title>",
    "<textarea>", "<table><tr><td>", "</p></p></div></html>", "<br/>", "<p/>", "<html><body>",
    "<b><i><u>",
  ])
  func `a page that is cut off is read as far as it goes`(end: String) throws {
    let article = try read("<html><body>\(paragraph)\(end)", as: "a.html")
    #expect(article.text.hasPrefix("Han Jun met the commission"))
  }

  @Test func `what no browser shows is not read`() throws {
    let page = """
      <body><script>var a = "<p>Not this is shown, nor is it a part of the text.</p>";</script>
      <style>p::after { content: "</p>Not this" }</style><!-- <p>Not this is shown either, by any browser.</p> -->
      <noscript><p>Not this, for scripts are on in browsers.</p></noscript><template><p>Not this.</p></template>
      <div hidden><p>Not this, for it is hidden.</p></div><div style="DISPLAY : none"><p>Not this either.</p></div>
      \(paragraph)<p>5 < 6 &amp; 7 > 2 &lt;b&gt; &#27;[31m &nbsp; caf&eacute; &#x97E9; &#151; end of it.</p>
      """
    let article = try read(page, as: "a.html")
    #expect(!article.text.contains("Not this"))
    #expect(article.text.hasSuffix("5 < 6 & 7 > 2 <b> [31m café 韩 — end of it.\n"))
  }

  @Test(
    arguments: [
      "<div>", "<a>x</b>", "<q><div></q>x", "<a href=\"x>x ", "<svg>x", "<!-- ", "< ", "<p>x",
      "<table><tr><td>x",
      "<h2>Related</h2><p>x</p>", "&amp;", "<![CDATA[", "</p>", "<br>", "<title>", "<x-y z>",
      "<script>", "<p hidden>",
    ])
  func `bombs are refused or read in bounded time`(piece: String) throws {
    let bomb =
      "<html><body>\(paragraph)" + String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    _ = try? read(bomb, as: "a.html")
  }

  @Test func `elements nested 100,000 deep are refused with their reason`() throws {
    let bomb = Array(("<html>" + String(repeating: "<div>", count: 100_000) + "x").utf8)
    #expect(try failure(bomb, as: "a.html")?.code == "broken-markup")
  }

  @Test func `100,000 attributes of an element do no harm`() throws {
    let attributes = (0..<100_000).map { "a\($0)='1'" }.joined(separator: " ")
    let article = try read(
      "<html><body><div \(attributes) class=x>\(paragraph)</div>", as: "a.html")
    #expect(article.text.hasPrefix("Han Jun met"))
  }

  @Test func `any pieces of markup are read or refused, and texts are clean`() throws {
    let pieces = [
      "<div class=related>", "<p>", "</p>", "<h1>Met</h1>", "Han Jun met them in Hefei. ",
      "<a href=x>", "</a>", "<br>", "&#0;",
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":", "</script>",
      "<meta property=og:title content='",
      "'>", "\"", "<table><td>", "</table>", "\u{1B}[m", "韩俊", "&lt;", "<!--", "-->", "<title>",
      "<li>", "<time>", "2024-06-05",
    ]
    for _ in 0..<2000 {
      let page =
        "<html>" + (0..<Int.random(in: 0...40)).map { _ in pieces.randomElement() ?? "" }.joined()
      guard let article = try? read(page, as: "a.html") else { continue }
      for scalar in (article.title + article.text + (article.author ?? "")).unicodeScalars {
        let isControl = scalar.properties.generalCategory == .control
        #expect(!isControl || scalar == "\n" || scalar == "\t", "\(page)")
      }
    }
  }
}
