/// News that nobody wrote: sentences put together from words by chance, the same in every run. It
/// reads like news to whoever goes over it byte by byte, and names no day.
struct NewsCorpus {
  private var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(state: seed)
  }

  /// English text of about this many bytes, in paragraphs.
  mutating func english(bytes: Int) -> String {
    text(bytes: bytes, between: " ") { $0.englishSentence() }
  }

  /// Chinese text of about this many bytes, in paragraphs.
  mutating func chinese(bytes: Int) -> String {
    text(bytes: bytes, between: "") { $0.chineseSentence() }
  }

  /// A page of about this many bytes, of which less than half is the article: the rest is its head,
  /// styles, scripts, menus and links to others.
  mutating func page(bytes: Int) -> String {
    var menu = ""
    while menu.utf8.count < bytes / 4 {
      menu += """
        <li class="menu-item item-\(number(9_999))"><a href="/\(pick(NewsWords.nouns))/\
        \(number(99_999))" data-id="\(number(999_999))">\(headline())</a></li>

        """
    }
    var script = ""
    while script.utf8.count < bytes / 4 {
      script +=
        "window.items.push({\"id\": \(number(999_999)), \"t\": \"\(pick(NewsWords.nouns))\"});\n"
    }
    let paragraphs = english(bytes: bytes * 9 / 20).split(separator: "\n\n")
      .map { "<p class=\"text\">\($0)</p>" }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>\(headline())</title>
      <meta property="article:published_time" content="2024-06-05T08:00:00Z">
      <script>\(script)</script></head>
      <body><nav><ul>\(menu)</ul></nav>
      <article><h1>\(headline())</h1>
      \(paragraphs)
      </article><footer>\(headline())</footer></body></html>

      """
  }

  private mutating func text(
    bytes: Int, between gap: String, _ sentence: (inout NewsCorpus) -> String
  ) -> String {
    var text = headline() + "\n\n"
    while text.utf8.count < bytes {
      var sentences: [String] = []
      for _ in 0..<(3 + number(3)) { sentences.append(sentence(&self)) }
      text += sentences.joined(separator: gap) + "\n\n"
    }
    return text
  }

  private mutating func headline() -> String {
    "\(pick(NewsWords.places)) \(pick(NewsWords.bodies)) \(pick(NewsWords.verbs)) "
      + "\(pick(NewsWords.adjectives)) \(pick(NewsWords.nouns))"
  }

  private mutating func englishSentence() -> String {
    switch number(7) {
    case 1:
      "\(pick(NewsWords.openings)) \(pick(NewsWords.adjectives)) \(pick(NewsWords.bodies)), the "
        + "\(pick(NewsWords.nouns)) was \(pick(NewsWords.verbs)) by a \(pick(NewsWords.roles)) in "
        + "\(pick(NewsWords.places)) who said that it may cost \(amount()) \(pick(NewsWords.things))."
    case 2:
      "\(pick(NewsWords.surnames)), the \(pick(NewsWords.roles)) of the "
        + "\(pick(NewsWords.bodies)) of \(pick(NewsWords.places)), \(pick(NewsWords.verbs)) the "
        + "\(pick(NewsWords.adjectives)) \(pick(NewsWords.nouns)) as \(number(98)).\(number(9)) percent of "
        + "\(pick(NewsWords.things)) were affected."
    case 3:
      "“This is not the first \(pick(NewsWords.nouns)) that the \(pick(NewsWords.bodies)) has "
        + "\(pick(NewsWords.verbs)),” said \(pick(NewsWords.surnames)), a \(pick(NewsWords.roles)) at the "
        + "\(pick(NewsWords.places)) \(pick(NewsWords.bodies))."
    case 4:
      "More than \(amount()) \(pick(NewsWords.things)) in \(pick(NewsWords.places)) and "
        + "\(pick(NewsWords.places)) depend on one \(pick(NewsWords.nouns)), an "
        + "\(pick(NewsWords.adjectives)) \(pick(NewsWords.nouns)) that a \(pick(NewsWords.roles)) "
        + "\(pick(NewsWords.verbs)) at the end of the hearing."
    case 5:
      "The \(pick(NewsWords.bodies)) \(pick(NewsWords.verbs)) the \(pick(NewsWords.nouns)) over the "
        + "\(pick(NewsWords.adjectives)) \(pick(NewsWords.nouns)), and two \(pick(NewsWords.things)) out "
        + "of ten will have to wait for the next \(pick(NewsWords.nouns))."
    case 6:
      "At the same time, \(pick(NewsWords.surnames)) and \(pick(NewsWords.surnames)) "
        + "\(pick(NewsWords.verbs)) a \(pick(NewsWords.adjectives)) \(pick(NewsWords.nouns)) worth "
        + "$\(amount()), as last-minute \(pick(NewsWords.nouns)) talks in \(pick(NewsWords.places)) failed."
    default:
      "It was the \(pick(NewsWords.nouns)), not the \(pick(NewsWords.nouns)), that the "
        + "\(pick(NewsWords.adjectives)) \(pick(NewsWords.bodies)) \(pick(NewsWords.verbs)), its "
        + "\(pick(NewsWords.roles)) told reporters."
    }
  }

  private mutating func chineseSentence() -> String {
    switch number(5) {
    case 1:
      "\(chineseName())在\(pick(NewsWords.chinesePlaces))\(pick(NewsWords.chineseVerbs))时强调，要以"
        + "\(pick(NewsWords.chineseAdjectives))\(pick(NewsWords.chineseNouns))为重点，"
        + "\(pick(NewsWords.chineseVerbs))\(pick(NewsWords.chineseNouns))，"
        + "\(pick(NewsWords.chineseVerbs))\(pick(NewsWords.chineseAdjectives))\(pick(NewsWords.chineseNouns))。"
    case 2:
      "\(pick(NewsWords.chinesePlaces))\(pick(NewsWords.chineseRoles))\(chineseName())介绍，"
        + "\(pick(NewsWords.chineseNouns))投资\(amount())\(pick(NewsWords.chineseUnits))，比计划多"
        + "\(number(98)).\(number(9))%，覆盖\(number(900))\(pick(NewsWords.chineseUnits))。"
    case 3:
      "“这不是一个简单的\(pick(NewsWords.chineseNouns))问题，上下都要\(pick(NewsWords.chineseVerbs))，”"
        + "\(chineseName())说，“\(pick(NewsWords.chineseNouns))和\(pick(NewsWords.chineseNouns))缺一不可。”"
    case 4:
      "中国的\(pick(NewsWords.chineseNouns))在\(pick(NewsWords.chineseNouns))方面走在前列，"
        + "\(pick(NewsWords.chinesePlaces))已经\(pick(NewsWords.chineseVerbs))了第一批"
        + "\(pick(NewsWords.chineseNouns))，同时\(pick(NewsWords.chineseVerbs))三个"
        + "\(pick(NewsWords.chineseAdjectives))\(pick(NewsWords.chineseNouns))。"
    default:
      "会议由\(chineseName())主持，\(pick(NewsWords.chineseRoles))\(chineseName())和"
        + "\(pick(NewsWords.chineseRoles))\(chineseName())参加，大家一致认为"
        + "\(pick(NewsWords.chineseNouns))是\(pick(NewsWords.chineseNouns))的基础。"
    }
  }

  private mutating func chineseName() -> String {
    pick(NewsWords.chineseSurnames) + pick(NewsWords.chineseGivenNames)
      + pick(NewsWords.chineseGivenNames)
  }

  private mutating func amount() -> String {
    Bool.random(using: &random) ? "\(number(900))" : "\(number(99)),\(number(899) + 100)"
  }

  /// From 1 to a number.
  private mutating func number(_ most: Int) -> Int { Int.random(in: 1...most, using: &random) }

  private mutating func pick(_ words: [String]) -> String {
    words[Int.random(in: 0..<words.count, using: &random)]
  }
}

/// A generator that gives the same numbers in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  // Sebastiano Vigna, splitmix64.c
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
