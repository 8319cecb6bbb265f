import Articles
import Extraction
import Foundation
import Testing

/// Which texts are copies of one text.
@Suite struct TextSketchTests {
  typealias Text = SketchTexts.Text

  private func sketch(_ text: String) -> TextSketch { TextSketch(of: text.utf8.span) }

  /// What an outlet does with a text that it takes over.
  enum Edit: String, CaseIterable, Sendable {
    case headline, firstHalf, firstThird, otherBeginning, boilerplate, words, otherScript, layout

    func apply(to text: Text) -> String {
      let body = text.paragraphs.joined(separator: "\n\n")
      switch self {
      case .headline: return (text.isChinese ? "快讯：今日要闻" : "Breaking: read this") + "\n\n" + body
      case .firstHalf: return String(text.whole.prefix(text.whole.count / 2))
      case .firstThird: return String(text.whole.prefix(text.whole.count / 3))
      case .otherBeginning:
        let first =
          text.isChinese
          ? "据媒体报道，近期多地动作频频，外界高度关注其背后的含义，以下为报道全文。"
          : "Much has been written of late about small towns and what moves them. Here is one more story from there."
        return ([first] + text.paragraphs.dropFirst()).joined(separator: "\n\n")
      case .boilerplate:
        let (byline, end) =
          text.isChinese
          ? ("来源：橡镇日报 记者 张三 编辑 李四", "责任编辑：王五\n\n版权声明：未经授权不得转载。联系电话见本报首页，欢迎读者提供新闻线索。")
          : (
            "By A. Writer, Staff Reporter | 3 min read | Share this article",
            "Copyright. All rights reserved. Subscribe to our newsletter for the latest news every morning."
          )
        return [text.headline, byline, body, end].joined(separator: "\n\n")
      case .words: return lightlyEdited(text)
      case .otherScript:
        return text.whole.applyingTransform(StringTransform("Hans-Hant"), reverse: false) ?? ""
      case .layout:
        return text.whole.uppercased().replacing("\n\n", with: "\n \n   ")
      }
    }

    /// Every thirteenth word or twenty-fifth character is another.
    private func lightlyEdited(_ text: Text) -> String {
      if text.isChinese {
        return String(text.whole.enumerated().map { $0 % 25 == 24 ? "某" : $1 })
      }
      return text.whole.split(separator: " ").enumerated()
        .map { $0 % 13 == 12 ? "other" : String($1) }.joined(separator: " ")
    }
  }

  static let copies = SketchTexts.all.flatMap { text in Edit.allCases.map { (text, $0) } }

  @Test(arguments: copies)
  func `a text that was taken over is a copy`(text: Text, edit: Edit) {
    let (mine, theirs) = (sketch(text.whole), sketch(edit.apply(to: text)))
    #expect(mine.isCopy(of: theirs), "\(mine.containment(with: theirs))")
    #expect(theirs.isCopy(of: mine))
  }

  static let strangers = SketchTexts.all.indices.flatMap { first in
    SketchTexts.all.indices.dropFirst(first + 1).map {
      (SketchTexts.all[first], SketchTexts.all[$0])
    }
  }

  @Test(arguments: strangers)
  func `another text is not, whatever it quotes`(one: Text, other: Text) {
    let (mine, theirs) = (sketch(one.whole), sketch(other.whole))
    #expect(!mine.isCopy(of: theirs), "\(mine.containment(with: theirs))")
    #expect(mine.containment(with: theirs) < 0.35)
  }

  @Test func `shingles are counted, each once`() {
    let text = "one two three four five six. ONE two, three four five six"
    // The sixth shingle begins with the sixth word; then they repeat.
    #expect(sketch(text).count == 6)
    #expect(sketch("橡镇集市六月三日开张").count == 3)
    #expect(sketch("").count == 0)
    #expect(sketch("four words are few").count == 0)
  }

  @Test func `short texts are copies of what is hardly longer`() {
    let line = "The fair of Oaks opened on Monday with a parade and music"
    #expect(sketch(line).count < TextSketch.shortest)
    #expect(sketch(line).isCopy(of: sketch(line.uppercased() + ".")))
    let long = line + ". " + SketchTexts.orchard.whole
    #expect(!sketch(line).isCopy(of: sketch(long)))
    #expect(
      !sketch(line).isCopy(of: sketch("The fair of Oaks opened on Tuesday with a parade and music"))
    )
    #expect(!sketch("").isCopy(of: sketch("")))
  }

  @Test func `a large text is read in one pass, as far as it goes`() {
    let text = (0..<300_000).map { "word\($0)" }.joined(separator: " ")
    let large = sketch(text)
    #expect(large.hashes.count == TextSketch.size && (199_900...199_996).contains(large.count))
    let half = sketch(String(text.prefix(text.count / 3)))
    #expect(large.isCopy(of: half) && abs(large.containment(with: half) - 1) < 0.2)
  }

  @Test func `hashes are the same in every process`() throws {
    let sketch = sketch("橡镇集市六月三日开张")
    #expect(try CanonicalJSON.encode(sketch) == #""AwAAAOL+KVOHkGZouA5foQ==""#)
    let long = self.sketch(SketchTexts.harbour.whole)
    let json = try CanonicalJSON.encode(long)
    #expect(json.utf8.count < 360)
    #expect(try CanonicalJSON.decode(TextSketch.self, from: json) == long)
  }

  @Test(arguments: ["", "AA==", "AQAAAA==", "AgAAAAIAAAABAAAA", "/////w==", "!"])
  func `what is no sketch is refused`(text: String) {
    #expect(throws: DecodingError.self) {
      try CanonicalJSON.decode(TextSketch.self, from: "\"\(text)\"")
    }
  }

  @Test func `sightings have the sketch of their article`() throws {
    let text = SketchTexts.harbour.whole + "\n\nThe fair of Oaks opened."
    let event = "event market { slot town town\n require fair, opened }"
    let found = try #require(try Fairs.sightings(event, in: text).first)
    #expect(found.article.sketch == sketch(text))
    let json = try CanonicalJSON.encode(found)
    #expect(try CanonicalJSON.decode(Sighting.self, from: json) == found)
    #expect(try CanonicalJSON.encode(found).contains(#""sketch":""#))
  }
}
