import Articles
import CivilTime
import Foundation
import Testing

/// Where the date of a page is looked for, and in which order.
@Suite struct PageDateTests {
  private static let jsonLD = """
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Met","datePublished":"2024-06-01"}</script>
    """
  private static let meta =
    "<meta property=\"article:published_time\" content=\"2024-06-02T08:00:00+08:00\">"
  private static let canonical =
    "<link rel=\"canonical\" href=\"https://x.example/2024/06/04/met.html\">"
  private static let time = "<time datetime=\"2024-06-03\">3 June</time>"
  private static let stamp = "<div>2024-06-06 08:30 来源：新华社</div>"
  private static let text = "<p>韩俊在合肥主持会议，强调把政治安全放在首位，防范化解意识形态领域风险。</p>"

  private func page(_ head: String, _ body: String) -> String {
    "<html><head><title>韩俊主持会议</title>\(head)</head><body><h1>韩俊主持会议</h1>\(body)\(Self.text)</body></html>"
  }

  @Test func `the most trusted source comes first`() throws {
    let all = [Self.jsonLD, Self.meta, Self.canonical]
    try expect(page(all.joined(), Self.time + Self.stamp), "2024-06-01", .jsonLD)
    try expect(
      page(Self.meta + Self.canonical, Self.time + Self.stamp), "2024-06-02T08:00:00+08:00", .meta)
    try expect(page(Self.canonical, Self.time + Self.stamp), "2024-06-03", .time)
    try expect(page(Self.canonical, Self.stamp), "2024-06-04", .url)
    try expect(page("", Self.stamp), "2024-06-05", .fileName, path: "2024-06-05.html")
    try expect(page("", Self.stamp), "2024-06-06T08:30:00+08:00", .text)
    try expect(page("", ""), "2024-06-07", .option, published: Day("2024-06-07"))
    try expect(page("", ""), "2024-06-08T12:00:00+08:00", .firstSeen)
  }

  @Test func `a date that is doubted is not taken`() throws {
    let future = Self.jsonLD.replacing("2024-06-01", with: "2034-06-01")
    try expect(page(future + Self.meta, ""), "2024-06-02T08:00:00+08:00", .meta)
    let epoch = Self.meta.replacing("2024-06-02", with: "1970-01-01")
    try expect(page(epoch, Self.time), "2024-06-03", .time)
    try expect(
      page(Self.meta.replacing("2024", with: "soon"), Self.stamp), "2024-06-06T08:30:00+08:00",
      .text)
  }

  @Test(arguments: [
    "<div>2024-06-05</div>", "<div>发布时间：2024年6月5日</div>",
    "<span>2024/06/05</span><span>来源：x</span>",
    "<p>Published June 5, 2024</p>", "<p>Wednesday, June 5, 2024</p>", "<p>Hefei, 5 June 2024</p>",
    "<div>时间：2024-06-05　作者：李林　浏览：12</div>", "<ul class=\"meta\"><li>05 Jun 2024</li></ul>",
    "<div class=\"byline\">By Li Lin | June 5, 2024</div>", "<div>（2024年6月5日）</div>",
  ])
  func `a stamp by the title may be written so`(stamp: String) throws {
    try expect(page("", stamp), "2024-06-05", .text)
  }

  @Test(arguments: [
    "<div>Founded on 5 June 2012, the commission has met twice in secret, and once in public.</div>",
    "<nav>2024-06-05</nav>", "<div class=\"related\"><p>2024-06-05 Another story</p></div>",
    "<div>电话：0551-20240605</div>", "<div>6月5日</div>",
  ])
  func `other dates are no stamps`(other: String) throws {
    try expect(page("", other), "2024-06-08T12:00:00+08:00", .firstSeen)
  }

  @Test(arguments: [
    ("https://x.example/2024/06/05/a.html", "2024-06-05"),
    ("https://x.example/2024-06/05/c_1.htm", "2024-06-05"),
    ("http://x.example/n1/2024/0605/c1001-1.html", "2024-06-05"),
    ("https://x.example/20240605/abc/c.html", "2024-06-05"),
    ("https://x.example/zw/202406/t20240605_123.html", "2024-06-05"),
    ("https://x.example/202406/05/a.shtml", "2024-06-05"),
    ("https://x.example/doc-2024-6-5.shtml", "2024-06-05"),
  ])
  func `a URL may hold the day`(url: String, day: String) throws {
    try expect(page("<link rel=canonical href=\"\(url)\">", ""), day, .url)
  }

  @Test(arguments: [
    "https://x.example/a?date=2024-06-05", "https://2024-06-05.example/a",
    "https://x.example/2024/a",
    "https://x.example/120240605/", "https://x.example/2024/13/05/",
  ])
  func `other digits in a URL are no day`(url: String) throws {
    try expect(
      page("<link rel=canonical href=\"\(url)\">", ""), "2024-06-08T12:00:00+08:00", .firstSeen)
  }

  @Test func `a plain text may have a stamp above or below`() throws {
    try expect(
      "韩俊主持会议\n2024-06-05 08:00 来源：新华社\n\n韩俊在合肥主持会议。", "2024-06-05T08:00:00+08:00", .text,
      path: "a.txt")
    try expect("韩俊主持会议。\n\n（2024年6月5日）", "2024-06-05", .text, path: "a.txt")
    try expect(
      "On June 5, 2024 Han Jun met them.", "2024-06-08T12:00:00+08:00", .firstSeen, path: "a.txt")
  }

  private func expect(
    _ content: String, _ published: String, _ source: Publication.Source,
    path: String = "a.html", published option: Day? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let article = try read(content, as: path, published: option)
    let found = "\(article.published) \(article.published.source.rawValue)"
    #expect(found == "\(published) \(source.rawValue)", sourceLocation: sourceLocation)
  }
}
