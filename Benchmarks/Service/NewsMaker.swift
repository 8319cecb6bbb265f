import Foundation
import TestSupport

/// Made-up news for the daemon, about 4.6 KB of prose each, none like another. One article in a hundred
/// tells of something that the china pack looks for, and ten tell of the same; twelve days pass between
/// what one and what another tells of. So some rules ring now and then, however much news there is.
struct NewsMaker {
  /// An article and its day of publication, as in `2024-06-05`.
  struct Article {
    var text: String
    var published: String
  }

  private var random: SeededGenerator
  private var number = 0
  private let days: Int

  /// Made-up news of so many articles.
  init(seed: UInt64, articles: Int) {
    random = SeededGenerator(seed: seed)
    days = max(1, articles / 1_000) * 12
  }

  /// The next article, of at least so many bytes.
  mutating func next(bytes: Int = 4_600) -> Article {
    number += 1
    var text = "Report \(number) from \(word(Self.places))\n\n"
    var day = Int.random(in: 0..<days, using: &random)
    if number.isMultiple(of: 100) {
      let happening = day / 12
      text += event(happening)
      day = happening * 12 + Int.random(in: 0...3, using: &random)
    }
    var sentences = 0
    while text.utf8.count < bytes {
      sentences += 1
      text += sentence() + (sentences.isMultiple(of: 5) ? "\n\n" : " ")
    }
    return Article(text: text, published: date(day))
  }

  private mutating func event(_ happening: Int) -> String {
    "The provincial national security commission of "
      + "\(Self.provinces[happening * 7 % Self.provinces.count]) "
      + "\(word(["met", "held a meeting", "held a plenary session"])) on \(date(happening * 12)). "
  }

  /// A day by its number; the last is the end of 2024.
  private func date(_ day: Int) -> String {
    let end = 1_735_603_200
    return Date(timeIntervalSince1970: Double(end + (day - days) * 86_400))
      .formatted(.iso8601.year().month().day())
  }

  private mutating func sentence() -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      "The \(word(Self.nouns)) of \(word(Self.places)) was \(word(Self.verbs)) after "
        + "\(Int.random(in: 2...900, using: &random)) people had asked for a \(word(Self.nouns))."
    case 1:
      "\(word(Self.names)) \(word(Self.verbs)) the \(word(Self.nouns)), and said that the "
        + "\(word(Self.nouns)) in \(word(Self.places)) would be next."
    case 2:
      "Nobody knew why the \(word(Self.nouns)) had been \(word(Self.verbs)), \(word(Self.names)) told "
        + "the council of \(word(Self.places))."
    case 3:
      "Prices of every \(word(Self.nouns)) rose by \(Int.random(in: 1...99, using: &random)) percent "
        + "in \(word(Self.places)), more than in \(word(Self.places))."
    default:
      "A \(word(Self.nouns)), a \(word(Self.nouns)) and a \(word(Self.nouns)) were \(word(Self.verbs)) "
        + "last week between \(word(Self.places)) and \(word(Self.places))."
    }
  }

  private mutating func word(_ words: [String]) -> String {
    words[Int.random(in: 0..<words.count, using: &random)]
  }

  private static let provinces = [
    "Anhui", "Gansu", "Hebei", "Hubei", "Hunan", "Jiangsu", "Jiangxi", "Shandong", "Sichuan",
    "Yunnan", "Zhejiang",
  ]
  private static let places = [
    "Anhui", "Shanghai", "Geneva", "Lagos", "Toronto", "Sofia", "Santiago", "Oslo", "Gansu", "Lima",
    "Vilnius", "Hebei", "Accra", "Riga", "Dhaka", "Beijing", "Quito", "Ankara", "Yunnan", "Porto",
  ]
  private static let names = [
    "Anna Berg", "John Carter", "Li Wen", "the mayor", "a spokeswoman", "Zhou Min", "the engineer",
    "Marta Silva", "an official", "Han Jun",
  ]
  private static let nouns = [
    "railway", "budget", "harvest", "bridge", "hospital", "market", "school", "treaty", "election",
    "storm", "festival", "factory", "river", "exhibition", "inquiry", "reservoir", "settlement",
    "shipment", "tariff", "museum",
  ]
  private static let verbs = [
    "opened", "closed", "repaired", "praised", "delayed", "examined", "financed", "rejected",
    "visited", "described", "measured", "suspended",
  ]
}
