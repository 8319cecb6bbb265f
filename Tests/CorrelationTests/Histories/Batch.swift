import CivilTime
import Extraction
import TestSupport

/// What a correlator is given at once.
struct Batch {
  var adding: [Sighting] = []
  var removing: [String] = []
  var articles: [Day: Int] = [:]

  /// Batches that come down to a history by a detour: in any order, with repetitions, with
  /// articles that are taken back for good, and with articles that go and come again.
  static func detour(
    to history: RandomHistory, using generator: inout SeededGenerator
  ) -> [Batch] {
    let count = Int.random(in: 2...8, using: &generator)
    var batches = Array(repeating: Batch(), count: count)
    for sighting in history.sightings {
      batches[Int.random(in: 0..<count, using: &generator)].adding.append(sighting)
      if generator.oneIn(4) {
        batches[Int.random(in: 0..<count, using: &generator)].adding.append(sighting)
      }
    }
    for (day, number) in history.articles.sorted(by: { $0.key < $1.key }) {
      // Too many, and later some of them taken out again.
      let (come, go) = generator.twoSteps(of: count)
      batches[come].articles[day, default: 0] += number + 1
      batches[go].articles[day, default: 0] -= 1
    }
    for id in Set(history.sightings.map(\.article.id)).sorted() where generator.oneIn(4) {
      let gone = Int.random(in: 0..<count, using: &generator)
      let back = Int.random(in: gone..<count, using: &generator)
      batches[gone].removing.append(id)
      batches[back].adding += history.sightings.filter { $0.article.id == id }
    }
    let mistaken = RandomHistory(using: &generator).sightings.map { sighting in
      var sighting = sighting
      sighting.article.id = "x\(sighting.article.id)"
      return sighting
    }
    for sighting in mistaken {
      let (come, go) = generator.twoSteps(of: count)
      batches[come].adding.append(sighting)
      batches[go].removing.append(sighting.article.id)
      // Another of the article may come later than this one goes.
      batches[count - 1].removing.append(sighting.article.id)
    }
    for index in batches.indices { batches[index].adding.shuffle(using: &generator) }
    return batches
  }

  /// Many small batches, nearly in order of time, so that episodes grow; and in between articles come late,
  /// go, and come again.
  static func growth(
    of history: RandomHistory, using generator: inout SeededGenerator
  ) -> [Batch] {
    var coming = history.sightings.sorted {
      ($0.date.interval, $0.article.id) < ($1.date.interval, $1.article.id)
    }
    for _ in 0..<coming.count / 6 {
      let place = Int.random(in: 0..<coming.count, using: &generator)
      coming.insert(
        coming.remove(at: place), at: Int.random(in: 0..<coming.count, using: &generator))
    }
    var batches = [Batch(articles: history.articles)]
    while !coming.isEmpty {
      let some = coming.prefix(generator.number(1...4))
      batches.append(Batch(adding: Array(some)))
      coming.removeFirst(some.count)
      guard generator.oneIn(3) else { continue }
      let known = history.sightings.map(\.article.id)
      let id = known[Int.random(in: 0..<known.count, using: &generator)]
      let again = batches.flatMap(\.adding).filter { $0.article.id == id }
      batches += [Batch(removing: [id]), Batch(adding: again)]
    }
    return batches
  }
}

extension SeededGenerator {
  /// Two of so many steps, the earlier one first.
  fileprivate mutating func twoSteps(of count: Int) -> (Int, Int) {
    let second = Int.random(in: 1..<count, using: &self)
    return (Int.random(in: 0..<second, using: &self), second)
  }
}
