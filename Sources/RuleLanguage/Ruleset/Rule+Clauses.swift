extension Rule {
  /// `clock event` or `clock published`: which time windows are laid over.
  public enum Clock: String, Hashable, Sendable, CaseIterable, Codable {
    /// When it happened.
    case event
    /// When it was first published.
    case published
  }

  /// `certainty possible`: how sure it must be that the condition holds.
  public enum LeastCertainty: String, Hashable, Sendable, CaseIterable, Codable {
    /// It holds whatever the vague dates turn out to be.
    case certain
    /// It holds if the vague dates turn out so.
    case possible
  }

  /// `unless E within D`: what keeps a rule from ringing.
  public struct Exception: Hashable, Sendable {
    /// The happenings that do.
    public var stream: EventStream
    /// How near to the episode they must lie, before or behind it.
    public var within: TimeSpan

    /// Happenings of this stream, so near.
    public init(stream: EventStream, within: TimeSpan) {
      self.stream = stream
      self.within = within
    }
  }

  /// `feed 20 articles per day`: how many articles must come in for an absence to mean something.
  public struct Feed: Hashable, Sendable {
    /// How many.
    public var articles: Int
    /// In how long.
    public var span: TimeSpan

    /// So many articles in so long.
    public init(articles: Int, span: TimeSpan) {
      self.articles = articles
      self.span = span
    }
  }

  /// `param window = 14 days`: a name for a literal, which can be set from outside.
  public struct Parameter: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What it stands for, as written, or as set from outside.
    public var value: Argument

    /// What a parameter stands for.
    public enum Argument: Hashable, Sendable {
      /// A whole number.
      case number(Int)
      /// A number with digits behind the point, in hundredths.
      case hundredths(Int)
      /// A duration.
      case span(TimeSpan)
      /// A name or a day, as written.
      case word(String)
    }

    /// A parameter that stands for this.
    public init(name: String, value: Argument) {
      self.name = name
      self.value = value
    }
  }
}
