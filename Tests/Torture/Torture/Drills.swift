import Foundation
import TestSupport

/// The news of a world where towns hold drills and parades, and the rules that they are watched by.
///
/// What happens lies scattered over decades, in bursts: so there are many episodes, and news of one
/// keeps coming while others begin. It begins in 1990: an earlier date is doubted.
struct Drills {
  private var random: SeededGenerator
  private var number = 0
  private let scope: Scope

  /// What the news is like.
  struct Scope {
    /// Over how many days it is scattered.
    var days: Int
    /// One article in so many tells of something.
    var eventsInOneOf = 1
  }

  /// News of this kind.
  init(seed: UInt64, _ scope: Scope) {
    random = SeededGenerator(seed: seed)
    self.scope = scope
  }

  /// An article: its headline, which no other has, and its text.
  struct Article {
    var title: String
    var published: String
    var text: String

    /// As a file with front matter.
    var markdown: String {
      "---\ntitle: \(title)\ndate: \(published)\n---\n\(text)\n"
    }

    /// As a line of JSON.
    var jsonLine: String {
      "{\"title\":\"\(title)\",\"published\":\"\(published)\",\"text\":\"\(text)\"}\n"
    }
  }

  /// The next article.
  mutating func next() -> Article {
    number += 1
    // Four of five tell of one of few days, around which things happen.
    let isBurst = Int.random(in: 0..<5, using: &random) > 0
    let day =
      isBurst
      ? Int.random(in: 0..<max(1, scope.days / 40), using: &random) * 40
        + Int.random(in: 0..<12, using: &random)
      : Int.random(in: 0..<scope.days, using: &random)
    let sentences = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      guard number.isMultiple(of: scope.eventsInOneOf) else {
        return "\(Self.towns.randomElement(using: &random) ?? "") has seen nothing of the kind."
      }
      return "\(Self.towns.randomElement(using: &random) ?? "") "
        + "\(Bool.random(using: &random) ? "held a drill" : "saw a parade") on \(Self.date(day))."
    }
    return Article(
      title: "Dispatch \(number)", published: Self.date(day + 2),
      text: sentences.joined(separator: " "))
  }

  private static func date(_ day: Int) -> String {
    let seconds = 631_238_400 + day * 86_400
    return Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601.year().month().day())
  }

  private static let towns = [
    "Ashford", "Bexley", "Corby", "Dover", "Epsom", "Frome", "Goole", "Hythe", "Ilkley", "Jarrow",
    "Kendal", "Ludlow", "Malvern", "Nelson", "Oakham", "Penrith", "Redcar", "Stroud", "Thirsk",
    "Wells",
  ]

  /// The rules.
  static let rules = """
    entity town {
    \(towns.map { "    \($0.lowercased()) \"\($0)\"" }.joined(separator: "\n"))
    }
    term drill {
        "held a drill"
    }
    term parade {
        "saw a parade"
    }
    event drill {
        slot town each town
        require drill
        same town within 2 days
    }
    event parade {
        slot town each town
        require parade
        same town within 2 days
    }
    rule wave {
        severity warning, critical from 6
        when count(distinct town) of drill >= 3 within 7 days
        notify on town
        message "{count} towns held drills: {town}"
    }
    rule drill-then-parade {
        severity notice
        when drill: drill then parade: parade where town = drill.town within 10 days
        message "A parade followed a drill: {drill.town}"
    }
    rule both {
        severity info
        when all of drill, parade within 4 days
        per town
        message "{town} held a drill and saw a parade"
    }
    rule wave-then-parade {
        severity error
        when wave then parade within 20 days
        message "A parade followed a wave of drills"
    }

    """
}
