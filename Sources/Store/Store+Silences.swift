import Foundation
import GRDB

extension Store {
  /// Notes a silence, or until when one of a number holds. Returns its number.
  public func save(_ silence: Silence) throws(StoreFailure) -> Int {
    var number = silence.number
    try write { database in
      guard number == 0 else {
        return try database.execute(
          sql: "UPDATE silence SET until = ? WHERE number = ?",
          arguments: [silence.until?.timeIntervalSince1970, number])
      }
      let (rule, alert): (String?, Int?) =
        switch silence.subject {
        case .rule(let name): (name, nil)
        case .alert(let number): (nil, number)
        }
      try database.execute(
        sql: """
          INSERT INTO silence (rule, alert, who, reason, made, until) VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          rule, alert, silence.who, silence.reason, silence.made.timeIntervalSince1970,
          silence.until?.timeIntervalSince1970,
        ])
      number = Int(database.lastInsertedRowID)
    }
    return number
  }

  /// Notes that somebody has seen an alert; of the same alert the last one counts.
  public func save(_ acknowledgement: Acknowledgement) throws(StoreFailure) {
    try write { database in
      try database.execute(
        sql:
          "INSERT OR REPLACE INTO acknowledgement (alert, who, reason, made) VALUES (?, ?, ?, ?)",
        arguments: [
          acknowledgement.alert, acknowledgement.who, acknowledgement.reason,
          acknowledgement.made.timeIntervalSince1970,
        ])
    }
  }

  /// The silences that hold at a moment, or will.
  public func silences(at moment: Date) throws(StoreFailure) -> [Silence] {
    try read { try $0.silences(at: moment) }
  }

  /// Whether there is an alert of a number.
  public func hasAlert(_ number: Int) throws(StoreFailure) -> Bool {
    try read {
      try Bool.fetchOne($0, sql: "SELECT 1 FROM alert WHERE number = ?", arguments: [number])
        ?? false
    }
  }
}

extension StoreReader {
  /// The silences that hold at a moment.
  public func silences(at moment: Date) throws(StoreFailure) -> [Silence] {
    try read { try $0.silences(at: moment) }
  }

  /// Who has seen these alerts, by number.
  public func acknowledgements(ofAlerts numbers: [Int]) throws(StoreFailure) -> [Int:
    Acknowledgement]
  {
    try read { database in
      try numbers.reduce(into: [:]) { $0[$1] = try database.acknowledgement(ofAlert: $1) }
    }
  }
}

extension Database {
  func acknowledgement(ofAlert number: Int) throws -> Acknowledgement? {
    let statement = try cachedStatement(sql: "SELECT * FROM acknowledgement WHERE alert = ?")
    return try Row.fetchOne(statement, arguments: [number]).map(Acknowledgement.init)
  }

  func silences(at moment: Date) throws -> [Silence] {
    try Row.fetchAll(
      self, sql: "SELECT * FROM silence WHERE until IS NULL OR until > ? ORDER BY number",
      arguments: [moment.timeIntervalSince1970]
    ).map(Silence.init)
  }
}
