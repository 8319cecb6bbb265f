import Articles
import Foundation
import Testing

@Suite struct MailReaderTests {
  private static let newsletter = """
    Return-Path: <news@desk.example>
    From: =?utf-8?B?5rGf5reu?= =?utf-8?B?5Zyo57q/?= <news@desk.example>
    To: me@example.com
    Subject: =?UTF-8?Q?Anhui_=E2=80=9Cmeets=E2=80=9D=3A_?=
     =?utf-8?q?a_digest?=
    Date: Wed, 05 Jun 2024 08:00:00 +0800 (CST)
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="outer"

    This is a message in several parts.
    --outer
    Content-Type: multipart/alternative;
     boundary="inner"

    --inner
    Content-Type: text/plain; charset="utf-8"
    Content-Transfer-Encoding: quoted-printable

    1. Han Jun met the commission =E2=80=93 in =
    Hefei.

    2. Wang Ning met his in Kunming.
    --inner
    Content-Type: text/html; charset=utf-8
    Content-Transfer-Encoding: base64

    PHA+SGFuIEp1biBtZXQgdGhlIGNvbW1pc3Npb24uPC9wPg==
    --inner--
    --outer
    Content-Type: text/plain; name="x.txt"
    Content-Disposition: attachment; filename="x.txt"

    Not this.
    --outer--
    """

  @Test func `a mail with several parts is one article`() throws {
    let article = try read(Self.newsletter, as: "a.eml")
    #expect(article.title == "Anhui “meets”: a digest" && article.outlet == "江淮在线")
    #expect(
      article.text.hasPrefix(
        "Anhui “meets”: a digest\n\n1. Han Jun met the commission – in Hefei.\n\n2. Wang"))
    #expect(!article.text.contains("Not this") && article.format == .mail)
    #expect(
      "\(article.published)" == "2024-06-05T08:00:00+08:00" && article.published.source == .mail)
  }

  @Test func `a part in HTML is read where the plain one is a stub`() throws {
    let mail = """
      From: x@desk.example\r
      Subject: Met\r
      Content-Type: multipart/alternative; boundary=b\r
      \r
      --b\r
      \r
      See the web version.\r
      --b\r
      Content-Type: text/html; charset=gb2312\r
      Content-Transfer-Encoding: base64\r
      \r
      \(Data(try Iconv.bytes(of: "<html><style>p{}</style><p>六月三日，韩俊主持会议，强调安全。</p><p>王宁在昆明主持会议，听取汇报。</p></html>", in: "GBK")).base64EncodedString())\r
      --b--\r
      """
    let article = try read(mail, as: "a")
    #expect(article.text == "Met\n\n六月三日，韩俊主持会议，强调安全。\n\n王宁在昆明主持会议，听取汇报。\n")
    #expect(article.charset == .gb18030 && article.outlet == "desk.example")
  }

  @Test func `a mail without parts is read in its charset`() throws {
    let head =
      "From: X <x@y.z>\nSubject: =?gb2312?B?1rjB7g==?=\nContent-Type: text/plain; charset=gbk\n\n"
    let body = try Iconv.bytes(of: "韩俊在合肥主持会议，强调安全。", in: "GBK")
    let article = try read(Array(head.utf8) + body, as: "a.eml")
    #expect(article.title == "指令" && article.text == "指令\n\n韩俊在合肥主持会议，强调安全。\n")
  }

  @Test(arguments: [
    "From: a@b.c\nSubject: x\n\n",
    "From: a@b.c\nSubject: x\nContent-Type: multipart/mixed; boundary=a\n\n",
    "From: a@b.c\nSubject: x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=",
  ])
  func `a mail without text is empty`(mail: String) throws {
    #expect(try failure(Array(mail.utf8), as: "a.eml") == .empty)
  }

  @Test func `parts in parts, and parts without end, take bounded time`() throws {
    let head = "From: a@b.c\nSubject: x\nMIME-Version: 1.0\n"
    let part = "--a\nContent-Type: multipart/mixed; boundary=a\n\n"
    let nested = (0..<10_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
    let bombs = [
      "Content-Type: multipart/mixed; boundary=a\n\n" + String(repeating: part, count: 30_000),
      nested.joined(), "X: " + String(repeating: "a\n b", count: 300_000),
      "Y: \nSubject: " + String(repeating: "=?utf-8?B?5a6J?= ", count: 50_000) + "\n\nMet.",
    ]
    for bomb in bombs { _ = try? readAll(head + bomb, as: "a.eml") }
  }
}
