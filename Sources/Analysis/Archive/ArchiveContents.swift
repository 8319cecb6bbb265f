import Articles
import CivilTime
import Extraction

/// What an archive holds: articles by their days, what they report, and what could not be read.
public struct ArchiveContents: Sendable {
  /// How many files were looked into.
  public private(set) var files = 0
  /// What could not be read: its place in the archive, its path, and why.
  var failures: [(place: Int, path: String, failure: ReadFailure)] = []

  private var places: [ArticleKey: (place: Int, day: Day)] = [:]
  private var sightings: [ArticleKey: [Sighting]] = [:]

  /// What a thread found in some files.
  struct Crop {
    var files: Int
    var articles: [Found] = []
    var failures: [(place: Int, path: String, failure: ReadFailure)] = []

    /// An article.
    struct Found {
      var key: ArticleKey
      var place: Int
      var day: Day
      var sightings: [Sighting]
    }
  }

  /// Takes in what was found; of copies of an article the first one in the archive.
  mutating func add(_ crop: Crop) {
    files += crop.files
    failures += crop.failures
    for article in crop.articles {
      if let known = places[article.key], known.place <= article.place { continue }
      places[article.key] = (article.place, article.day)
      sightings[article.key] = article.sightings.isEmpty ? nil : article.sightings
    }
  }

  /// How many articles there are, each counted once.
  public var articles: Int { places.count }

  /// What was reported.
  public var history: History {
    History(
      sightings: sightings.values.flatMap(\.self),
      articles: places.values.reduce(into: [:]) { $0[$1.day, default: 0] += 1 })
  }

  /// What could not be read, in the order of the archive: the path, and why.
  public var unread: [(path: String, failure: ReadFailure)] {
    failures.sorted { ($0.place, $0.path) < ($1.place, $1.path) }.map { ($0.path, $0.failure) }
  }
}

/// What an article is known by among millions: the first half of its identity, which nobody can make
/// two articles share.
struct ArticleKey: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// The key of an identity in hexadecimal digits.
  init(_ id: String) {
    var words: (UInt64, UInt64) = (0, 0)
    for (index, digit) in id.utf8.prefix(32).enumerated() {
      let value = UInt64(digit <= UInt8(ascii: "9") ? digit &- 0x30 : digit &- 0x57) & 0xF
      if index < 16 { words.0 = words.0 << 4 | value } else { words.1 = words.1 << 4 | value }
    }
    (high, low) = words
  }
}
