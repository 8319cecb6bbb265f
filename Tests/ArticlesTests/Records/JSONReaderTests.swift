import Articles
import CivilTime
import Foundation
import Testing

@Suite struct JSONReaderTests {
  @Test(arguments: [
    #"{"title":"Anhui meets","text":"Han Jun met them.","date":"2024-06-05","source":"Xinhua","url":"https://x.example/a","author":"Li Lin","language":"en"}"#,
    #"{"headline":"Anhui meets","body":"Han Jun met them.","published_at":"2024-06-05T08:00:00+08:00","outlet":"Xinhua","link":"https://x.example/a","authors":["Li Lin"]}"#,
    #"{"source":{"id":null,"name":"Xinhua"},"author":"Li Lin","title":"Anhui meets","description":"Met.","url":"https://x.example/a","publishedAt":"2024-06-05T00:00:00Z","content":"Han Jun met them."}"#,
    #"{"@context":"https://schema.org","@type":"NewsArticle","headline":"Anhui meets","articleBody":"Han Jun met them.","datePublished":"2024-06-05","publisher":{"@type":"Organization","name":"Xinhua"},"author":{"@type":"Person","name":"Li Lin"},"url":"https://x.example/a"}"#,
    #"{"@graph":[{"@type":"Organization","@id":"_:o","name":"Xinhua"},{"@type":"Person","@id":"_:p","name":"Li Lin"},{"@type":"NewsArticle","headline":"Anhui meets","articleBody":"Han Jun met them.","datePublished":"2024-06-05","publisher":{"@id":"_:o"},"author":{"@id":"_:p"},"mainEntityOfPage":{"@id":"https://x.example/a"}}]}"#,
    #"{"id":7,"title":{"rendered":"Anhui meets"},"content":{"rendered":"<p>Han Jun <b>met</b> them.</p>"},"date":"2024-06-05T08:00:00","link":"https://x.example/a","source":"Xinhua","author":"Li Lin"}"#,
    #"{"_source":{"title":"Anhui meets","full_text":["Han Jun met them."],"timestamp":1717545600,"media":"Xinhua","url":"https://x.example/a","byline":"Li Lin"}}"#,
    #"{"标题":"Anhui meets","正文":"Han Jun met them.","发布时间":"2024年6月5日","来源":"Xinhua","链接":"https://x.example/a","作者":"Li Lin",}"#,
  ])
  func `an article may be written in many shapes`(json: String) throws {
    let article = try read(json, as: "a.json")
    #expect(article.title == "Anhui meets" && article.text == "Anhui meets\n\nHan Jun met them.\n")
    #expect(article.outlet == "Xinhua" && article.author == "Li Lin")
    #expect(article.url == "https://x.example/a" && article.format == .json)
    #expect("\(article.published.day)" == "2024-06-05")
    #expect(article.id == ArticleHash.of(json))
  }

  @Test func `strings may hold escapes, control characters and line feeds`() throws {
    let json =
      "{\"text\": \"Han \\u004aun\\n\\ud83d\\ude00 \\ud83d \\\"met\\\"\u{1B}[31m\nthem\\/ &amp; us.\"}"
    #expect(try read(json, as: "a.json").text == "Han Jun\n😀 \u{FFFD} \"met\"\nthem/ & us.\n")
  }

  @Test(arguments: [
    #"[{"text":"One met."},{"text":"Two met."}]"#,
    #"{"status":"ok","articles":[{"text":"One met."},{"text":"Two met."}],"n":2}"#,
    "{\"text\":\"One met.\"}\n\n{\"text\":\"Two met.\"}\r\n",
  ])
  func `a file may hold several, each known by its record`(json: String) throws {
    let articles = try readAll(json, as: "a.txt").map { try $0.get() }
    #expect(articles.map(\.text) == ["One met.\n", "Two met.\n"])
    #expect(
      articles.map(\.id) == [#"{"text":"One met."}"#, #"{"text":"Two met."}"#].map(ArticleHash.of))
  }

  @Test func `a broken line keeps no other from being read`() throws {
    let lines =
      "{\"text\":\"One.\"}\n{\"text\":\n{\"n\":1}\nnot JSON\n{\"text\":\"One.\"}\n{\"text\":\"Two.\"}"
    let results = try readAll(lines, as: "a.jsonl")
    let codes = results.map { result in
      switch result {
      case .success(let article): article.text
      case .failure(let failure): "\(failure)".prefix { $0 != "(" && $0 != ":" }.description
      }
    }
    // The same record is the same article.
    #expect(
      codes == [
        "One.\n", "line 2 is no JSON ", "record 3 holds no text of an article",
        "line 4 is no JSON ", "Two.\n",
      ])
  }

  @Test(arguments: ["{\"a\": ", "{\"a\" 1}", "[1, 2", "{\"a\": tru}", "{\"a\": \"x", "{} {}"])
  func `broken JSON fails with its line and cause`(json: String) throws {
    guard case .brokenJSON(let line, _)? = try failure(Array(("\n" + json).utf8), as: "a.json")
    else {
      Issue.record("it was read")
      return
    }
    #expect(line == 2)
  }

  @Test(
    arguments: ["[", "{\"a\":", "[1,", "\"\\u00e9", "{\"text\":\"x\",\"n\":1", "1"])
  func `bombs are refused at once`(piece: String) throws {
    let json = "[" + String(repeating: piece, count: 2_000_000 / piece.utf8.count)
    #expect(try failure(Array(json.utf8), as: "a.json") != nil)
  }

  @Test func `a number of a million digits is passed over`() throws {
    let json = "{\"n\": " + String(repeating: "9", count: 1_000_000) + ", \"text\": \"Met.\"}"
    #expect(try read(json, as: "a.json").text == "Met.\n")
  }
}
