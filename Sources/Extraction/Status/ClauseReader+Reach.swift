// How far cues reach, and who tells of what.
extension ClauseReader {
  /// Whether a cue reaches a mention, where another may stand before that.
  ///
  /// Between two mentions a cue speaks of the second only if all three are in one clause: in "held talks
  /// that will please the commission" nothing is said of the talks.
  func reaches(
    _ cue: Range<Int>, _ place: Range<Int>, behind other: Range<Int>?, _ reach: StatusCue.Reach
  ) -> Bool {
    switch reach {
    case .before(let words):
      // A cue may run into the mention: 将开 into 开张.
      let gap = (cue.upperBound, max(cue.upperBound, place.lowerBound))
      guard cue.lowerBound < place.lowerBound, cue.upperBound < place.upperBound,
        isOneClause(gap.0, gap.1), hasAtMost(words, between: gap.0, and: gap.1)
      else { return false }
      guard let other, cue.lowerBound >= other.lowerBound else { return true }
      // "Premier Oak, Elm and Ash will step down": right before it, it speaks of it.
      if hasAtMost(1, between: gap.0, and: gap.1) { return true }
      return cue.lowerBound >= other.upperBound && isOneClause(other.upperBound, cue.lowerBound)
    case .behind(let words):
      return place.upperBound <= cue.lowerBound && isOneClause(place.upperBound, cue.lowerBound)
        && hasAtMost(words, between: place.upperBound, and: cue.lowerBound)
    case .subject(let words):
      return reaches(cue, place, behind: other, .behind(words))
        && hangsOn(place, upTo: cue.lowerBound)
    case .inside:
      return place.lowerBound <= cue.lowerBound && cue.upperBound <= place.upperBound
    case .complement:
      return cue.upperBound <= place.lowerBound
        && (isUnmarked(cue.upperBound, place.lowerBound) || isTold(place, behind: cue))
    case .rest:
      return cue.upperBound <= place.lowerBound && isOneSentence(cue.upperBound, place.lowerBound)
    case .sentence:
      return !isBeside(place, for: cue.lowerBound)
    }
  }

  /// What is said within a phrase of its last part: "the board has not … met", "drivers are planning … to strike".
  func statuses(in gap: Range<Int>, of phrase: Range<Int>) -> [Status] {
    let last = gap.upperBound..<phrase.upperBound
    return cues(in: gap).compactMap { cue in
      guard case .mark(let status, let reaches) = cue.meaning, gap.contains(cue.range),
        !isQuoted(cue.range, besides: [last]),
        reaches.contains(where: { reach in
          guard case .before = reach else { return false }
          return self.reaches(cue.range, last, behind: nil, reach)
        })
      else { return nil }
      return status
    }
  }

  /// Whether a mention stands in a clause with "that" behind a cue, whatever is set off by commas in it: "denied a
  /// report that its minister, Oak, had been removed".
  private func isTold(_ place: Range<Int>, behind cue: Range<Int>) -> Bool {
    guard let that = that(behind: cue.upperBound), isUnmarked(cue.upperBound, that),
      hasAtMost(4, between: cue.upperBound, and: that), that < place.lowerBound
    else { return false }
    return isOneSentence(that, place.lowerBound) && !turns(between: that, and: place.lowerBound)
  }

  /// Whether somebody whose word is no more than a claim tells of a mention: "analysts say that …",
  /// "according to analysts, …", "…, analysts say".
  func isClaimed(_ place: Range<Int>, near cues: ArraySlice<Hit>) -> Bool {
    for speaker in cues {
      let reach: Int
      switch speaker.meaning {
      case .speaker: reach = 10
      // A name is near its verb: further away, somebody else may speak.
      case .namedSpeaker: reach = 3
      case .mark, .former, .possibility, .opinion, .comment, .speech, .infinitive, .harmless:
        continue
      }
      let isBefore = speaker.range.upperBound <= place.lowerBound
      guard
        isBefore
          ? isOneSentence(speaker.range.upperBound, place.lowerBound)
          : isOneSentence(place.upperBound, speaker.range.lowerBound)
      else { continue }
      for speech in cues {
        guard case .speech(let isLead) = speech.meaning else { continue }
        if isLead {
          let gap = (speech.range.upperBound, speaker.range.lowerBound)
          if gap.0 <= gap.1, isUnmarked(gap.0, gap.1), hasAtMost(4, between: gap.0, and: gap.1) {
            return true
          }
          continue
        }
        if !isBefore, isVerbFirst(speech.range, speaker.range, behind: place) { return true }
        let gap = (speaker.range.upperBound, speech.range.lowerBound)
        guard gap.0 <= gap.1,
          hasAtMost(isBefore ? reach : min(4, reach), between: gap.0, and: gap.1)
        else {
          continue
        }
        if isBefore {
          if speech.range.upperBound <= place.lowerBound,
            !isGround(place, behind: speech.range, among: cues)
          {
            return true
          }
        } else if let mark = mark(before: speaker.range.lowerBound), mark >= place.upperBound,
          hasAtMost(2, between: mark + 1, and: speaker.range.lowerBound),
          endsClause(behind: speech.range),
          !isTold(by: cues, between: place.upperBound, and: mark)
        {
          return true
        }
      }
    }
    return false
  }

  /// Whether what somebody says may come only goes on from a mention, which is taken for granted: "analysts believe that
  /// more may fall after Oak was led away".
  private func isGround(
    _ place: Range<Int>, behind speech: Range<Int>, among cues: ArraySlice<Hit>
  ) -> Bool {
    let first = words.partitioningIndex { $0 >= speech.upperBound }
    guard
      let after = words[first...].prefix(while: { $0 < place.lowerBound }).last,
      bytes.span.word(at: after) == DateVocabulary.afterWord, isUnmarked(after, place.lowerBound)
    else { return false }
    return cues.contains {
      $0.looksAhead && $0.range.lowerBound >= speech.upperBound && $0.range.upperBound <= after
    }
  }

  /// Whether a speaker stands behind his verb: "…, claims Elm, a blogger".
  private func isVerbFirst(
    _ verb: Range<Int>, _ speaker: Range<Int>, behind place: Range<Int>
  ) -> Bool {
    guard verb.upperBound <= speaker.lowerBound, let mark = mark(before: verb.lowerBound),
      mark >= place.upperBound
    else { return false }
    return hasAtMost(0, between: mark + 1, and: verb.lowerBound)
      && hasAtMost(2, between: verb.upperBound, and: speaker.lowerBound)
      && isUnmarked(verb.upperBound, speaker.lowerBound)
  }

  /// Whether what stands before has been told by somebody else: "…, the notice said - a sign, analysts say".
  private func isTold(by cues: ArraySlice<Hit>, between start: Int, and end: Int) -> Bool {
    cues.contains { cue in
      guard case .speech(isBefore: false) = cue.meaning, cue.range.lowerBound >= start,
        cue.range.upperBound <= end, let mark = mark(before: cue.range.lowerBound)
      else { return false }
      return mark >= start && hasAtMost(4, between: mark + 1, and: cue.range.lowerBound)
    }
  }

  /// The first "that" behind an offset.
  private func that(behind offset: Int) -> Int? {
    let next = words.partitioningIndex { $0 >= offset }
    return words[next...].first { bytes.span.word(at: $0) == DateVocabulary.that }
  }

  /// Whether the sentence turns to something else behind a mark between two offsets: "…, and", "…, who".
  private func turns(between start: Int, and end: Int) -> Bool {
    let text = bytes.span
    let first = marks.partitioningIndex { $0 >= start }
    return marks[first...].prefix { $0 < end }.contains { mark in
      text.word(at: text.skipWhiteSpace(at: mark + 1)).map(Self.turning.contains) == true
    }
  }

  /// Whether words behind a mention, up to an offset, begin with a preposition and join nothing: "by drivers in
  /// the north".
  private func hangsOn(_ place: Range<Int>, upTo end: Int) -> Bool {
    let text = bytes.span
    guard let (first, _) = text.wordBehind(place.upperBound), Self.prepositions.contains(first)
    else { return false }
    return !text.hasWord(in: place.upperBound..<end) { word, _, _ in word == DateVocabulary.and }
  }

  private static let turning = Word.set("and but who whom whose which while as after before")
  private static let prepositions = Word.set("by of in at from over among against near across")
}
