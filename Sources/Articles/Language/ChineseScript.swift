import Foundation

/// Tells simplified Hanzi from traditional ones.
enum ChineseScript {
  /// What a Hanzi tells of the script of its text.
  enum Evidence: UInt8 {
    /// It is written so in both.
    case none
    case simplified
    case traditional
  }

  /// What a Hanzi of the basic block tells; all others tell nothing.
  static func evidence(of hanzi: UInt32) -> Evidence {
    guard block.contains(hanzi) else { return .none }
    return Evidence(rawValue: table[Int(hanzi - block.lowerBound)]) ?? .none
  }

  /// CJK Unified Ideographs.
  private static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF

  /// An evidence for each Hanzi of the block. One that has a simplified form is traditional; one
  /// that is such a form, and has none itself, is simplified; those in use in both are neither.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: Evidence.none.rawValue, count: block.count)
    let hanzi = block.compactMap(Unicode.Scalar.init)
    // A line each, so that none is taken for a part of a word.
    let lines = hanzi.map(String.init).joined(separator: "\n")
    let simplified =
      lines.applyingTransform(StringTransform("Hant-Hans"), reverse: false)?
      .split(separator: "\n", omittingEmptySubsequences: false) ?? []
    guard simplified.count == hanzi.count else { return table }
    for (index, form) in simplified.enumerated() {
      guard let scalar = form.unicodeScalars.first, scalar != hanzi[index] else { continue }
      table[index] = Evidence.traditional.rawValue
      guard block.contains(scalar.value) else { continue }
      let target = Int(scalar.value - block.lowerBound)
      if table[target] == Evidence.none.rawValue { table[target] = Evidence.simplified.rawValue }
    }
    for scalar in usedInBoth.unicodeScalars {
      table[Int(scalar.value - block.lowerBound)] = Evidence.none.rawValue
    }
    return table
  }()

  /// Traditional forms that GB 2312 has, and simplified ones that Big5 has.
  private static let usedInBoth = """
    乾俱吒夥姊後徵摺於箝苎菸著藉跤阪麴麽\
    万与丑丫丰么了于云交亮仆价仿优伙体余佛佝佣侄借儿克党具冢冬冱凄准几凶出划刮制剃剩勖勤升卜占\
    卷厂厄厘只台吁吃吊后向吨听呆周咬咸咽哄唇啕喂噪回困圣坏堤复夸奸姐姜娘宁宴家尸局岩岭布帘席干\
    并幸庄床异弦彝彩彷征御德忏志念怀怜恤惊愈愿戚戮扇才扎扑托扣扰折拓挂挽捂捆据捶捻搜斗昆昵晒暗\
    曲朴机杆杠杯杰松板极构果柜栖栗核梁棱楫榨橐檐欲款殷气污沄沈沾泄泛泞注洁洒洼浚涂涌淀游漓灶炖\
    炮焊焰熏狸玩球琅瓮症痒痴皂真眯睾研确磷禧离私种秘筑筘篪篱粗糊糟系累网羡群翱耀肮肴胜胡腊腌膻\
    致舍芸苹范茧荐蒙蔂蔑薯藤虫虮虱蚕蚝蜡蜷蝎蠹表触谷豆赶踊辟适逾遁郁酸采里雇霉面韭麻
    """
}
