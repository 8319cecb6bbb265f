/// What the text between two mentions of a sentence makes of them. Words of the language are told
/// apart here; no topic has a place.
enum SentenceGap {
  case english(EnglishGap)
  case chinese(ChineseGap)

  enum Link {
    /// The one is said of the other.
    case direct
    /// The name belongs to what is said of another one before it.
    case inner
    /// They have nothing to do with one another.
    case apart
  }

  /// Reads what stands between two mentions.
  init(_ range: Range<Int>, of text: Span<UInt8>) {
    self =
      Self.isChinese(range, in: text)
      ? .chinese(ChineseGap(range, of: text)) : .english(EnglishGap(range, of: text))
  }

  /// Between a value, which begins at an offset, and what may be said of it: "Oak, the mayor since May,
  /// has been | removed".
  func subjectLink(from value: Int, in text: Span<UInt8>) -> Link {
    switch self {
    case .english(let gap):
      switch gap.subjectLink {
      case .direct:
        if gap.closesRelative && EnglishGap.isOwner(value, in: text)
          || gap.endsClause && EnglishGap.isRelativeSubject(value, in: text)
          || EnglishGap.isOfOther(value, in: text)
        {
          .inner
        } else {
          !gap.isRelative && EnglishGap.isObject(value, in: text) ? .inner : .direct
        }
      case .inner:
        gap.isOfAnother || gap.followsObject || EnglishGap.isGoverned(value, in: text)
          || EnglishGap.isInSequence(value, in: text) ? .inner : .direct
      case .apart: .apart
      }
    case .chinese(let gap): ChineseGap.isGoverned(value, in: text) ? .apart : gap.subjectLink
    }
  }

  /// Between what is done and whom it is done to: "removal of | the mayor of the town,".
  func objectLink(to value: Range<Int>, in text: Span<UInt8>) -> Link {
    switch self {
    case .english(let gap):
      // "Prices fall, he says": nothing is done to him.
      if EnglishGap.isOwnerOfAnother(value, in: text) {
        .inner
      } else {
        gap.isEmpty || !EnglishGap.isSubjectPronoun(value, in: text) ? gap.objectLink : .apart
      }
    case .chinese(let gap): gap.objectLink
    }
  }

  /// Whether it stands between two items of a list: "Oak | , | Elm | and the mayor, | Ash".
  var continuesList: Bool {
    switch self {
    case .english(let gap): gap.continuesList
    case .chinese(let gap): gap.isListLink
    }
  }

  /// Whether it says that there is a list, by an "and" or a mark that stands nowhere else.
  var endsList: Bool {
    switch self {
    case .english(let gap): gap.endsList
    case .chinese(let gap): gap.isListLink
    }
  }

  /// Whether one item follows and no more.
  var isLastOfList: Bool {
    if case .english(let gap) = self {
      gap.endsList && !gap.countsItems && !gap.repeatsOf
    } else {
      false
    }
  }

  /// Whether it parts items by a mark that only lists have: a semicolon.
  var isSureList: Bool {
    if case .english(let gap) = self { gap.isSemicolonLink } else { false }
  }

  /// Whether it leads from people who are counted to some of them: "nine officers | , among them General | Oak".
  var namesSome: Bool {
    if case .english(let gap) = self { gap.namesSome } else { false }
  }

  /// Whether it ends by counting a whole list: …等九人.
  var countsList: Bool {
    if case .chinese(let gap) = self { gap.countsList } else { false }
  }

  /// Whether it is a mere comma between two items of a counted list.
  var isCommaLink: Bool {
    if case .chinese(let gap) = self { gap.isCommaLink } else { false }
  }

  private static func isChinese(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    if text.scalar(before: range.lowerBound).value.isIdeographic { return true }
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, length) = text.scalar(at: index)
      if value.isIdeographic { return true }
      index += max(1, length)
    }
    return false
  }
}
