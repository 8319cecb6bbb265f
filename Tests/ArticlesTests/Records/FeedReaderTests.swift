import Articles
import Foundation
import Testing

@Suite struct FeedReaderTests {
  private static let rss = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Desk &amp; Notes</title><link>https://x.example</link><language>en-us</language>
    <item><title>Anhui &#8220;meets&#8221;</title><link>https://x.example/a</link><guid isPermaLink="false">1</guid>
    <dc:creator><![CDATA[Li Lin]]></dc:creator><pubDate>Wed, 05 Jun 2024 20:00:00 -0400</pubDate>
    <description><![CDATA[<p>Han Jun met&#8230;</p>]]></description>
    <content:encoded><![CDATA[<p>Han&nbsp;Jun met <b>them</b>.</p><ul><li>One</li><li>Two</li></ul>
    <p>The post <a href="x">Anhui meets</a> appeared first on <a href="y">Desk</a>.</p>]]></content:encoded></item>
    <item><title>Second</title><guid>https://x.example/b</guid><description>R&amp;D &amp;mdash; A &lt;b&gt;short&lt;/b&gt; text&nbsp;here.</description></item>
    <item><guid>3</guid></item>
    </channel></rss>
    """

  @Test func `each item of RSS is an article`() throws {
    let results = try readAll(Self.rss, as: "feed.xml")
    let first = try results[0].get()
    #expect(first.title == "Anhui “meets”" && first.format == .rss)
    #expect(first.text == "Anhui “meets”\n\nHan Jun met them.\n\nOne\n\nTwo\n")
    #expect(first.outlet == "Desk & Notes" && first.author == "Li Lin")
    #expect(first.url == "https://x.example/a" && first.language == .english)
    #expect("\(first.published)" == "2024-06-05T20:00:00-04:00" && first.published.source == .feed)
    let second = try results[1].get()
    #expect(
      second.text == "Second\n\nR&D — A short text here.\n" && second.url == "https://x.example/b")
    #expect(throws: ReadFailure.recordWithoutText(number: 3)) { try results[2].get() }
  }

  @Test func `an item is the same article in another feed`() throws {
    let ids = try readAll(Self.rss, as: "a").compactMap { try? $0.get().id }
    let later = Self.rss.replacing(
      "<item><guid>3</guid></item>", with: "<item><title>New</title></item>")
    let others = try readAll(later, as: "b").compactMap { try? $0.get().id }
    #expect(Set(ids).count == 2 && others.starts(with: ids))
  }

  @Test func `entries of Atom are articles`() throws {
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><title>江淮</title>
      <entry><title type="html">韩俊主持&lt;i&gt;会议&lt;/i&gt;</title><link rel="self" href="https://x.example/s"/>
      <link href="https://x.example/a"/><author><name>李林</name></author><updated>2024-06-07T00:00:00Z</updated>
      <published>2024-06-05T08:00:00+08:00</published>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>韩俊 &lt; 主持会议。</p><p>会后离开。</p></div></content></entry></feed>
      """
    let article = try read(atom, as: "a.xml")
    #expect(article.format == .atom && article.title == "韩俊主持会议" && article.author == "李林")
    #expect(article.text == "韩俊主持会议\n\n韩俊 < 主持会议。\n\n会后离开。\n")
    #expect(article.url == "https://x.example/a" && article.language == .simplifiedChinese)
    #expect("\(article.published)" == "2024-06-05T08:00:00+08:00")
  }

  @Test func `RDF is a feed, in the charset that it declares`() throws {
    let rdf = """
      <?xml version="1.0" encoding="GB2312"?><rdf:RDF xmlns:rdf="r" xmlns:dc="d"><channel><title>江淮在线</title></channel>
      <item rdf:about="https://x.example/a"><title>韩俊主持召开会议</title><dc:date>2024-06-05</dc:date>
      <description>六月三日，韩俊在合肥主持会议，强调安全。</description></item></rdf:RDF>
      """
    let article = try read(try Iconv.bytes(of: rdf, in: "GBK"), as: "a.rdf")
    #expect(article.charset == .gb18030 && article.outlet == "江淮在线")
    #expect(article.text == "韩俊主持召开会议\n\n六月三日，韩俊在合肥主持会议，强调安全。\n")
    #expect("\(article.published)" == "2024-06-05" && article.url == "https://x.example/a")
  }

  @Test func `faulty XML is read as far as it goes`() throws {
    let rss =
      "<rss><channel><title>A & B</title><item><title>X & Y <met></title><description>Z</description></item><item><title>Two</title>"
    #expect(try readAll(rss, as: "a").isEmpty == false)
    #expect(try read(rss, as: "a").title.hasPrefix("X & Y"))
  }

  @Test func `entities of a document type are none, and no file is read`() throws {
    let rss = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
      <!ENTITY c SYSTEM "file:///etc/hostname"> <!ENTITY % d SYSTEM "http://localhost/x.dtd"> %d;
      ]><rss><channel><item><title>Met &b; &c;</title><description>x</description></item></channel></rss>
      """
    #expect(try read(rss, as: "a.xml").title == "Met &b; &c;")
  }

  @Test(
    arguments: ["<item>", "& ", "<![CDATA[", "<!--", "a='1' ", "<item a=\"", "]]>"])
  func `bombs are refused or read in bounded time`(piece: String) throws {
    let feed =
      "<rss><channel><item><title>x</title></item><item "
      + String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    _ = try? readAll(feed, as: "a.xml")
  }
}
