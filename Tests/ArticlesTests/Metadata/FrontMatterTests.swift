@testable import Articles
import CivilTime
import Foundation
import Testing

@Suite struct FrontMatterTests {
  @Test func `its values become the article's`() throws {
    let article = try read(
      """
      ---
      title: "Han Jun: security \\"first\\""
      publishedAt: 2024-06-05T08:00:00+08:00
      Publisher: Beijing Youth Daily   # as it calls itself
      author: [Li Lin, Yuan Hongbing]
      tags: {a: 1}
      lang: zh-TW
      url: https://bjyouth.ynet.com/2024/06/05/a.html
      ---

      Han Jun met them.
      """, as: "a.md")
    #expect(article.title == "Han Jun: security \"first\"")
    #expect(article.text == "Han Jun: security \"first\"\n\nHan Jun met them.\n")
    #expect(article.outlet == "Beijing Youth Daily")
    #expect(article.author == "Li Lin, Yuan Hongbing")
    #expect(article.url == "https://bjyouth.ynet.com/2024/06/05/a.html")
    #expect(article.language == .traditionalChinese)
    #expect("\(article.published.day)" == "2024-06-05")
  }

  @Test func `without an outlet the host of the URL stands for it`() throws {
    for (url, host) in [
      ("https://www.example.com:8080/a", "example.com"),
      ("http://u@Bjyouth.ynet.com?x", "bjyouth.ynet.com"),
    ] {
      #expect(try read("---\nurl: \(url)\n---\nMet.", as: "a.md").outlet == host)
    }
    #expect(try read("---\nurl: nowhere\n---\nMet.", as: "a.md").outlet == nil)
    #expect(try read("---\noutlet: ~\nsource: X\n---\nMet.", as: "a.md").outlet == "X")
  }

  @Test func `a plain text may have it, too`() throws {
    let article = try read("---\r\nsource: X\r\n...\r\nHan Jun met them.\r\n")
    #expect(article.outlet == "X" && article.text == "Han Jun met them.\n")
  }

  @Test(arguments: [
    "---\nHan Jun met them.\n---\nWang Ning did.", "---\n\nHan Jun: it met.",
    "---\nShanghai: it met.", "---\n", "----\ntitle: x\n----\ny",
    " ---\ntitle: x\n---\ny", "x\n---\ntitle: x\n---\n", "---\nhttps://example.com\n---\nx",
    "---x\na: b\n---",
  ])
  func `a ruler begins none`(text: String) throws {
    #expect(try read(text, as: "a.txt").text == text)
  }

  @Test(arguments: [
    ("title: Live: it met", "Live: it met"), ("title: \"Oaks\" is back", "\"Oaks\" is back"),
    ("title: [Elms] Fair: it opens\ntags:", "[Elms] Fair: it opens"),
    ("# Ours: all\nurl: x: y\ntitle: 'Oaks'", "Oaks"), ("标题: 快讯: 开会", "快讯: 开会"),
    ("title: @oaks has met", "@oaks has met"),
  ])
  func `what is no YAML is read as it stands, line by line`(block: String, title: String) throws {
    let article = try read("---\n\(block)\ndate: 2024-05-03\n---\nIt met.\n", as: "a.md")
    #expect(article.title == title)
    #expect(article.published.day == Day("2024-05-03"))
  }

  @Test(arguments: [
    ("---\ntitle: x\nMet.\n", 1, "no line '---'"),
    ("---\ntitle: a: b\n  c: d\n---\nx", 2, "mapping values"),
    ("---\na: 1\nb: [1\n---\nx", 4, "did not find expected"),
    ("---\na: 1\na: 2\n---\nx", 2, "'a' stands there twice"),
    ("---\na: 1\n\tb: 2\n---\nx", 3, "found"), ("---\na: \"x\n---\nx", 3, "found"),
    ("---\na: *b\n---\nx", 2, "alias"),
    ("---\na: 1\n# \u{9}\nb: %x\n---\nx", 4, "cannot start any token"),
  ])
  func `faulty YAML fails with its line and cause`(text: String, line: Int, cause: String) throws {
    guard
      case .brokenFrontMatter(let found, let problem) = try failure(Array(text.utf8), as: "a.md")
    else {
      Issue.record("it was read")
      return
    }
    #expect(problem.contains(cause) && !problem.contains("\n"))
    #expect(found == line, "\(problem)")
  }

  @Test func `more than 64 KiB of it are refused`() throws {
    let long = "---\ntitle: x\n" + String(repeating: "# comment\n", count: 6600) + "---\nMet."
    #expect(try failure(Array(long.utf8), as: "a.md")?.code == "broken-front-matter")
    let fitting = "---\ntitle: x\n" + String(repeating: "# comment\n", count: 6500) + "---\nMet."
    #expect(try failure(Array(fitting.utf8), as: "a.md") == nil)
    let endless = "---\ntitle: " + String(repeating: "x", count: 1_000_000)
    #expect(try failure(Array(endless.utf8), as: "a.md")?.code == "broken-front-matter")
  }

  @Test func `aliases cannot multiply`() throws {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    for yaml in [bomb, bomb + "? *a29\n: x\n"] {
      let text = Array("---\n\(yaml)---\nMet.".utf8)
      #expect(try failure(text, as: "a.md")?.code == "broken-front-matter")
    }
    let few = "---\nx: &x Beijing Youth Daily\nsource: *x\n---\nMet."
    #expect(try read(few, as: "a.md").outlet == "Beijing Youth Daily")
    let stars = "---\nx: |\n" + String(repeating: "  *a* b\n", count: 100) + "source: Y\n---\nMet."
    #expect(try read(stars, as: "a.md").outlet == "Y")
  }

  @Test(
    arguments: ["[", "{a: ", "- ", "? ", "[{", "!a ", "&a ", "\"", "|\n ", "a: &b\n  "])
  func `deep nesting ends in a failure, not in a crash`(piece: String) throws {
    let nested = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let code = try failure(Array("---\na:\n\(nested)\n---\nMet.".utf8), as: "a.md")?.code
    #expect(code == nil || code == "broken-front-matter")
  }

  @Test func `escapes bring no control characters into it`() throws {
    let article = try read("---\ntitle: \"a\\e[31m\\0b\\nc\\x85\"\n---\nMet.", as: "a.md")
    #expect(article.title == "ab c…")
  }

  @Test func `what is read without the parser means the same to it`() throws {
    let pieces = [
      "title", "date", "source", ": ", ": ", ":", " ", "\n", "\n", "\n", "\"", "'", "Han Jun",
      "2024-06-05", "#", " #",
      "- ", "[", "~", "null", "韩俊", "，", "“x”", "{", "|", "&a", "*a", "!", "%", "@", "\t",
      "https://x.cn/a?b#c", "\\", ".",
      "title: x\n", "source: \"y z\"\n", "no", "1", "é", "\u{A0}", "\u{3000}",
    ]
    var agreed = 0
    for _ in 0..<20_000 {
      let yaml = (0..<Int.random(in: 1...10)).map { _ in pieces.randomElement() ?? "" }.joined()
      let text = Array(yaml.utf8)
      guard let plain = PlainFrontMatter.metadata(of: text.span, in: 0..<text.count) else {
        continue
      }
      let parsed = try? FrontMatter.metadata(of: yaml)
      #expect(plain == parsed, "\(yaml.debugDescription)")
      agreed += 1
    }
    #expect(agreed > 100)
  }
}
