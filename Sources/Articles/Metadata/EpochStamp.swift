/// Moments that are written as seconds or milliseconds since 1970, as machines do.
enum EpochStamp {
  /// A date of JSON as ``DateStamp`` reads it.
  static func text(of value: JSONValue) -> String { value.text.map(text) ?? "" }

  /// A date as ``DateStamp`` reads it: `@` and the seconds, if it is a number of ten or thirteen
  /// digits, or as it is written.
  static func text(of text: String) -> String { seconds(text).map { "@\(Int($0))" } ?? text }

  /// The seconds that a number of ten or thirteen digits stands for.
  private static func seconds(_ text: String) -> Double? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 10 || digits.count == 13,
      text.dropFirst(digits.count).first.map({ $0 == "." }) ?? true,
      let number = Double(digits)
    else { return nil }
    return digits.count == 13 ? (number / 1000).rounded(.down) : number
  }
}
