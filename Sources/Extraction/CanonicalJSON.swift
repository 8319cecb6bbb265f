import Foundation

/// The JSON that sightings and alerts are printed and stored as: one line, keys in order, moments in
/// ISO 8601, the same bytes for the same value.
public enum CanonicalJSON {
  /// The JSON of a value, without a line feed.
  public static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The value that a JSON text stands for.
  public static func decode<Value: Decodable>(
    _ type: Value.Type, from text: String
  ) throws -> Value {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return try decoder.decode(type, from: Data(text.utf8))
  }
}
