/// The words that stand for people, and those around them that tell whether they do.
enum PronounWords {
  static let he = Word.set("he she him")
  static let subjects = Word.set("he she")
  static let him = Word.list("him").first
  static let his = Word.set("his her")
  /// What of somebody's is as good as themselves: "his case was closed".
  static let belongings: Set<String> = [
    "case", "membership", "qualification", "qualifications", "post", "posts", "title", "titles",
    "rank", "seat", "position", "positions", "credentials", "name", "duties", "whereabouts",
    "absence", "disappearance", "mandate", "resignation", "removal", "dismissal", "expulsion",
    "ouster", "appearance", "engagement", "outing", "sighting", "probe", "investigation", "inquiry",
    "arrest", "detention", "indictment", "downfall", "fall", "sacking", "exit", "departure",
  ]
  static let ownWords = Word.set(belongings.joined(separator: " "))
  static let saying = Word.set(
    "said says told tells added stressed warned insisted argued urged noted")
  static let chineseSaying = ["表示", "指出", "强调", "強調", "要求", "提出", "表态", "表態", "主持"]
    .map { Array($0.utf8) }
  /// How many characters there are between a name and such a word at most.
  static let sayingLength = 8
  static let both = Word.list("both").first
  static let pair = Word.list("pair").first
  /// What may stand between "the" and what somebody is.
  static let adjectives = Word.set(
    """
    former ex veteran disgraced ousted fallen retired embattled dismissed deposed career missing
    foreign defence defense finance agriculture industry vice deputy party provincial top politburo
    """)
  static let numbers = WordSet(Array(DateVocabulary.numbers.keys))
  /// What people are, one of them.
  static let titles = Word.set(
    """
    minister governor general admiral official secretary mayor diplomat commander commissar chairman
    politician cadre officer envoy councillor deputy member soldier
    """)
  /// What people are, several of them.
  static let people = Word.set(
    """
    men women generals officials ministers officers admirals commanders former politicians cadres
    governors were have had are has from
    """)
  static let yearOld = Array("-year-old ".utf8)
  /// What follows somebody who is called by age alone.
  static let verbs = Word.set("was has had is did who and will would left made took went could")
  /// What clauses begin behind.
  static let beforeClauses = Word.set("that whether why where when since and but")
  /// What a clause may begin with that leads to another.
  static let leading = Word.set("in on at after before during since by with asked despite")
  static let participle = Array("ing".utf8)
  /// Behind a title, with these somebody else is meant.
  static let goingOn = Word.set("of for in at to and or who whose")

  /// What a person is called behind 这位, within so many bytes.
  static let chineseTitles = [
    "部长", "部長", "委员", "委員", "将军", "將軍", "上将", "上將", "书记", "書記", "省长", "省長", "主席", "官员", "官員",
    "防长", "防長", "外长", "外長", "司令", "政委", "高官", "市长", "市長",
  ].map { Array($0.utf8) }
  static let titleBytes = 18

  static let singular: [Unicode.Scalar] = ["他", "她"]
  /// What a sentence goes on with whose subject was told before, and what makes other words of it: 并非, 并列.
  static let goingOnWith: [Unicode.Scalar] = ["并", "並"]
  static let behindAnd: [Unicode.Scalar] = Array("非不无無没沒未列购購发發".unicodeScalars)
  /// What begins a word of its own with 其, and whose people 其 only belongs to.
  static let behindIts: [Unicode.Scalar] = Array("中他她它次实實余餘间間所妻子女秘父母兄弟家亲親前继繼部下人二三一".unicodeScalars)
  /// What pronouns begin with.
  static let openings = Openings(
    words: Word.set("he she him his her the both"),
    others: (singular + goingOnWith + counts.keys + ["其", "这", "這", "该", "該"]).map {
      Array(String($0).utf8)
    })
  static let counts: [Unicode.Scalar: Int] = [
    "两": 2, "兩": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
}

extension Span<UInt8> {
  /// "he", "the former minister", "the two", "both".
  func englishPronoun(at index: Int, _ word: Word, from start: Int) -> Pronoun? {
    let end = endOfWord(at: index)
    if PronounWords.he.contains(word) {
      let isPart = byte(at: index - 1) == UInt8(ascii: "-") || byte(at: end) == UInt8(ascii: "-")
      return isPart ? nil : Pronoun(range: index..<end, count: 1)
    }
    if word == DateVocabulary.theWord, let end = endOfAge(at: end + 1) {
      return Pronoun(range: index..<end, count: 1)
    }
    guard let (second, secondEnd) = wordBehind(end) else { return nil }
    if PronounWords.his.contains(word) {
      return belongs(at: end) ? Pronoun(range: index..<end, count: 1) : nil
    }
    if word == PronounWords.both {
      return PronounWords.people.contains(second) ? Pronoun(range: index..<end, count: 2) : nil
    }
    if second == PronounWords.pair { return Pronoun(range: index..<secondEnd, count: 2) }
    if PronounWords.numbers.contains(second), let count = DateVocabulary.number(second, in: 2...10),
      let (noun, nounEnd) = wordBehind(secondEnd),
      PronounWords.people.contains(noun)
    {
      return Pronoun(range: index..<nounEnd, count: count)
    }
    // "the port city's party secretary"
    let owner =
      endOfPossessive(at: secondEnd)
      ?? wordBehind(secondEnd).flatMap { endOfPossessive(at: $0.end) }
    let owned = owner.flatMap { wordBehind($0) }.flatMap { title($0) }
    guard let title = owned ?? title((second, secondEnd)) else { return nil }
    let isSubject =
      index == start || opensClause(at: index) || opensMainClause(at: index, from: start)
    // "Fir, the mayor" is another.
    let last = byte(at: skipWhiteSpace(before: index) - 1)
    guard isSubject || last.isASCIILetter && !last.isASCIICapital else { return nil }
    if let (next, _) = wordBehind(title.end), PronounWords.goingOn.contains(next) { return nil }
    // "the former minister's last outing"
    if let owner = endOfPossessive(at: title.end) {
      return belongs(at: owner) ? Pronoun(range: index..<title.end, count: 1) : nil
    }
    // "the minister Oak" and "the minister, Oak," are called by name.
    let hasComma = byte(at: title.end) == UInt8(ascii: ",")
    let behind = skipWhiteSpace(at: hasComma ? title.end + 1 : title.end)
    guard !byte(at: behind).isASCIICapital, !["'", "’", "-"].contains(scalar(at: behind).value)
    else { return nil }
    return Pronoun(
      range: index..<title.end, count: 1, title: title.word, isSubject: isSubject)
  }

  /// What somebody is called, behind words such as "former".
  private func title(_ first: (word: Word, end: Int)) -> (word: Word, end: Int)? {
    var title = first
    for _ in 0..<4 where PronounWords.adjectives.contains(title.word) {
      guard let next = wordBehind(title.end) else { break }
      title = next
    }
    return PronounWords.titles.contains(title.word) ? title : nil
  }

  /// Whether what somebody has, whose word ends at an index, is as good as themselves, after two words at most: "his
  /// last known outing".
  func belongs(at end: Int) -> Bool {
    var end = end
    for _ in 0..<3 {
      guard let (word, next) = wordBehind(end) else { return false }
      if PronounWords.ownWords.contains(word) { return true }
      end = next
    }
    return false
  }

  /// Whether a clause begins behind what only leads to it: "Opening the fair on Friday, | the minister". Behind
  /// a name it would be what that is.
  private func opensMainClause(at index: Int, from start: Int) -> Bool {
    let end = skipWhiteSpace(before: index)
    guard byte(at: end - 1) == UInt8(ascii: ","), let first = word(at: start) else { return false }
    let isParticiple = has(PronounWords.participle, before: endOfWord(at: start))
    guard isParticiple || PronounWords.leading.contains(first) else { return false }
    let last = startOfWord(before: end - 1)
    let isName =
      byte(at: last).isASCIICapital
      && word(at: last).map { DateVocabulary.nameWords.contains($0) } != true
    return !isName && !(start..<end - 1).contains { self[$0] == UInt8(ascii: ",") }
  }

  /// Whether a clause begins at an index: "reported that | the minister", "weeks of guesswork: | the general".
  private func opensClause(at index: Int) -> Bool {
    let end = skipWhiteSpace(before: index)
    if ":;—–".unicodeScalars.contains(scalar(before: end).value) { return true }
    return word(before: index).map { PronounWords.beforeClauses.contains($0.word) } ?? false
  }

  /// The index behind "65-year-old" at an index where no noun follows: "the 65-year-old was last seen".
  private func endOfAge(at index: Int) -> Int? {
    var end = index
    while byte(at: end).isASCIIDigit { end += 1 }
    guard end > index, end - index <= 2, has(PronounWords.yearOld, at: end),
      case let place = end + PronounWords.yearOld.count, let verb = word(at: place),
      PronounWords.verbs.contains(verb)
    else { return nil }
    return place - 1
  }

  /// The word behind a single space or hyphen.
  func wordBehind(_ end: Int) -> (word: Word, end: Int)? {
    guard byte(at: end) == UInt8(ascii: " ") || byte(at: end) == UInt8(ascii: "-"),
      let word = word(at: end + 1)
    else { return nil }
    return (word, endOfWord(at: end + 1))
  }

  /// 他, 她, 其, 两人, 三人, and 并 where a sentence goes on with it: …；并表态….
  func chinesePronoun(at index: Int, from start: Int) -> Pronoun? {
    let (sign, length) = scalar(at: index)
    let next = scalar(at: index + length)
    if PronounWords.goingOnWith.contains(sign) {
      return index == start && !PronounWords.behindAnd.contains(next.value)
        ? Pronoun(range: index..<index + length, count: 1) : nil
    }
    if PronounWords.singular.contains(sign) {
      let before = scalar(before: index).value
      let isOther = ["们", "們", "人", "国", "國", "乡", "鄉", "家", "杀", "殺"].contains(next.value)
      return isOther || before == "其" || before == "吉" || before == "维"
        ? nil : Pronoun(range: index..<index + length, count: 1)
    }
    // 这位部长, but not 这位记者.
    if ["这", "這", "该", "該"].contains(sign), ["位", "名"].contains(next.value) {
      let start = index + length + next.length
      for place in start..<min(count, start + PronounWords.titleBytes) {
        if let title = PronounWords.chineseTitles.first(where: { has($0, at: place) }) {
          return Pronoun(range: index..<place + title.count, count: 1)
        }
        // 这位57岁的部长
        if !scalar(at: place).value.isIdeographic, self[place] & 0xC0 != 0x80,
          !self[place].isASCIIDigit
        {
          return nil
        }
      }
      return nil
    }
    if sign == "其" {
      let before = scalar(before: index).value
      let isWord =
        PronounWords.behindIts.contains(next.value) || "尤极極与與何莫".unicodeScalars.contains(before)
      return isWord ? nil : Pronoun(range: index..<index + length, count: 1)
    }
    guard let count = PronounWords.counts[sign], next.value == "人",
      !"等十第百千有的一二三四五六七八九两之".unicodeScalars.contains(scalar(before: index).value),
      !"民大死受被组選选次小份均口团伤".unicodeScalars.contains(scalar(at: index + length + next.length).value)
    else { return nil }
    return Pronoun(range: index..<index + length + next.length, count: count)
  }
}
