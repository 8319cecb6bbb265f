import CivilTime
import Extraction

extension SightingTable {
  /// Of so many sightings memory is asked for at once.
  private static var fewAtOnce: Int { 256 }
  /// So many sightings of an article are looked through. Only what there is more of costs an index.
  private static var fewAtMost: Int { 8 }

  /// Takes sightings in, those that are of an event here.
  ///
  /// - Parameter batch: the number of the batch, above 0
  /// - Returns: the numbers of those that are new
  mutating func take(_ sightings: [Sighting], batch: Int32) -> [Int32] {
    guard !sightings.isEmpty else { return [] }
    let consignment = contents.insert(sightings)
    var owners = Array(repeating: Int32(-1), count: sightings.count)
    var added: [Int32] = []
    added.reserveCapacity(sightings.count)
    var told = Told()
    var event = ""
    var hashes: [UInt32] = []
    hashes.reserveCapacity(Self.fewAtOnce)
    // Field by field, where they are: to copy a whole sighting touches all its texts.
    sightings.withUnsafeBufferPointer { sightings in
      for start in stride(from: 0, to: sightings.count, by: Self.fewAtOnce) {
        let some = start..<min(start + Self.fewAtOnce, sightings.count)
        hashes.removeAll(keepingCapacity: true)
        for index in some { hashes.append(NumberHash.of(sightings[index].article.id)) }
        articleIndex.readAhead(of: hashes)
        for index in some {
          if sightings[index].event != event {
            event = sightings[index].event
            told.origin = numberOfEvent[event] ?? -1
          }
          guard told.origin >= 0 else { continue }
          note(index, of: sightings, articleHash: hashes[index - start], in: &told)
          if let number = take(index, of: sightings, consignment, told, batch) {
            owners[index] = number
            added.append(number)
          }
        }
      }
    }
    contents.keep(consignment, as: owners)
    if added.count * 2 <= sightings.count { tidy([consignment]) }
    return added
  }

  /// What is known of the sighting at hand, and of the one before: most often both are of one event,
  /// article and outlet.
  private struct Told {
    var origin: Int32 = -1
    var place = -1
    var articleHash: UInt32 = 0
    var article: Int32 = -1
    var outletHash: UInt32 = 0
    var source: Int32 = 0
  }

  /// Finds the article of a sighting, and who vouches for it.
  private mutating func note(
    _ place: Int, of sightings: UnsafeBufferPointer<Sighting>, articleHash: UInt32,
    in told: inout Told
  ) {
    let isOfSameArticle =
      told.place >= 0 && told.articleHash == articleHash
      && sightings[told.place].article.id == sightings[place].article.id
    if !isOfSameArticle {
      told.articleHash = articleHash
      told.article = article(orNewNamed: sightings[place].article.id, hash: articleHash)
    }
    if let outlet = sightings[place].article.outlet, !outlet.isEmpty {
      let hash = NumberHash.of(outlet)
      let isSame =
        told.place >= 0 && told.source >= 0 && told.outletHash == hash
        && sightings[told.place].article.outlet == outlet
      if !isSame {
        told.outletHash = hash
        told.source = texts.number(of: outlet, hash: hash)
      }
    } else {
      told.source = -1 - told.article
    }
    told.place = place
  }

  /// Takes a sighting in; nil when it is known.
  private mutating func take(
    _ place: Int, of sightings: UnsafeBufferPointer<Sighting>, _ consignment: Int32, _ told: Told,
    _ batch: Int32
  ) -> Int32? {
    let (article, origin) = (told.article, told.origin)
    let slots = number(of: sightings[place].slots, among: origins[Int(origin)])
    let days = sightings[place].date.interval
    let hash = Self.hash(article, slots, days, origin, sightings[place].evidence)
    var few = 0
    var lastOfFew: Int32 = -1
    var next = articles[article].first
    while next >= 0, !rows[next].isIndexed {
      if rows[next].hash == hash, contents[rows[next].place] == sightings[place] {
        rows[next].batch = batch
        return nil
      }
      few += 1
      lastOfFew = next
      next = rows[next].next
    }
    if next >= 0 {
      let known = index.first(of: hash) { contents[rows[$0].place] == sightings[place] }
      if let known {
        rows[known].batch = batch
        return nil
      }
    }
    var row = Row(
      origin: origin, status: sightings[place].status, days: days,
      published: FirstPublication(
        day: sightings[place].article.published, minute: sightings[place].article.minute),
      source: told.source, slots: slots, article: article, next: articles[article].first,
      batch: batch, place: Consignments.Place(place, in: consignment), hash: hash)
    row.hasSketch = sightings[place].article.sketch != nil
    row.isIndexed = few >= Self.fewAtMost
    if row.isIndexed { row.next = next }
    let number = rows.insert(row)
    if row.isIndexed {
      rows[lastOfFew].next = number
      index.insert(number, hash: hash)
    } else {
      articles[article].first = number
    }
    return number
  }

  private mutating func article(orNewNamed id: String, hash: UInt32) -> Int32 {
    if let known = article(named: id, hash: hash) { return known }
    let article = articles.insert(Article(hash: hash, first: -1))
    articleIndex.insert(article, hash: hash)
    return article
  }
}
