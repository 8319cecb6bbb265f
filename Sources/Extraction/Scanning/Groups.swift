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
  /// A list with its headings is read for so many sentences.
  private static let items = 60
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
      if let whole { return whole.people }
      guard !own.isEmpty else { return [] }
      if let below = listed(count, from: sentence, named, text),
        own.allSatisfy(below.contains)
      {
        return below
      }
      // 副主席欧丹、主任余安等九人: offices stand between the names of a list.
      let before = named.people(in: sentence, before: group.range.lowerBound)
      return all(count, with: own, behind: sentence, named)
        ?? all(count, with: before, behind: sentence, named) ?? []
    case .following:
      let listed = listedBelow(sentence, named, text)
      if listed.count > 1, group.count.map({ $0 == listed.count }) ?? true { return listed }
      return group.count.flatMap { itemsBelow(sentence, named, count: $0) } ?? []
    case .counted:
      guard let count = group.count, Self.sizes.contains(count) else { return [] }
      return included(count, in: sentence + 1, named, text)
        ?? namedNext(count, group, in: sentence, named)
        ?? listed(count, from: sentence, named, text)
        ?? itemsBelow(sentence, named, count: count)
        ?? withOthers(count, from: sentence, named, text)
        ?? withOwn(count, of: group, in: sentence, named) ?? []
    }
  }

  /// So many people of whom some are told of first, and then the rest: "The best known is Oak. … The other seven are:".
  private func withOthers(
    _ count: Int, from sentence: Int, _ named: NamedPeople, _ text: Span<UInt8>
  ) -> [Subject]? {
    let last = min(sentence + Self.reach, layout.sentences.count - 1)
    for next in sentence...last where next > sentence && layout.looks(back: next, to: sentence) {
      let first = (sentence..<next).flatMap { named.people(in: $0) }.uniqued
      guard
        let rest = text.countOfOthers(
          in: layout.sentences[next].range, left: count - first.count), rest < count
      else { continue }
      let own = named.people(in: next)
      let others = own.count == rest ? own : listedBelow(next, named, text)
      let all = (first + others).uniqued
      return others.count == rest && all.count == count ? all : nil
    }
    return nil
  }

  /// So many people of whom the sentence names some, and another one the rest: "nine officers, among them Oak, were
  /// expelled. … Besides Oak, the statement named Elm, …".
  private func withOwn(
    _ count: Int, of group: Group, in sentence: Int, _ named: NamedPeople
  ) -> [Subject]? {
    let before = named.people(in: sentence, before: group.range.lowerBound)
    let own = named.people(in: sentence)
    guard before.isEmpty, !own.isEmpty else { return nil }
    return all(count, with: own, behind: sentence, named)
  }

  /// So many people, these among them, of whom a sentence behind one names all, or the rest.
  private func all(
    _ count: Int, with some: [Subject], behind sentence: Int, _ named: NamedPeople
  ) -> [Subject]? {
    named.all(count, with: some, behind: sentence, in: Self.reach).flatMap {
      layout.looks(back: $0.sentence, to: sentence) ? $0.people : nil
    }
  }

  /// So many people who are all whom the items of the list below a sentence begin with, under whatever headings.
  private func itemsBelow(
    _ sentence: Int, _ named: NamedPeople, count: Int
  ) -> [Subject]? {
    var people: [Subject] = []
    for next in (sentence + 1..<layout.sentences.count).prefix(Self.items) {
      let first = named.first(in: next)
      if layout.paragraph(of: next).isItem {
        if let first { people.append(first.subject) }
      } else if first != nil || !people.isEmpty || next - sentence > Self.reach {
        // "… were dismissed. No grounds were given." may stand before the list, and nothing in it.
        break
      }
    }
    people = people.uniqued
    return people.count == count ? people : nil
  }

  /// Some of so many people, whom the sentence behind them tells: "They include Oak; Elm, …", 这九人是欧丹、余安….
  private func included(
    _ count: Int, in sentence: Int, _ named: NamedPeople, _ text: Span<UInt8>
  ) -> [Subject]? {
    guard sentence < layout.sentences.count, layout.looks(back: sentence, to: sentence - 1),
      case let range = layout.sentences[sentence].range,
      text.beginsWithSome(of: range) || text.tellsWho(count, in: range)
    else { return nil }
    let people = named.people(in: sentence)
    return people.count <= count ? people : nil
  }

  /// So many people who are listed below a sentence, or below one shortly behind it.
  private func listed(
    _ count: Int, from sentence: Int, _ named: NamedPeople, _ text: Span<UInt8>
  ) -> [Subject]? {
    let last = min(sentence + Self.reach, layout.sentences.count - 1)
    for next in sentence...last where next == sentence || layout.looks(back: next, to: sentence) {
      let people = listedBelow(next, named, text)
      if people.count == count { return people }
    }
    return nil
  }

  /// So many people who are all whom the rest of a paragraph names behind a group, or else the next paragraph. Who is
  /// named before others does not count.
  private func namedNext(
    _ count: Int, _ group: Group, in sentence: Int, _ named: NamedPeople
  ) -> [Subject]? {
    let sentences = layout.sentences
    let before = named.people(in: sentence, before: group.range.upperBound)
    guard before.isEmpty || group.isOfOthers else { return nil }
    var people = named.people(in: sentence).filter { !before.contains($0) }
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
    return people.count == count ? people : nil
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
    // The head of a table names nobody.
    if next < sentences.count, named.first(in: next) == nil,
      text.byte(at: sentences[next].range.lowerBound) == UInt8(ascii: "|")
    {
      next += 1
    }
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
