import Foundation

/// How often a text is to be expected in others: not exact, but enough to choose the rarest of several.
enum TextRarity {
  /// The share of places where folded bytes are expected to stand.
  static func share(of text: [UInt8]) -> Double {
    let words = text.split(whereSeparator: { !isLetter($0) }).map(bits)
    // A word is less of a surprise behind another one.
    let rarest = words.max() ?? 2
    return 1 / exp2(rarest + 0.4 * (words.reduce(0, +) - rarest))
  }

  /// How much of a surprise a word is at a place, in bits.
  private static func bits(_ word: ArraySlice<UInt8>) -> Double {
    if word[word.startIndex] >= 0x80 {
      if particles.contains(word) { return 5 }
      if commonCharacters.contains(word) { return 6 }
      if commonPairs.contains(word) { return 9 }
      // A character of a script without spaces is three bytes.
      return 5 + Double(word.count)
    }
    if particles.contains(word) { return 5 }
    if functionWords.contains(word) { return 7 }
    if commonWords.contains(word) { return 11 }
    return min(5 + 2 * Double(word.count), 14 + 0.3 * Double(word.count))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || UTF8Text.isWordCharacter(UInt32(byte))
  }

  /// What stands in nearly every sentence.
  private static let particles = words("a and in of the to 的")

  /// The same for what Chinese news are full of, alone and by two.
  private static let commonCharacters = words(
    "一 不 中 人 会 上 下 了 为 于 和 在 国 对 年 日 是 月 有 大 发 开 党 省 市 政 说 将 到 与 等 部 出 天 前 外 后 被 这 他 以 新 多 地 也")
  private static let commonPairs = words(
    "会议 召开 表示 中国 国家 工作 安全 书记 委员 省委 政府 主席 主持 官员 中央 北京 全国 进行 举行 指出 强调 报道 发展 社会 经济 记者 相关 问题 没有 公司 已经 今年 目前"
  )

  /// The other words that every English text is full of.
  private static let functionWords = words(
    """
    about after again against all also an any are as at back be because been before being but by can \
    could did do down each first for from had has have he her him his how if into is it its last made may \
    more most much new no not now off on one only or other our out over said same she should so some such \
    than that their them then there these they this those through time two under until up was we were \
    what when where which while who will with would year years you your
    """)

  /// Those that stand in most of the news.
  private static let commonWords = words(
    """
    according announced area around army began begin building called calls center central centre chairman \
    chief children city close closed commission committee company conference country court day days deputy \
    director dozens during early economic economy end ended former foreign general global government group \
    head high hold home hospital house hundreds international large late later law leader leaders local long \
    man many market media meeting meetings member members men military million minister ministry month \
    national near news next office official officials old open opened opens part party people percent place \
    plan plans police policy political power president province public report reported reports road school \
    secretary security session set several since small speech spoke state statement street students take \
    taken thousands told took trade war week within women work workers working world young
    """)

  private static func words(_ text: String) -> Set<ArraySlice<UInt8>> {
    Set(text.split(separator: " ").map { Array($0.utf8)[...] })
  }
}
