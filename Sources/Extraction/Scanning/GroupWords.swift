/// A number of people.
struct Group {
  enum Kind {
    /// Of a list that is given in part or not at all: 阿某等九人, 上述九人.
    case listed
    /// Of one that is given below: "the following officers".
    case following
    /// Of people who are only counted.
    case counted
  }

  var range: Range<Int>
  var kind: Kind
  /// How many, where that is told.
  var count: Int?
  /// Whether they are others than those named before: "Oak and eight other officers", 欧丹和另外八名将领.
  var isOfOthers = false
}

extension Span<UInt8> {
  /// Whether a sentence begins with words by which it names some of those before it.
  func beginsWithSome(of sentence: Range<Int>) -> Bool {
    if GroupWords.chineseSome.contains(where: { has($0, at: sentence.lowerBound) }) { return true }
    guard let first = word(at: sentence.lowerBound),
      let (second, _) = wordBehind(endOfWord(at: sentence.lowerBound))
    else { return false }
    return GroupWords.some[first]?.contains(second) ?? false
  }

  /// Whether a sentence begins by telling who so many people are: 公告点名的九人是：….
  func tellsWho(_ count: Int, in sentence: Range<Int>) -> Bool {
    var index = sentence.lowerBound
    let end = sentence.prefix(GroupWords.openingBytes).upperBound
    while index < end {
      guard let number = anyNumber(at: index) else {
        index += max(1, scalar(at: index).length)
        continue
      }
      let (classifier, length) = scalar(at: number.end)
      if number.value == count, classifier == "人",
        GroupWords.are.contains(where: { has($0, at: number.end + length) })
      {
        return true
      }
      // Not within a number: 十九人.
      index = number.end
    }
    return false
  }

  /// How many others a sentence tells of, if so many are left: "The other seven are", 其余七人是, "The others are".
  func countOfOthers(in sentence: Range<Int>, left: Int) -> Int? {
    let start = sentence.lowerBound
    if let sign = GroupWords.others.first(where: { has($0, at: start) }) {
      return anyNumber(at: start + sign.count)?.value ?? left
    }
    guard word(at: start) == DateVocabulary.theWord,
      let other = wordBehind(endOfWord(at: start)), GroupWords.rest.contains(other.word)
    else { return nil }
    let number = wordBehind(other.end).flatMap {
      DateVocabulary.number($0.word, in: GroupWords.rests)
    }
    return number ?? left
  }

  /// Whether nothing but the marker of an item stands in a range.
  func isListMarker(_ range: Range<Int>) -> Bool {
    range.isEmpty || range.count <= GroupWords.markerBytes && hasListMarker(at: range.lowerBound)
  }

  /// The first group that a range of the text tells of.
  func group(in range: Range<Int>) -> Group? {
    GroupWords.openings.first(in: range, of: self) { index, word in
      if let word { return englishGroup(at: index, word, in: range) }
      // Not within a number or a name.
      return byte(at: index).isASCIIDigit && byte(at: index - 1).isASCIIWord
        ? nil : chineseGroup(at: index, in: range)
    }
  }

  /// "nine senior generals", "the following officers".
  private func englishGroup(at index: Int, _ first: Word, in range: Range<Int>) -> Group? {
    let isFollowing = first == GroupWords.following
    // "the following nine were"
    if isFollowing, let next = wordBehind(endOfWord(at: index)), next.end <= range.upperBound,
      let count = DateVocabulary.number(next.word, in: GroupWords.numbers),
      wordBehind(next.end).map({ GroupWords.verbs.contains($0.word) }) ?? true
    {
      return Group(range: index..<next.end, kind: .following, count: count)
    }
    let count = isFollowing ? nil : DateVocabulary.number(first, in: GroupWords.numbers)
    guard isFollowing || count != nil, isWholeWord(at: index), !isOfPart(before: index) else {
      return nil
    }
    var end = endOfWord(at: index)
    // "nine of the country's senior officers"
    if let of = wordBehind(end), of.word == DateVocabulary.ofWord, let the = wordBehind(of.end),
      GroupWords.determiners.contains(the.word)
    {
      end = the.end
    }
    var isOfOthers = false
    for _ in 0..<GroupWords.length {
      if let behind = endOfPossessive(at: end) { end = behind }
      guard let next = wordBehind(end), next.end <= range.upperBound else { return nil }
      if GroupWords.people.contains(next.word) {
        // "the following officers" without their number, or "the following nine".
        return Group(
          range: index..<next.end, kind: isFollowing ? .following : .counted, count: count,
          isOfOthers: isOfOthers)
      }
      if GroupWords.rest.contains(next.word) { isOfOthers = true }
      guard !GroupWords.verbs.contains(next.word) else { return nil }
      end = next.end
    }
    return nil
  }

  /// Whether only some of those are meant who are counted at an index: "six of the | nine generals".
  private func isOfPart(before index: Int) -> Bool {
    var before = word(before: index)
    if let the = before, the.word == DateVocabulary.theWord { before = word(before: the.start) }
    guard let of = before, of.word == DateVocabulary.ofWord else { return false }
    return word(before: of.start).map {
      DateVocabulary.numbers[$0.word] != nil || GroupWords.parts.contains($0.word)
    } ?? false
  }

  private func isWholeWord(at index: Int) -> Bool {
    let before = byte(at: index - 1)
    return before != UInt8(ascii: "-") && byte(at: endOfWord(at: index)) == UInt8(ascii: " ")
  }

  /// 等九人, 上述9名将领, 九名高级军官, 以下人员. What is done to them is not part of it: 九名|被免职的军官.
  private func chineseGroup(at index: Int, in range: Range<Int>) -> Group? {
    var start = index
    var kind = Group.Kind.counted
    if let sign = GroupWords.listed.first(where: { has($0, at: index) }) {
      kind = .listed
      start += sign.count
    } else if let sign = GroupWords.below.first(where: { has($0, at: index) }) {
      kind = .following
      start += sign.count
    }
    guard let number = anyNumber(at: start), number.end <= range.upperBound else {
      let isBelow = kind == .following && GroupWords.chinesePeople.contains { has($0, at: start) }
      return isBelow ? Group(range: index..<start, kind: kind) : nil
    }
    let (classifier, length) = scalar(at: number.end)
    var end = number.end + length
    switch classifier {
    case "人": break
    case "名", "位":
      guard
        let start = place(
          ofAny: GroupWords.chinesePeople, inHanziAt: end, within: GroupWords.nounLength),
        let noun = self.end(ofAny: GroupWords.chinesePeople, at: start), noun <= range.upperBound
      else { return nil }
      if place(ofAny: DateVocabulary.chinesePossessives, in: end..<noun) == nil { end = noun }
    default: return nil
    }
    // 九人小组, 三人死亡
    guard kind != .counted || classifier != "人" else { return nil }
    return Group(
      range: index..<end, kind: kind, count: number.value,
      isOfOthers: GroupWords.others.contains { has($0, before: start) })
  }
}

/// The words around the numbers of people.
private enum GroupWords {
  static let following = Word.list("following").first
  /// The numbers that have a word.
  static let numbers = 3...12
  /// What groups begin with.
  static let openings = Openings(
    words: WordSet(
      [following].compactMap(\.self)
        + DateVocabulary.numbers.filter { numbers.contains($0.value) }.map(\.key)),
    others: listed + below + "三四五六七八九十廿0123456789".map { Array(String($0).utf8) })
  /// What people are, several of them.
  static let people = Word.set(
    """
    ministers governors generals admirals officials secretaries mayors diplomats commanders commissars
    politicians cadres soldiers officers envoys deputies members leaders men women heads chiefs
    """)
  /// What ends the words before them.
  static let verbs = Word.set("was is were are had has have and or of in to for who that")
  static let determiners = Word.set("the its their his china")
  static let parts = Word.set("some most several many few half none any all each both")
  /// How many words they have before them.
  static let length = 6
  /// "They include", "Among them"
  static let some: [Word: WordSet] = Dictionary(
    uniqueKeysWithValues: zip(
      Word.list("they among"), [Word.set("include included are were"), Word.set("them those")]))
  static let chineseSome = ["其中包括", "他们包括", "他們包括", "当中包括", "當中包括"].map { Array($0.utf8) }
  static let are = ["是", "为", "為", "分别", "分別", "包括"].map { Array($0.utf8) }
  static let others = ["其余", "其餘", "其他", "其它", "另外", "另"].map { Array($0.utf8) }
  static let rests = 2...12
  static let rest = Word.set("other others remaining rest more further")
  static let listed = ["等", "上述", "前述", "这", "這", "此", "该", "該"].map { Array($0.utf8) }
  static let below = ["以下", "下列"].map { Array($0.utf8) }
  static let chinesePeople = [
    "将领", "將領", "将军", "將軍", "上将", "上將", "军官", "軍官", "官员", "官員", "高官", "干部", "幹部", "委员", "委員",
    "代表", "部长", "部長", "同志", "人员", "人員", "领导", "領導", "军头", "軍頭",
  ].map { Array($0.utf8) }
  /// How many Hanzi they have at most, with what is said of them.
  static let nounLength = 12
  /// How far the beginning of a sentence goes.
  static let openingBytes = 36
  /// How long the marker of an item is at most, in bytes.
  static let markerBytes = 8
}
