/// An expression whose meaning depends on the reference day.
struct RelativePhrase {
  /// What it means.
  enum Meaning {
    /// One day, so many days after the reference day.
    case day(Int)
    /// The reference day and so many days before it.
    case pastDays(Int)
    /// A year, so many years after that of the reference day, with what stands behind it.
    case year(Int)
    /// Up to the reference day, from so many units before it.
    case past(Int, CalendarUnit)
    /// So many days after the last day that the text named.
    case afterNamed(Int)
    /// The day of the occasion that the text goes on with: 同一场会议.
    case ofOccasion
    /// A unit so many after the one that the text named, with what stands behind it.
    case named(CalendarUnit, Int)
    /// A unit so many after that of the reference day.
    case unit(CalendarUnit, Int)
    /// The latest weekend.
    case weekend
    /// December and January.
    case turnOfYear
    /// A feast, or so many days from it.
    case holiday(Holiday, offset: Int = 0)
  }

  /// In UTF-8, English in small letters.
  let text: [UInt8]
  let meaning: Meaning
  private let blockedBefore: [[UInt8]]
  private let blockedBehind: [[UInt8]]
  private let opensClause: Bool

  /// - Parameters:
  ///   - notAfter: Texts behind which it is something else.
  ///   - notBefore: Texts before which it is something else.
  ///   - opensClause: Whether it is something else behind most Chinese characters: 会议第二天.
  init(
    _ text: String, _ meaning: Meaning, notAfter: [String] = [], notBefore: [String] = [],
    opensClause: Bool = false
  ) {
    self.text = Array(text.utf8)
    self.meaning = meaning
    blockedBefore = notAfter.map { Array($0.utf8) }
    blockedBehind = notBefore.map { Array($0.utf8) }
    self.opensClause = opensClause
  }

  /// Whether the text around it makes it something else.
  func isBlocked(from start: Int, to end: Int, in text: Span<UInt8>) -> Bool {
    if opensClause, !text.opensChineseClause(at: start) { return true }
    for blocked in blockedBefore where text.has(blocked, before: start) { return true }
    for blocked in blockedBehind where text.has(blocked, at: end) { return true }
    return false
  }
}

/// The relative expressions by what they begin with.
struct RelativeVocabulary: Sendable {
  static let shared = RelativeVocabulary()

  /// The feasts in Chinese.
  static let holidays: [(text: [UInt8], value: Holiday)] = Holiday.chinese.map {
    (Array($0.0.utf8), $0.1)
  }

  /// The phrases by their first character.
  private let byInitial: [UInt32: [RelativePhrase]]

  private init() {
    byInitial = Dictionary(
      grouping: RelativePhrase.english + RelativePhrase.chinese,
      by: { $0.text.span.scalar(at: 0).value.value })
  }

  /// The phrases that begin with a character.
  func phrases(withInitial character: UInt32) -> [RelativePhrase] {
    byInitial[character] ?? []
  }
}
