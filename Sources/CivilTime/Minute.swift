/// A minute of the clock, wherever on earth: by UTC, without leap seconds.
public struct Minute: Hashable, Comparable, Sendable {
  /// Minutes since 1970-01-01T00:00Z, which is 0.
  public let number: Int64

  /// The minute that lies `number` minutes after the first of 1970.
  public init(number: Int64) {
    self.number = number
  }

  /// Whether one minute comes before another.
  public static func < (left: Minute, right: Minute) -> Bool {
    left.number < right.number
  }
}

extension Minute: LosslessStringConvertible {
  private static let ofDay: Int64 = 1_440

  /// Reads `2024-06-03T08:05Z`, and nothing else.
  public init?(_ text: String) {
    let utf8 = Array(text.utf8)
    guard utf8.count == 17, utf8[10] == UInt8(ascii: "T"), utf8[13] == UInt8(ascii: ":"),
      utf8[16] == UInt8(ascii: "Z"), let day = Day(String(text.prefix(10)))
    else { return nil }
    func number(_ place: Int) -> Int64? {
      let (tens, ones) = (utf8[place], utf8[place + 1])
      let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
      guard digits.contains(tens), digits.contains(ones) else { return nil }
      return Int64(tens - digits.lowerBound) * 10 + Int64(ones - digits.lowerBound)
    }
    guard let hour = number(11), let minute = number(14), hour < 24, minute < 60 else {
      return nil
    }
    self.init(number: Int64(day.number) * Self.ofDay + hour * 60 + minute)
  }

  /// ISO 8601 by UTC, as in `2024-06-03T08:05Z`.
  public var description: String {
    let days = number.quotientRoundedDown(by: Self.ofDay)
    let rest = number - days * Self.ofDay
    func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(Day(number: Int32(clamping: days)))T\(padded(rest / 60)):\(padded(rest % 60))Z"
  }
}

extension Minute: Codable {
  /// Reads what ``encode(to:)`` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let minute = Minute(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is not a minute like 2024-06-03T08:05Z")
    }
    self = minute
  }

  /// Writes ISO 8601, as in `2024-06-03T08:05Z`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Int64 {
  fileprivate func quotientRoundedDown(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
