import CivilTime
import Extraction
import RuleLanguage

/// Something whose fields can be read: a happening in full, or as it is kept.
protocol FieldHolder {
  /// The name of its event, or of the rule whose alert it is.
  var event: String { get }
  /// How its sightings tell it.
  var status: Status { get }
  /// How many independent sources report it.
  var sourceCount: Int { get }
  /// When it happened.
  var days: DayInterval { get }
  /// The outlets that report it.
  var outlets: Set<String> { get }

  /// The value of a slot; nil when it is empty.
  func value(of slot: String) -> String?
}

extension Happening: FieldHolder {
  var sourceCount: Int { sources }
  var days: DayInterval { date.interval }
  var outlets: Set<String> { Set(sightings.compactMap(\.article.outlet)) }
  func value(of slot: String) -> String? { slots[slot] }
}

/// A happening as it is kept.
struct KeptHappening: FieldHolder {
  private let table: HappeningTable
  private let number: Int32

  /// The happening of this number.
  init(_ number: Int32, in table: HappeningTable) {
    self.table = table
    self.number = number
  }

  var event: String { table.sightings.origins[Int(table[number].origin)].source.name }
  var status: Status { table[number].status }
  var sourceCount: Int { Int(table[number].sources) }
  var days: DayInterval { table[number].days }
  var outlets: Set<String> { table.outlets(of: number) }

  func value(of slot: String) -> String? {
    table.sightings.slotNames.known(slot).flatMap { table.value(of: $0, in: number) }
      .map { table.sightings.texts[$0] }
  }
}
