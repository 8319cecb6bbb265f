import Articles
import Foundation
import Testing

@Suite struct PlainTextReaderTests {
  @Test func `an article is its text, with the headline in it`() throws {
    let text = """
      Anhui's security commission meets

      On 3 June the party secretary of Anhui, Han Jun, chaired the provincial commission. The
      security of the system, he said, comes before all else.

      """
    let article = try read(text, as: "in/2024-06-05-anhui.txt")
    #expect(article.title == "Anhui's security commission meets")
    #expect(article.text == text)
    #expect(article.path == "in/2024-06-05-anhui.txt" && article.format == .text)
    #expect(article.outlet == nil && article.author == nil && article.language == .english)
  }

  @Test func `the identity is the hash of the bytes`() throws {
    let id = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(try read("abc").id == id)
    #expect(try read("abc", as: "other.md").id == id)
  }

  @Test(arguments: [
    "韩俊主持召开省委国安委会议\n\n新华社合肥6月3日电 韩俊主持会议。", "韩俊主持召开省委国安委会议\n　　6月3日，韩俊主持会议。",
    "\n\n  韩俊主持召开省委国安委会议  \r\n\r\n6月3日。", "韩俊主持召开省委国安委会议",
    "韩俊主持召开省委国安委会议\n2024-06-04 08:12 来源：安徽日报\n6月3日，韩俊主持会议。",
    "韩俊主持召开省委国安委会议\n作者：李林\n\n6月3日，韩俊主持会议。",
  ])
  func `a short line on its own is the headline`(text: String) throws {
    #expect(try read(text).title == "韩俊主持召开省委国安委会议")
  }

  @Test(arguments: [
    "Who leads the commission?\n\nx", "“Security first!”\n\nx",
    "Han Jun: security comes first\n\nx",
    "Wang Ning visits Kunming - again\n\nx", "By the river: a report\n\nx",
  ])
  func `headlines may have signs`(text: String) throws {
    #expect(try read(text).title == text.dropLast(3))
  }

  @Test(arguments: [
    "On 3 June Han Jun chaired the commission.", "6月3日，韩俊主持召开会议。", "6月3日，韩俊主持会议。会后\n\nx",
    "Han Jun chaired the commission\nof Anhui on Monday",
    "HEFEI, June 5 (Xinhua) -- Han Jun met them\n\nx",
    "BEIJING (Reuters) - Han Jun met them\n\nx", "新华社合肥6月3日电 韩俊主持会议\n\nx", "By Li Lin\n\nx",
    "记者 李林\n\nx",
    "作者：李林\n会议\n\nx", String(repeating: "long ", count: 41) + "\n\nx", "Shanghai:\n\nx",
  ])
  func `other first lines are no headline`(text: String) throws {
    let article = try read(text)
    #expect(article.title == "" && article.text == text)
  }

  @Test func `a file of 100,000 lines is one article`() throws {
    let text = String(repeating: "Han Jun met the commission.\r\n", count: 100_000)
    #expect(try read(text).text.utf8.count == 2_800_000)
  }

  @Test(arguments: ["a.txt", "A.TXT", "README", "dir.pdf/a", "a.text", ".hidden"])
  func `plain text is told by its name`(path: String) throws {
    #expect(try read("Met.", as: path).format == .text)
  }

  @Test(arguments: ["a.pdf", "a.txt.docx", "a.", "a.\u{1B}[31m"])
  func `a name does not keep a text from being read`(path: String) throws {
    #expect(try read("Met.", as: path).format == .text)
  }

  @Test func `bytes above the limit are refused however they came`() throws {
    #expect(try failure([UInt8](repeating: 0x61, count: ArticleFile.sizeLimit + 1)) == .tooLarge)
  }

  @Test func `every failure says in one line what to do`() {
    let failures: [ReadFailure] = [
      .empty, .tooLarge, .binary, .undecodable(problem: "it is UTF-32"),
      .brokenFrontMatter(line: 3, problem: "x"), .brokenGzip(problem: "x"),
      .brokenJSON(line: 3, problem: "x"), .recordWithoutText(number: 3),
      .brokenMarkup(problem: "x"), .tooManyRecords, .permission, .vanished, .notAFile, .outside,
      .machine(errno: 5),
    ]
    #expect(Set(failures.map(\.code)).count == failures.count)
    for failure in failures {
      #expect(failure.description.contains(": ") && !failure.description.contains("\n"))
      #expect(failure.code.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(failure.isOfMachine == (failure.code == "machine"))
    }
  }
}
