import Articles
import Foundation
import Testing

@Suite struct FormatTests {
  @Test(arguments: [
    ("<!DOCTYPE html><html><body><p>Han Jun met them.</p></body></html>", Article.Format.html),
    ("\n\u{FEFF}<html><p>Han Jun met them.", .html), ("<div><p>Han Jun met them.</p></div>", .html),
    ("HTTP/1.1 200 OK\nServer: x\n\n<!doctype html><p>Han Jun met them.", .html),
    (
      "<?xml version=\"1.0\"?>\n<!-- x --><rss><channel><item><title>Met</title></item></channel></rss>",
      .rss
    ),
    (
      "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"b\">]><rss><item><title>Met</title></item></rss>",
      .rss
    ),
    ("<rdf:RDF xmlns:rdf=\"x\"><item><title>Met</title></item></rdf:RDF>", .rss),
    ("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Met</title></entry></feed>", .atom),
    ("{\"title\": \"Met\", \"text\": \"Han Jun met them.\"}", .json),
    ("[{\"text\": \"Met.\"}]", .json),
    ("{\"text\": \"Met.\"}\n{\"text\": \"Left.\"}\n", .jsonl),
    ("From: a@example.com\nSubject: Met\n\nHan Jun met them.", .mail),
    ("Received: from x\n by y\nSubject: Met\n\nHan Jun met them.", .mail),
    ("Han Jun met <b>them</b>.", .text), ("< 5 % of them", .text), ("[1] A note", .text),
    ("{Editor's note} Han Jun met them.", .text), ("Source: X\nTitle: Y\n\nMet.", .text),
    ("From Hefei: Han Jun met them.", .text),
  ])
  func `the content tells the format, whatever the name`(content: String, format: Article.Format)
    throws
  {
    for path in ["a.txt", "a", "a.page", "a.html"] {
      let expected = path == "a.html" && content.contains("<b>") ? .html : format
      #expect(try read(content, as: path).format == expected, "\(path)")
    }
  }

  @Test func `the name tells Markdown from text, and JSON lines from JSON`() throws {
    #expect(try read("<div align=center>x</div>\n\n# Met", as: "a.md").format == .markdown)
    #expect(try read("# Met\n\nHan Jun.", as: "a.markdown.gz").format == .markdown)
    #expect(try read("# Met\n\nHan Jun.", as: "a").format == .markdown)
    #expect(try read("# Met\n\nHan Jun.", as: "a.txt").format == .text)
    #expect(try read("{\"text\": \"Met.\"}", as: "a.jsonl").format == .jsonl)
    #expect(try failure(Array("no JSON".utf8), as: "a.json")?.code == "broken-json")
  }

  @Test func `a page in UTF-16 is a page`() throws {
    let page = "<html><body><p>韩俊在合肥主持会议，强调安全。</p></body></html>"
    let units: [[UInt8]] = page.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bytes: [UInt8] = [0xFF, 0xFE] + units.joined()
    let article = try read(bytes, as: "a.txt")
    #expect(article.format == .html && article.charset == .utf16LittleEndian)
    #expect(article.text == "韩俊在合肥主持会议，强调安全。\n")
  }

  @Test(arguments: ["%PDF-1.7\n1 0 obj", "{\\rtf1 Han Jun}", "PK\u{3}\u{4}abc", "%!PS-Adobe"])
  func `what only looks like text is binary`(content: String) throws {
    #expect(try failure(Array(content.utf8)) == .binary)
  }

  @Test func `every format is read packed, too`() throws {
    let text = Array("Han Jun met them.\n".utf8)
    let packed = Gzipped.bytes(of: text)
    let article = try read(packed, as: "a.txt.gz")
    #expect(article.text == "Han Jun met them.\n" && article.format == .text)
    #expect(try read(packed + packed, as: "a").text == "Han Jun met them.\nHan Jun met them.\n")
    #expect(try failure(Array(packed.dropLast(9)))?.code == "broken-gzip")
    #expect(try failure(Array(packed.prefix(12)))?.code == "broken-gzip")
    var damaged = packed
    damaged[20] ^= 0xFF
    #expect(try failure(damaged)?.code == "broken-gzip")
  }

  @Test func `a bomb of gzip is too large before it is unpacked`() throws {
    let bomb = Gzipped.bytes(of: [UInt8](repeating: 0x61, count: ArticleFile.sizeLimit + 1))
    #expect(bomb.count < ArticleFile.sizeLimit)
    #expect(try failure(bomb) == .tooLarge)
  }
}
