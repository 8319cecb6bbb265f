/// The characters between two mentions of a Chinese sentence.
struct ChineseGap {
  private let text: String

  init(_ range: Range<Int>, of text: Span<UInt8>) {
    let folded = FoldedText(text.extracting(range))
    self.text = String(decoding: folded.bytes, as: UTF8.self)
  }

  /// Whether the name that begins at an offset is not what the clause speaks of: 向…, 忠于….
  static func isGoverned(_ start: Int, in text: Span<UInt8>) -> Bool {
    governing.contains { text.has($0, before: start) }
  }

  private static let governing = [
    "向", "跟", "忠于", "忠於", "于", "於", "拥护", "擁護", "维护", "維護", "捍卫", "捍衛", "拥戴", "擁戴", "追随", "追隨",
    "跟随", "跟隨", "紧跟", "緊跟", "爱戴", "愛戴", "听从", "聽從", "感谢", "感謝",
  ].map { Array($0.utf8) }

  var subjectLink: SentenceGap.Link {
    if countsList { return text.count <= 60 ? .direct : .apart }
    let said = withoutAdverbials
    guard said.count <= 64, !hasBarrier(lastedOn(said)) else { return .apart }
    // 欧丹之子, 欧丹前秘书
    if said.first == "之", said.dropFirst().first.map({ "子妻女父母弟兄夫".contains($0) }) == true {
      return .apart
    }
    let whose = said.drop { "前原的".contains($0) }
    if Self.others.contains(where: whose.hasPrefix) { return .apart }
    if said.first == "的" {
      let isOther = Self.others.contains { said.contains($0) }
      return said.count <= 10 && !isOther ? .direct : .apart
    }
    // Behind a comma the sentence goes on with its subject only where it says nothing else first.
    let clauses = said.split(separator: ",", omittingEmptySubsequences: false).dropFirst()
    for clause in clauses {
      let start = clause.drop { $0 == " " }
      guard
        start.isEmpty || start.first?.isNumber == true || Self.isDecision(start)
          || Self.continuations.contains(where: start.hasPrefix)
      else { return .apart }
    }
    return .direct
  }

  var objectLink: SentenceGap.Link {
    let said = withoutParentheses
    return said.count <= 24 && !said.contains(",") && !hasBarrier(said) && !isHeadlineBreak(said)
      ? .direct : .apart
  }

  /// Whether a clause tells what some body decides to do to the subject: 镇议会决定给予.
  private static func isDecision(_ clause: Substring) -> Bool {
    clause.firstRange(of: "决定给予").map { range in
      clause.distance(from: clause.startIndex, to: range.lowerBound) <= longestBody
    } ?? false
  }

  /// How many characters the name of a body has that decides.
  private static let longestBody = 6

  /// What a gap says of somebody in the end: of "8月29日出席论坛,此后" only 此后.
  private func lastedOn(_ said: String) -> String {
    guard let comma = said.lastIndex(of: ",") else { return said }
    let last = said[said.index(after: comma)...].drop { $0 == " " }
    return Self.thereafter.contains(where: last.hasPrefix) ? String(last) : said
  }

  /// Whether a space parts what a headline says of two: 终止九人资格 欧丹掌国防.
  private func isHeadlineBreak(_ said: String) -> Bool {
    let words = said.split(separator: " ", omittingEmptySubsequences: false)
    return words.count > 1 && words.first?.last?.isASCII == false
  }

  /// Whether it ends a whole list, counted or not: …等九人 | 被免职, …等 | 被免职. Its items may be parted by commas, and some
  /// of them may be nobody who is known.
  var countsList: Bool {
    guard let etc = text.lastIndex(of: "等") else { return false }
    let count = text[etc...].dropFirst()
    return count.isEmpty || count.count <= 6 && count.contains { "人名位".contains($0) }
  }

  /// Whether a list goes on here by a mere comma: …，原常务副主任何宏军.
  var isCommaLink: Bool {
    text.first == "," && text.count <= 24 && !text.dropFirst().contains(",") && !hasBarrier(text)
  }

  /// Whether a list goes on or ends here: 、 or a word like 和, with what the second is besides; or a comma, with his
  /// office alone: 副主席欧丹，联合参谋部参谋长余安.
  var isListLink: Bool {
    let said = withoutParentheses
    if isCommaLink, said.last.map({ Self.officeEnds.contains($0) }) == true { return true }
    guard said.count <= 24, !said.contains(","), !hasBarrier(said) else { return false }
    return said.contains { Self.coordinators.contains($0) }
  }

  private var withoutParentheses: String {
    guard text.contains("(") else { return text }
    var depth = 0
    return String(
      text.filter { character in
        if character == "(" { depth += 1 }
        defer { if character == ")" { depth = max(0, depth - 1) } }
        return depth == 0
      })
  }

  /// Without what only says when, or that it is said to be so: 自6月25日会见外宾之后，, 被宣布.
  private var withoutAdverbials: String {
    var said = withoutParentheses
    for report in ["被宣布", "被通报", "被指", "被曝", "被爆", "据报", "据传", "据悉", "疑似"]
    where said.contains(report) {
      said = said.replacing(report, with: "")
    }
    // 被纪委宣布: by whom it is announced.
    if let by = said.firstIndex(of: "被"),
      let verb = ["宣布", "通报"].lazy.compactMap({ said[by...].firstRange(of: $0) }).first,
      !said[by..<verb.lowerBound].contains(",")
    {
      said.removeSubrange(by..<verb.upperBound)
    }
    for end in ["之后", "以后", "以来", "后便", "后就"] {
      // 自6月25日会见外宾之后便: only when.
      if let range = said.firstRange(of: end), !said[..<range.lowerBound].contains(",") {
        said.removeSubrange(..<range.upperBound)
      }
    }
    let clauses = said.split(separator: ",", omittingEmptySubsequences: false)
    let told = clauses.filter { clause in
      // A rank may stand before it: 上将自3月11日与会后.
      let isTime =
        (clause.prefix(3).contains { "自从在当于".contains($0) } || clause.first?.isNumber == true)
        && clause.last.map { "后来时间前里中".contains($0) } == true
      return !isTime
    }
    return told.count == clauses.count ? said : told.joined(separator: ",")
  }

  private func hasBarrier(_ said: String) -> Bool {
    said.contains { ";:。!?".contains($0) } || Self.barriers.contains { said.contains($0) }
  }

  /// What offices end with.
  private static let officeEnds: Set<Character> = ["长", "员", "任", "记", "令", "席"]

  private static let coordinators: Set<Character> = ["、", "和", "与", "及", "同", "跟"]

  /// Words with which one person turns to something else, in simplified characters.
  private static let barriers = [
    "表示", "指出", "强调", "要求", "认为", "宣布", "透露", "称", "说道", "主持", "会见", "会谈", "召开", "出席",
    "讲话", "部署", "听取", "升任", "晋升", "获任", "增补", "任命", "提名", "接替", "接任", "当选", "命令", "下令", "签署", "派出",
  ]

  /// Behind 的, people who are not the one before it.
  private static let others = [
    "秘书", "大秘", "心腹", "门生", "嫡系", "盟友", "爱将", "副手", "家人", "情妇", "妻子", "丈夫", "儿子", "女儿", "父亲", "母亲",
    "哥哥", "弟弟", "姐姐", "妹妹", "部下", "下属", "助手", "前任", "继任",
    "司机", "亲信",
    "旧部", "亲属", "家属", "同事", "同僚", "搭档", "上司", "官员", "干部", "公司",
  ]

  /// How a clause goes on to what became of somebody after what was told.
  private static let thereafter = ["此后", "其后", "之后", "从此", "随后", "自此", "后便", "便再", "就再", "再"]

  /// How a clause goes on with the subject of the one before.
  private static let continuations =
    thereafter + [
      "目前", "现", "正", "已", "并", "因", "被", "涉", "于", "随后", "此前", "日前", "近日", "昨", "今", "同时", "也",
      "而", "后", "其", "自", "从", "在", "曾", "原", "前", "经", "由", "遭", "先后", "再", "又", "均", "都", "双双",
      "严重", "性质", "情节", "数额", "影响", "决定",
      "违", "接受", "本人", "本月", "上月", "去年", "当天", "当日", "当年", "同年", "同月", "同日", "翌年", "次年", "次日", "最终",
      "最后", "直到",
      "直至", "至今", "仍", "未", "没有", "不", "突然", "一直", "许久", "多次", "连续",
      "即", "便", "就", "旋即", "却", "尚", "迄今", "首次", "再度", "已经", "依旧", "竟", "才",
      "截至", "既", "当众", "当场", "公开", "郑重", "还", "更", "明确", "带头", "率先", "庄严", "亲自", "主动", "坚决", "一再",
      "反复",
    ]
}
