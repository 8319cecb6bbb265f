/// Finds phrases with gaps around those parts of them that they are looked for by.
struct GapPhrases {
  private let lexicon: Lexicon
  private var parts: [PartMatch] = []
  /// The parts that others were looked for from.
  private var seen: Set<PartMatch> = []
  /// Room for offsets, which is needed very often.
  private var offsets: [Int] = []
  /// The places beside the last offset on each side, for many phrases are looked for from one place.
  private var behind = GapPlaces(side: .behind)
  private var before = GapPlaces(side: .before)

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  private struct PartMatch: Hashable {
    var phrase: Int
    var part: Int
    var range: Range<Int>
  }

  /// The phrases of which a part stands at each of these places; of several that overlap, the shortest.
  ///
  /// - Parameter anchors: The parts that phrases are looked for by.
  mutating func phrases(at anchors: [PhraseMatch], in text: Span<UInt8>) -> [PhraseMatch] {
    for anchor in anchors { look(around: anchor, in: text) }
    defer {
      parts.removeAll(keepingCapacity: true)
      seen.removeAll(keepingCapacity: true)
      behind.forget()
      before.forget()
    }
    return joined(in: text)
  }

  /// Looks for the other parts of a phrase.
  private mutating func look(around anchor: PhraseMatch, in text: Span<UInt8>) {
    let phrase = lexicon.phrases[anchor.phrase]
    let match = PartMatch(
      phrase: anchor.phrase, part: Int(phrase.anchorPart), range: anchor.range)
    if match.part + 1 < Int(phrase.partCount), !goOn(.behind, match, in: text) { return }
    if match.part > 0, !goOn(.before, match, in: text) { return }
    parts.append(match)
  }

  /// Adds the parts that stand beside one, and those beside them; says whether there are any.
  private mutating func goOn(_ side: Gap.Side, _ match: PartMatch, in text: Span<UInt8>) -> Bool {
    let phrase = lexicon.phrases[match.phrase]
    let next = side == .behind ? match.part + 1 : match.part - 1
    let tree = lexicon.trees[Int(phrase.firstTree) + next]
    var found: [PartMatch] = []
    let places =
      switch side {
      case .behind: behind.beside(match.range.upperBound, in: text)
      case .before: before.beside(match.range.lowerBound, in: text)
      }
    // Named once, so that it is not counted at every place.
    let forest = lexicon.forest
    for (place, beginnings) in places where tree.beginnings.meets(beginnings) {
      switch side {
      case .behind: forest.addEnds(of: tree.root, behind: place, in: text, to: &offsets)
      case .before: forest.addStarts(of: tree.root, before: place, in: text, to: &offsets)
      }
      guard !offsets.isEmpty else { continue }
      for offset in offsets {
        let range = min(place, offset)..<max(place, offset)
        guard WordBoundary.isBounded(range, in: text) else { continue }
        found.append(PartMatch(phrase: match.phrase, part: next, range: range))
      }
      offsets.removeAll(keepingCapacity: true)
    }
    let isLast = side == .behind ? next + 1 == Int(phrase.partCount) : next == 0
    guard !isLast else {
      parts += found
      return !found.isEmpty
    }
    for part in found where seen.insert(part).inserted && goOn(side, part, in: text) {
      parts.append(part)
    }
    return !found.isEmpty
  }

  /// The phrases whose parts follow one another within the gap.
  private mutating func joined(in text: Span<UInt8>) -> [PhraseMatch] {
    var found: [PhraseMatch] = []
    parts.sort {
      ($0.phrase, $0.range.lowerBound, $0.range.upperBound, $0.part)
        < ($1.phrase, $1.range.lowerBound, $1.range.upperBound, $1.part)
    }
    // The chains that end with each part.
    var chains: [[Range<Int>]] = []
    var phrase = -1
    for match in parts {
      if match.phrase != phrase {
        phrase = match.phrase
        chains = Array(repeating: [], count: Int(lexicon.phrases[phrase].partCount))
      }
      var longer = match.range
      var gap: Range<Int>?
      if match.part > 0 {
        chains[match.part - 1].removeAll {
          $0.upperBound + Gap.byteLimit < match.range.lowerBound
        }
        // A later start is always the shorter phrase.
        let chain = chains[match.part - 1].filter { chain in
          chain.upperBound <= match.range.lowerBound
            && Gap.isBridged(chain.upperBound..<match.range.lowerBound, in: text)
        }.max { $0.lowerBound < $1.lowerBound }
        guard let chain else { continue }
        longer = chain.lowerBound..<match.range.upperBound
        gap = chain.upperBound..<match.range.lowerBound
      }
      if match.part == chains.count - 1 {
        found.append(PhraseMatch(phrase: phrase, range: longer, gap: gap))
        for part in chains.indices { chains[part].removeAll(keepingCapacity: true) }
      } else {
        chains[match.part].append(longer)
      }
    }
    return found
  }
}

/// Where the next part of a phrase may stand beside an offset.
private struct GapPlaces {
  let side: Gap.Side
  private var places: [(place: Int, beginnings: PartTree.Beginnings)] = []
  private var offset: Int?

  init(side: Gap.Side) {
    self.side = side
  }

  /// Those beside an offset of a text; found again only if it is not the one that was asked for last.
  mutating func beside(
    _ offset: Int, in text: Span<UInt8>
  ) -> [(place: Int, beginnings: PartTree.Beginnings)] {
    guard offset != self.offset else { return places }
    self.offset = offset
    places.removeAll(keepingCapacity: true)
    // Room is asked for once: a gap has no more places than bytes.
    places.append(addingCapacity: Gap.byteLimit + 1) { output in
      Gap.forEachPlace(side, offset, in: text) { place in
        output.append((place, PartTree.Beginnings(side, place, in: text)))
      }
    }
    return places
  }

  /// Before another text.
  mutating func forget() { offset = nil }
}
