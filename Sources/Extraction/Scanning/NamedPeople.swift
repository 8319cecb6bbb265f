/// The people whom an article names, by sentences and by lists.
struct NamedPeople {
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

  /// Those of them who are named before an index.
  func people(in sentence: Int, before end: Int) -> [Subject] {
    people[starts[sentence]..<starts[sentence + 1]].prefix(Self.mostOfOne)
      .prefix { $0.range.upperBound <= end }.map(\.subject).uniqued
  }

  /// Of fewer names nobody knows whether they are those that are left.
  private static let leastRest = 3

  /// Whom a sentence names first.
  func first(in sentence: Int) -> Mention? {
    starts[sentence] < starts[sentence + 1] ? people[starts[sentence]] : nil
  }

  /// The people of the first of some sentences behind one that names so many, and these among them, or just the
  /// others, if they are several: "the other seven are".
  func all(
    _ count: Int, with some: [Subject], behind sentence: Int, in reach: Int
  ) -> (people: [Subject], sentence: Int)? {
    for next in sentence + 1..<min(sentence + 1 + reach, max(sentence + 1, starts.count - 1)) {
      let people = people(in: next)
      if people.count == count, some.allSatisfy(people.contains) { return (people, next) }
      let isRest = people.count + some.count == count && !people.contains(where: some.contains)
      if isRest, people.count >= Self.leastRest { return (some + people, next) }
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
    ListSigns.all.contains { $0.count == range.count && has($0, at: range.lowerBound) }
  }
}

private enum ListSigns {
  static let all = [
    "、", "，", "和", "及", "以及", "与", "與", ", ", "; ", " and ", ", and ", "; and ",
  ].map { Array($0.utf8) }
}
