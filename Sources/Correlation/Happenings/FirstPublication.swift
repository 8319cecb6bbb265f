import CivilTime
import Extraction

/// When something was first published, as far as its articles say.
struct FirstPublication: Hashable, Sendable {
  /// The first day.
  private(set) var day: Day
  private var firstUntimed: Int32
  private var firstMinute: Int32

  private static var none: Int32 { .max }

  /// The first minute of those articles that tell it; nil when none does.
  var minute: Int? { firstMinute == Self.none ? nil : Int(firstMinute) }

  /// The first day of those articles that tell no more than the day; nil when all do.
  var untimedDay: Day? { firstUntimed == Self.none ? nil : Day(number: firstUntimed) }

  /// What an article that tells its day only says.
  init(day: Day) {
    self.day = day
    firstUntimed = day.number
    firstMinute = Self.none
  }

  /// What an article says.
  init(day: Day, minute: Minute?) {
    self.init(day: day)
    guard let minute else { return }
    firstMinute = Int32(clamping: minute.number)
    firstUntimed = Self.none
  }

  /// What several articles say.
  func joined(with other: FirstPublication) -> FirstPublication {
    var joined = self
    joined.day = min(day, other.day)
    joined.firstUntimed = min(firstUntimed, other.firstUntimed)
    joined.firstMinute = min(firstMinute, other.firstMinute)
    return joined
  }
}

extension FirstPublication {
  /// What several articles say; nil when there are none.
  static func first(of articles: some Sequence<ArticleReference>) -> FirstPublication? {
    articles.reduce(nil) { known, next in
      let next = FirstPublication(day: next.published, minute: next.minute)
      return known?.joined(with: next) ?? next
    }
  }
}
