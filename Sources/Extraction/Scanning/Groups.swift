/// Finds people whom a sentence only counts: "Nine generals were expelled. First among them stood Oak …", 阿某、白某等九人,
/// "the following officers were expelled:" above a list.
///
/// Who they are is told by a list before, where it holds those whom the sentence names itself, or by what comes next. The
/// number must be that of the names, all of them: whoever else is named there makes it unknown who is meant.
struct Groups {
  let layout: ArticleLayout
  /// Whether something is a person.
  let isPerson: (Subject) -> Bool

  /// So many people are a group, and no more sentences than that are read for their names.
  private static let sizes = 3...20
  private static let reach = 8
  /// So many lists are looked back at.
  private static let lists = 20

  /// The mentions of a text, which are in its order, with those by number among them.
  func added(to mentions: [Mention], in text: Span<UInt8>) -> [Mention] {
    let people = mentions.filter { isPerson($0.subject) }
    guard people.count >= Self.sizes.lowerBound else { return mentions }
    let named = NamedPeople(people, sentences: layout.sentences, in: text)
    var found: [Mention] = []
    for (index, sentence) in layout.sentences.enumerated()
    where !layout.paragraph(of: index).isHeadline {
      var start = sentence.range.lowerBound
      while let group = text.group(in: start..<sentence.range.upperBound) {
        start = group.range.upperBound
        found += members(of: group, in: index, named, text).map {
          Mention(subject: $0, range: group.range, isAnaphor: true)
        }
      }
    }
    return found.isEmpty ? mentions : (mentions + found).inOrderOfText
  }

  /// Whom a group holds; nobody where that is not certain, or where its own list names them all.
  private func members(
    of group: Group, in sentence: Int, _ named: NamedPeople, _ text: Span<UInt8>
  ) -> [Subject] {
    switch group.kind {
    case .listed:
      guard let count = group.count, Self.sizes.contains(count) else { return [] }
      let lists = named.lists(before: group.range.upperBound).prefix(Self.lists)
      let own = lists.first.flatMap { $0.end == group.range.lowerBound ? $0.people : nil } ?? []
      guard own.count < count else { return [] }
      let whole = lists.first { list in
        list.people.count == count && own.allSatisfy(list.people.contains)
          && (!own.isEmpty || layout.looks(back: sentence, to: list.sentence))
      }
      return whole?.people
        ?? named.all(count, with: own, behind: sentence, in: Self.reach)
        .flatMap { layout.looks(back: $0.sentence, to: sentence) ? $0.people : nil } ?? []
    case .following:
      let listed = listedBelow(sentence, named, text)
      return listed.count > 1 && group.count.map { $0 == listed.count } ?? true ? listed : []
    case .counted:
      guard let count = group.count, Self.sizes.contains(count) else { return [] }
      if let some = included(count, in: sentence + 1, named, text) { return some }
      let next = namedNext(count, behind: group.range.upperBound, in: sentence, named)
      return next.isEmpty ? listed(count, from: sentence, named, text) : next
    }
  }

  /// Some of so many people, whom the sentence behind them tells: "They include Oak; Elm, …".
  private func included(
    _ count: Int, in sentence: Int, _ named: NamedPeople, _ text: Span<UInt8>
  ) -> [Subject]? {
    guard sentence < layout.sentences.count, layout.looks(back: sentence, to: sentence - 1),
      text.beginsWithSome(of: layout.sentences[sentence].range)
    else { return nil }
    let people = named.people(in: sentence)
    return people.count <= count ? people : nil
  }

  /// So many people who are listed below a sentence, or below one shortly behind it.
  private func listed(
    _ count: Int, from sentence: Int, _ named: NamedPeople, _ text: Span<UInt8>
  ) -> [Subject] {
    let last = min(sentence + Self.reach, layout.sentences.count - 1)
    for next in sentence...last where next == sentence || layout.looks(back: next, to: sentence) {
      let people = listedBelow(next, named, text)
      if people.count == count { return people }
    }
    return []
  }

  /// So many people who are all whom the rest of a paragraph names from an index on, or else the next paragraph.
  private func namedNext(
    _ count: Int, behind start: Int, in sentence: Int, _ named: NamedPeople
  ) -> [Subject] {
    let sentences = layout.sentences
    guard named.first(in: sentence).map({ $0.range.lowerBound >= start }) ?? true else { return [] }
    var people = named.people(in: sentence)
    var next = sentence + 1
    while people.count < count, next < sentences.count, next - sentence <= Self.reach,
      layout.looks(back: next, to: sentence)
    {
      // Who is named above a break and who below it are not told together.
      let isBelow = sentences[next].paragraph > sentences[next - 1].paragraph
      guard
        !isBelow || people.isEmpty && sentences[next - 1].paragraph == sentences[sentence].paragraph
      else { break }
      people = (people + named.people(in: next)).uniqued
      next += 1
    }
    return people.count == count ? people : []
  }

  /// Whom the paragraphs below a sentence begin with that ends in a colon.
  private func listedBelow(
    _ sentence: Int, _ named: NamedPeople, _ text: Span<UInt8>
  ) -> [Subject] {
    let sentences = layout.sentences
    let range = sentences[sentence].range
    guard [":", "："].contains(text.scalar(before: range.upperBound).value) else { return [] }
    var people: [Subject] = []
    var next = sentence + 1
    while next < sentences.count, sentences[next].paragraph > sentences[next - 1].paragraph,
      let first = named.first(in: next),
      text.isListMarker(sentences[next].range.lowerBound..<first.range.lowerBound)
    {
      guard people.count < Self.sizes.upperBound else { return [] }
      people.append(first.subject)
      let paragraph = sentences[next].paragraph
      while next < sentences.count, sentences[next].paragraph == paragraph { next += 1 }
    }
    return people.uniqued
  }
}

/// A number of people.
private struct Group {
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
}

/// The people whom an article names, by sentences and by lists.
private struct NamedPeople {
  private let people: [Mention]
  /// For each sentence where its people begin; one place more ends the last.
  private let starts: [Int]
  /// In the order of the text.
  private let lists: [List]

  /// People who stand side by side with nothing but signs between them.
  struct List {
    var people: [Subject]
    var sentence: Int
    /// The index behind the last of them.
    var end: Int
  }

  init(_ people: [Mention], sentences: Sentences, in text: Span<UInt8>) {
    self.people = people
    var starts = [0]
    var lists: [List] = []
    var next = 0
    for (index, sentence) in sentences.enumerated() {
      let first = next
      while next < people.count, people[next].range.upperBound <= sentence.range.upperBound {
        let mention = people[next]
        if next > first, let last = lists.last, last.people.count < Self.mostOfOne,
          // Several may be meant by one word.
          mention.range.lowerBound < last.end
            || text.isListSign(last.end..<mention.range.lowerBound)
        {
          if !last.people.contains(mention.subject) {
            lists[lists.count - 1].people.append(mention.subject)
          }
          lists[lists.count - 1].end = mention.range.upperBound
        } else {
          lists.append(
            List(people: [mention.subject], sentence: index, end: mention.range.upperBound))
        }
        next += 1
      }
      starts.append(next)
    }
    self.starts = starts
    self.lists = lists
  }

  /// Nobody counts more than these.
  private static let mostOfOne = 40

  /// The people of a sentence.
  func people(in sentence: Int) -> [Subject] {
    people[starts[sentence]..<starts[sentence + 1]].prefix(Self.mostOfOne).map(\.subject).uniqued
  }

  /// Whom a sentence names first.
  func first(in sentence: Int) -> Mention? {
    starts[sentence] < starts[sentence + 1] ? people[starts[sentence]] : nil
  }

  /// The people of the first of some sentences behind one that names so many, and these among them.
  func all(
    _ count: Int, with some: [Subject], behind sentence: Int, in reach: Int
  ) -> (people: [Subject], sentence: Int)? {
    guard !some.isEmpty else { return nil }
    for next in sentence + 1..<min(sentence + 1 + reach, max(sentence + 1, starts.count - 1)) {
      let people = people(in: next)
      if people.count == count, some.allSatisfy(people.contains) { return (people, next) }
    }
    return nil
  }

  /// The lists that end before an index, the last one first.
  func lists(before end: Int) -> ReversedCollection<ArraySlice<List>> {
    lists[..<lists.partitioningIndex { $0.end >= end }].reversed()
  }
}

extension Span<UInt8> {
  /// Whether nothing stands in a range but what parts the names of a list.
  func isListSign(_ range: Range<Int>) -> Bool {
    GroupWords.listSigns.contains { $0.count == range.count && has($0, at: range.lowerBound) }
  }

  /// Whether a sentence begins with words by which it names some of those before it.
  fileprivate func beginsWithSome(of sentence: Range<Int>) -> Bool {
    if GroupWords.chineseSome.contains(where: { has($0, at: sentence.lowerBound) }) { return true }
    guard let first = word(at: sentence.lowerBound),
      let (second, _) = wordBehind(endOfWord(at: sentence.lowerBound))
    else { return false }
    return GroupWords.some[first]?.contains(second) ?? false
  }

  /// Whether nothing but the marker of an item stands in a range.
  fileprivate func isListMarker(_ range: Range<Int>) -> Bool {
    range.isEmpty || range.count <= GroupWords.markerBytes && hasListMarker(at: range.lowerBound)
  }

  /// The first group that a range of the text tells of.
  fileprivate func group(in range: Range<Int>) -> Group? {
    let openers = GroupWords.openers
    let chinese = GroupWords.chinese
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = self[index]
      if byte.isASCIILetter {
        let (end, word) = lettersAndWord(at: index)
        if let word, openers.contains(word), let group = englishGroup(at: index, in: range) {
          return group
        }
        index = end
      } else if byte.isASCIIDigit {
        if let group = chineseGroup(at: index, in: range) { return group }
        repeat { index += 1 } while index < range.upperBound && self[index].isASCIIWord
      } else if byte >= 0xE4, byte <= 0xE9 {
        // Most characters begin none.
        if chinese.mayBegin(at: index, in: self), let group = chineseGroup(at: index, in: range) {
          return group
        }
        index += 3
      } else {
        index += 1
      }
    }
    return nil
  }

  /// "nine senior generals", "the following officers".
  private func englishGroup(at index: Int, in range: Range<Int>) -> Group? {
    guard let first = word(at: index) else { return nil }
    let isFollowing = first == GroupWords.following
    let count = isFollowing ? nil : DateVocabulary.number(first, in: 3...12)
    guard isFollowing || count != nil, isWholeWord(at: index), !isOfPart(before: index) else {
      return nil
    }
    var end = endOfWord(at: index)
    for _ in 0..<GroupWords.length {
      if let behind = endOfPossessive(at: end) { end = behind }
      guard let next = wordBehind(end), next.end <= range.upperBound else { return nil }
      if GroupWords.people.contains(next.word) {
        // "the following officers" without their number, or "the following nine".
        return Group(
          range: index..<next.end, kind: isFollowing ? .following : .counted, count: count)
      }
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

  /// 等九人, 上述9名将领, 九名高级军官, 以下人员.
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
      guard let noun = endOfPeople(from: end, to: min(range.upperBound, end + GroupWords.nounBytes))
      else { return nil }
      end = noun
    default: return nil
    }
    // 九人小组, 三人死亡
    guard kind != .counted || classifier != "人" else { return nil }
    return Group(range: index..<end, kind: kind, count: number.value)
  }

  /// The index behind what counted people are, if only Hanzi stand before it.
  private func endOfPeople(from start: Int, to limit: Int) -> Int? {
    var index = start
    while index < limit, scalar(at: index).value.isIdeographic {
      if let noun = GroupWords.chinesePeople.first(where: { has($0, at: index) }) {
        return index + noun.count
      }
      index += scalar(at: index).length
    }
    return nil
  }
}

/// The words around the numbers of people.
private enum GroupWords {
  static let following = Word.list("following").first
  /// What groups begin with in English.
  static let openers = Word.set(
    "following three four five six seven eight nine ten eleven twelve")
  /// The same in Chinese.
  static let chinese = TextBeginnings(
    listed + below + "三四五六七八九十廿".map { Array(String($0).utf8) })
  /// What people are, several of them.
  static let people = Word.set(
    """
    ministers governors generals admirals officials secretaries mayors diplomats commanders commissars
    politicians cadres officers envoys deputies members leaders men women heads chiefs
    """)
  /// What ends the words before them.
  static let verbs = Word.set("was is were are had has have and or of in to for who that")
  static let parts = Word.set("some most several many few half none any all each both")
  /// How many words they have before them.
  static let length = 6
  /// "They include", "Among them"
  static let some: [Word: WordSet] = Dictionary(
    uniqueKeysWithValues: zip(
      Word.list("they among"), [Word.set("include included are were"), Word.set("them those")]))
  static let chineseSome = ["其中包括", "他们包括", "他們包括", "当中包括", "當中包括"].map { Array($0.utf8) }
  static let listSigns = [
    "、", "，", "和", "及", "以及", "与", "與", ", ", "; ", " and ", ", and ", "; and ",
  ].map { Array($0.utf8) }
  static let listed = ["等", "上述", "前述", "这", "這", "此", "该", "該"].map { Array($0.utf8) }
  static let below = ["以下", "下列"].map { Array($0.utf8) }
  static let chinesePeople = [
    "将领", "將領", "将军", "將軍", "上将", "上將", "军官", "軍官", "官员", "官員", "高官", "干部", "幹部", "委员", "委員",
    "代表", "部长", "部長", "同志", "人员", "人員", "领导", "領導", "军头", "軍頭",
  ].map { Array($0.utf8) }
  static let nounBytes = 36
  /// How long the marker of an item is at most, in bytes.
  static let markerBytes = 8
}
