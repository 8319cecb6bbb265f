import Extraction
import TestSupport
import Testing

/// A text whose sentences are parted by ‖ and whose paragraphs by ¶, which are no part of it.
private func expectSplit(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  var text = ""
  var expected: [String] = []
  var paragraphs: [Int] = []
  for (number, paragraph) in marked.split(separator: "¶").enumerated() {
    for sentence in paragraph.split(separator: "‖") {
      text += sentence
      expected.append(sentence.trimmed)
      paragraphs.append(number)
    }
  }
  let found = Sentences(in: text.utf8.span)
  #expect(
    found.map { text.utf8Text($0.range) } == expected, "\(marked)", sourceLocation: sourceLocation)
  #expect(found.map(\.paragraph) == paragraphs, "\(marked)", sourceLocation: sourceLocation)
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

@Suite struct SentencesTests {
  @Test(arguments: [
    "9日晚3死15伤;‖上月28日5人受伤;‖他说(a;b)。",
    "Han Jun convened a meeting.‖ Wang Ning did too!‖ Who else?‖ Nobody.",
    "He said: “We must be safe.”‖ Then he left.",
    "He said, \"We must be safe.\"‖ Then he left.‖ \"Why?\" she asked.‖ \"Go!\" he cried.",
    "“Why?”‖ Nobody knew.‖ ‘Indeed.’‖ The end.",
    "(It met in Hefei.)‖ It was short [or so they say].‖ Next.",
    "“It met. ‖It spoke.”‖ So it went.",
    "It met on June 3...‖ Nobody came.‖ It was... odd.‖ It was … odd…‖ So?!‖ Yes.",
    "Mr. Han met Dr. Wang and Gen. Li.‖ Prof. Yuan wrote to Gov. Jin, Sen. Smith and St. John.",
    "It met on Nov. 15 with No. 3 of Art. 5.‖ In Dec. the answer was no.‖ Not so in Jan. of 2024.",
    "J. Smith and John F. Kennedy met George H. W. Bush.‖ It was plan B.‖ They left.",
    "The U.S. Army and the U.N. Charter matter in the U.S.‖ The army left the U.S. in March.",
    "He lives in Washington, D.C.‖ She lives in the U.K.‖ \"It rains.\"",
    "Acme Inc. said so, and Acme Co. Ltd. denied it.‖ It was Acme Inc.‖ The rest is silence.",
    "At 3 p.m. Monday it met, at 9 a.m. Beijing time it spoke, at 5 p.m.‖ Officials left.",
    "Growth was 3.5 percent.‖ Version 1.6.3 of example.com/a.b?c=d is out.‖ See Node.js.‖ Fine.",
    "Yahoo! said so.‖ Some, e.g. Wang, i.e. the secretary, vs. Li et al. Chen, agreed.",
    "A Ph.D. student met Xi Jr. and left.‖ It has many parts, etc.‖ The end.",
    "It ended in 2023.‖ 15 people came.‖ iPhone sales rose.",
    "1. Han Jun spoke.‖ 2. Wang did.",
    "Wang; Chen; Yuan: all met.‖ None left",
    "It ended.‖“It began.”‖ More.",
  ])
  func english(_ marked: String) { expectSplit(marked) }

  @Test(arguments: [
    "6月3日，韩俊主持召开会议。‖王宁也召开了！‖还有谁？‖没有。",
    "他说：“要安全。”‖随后离开。‖“为什么？”‖没人知道。‖（完）",
    "他说“要安全。‖要稳定。”‖然后离开。",
    "他說：「要安全。」‖隨後離開。『好！』‖完。".replacing("。『", with: "。‖『"),
    "他说：\"要安全。\"‖随后离开。‖\"好。‖很好。\"‖他说。",
    "上海召开会议；‖云南召开会议；‖重庆召开会议。",
    "真的吗？！‖真的！！！‖好……‖",
    "他说……然后走了。‖《你好，李焕英！》上映。‖《你好，李焕英！》。",
    "喊“出发！”的人，喊“停！”、“走！”的人。‖完。",
    "安徽(Anhui)省委书记Han Jun。‖On June 3 he met them.‖会议3.5小时。‖网址www.example.com在此",
    "U.S.公司J.P.摩根。‖“……”他说。",
    "全角空格。‖　　下一句。",
    "好!‖他走了?‖是的。",
  ])
  func chinese(_ marked: String) { expectSplit(marked) }

  @Test(arguments: [
    // Headings.
    "Security first¶\n\nHan Jun met them.‖ He spoke.",
    "韩俊主持召开会议¶\n\n6月3日，韩俊主持召开会议。",
    "韩俊主持召开省委国安委会议¶\n　　近日，省委书记、省委国安委主任韩俊主持召开会议，强调要坚持总体国家安全观，把政治安全放在首位。‖会议还研究了其他事项。",
    "# Anhui¶\nHan Jun met\n## Yunnan¶\nWang Ning met\n".replacing("met\n##", with: "met¶\n##"),
    "Short title¶\nHan Jun, party secretary of Anhui, convened the provincial national security commission on Monday.",
    // A blank line ends what has no end mark; spaces on it do not matter.
    "no mark here¶\n \t \nnext one here¶\r\n\r\nand another",
    // Wrapped lines.
    "On June 3 Han Jun, party secretary of Anhui, convened the provincial\nnational security commission.‖ It was the first such meeting that was\nreported under his own name.‖ He spoke of\nrisks.¶\n\nOther paragraph.",
    "On June 3 the commission was convened in the city of Hefei by its head,\nHan Jun, who is the party secretary of Anhui.‖ Wang Ning of\nYunnan followed.",
    "On June 3 the commission was convened in the city of Hefei by its head,\r\nHan Jun, who is the party secretary of Anhui.",
    "6月3日，安徽省委书记、省委国家安全委员会主任韩俊主持召开省\n委国家安全委员会会议，强调要坚持总体国家安全观，把维护政治\n安全放在首位。‖会议还研究了其他事项。",
    "it was short,\nHan said",
    // Lines that are meant as such.
    "Han Jun chairs security commission meeting in Anhui province\nFloods displace thousands in Guangxi\nYunnan reports record growth of exports\nWang Ning visits Kunming"
      .replacing("\n", with: "¶\n"),
    "Shanghai: the commission met on June 3 under Chen Jining.¶\nYunnan: it met on June 4 under Wang Ning, the secretary.¶\nChongqing: it met.",
    "上海市委书记陈吉宁主持召开会议¶\n云南省委书记王宁主持召开会议¶\n重庆市委书记袁家军主持召开会议",
    "上海召开会议。¶\n云南召开会议。",
    // List items, with hanging lines.
    "- Han Jun met the commission of Anhui¶\n- Wang Ning met\n  the commission of Yunnan¶\n• Yuan Jiajun did¶\n* Chen did",
    "1. Han Jun met in Hefei¶\n2. Wang Ning met in Kunming¶\n3) Chen Jining met¶\n(4) Yuan met",
    "一、韩俊主持召开会议¶\n二、王宁主持召开会议¶\n（三）袁家军主持¶\n①陈吉宁¶\n【上海】会议¶\n——坚持¶\n4、完",
    "08:30 Han Jun met them¶\n09:15 Wang Ning met them",
    "\u{3000}\u{3000}第一段没有句号¶\n\u{3000}\u{3000}第二段没有句号",
    "First paragraph that goes on for a while and ends without a mark at its\n  end".replacing(
      "\n  ", with: "¶\n  "),
    // Nothing but white space around.
    " \n\n\t Han met.‖  \u{00A0}Wang met. \n\n ",
  ])
  func paragraphs(_ marked: String) { expectSplit(marked) }

  @Test func aTextWithoutLettersHasNoSentences() {
    for text in ["", " ", "\n", "\r\n\r\n", "\u{3000}\u{00A0}\u{2003}\t"] {
      #expect(Sentences(in: text.utf8.span).isEmpty)
    }
  }

  @Test func everyByteButWhiteSpaceIsInOneSentence() {
    let pieces = [
      "Han", "met", "a", "6", "June", "U.S.", "Mr", "。", "；", "！", ".", ".", "!", "?", "…", "\"",
      "”", "“", "）", "(",
      "》", " ", " ", "\n", "\n", "\r\n", "\n\n", "　", "会议", "、", ",", "- ", "1. ", "# ", "（一）", "é",
      "\t", "😀",
    ].map { Array($0.utf8) }
    var random = SeededGenerator(seed: 3)
    for _ in 0..<10_000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      if Int.random(in: 0..<4, using: &random) == 0 { text = text.dropLast() }
      expectInvariants(of: text)
    }
    for _ in 0..<3_000 {
      expectInvariants(
        of: (0..<Int.random(in: 0...80, using: &random)).map { _ in
          UInt8.random(in: .min ... .max, using: &random)
        })
    }
  }

  @Test(arguments: [
    ".", "\"", "1", "\n", " ", "a", "a ", ". ", ".)", ". (", "a\n", "a\n\n", "- \n", "U.S. ", "!\"",
    "。", "”", "…", "　",
    "\r", "a.b", "I. ", "\u{FF}", "(a)\n", "Mr. ", ".\n",
  ])
  func longRunsOfOnePieceAreSplit(_ piece: String) {
    let unit = Array(piece.utf8)
    var text: [UInt8] = []
    while text.count < 300_000 { text += unit }
    expectInvariants(of: text)
    text += Array(" The end.".utf8)
    expectInvariants(of: text)
  }

  private func expectInvariants(of text: [UInt8]) {
    var end = 0
    var paragraph = 0
    var gaps: [UInt8] = []
    for sentence in Sentences(in: text.span) {
      guard sentence.range.lowerBound >= end, !sentence.range.isEmpty,
        sentence.range.upperBound <= text.count,
        sentence.paragraph == paragraph || sentence.paragraph == paragraph + 1
          || (end == 0 && sentence.paragraph == 0)
      else {
        Issue.record("\(sentence) in \(String(decoding: text.prefix(500), as: UTF8.self))")
        return
      }
      gaps += text[end..<sentence.range.lowerBound]
      end = sentence.range.upperBound
      paragraph = sentence.paragraph
    }
    gaps += text[end...]
    let between = String(decoding: gaps, as: UTF8.self)
    let isWhite = between.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    #expect(isWhite, "\(String(decoding: text.prefix(500), as: UTF8.self))")
  }
}
