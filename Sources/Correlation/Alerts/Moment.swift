import Foundation

/// A moment to the second, in JSON as `2024-06-05T09:12:44Z`, whatever the coder's own strategy.
struct Moment: Hashable, Sendable {
  let date: Date

  /// The whole second that has begun.
  init(_ date: Date) {
    self.date = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
  }
}

extension Moment: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = try? Date(text, strategy: .iso8601), date.formatted(.iso8601) == text else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is not a moment like 2024-06-05T09:12:44Z")
    }
    self.date = date
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(date.formatted(.iso8601))
  }
}
