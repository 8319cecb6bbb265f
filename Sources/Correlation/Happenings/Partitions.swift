import Extraction

/// Sightings that may be of one happening: those of one event, told in one way, and with equal `same`
/// slots. And the happenings that they come to, by their days.
struct Partitions: Sendable {
  /// What the sightings of a partition have in common.
  struct Key: Sendable {
    var origin: Int32
    var status: Status
    /// What the slots of one of them are filled with.
    var slots: Int32
  }

  /// A happening, and where it lies.
  struct Placed: Shelved {
    var stretch: Stretch
    var number: Int32
  }

  /// One of them.
  struct Partition: Sendable {
    fileprivate var hash: UInt32
    /// What it is known by; no origin where nothing is.
    var key: Key
    /// Its happenings, without those of the chain.
    var shelf = Shelf<Placed>()
    /// The last of the chain of those that are not on the shelf yet: each came behind all there were,
    /// and knows the one before. -1 for none.
    var newest: Int32 = -1
    /// No happening ends behind this day.
    var last = Int.min
    /// The first of the sightings that changed; -1 behind the last.
    var changed: Int32 = -1
  }

  private var partitions = Places<Partition>()
  private var index = NumberIndex()
  /// Of each list of slots a partition that its sightings may be of; -1 for none.
  private var ofSlots: [Int32] = []

  subscript(number: Int32) -> Partition {
    _read { yield partitions[number] }
    _modify { yield &partitions[number] }
  }

  /// The numbers of all.
  var numbers: [Int32] { partitions.numbers.filter { partitions[$0].key.origin >= 0 } }

  /// The number of the partition of sightings like this one, a new one when there is none yet.
  mutating func number(of key: Key, _ origin: Origin, in lists: SlotLists) -> Int32 {
    while key.slots >= ofSlots.count { ofSlots.append(-1) }
    let last = ofSlots[Int(key.slots)]
    if last >= 0, isPartition(last, of: key, origin, lists) { return last }
    var hash = NumberHash()
    hash.combine(key.origin)
    for slot in origin.same { hash.combine(lists.value(of: slot, in: key.slots) ?? -1) }
    let known = index.first(of: hash.value) { isPartition($0, of: key, origin, lists) }
    let number = known ?? partitions.insert(Partition(hash: hash.value, key: key))
    if known == nil { index.insert(number, hash: hash.value) }
    ofSlots[Int(key.slots)] = number
    return number
  }

  private func isPartition(
    _ number: Int32, of key: Key, _ origin: Origin, _ lists: SlotLists
  ) -> Bool {
    let other = partitions[number].key
    guard other.origin == key.origin, other.status == key.status else { return false }
    if other.slots == key.slots { return true }
    for slot in origin.same
    where lists.value(of: slot, in: other.slots) != lists.value(of: slot, in: key.slots) {
      return false
    }
    return true
  }

  /// Notes a sighting that changed; says which did so before it, -1 for none.
  mutating func noteChange(_ sighting: Int32, in number: Int32) -> Int32 {
    var next: Int32 = -1
    partitions.change(number) {
      next = $0.changed
      $0.changed = sighting
    }
    return next
  }

  // MARK: Happenings

  /// All happenings of a partition, in no order.
  func happenings(of number: Int32, in table: HappeningTable) -> [Placed] {
    partitions[number].shelf.elements + chain(of: number, in: table)
  }

  /// Puts a happening on the shelf.
  mutating func place(_ happening: Int32, at stretch: Stretch, in number: Int32) {
    partitions[number].shelf.insert(Placed(stretch: stretch, number: happening))
    partitions[number].last = max(partitions[number].last, stretch.last)
  }

  /// Puts a happening at the end of the chain, behind all others.
  mutating func append(_ happening: Int32, until last: Int, to number: Int32) {
    partitions.change(number) {
      $0.newest = happening
      $0.last = last
    }
  }

  /// Puts all happenings of a partition on its shelf, where they are found by their days.
  mutating func shelve(_ number: Int32, in table: HappeningTable) {
    guard partitions[number].newest >= 0 else { return }
    for placed in chain(of: number, in: table) { partitions[number].shelf.insert(placed) }
    partitions[number].newest = -1
  }

  /// The happenings that are not on the shelf yet, in order of time.
  private func chain(of number: Int32, in table: HappeningTable) -> [Placed] {
    var chain: [Placed] = []
    var next = partitions[number].newest
    while next >= 0 {
      chain.append(Placed(stretch: Stretch(table[next].hull), number: next))
      next = table[next].previous
    }
    return chain.reversed()
  }

  /// Takes a partition out that has no happenings.
  mutating func dissolveIfEmpty(_ number: Int32) {
    guard partitions[number].shelf.isEmpty, partitions[number].newest < 0 else { return }
    index.remove(number, hash: partitions[number].hash)
    partitions.remove(
      number,
      leaving: Partition(hash: 0, key: Key(origin: -1, status: .asserted, slots: 0)))
  }
}
