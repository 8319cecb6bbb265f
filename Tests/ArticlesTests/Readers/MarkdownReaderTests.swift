import Articles
import Foundation
import Testing

@Suite struct MarkdownReaderTests {
  @Test(arguments: [
    ("**安徽**省委书记 *Han Jun* met __them__, ~~not~~ _there_.", "安徽省委书记 Han Jun met them, not there."),
    ("5*3 = 15, 5 * 3, snake_case_name, ~5 %", "5*3 = 15, 5 * 3, snake_case_name, ~5 %"),
    ("See [Han Jun](https://x.cn/a_(b) \"title\") and [him][1].", "See Han Jun and him."),
    ("[**Han** Jun](x) met [Xinhua] (today).", "Han Jun met [Xinhua] (today)."),
    ("a ![Han Jun speaks](p.jpg) b [![x](y)](z) c", "a  b  c"),
    ("He said so.[^1]\n\n[^1]: In Hefei.", "He said so.\n\n In Hefei."),
    ("`Han Jun` met \\*them\\* C:\\dir\\", "Han Jun met *them* C:\\dir"),
    ("Han&nbsp;Jun &amp; Co. &#8212; &#x97E9;&bogus; &#0;&#27;R&D", "Han Jun & Co. — 韩&bogus; R&D"),
    (
      "<b>Han</b> Jun<br/>met <https://x.cn> 3 < 5 > 2 <!-- not this --> end",
      "Han Jun\nmet https://x.cn 3 < 5 > 2  end"
    ),
    ("a\n<!-- not\n\nthis -->\nb", "a\n\nb"), ("<!-- x --> text", "text"),
    ("<!-- never closed", "<!-- never closed"),
    ("> Han Jun\n> > met\n", "Han Jun\nmet\n"), ("* a\n+ b\n- c\n1. d\n", "- a\n- b\n- c\n1. d\n"),
    ("a\n\n```swift\nlet *x* = 1\n```\n\nb", "a\n\nlet *x* = 1\n\nb"),
    ("~~~\n```\n~~~\nb", "```\n\nb"),
    ("text\n# Head #\nmore\n## C#\n", "text\n\nHead\n\nmore\n\nC#\n\n"),
    ("#hashtag 5 #6", "#hashtag 5 #6"),
    ("Head\n====\ntext\n\n***\n\nmore", "Head\n\ntext\n\nmore"),
    ("|a|b|\n|-|:-|\n|c|d|", "|a|b|\n\n|c|d|"),
    ("text\n\n[1]: https://x.cn 'x'\n[note]: see below", "text\n\n[note]: see below"),
    ("  - nested *item*", "  - nested item"), ("[a\nb](c) d", "a\nb d"),
    ("[a\n\nb](c) d", "[a\n\nb](c) d"),
    ("[a](b", "[a](b"), ("](x) a", "](x) a"), ("![a", "![a"), ("[]() x", " x"),
    ("[x](a) [y](b", "x [y](b"),
  ])
  func `markup becomes plain text`(markdown: String, text: String) throws {
    let found = try read(markdown, as: "a.md").text
    #expect(found == (text.hasSuffix("\n") ? text : text + "\n"))
  }

  @Test func `the title of front matter is a paragraph before the text`() throws {
    let article = try read("---\ntitle: Anhui meets\n---\n\nHan Jun met them.\n", as: "a.md")
    #expect(article.title == "Anhui meets" && article.text == "Anhui meets\n\nHan Jun met them.\n")
  }

  @Test(arguments: ["# Anhui **meets**\n\nHan Jun.\n", "Anhui  meets\n=====\nHan Jun.\n"])
  func `a title that the text begins with is not doubled`(body: String) throws {
    let article = try read("---\ntitle: Anhui meets\n---\n\(body)", as: "a.md")
    #expect(article.title == "Anhui meets")
    #expect(article.text.filter { $0 != " " } == "Anhuimeets\n\nHanJun.\n")
  }

  @Test func `a sentence that begins as the title does is another`() throws {
    let article = try read("---\ntitle: Han Jun\n---\nHan Jun met them.", as: "a.md")
    #expect(article.text == "Han Jun\n\nHan Jun met them.\n")
  }

  @Test func `without front matter the first heading or headline is the title`() throws {
    #expect(try read("# Anhui [meets](x)\nHan Jun met them.", as: "a.md").title == "Anhui meets")
    #expect(try read("Anhui meets\n\nHan Jun met them.", as: "a.md").title == "Anhui meets")
    #expect(try read("Han Jun met them.\n\n# Anhui", as: "a.md").title == "")
  }

  @Test func `an article may be its title alone`() throws {
    #expect(try read("---\ntitle: Anhui meets\n---\n", as: "a.md").text == "Anhui meets\n")
  }

  @Test func `nothing but markup is empty`() throws {
    for text in ["---\nsource: x\n---\n", "***\n---\n", "![a](b)", "<!-- x -->"] {
      #expect(try failure(Array(text.utf8), as: "a.md") == .empty, "\(text)")
    }
  }

  @Test(
    arguments: [
      "[", "]", "[a](", "![a](", "[[a](b)", "*", "_a", "<", "<a", "<!--", "&", "![", "[^", "# ",
      "# a\n", ">", "```\n",
      "[a][", "](", "\\", "-->", "[](", "()", "<!-- -->\n",
    ])
  func `long runs of one sign are read in linear time`(piece: String) throws {
    let text = String(repeating: piece, count: 300_000 / piece.utf8.count) + "x"
    _ = try read(text, as: "a.md")
  }
}
