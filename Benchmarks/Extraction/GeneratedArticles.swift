import Articles
import CivilTime

/// Made-up articles of about 4.6 KB, the same in every run: prose with places, dates and meetings in it, and in some
/// of them reports of events that the china pack looks for.
struct GeneratedArticles {
  private var random: SplitMix
  /// One in so many articles tells of events; 1 for all of them.
  private let eventsInOneOf: Int

  /// How long an article is at least, in bytes.
  static let length = 4_600

  init(seed: UInt64, eventsInOneOf: Int) {
    random = SplitMix(state: seed)
    self.eventsInOneOf = eventsInOneOf
  }

  /// So many articles, every third in Chinese.
  mutating func articles(_ count: Int) -> [Article] {
    (0..<count).map { number in
      let isChinese = number % 3 == 2
      let hasEvents = number % eventsInOneOf == 0
      return Article(
        id: "\(number)", path: "\(number).txt", format: .text, title: "",
        text: text(isChinese: isChinese, hasEvents: hasEvents),
        published: Publication(day: Day(number: 19_800 + Int32(number % 200)), source: .option),
        language: isChinese ? .simplifiedChinese : .english)
    }
  }

  private mutating func text(isChinese: Bool, hasEvents: Bool) -> String {
    let words = isChinese ? Words.chinese : Words.english
    var text = ""
    var sentences = 0
    while text.utf8.count < Self.length {
      let isEvent = hasEvents && (sentences == 1 || random.below(12) == 0)
      let template = random.one(of: isEvent ? words.events : words.sentences)
      text += sentence(template, words)
      sentences += 1
      text += sentences % 4 == 0 ? "\n\n" : isChinese ? "" : " "
    }
    return text
  }

  /// A template with its marks filled in.
  private mutating func sentence(_ template: String, _ words: Words) -> String {
    var sentence = ""
    for character in template {
      switch character {
      case "@": sentence += random.one(of: words.places)
      case "#": sentence += random.one(of: words.names)
      case "%": sentence += random.one(of: words.nouns)
      case "$": sentence += random.one(of: words.days)
      case "&": sentence += random.one(of: words.verbs)
      default: sentence.append(character)
      }
    }
    return sentence
  }
}

/// What sentences are made of: `@` stands for a place, `#` for a name, `%` for a noun, `$` for a day, `&` for a verb.
private struct Words {
  var places: [String]
  var names: [String]
  var nouns: [String]
  var days: [String]
  var verbs: [String]
  var sentences: [String]
  var events: [String]

  static let english = Words(
    places: [
      "Anhui", "Shanghai", "Yunnan", "Gansu Province", "Inner Mongolia", "Beijing", "Guangdong",
      "Oakham", "Harbin",
      "the valley", "Tibet", "Jilin City", "Hebei",
    ],
    names: [
      "Li Wen", "Wang Ning", "Han Jun", "Anna Berg", "Zhou Min", "John Carter", "Chen Jining",
      "the minister",
      "a spokesman", "the company",
    ],
    nouns: [
      "harvest", "railway", "budget", "security", "factory", "meeting", "festival", "hospital",
      "committee",
      "plan", "river", "school", "market", "bridge", "report", "storm", "exhibition",
      "power station",
    ],
    days: [
      "on Monday", "last week", "on June 3", "in May", "yesterday", "earlier this year",
      "on Friday",
      "in recent days", "in 2023", "at the end of the month",
    ],
    verbs: [
      "visited", "opened", "repaired", "praised", "described", "measured", "closed", "chaired",
      "supported",
      "painted", "promised", "denied",
    ],
    sentences: [
      "# & the % of @ $, and the people who live near the % were glad of it.",
      "The % in @ had been neglected for years, according to documents that were read by this newspaper.",
      "It was the third % since the spring, and nobody could say whether the % would be ready before winter.",
      "“We have waited for this % for a long time,” # said $, standing in front of the old %.",
      "Prices rose by 3.4 percent $, while the number of visitors to the % fell, figures from @ showed.",
      "Engineers & the % twice, but the water kept coming through the wall behind the %.",
      "A meeting about the % was held $ in @, but # did not attend it.",
      "Analysts say that the % may cost 12 million, which is more than the whole % of @.",
      "The road from @ to the coast is closed because of the storm, and buses leave from the % instead.",
      "# will travel to @ $ to see how the % is getting on, her office said.",
      "In the evening the band played old songs, and the children & a paper boat on the river.",
      "National security was mentioned once, in a speech that # gave $ at the % of @.",
    ],
    events: [
      "# chaired a meeting of the provincial national security commission of @ $.",
      "@ held a plenary session of the provincial Party committee's national security commission $.",
      "The party secretary of @, #, convened the provincial national security commission $ and spoke of risks.",
      "Anhui's national security commission met $; the % was on its agenda, and # told the members to be careful.",
      "The provincial national security commission of @ will hold a meeting $, # said.",
    ])

  static let chinese = Words(
    places: ["安徽", "上海", "云南", "甘肃省", "内蒙古", "北京", "广东", "哈尔滨", "吉林市", "河北", "西藏", "山谷里"],
    names: ["李文", "王宁", "韩俊", "周敏", "陈吉宁", "负责人", "发言人", "公司", "省委书记"],
    nouns: [
      "收成", "铁路", "预算", "安全", "工厂", "会议", "节日", "医院", "委员会", "方案", "河流", "学校", "市场", "桥梁", "报告",
      "展览",
    ],
    days: ["6月3日", "昨日", "上周", "5月份", "日前", "近日", "今年以来", "2023年", "同日", "月底"],
    verbs: ["视察", "修复", "表扬", "介绍", "关闭", "召开", "支持", "推进", "否认", "研究"],
    sentences: [
      "#$在@&了%，当地居民表示欢迎，希望%早日建成。",
      "据了解，@的%多年来缺少维护，有关部门已经着手处理。",
      "这是今年春天以来的第三次%，没有人知道%能否在冬天之前完工。",
      "“我们等这个%已经等了很久，”#$在旧%前面说。",
      "数据显示，$@的物价上涨百分之三点四，前往%的游客有所减少。",
      "工程人员两次&%，但是水仍然从墙后面渗出来。",
      "$在@召开了关于%的会议，#没有出席。",
      "分析人士认为，%可能需要一千二百万元，超过@全年的预算。",
      "从@通往海边的公路因暴风雨关闭，班车改在%发车。",
      "#将于$前往@，了解%的进展情况。",
      "晚上乐队演奏老歌，孩子们把纸船放进河里，四周一片安静。",
      "会议指出，要统筹发展和安全，把%工作抓实抓细抓到位。",
    ],
    events: [
      "$，@省委国家安全委员会召开会议，#主持会议并讲话。",
      "#$主持召开省委国家安全委员会会议，研究部署@的重点工作。",
      "$，上海市委国家安全委员会举行全体会议，#出席。",
      "@省委国安委会议$举行，审议通过%方案。",
    ])
}

/// Numbers that follow from a seed: SplitMix64.
private struct SplitMix {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }

  mutating func one(of texts: [String]) -> String { texts[below(texts.count)] }
}
