import CivilTime
import Extraction

/// When something was first published, as far as its articles say.
struct FirstPublication: Hashable, Sendable {
  /// The first day.
  var day: Day
  /// The first minute of those articles that tell it; nil when none does.
  var minute: Minute?
  /// The first day of those articles that tell no more than the day; nil when all do.
  var untimedDay: Day?

  /// What an article that tells its day only says.
  init(day: Day) {
    self.day = day
    untimedDay = day
  }

  /// What an article says.
  init(of article: ArticleReference) {
    day = article.published
    minute = article.minute
    untimedDay = minute == nil ? day : nil
  }

  /// What several articles say.
  func joined(with other: FirstPublication) -> FirstPublication {
    var joined = self
    joined.day = min(day, other.day)
    joined.minute = [minute, other.minute].compactMap(\.self).min()
    joined.untimedDay = [untimedDay, other.untimedDay].compactMap(\.self).min()
    return joined
  }
}
