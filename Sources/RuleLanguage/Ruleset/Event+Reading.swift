extension Event {
  /// How far around a sentence a report may reach.
  public enum Scope: Hashable, Sendable {
    /// The sentence; with `before`, also so many sentences before it, and the title.
    case sentence(before: Int = 0)
    /// The paragraph.
    case paragraph
    /// The whole article.
    case article
  }

  /// How a report is meant.
  public enum Status: String, Hashable, Sendable, CaseIterable, Codable {
    case asserted, claimed, planned, hypothetical, denied, historical
  }

  /// `date exact sentence or dateline`: where the date of a report comes from.
  public struct Dating: Hashable, Sendable {
    /// Where to look, in order. A report with a date in none of them is none.
    public var sources: [Source]
    /// Whether only a date known to the day will do.
    public var isExact: Bool
    /// Whether days that lie ahead are passed over: what is announced is not dated by what is to come.
    public var isPast: Bool
    /// Whether of several reports in one article the earliest counts, and the others are the same: who is
    /// gone is so from the day on when he was last seen.
    public var isFirst: Bool
    /// Whether several reports in one article, of days that lie close together, are one from the first of these
    /// days to the last: what opened on Monday and closes on Thursday.
    public var isSpan: Bool
    /// Whether a day or a month without its year is the nearest one, behind or ahead: so an event is told of that
    /// is announced long before.
    public var isNearest: Bool

    /// Where a date may stand.
    public enum Source: String, Hashable, Sendable, CaseIterable, Codable {
      /// A date that the text names for it.
      case sentence
      /// The only day that the nearest sentence before it in the paragraph names, or that the next one says
      /// it was made known on.
      case nearby
      /// The day that the first paragraph of the article or of its item names: when the meeting was of
      /// which later paragraphs tell.
      case lead
      /// The dateline of the article.
      case dateline
      /// The day the article was published.
      case article
    }

    /// Dates from these sources.
    public init(
      sources: [Source] = [.sentence, .dateline, .article], isExact: Bool = false,
      isPast: Bool = false, isFirst: Bool = false, isSpan: Bool = false,
      isNearest: Bool = false
    ) {
      self.sources = sources
      self.isExact = isExact
      self.isPast = isPast
      self.isFirst = isFirst
      self.isSpan = isSpan
      self.isNearest = isNearest
    }
  }
}
