import CivilTime
import Correlation
import RuleLanguage

/// Words and numbers as English has them.
public enum English {
  /// A number with its noun, as in `1 file` and `3 files`.
  public static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(plural(noun, count))"
  }

  /// The plural of a noun, or of the last word of a name, unless there is one of it.
  static func plural(_ noun: String, _ count: Int) -> String {
    guard count != 1 else { return noun }
    let sibilants = ["s", "x", "z", "ch", "sh"]
    if sibilants.contains(where: noun.hasSuffix) { return noun + "es" }
    let beforeLast = noun.dropLast().last
    if noun.hasSuffix("y"), let beforeLast, !"aeiou".contains(beforeLast) {
      return noun.dropLast() + "ies"
    }
    return noun + "s"
  }

  /// Hundredths, as in `1.5`.
  static func factor(_ percent: Int) -> String {
    let (whole, rest) = percent.quotientAndRemainder(dividingBy: 100)
    guard rest > 0 else { return "\(whole)" }
    return "\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }
}

extension EventStream {
  /// The names of what it is made of, as in `removal or dismissal`.
  var inWords: String { sources.map(\.name).joined(separator: " or ") }
}

extension Happening {
  /// What it is called where the values of a field are counted: its value, or else all its slots.
  func name(counting field: FieldPath?) -> String {
    if let slot = field?.slot, let value = slots[slot] { return value }
    let values = slots.sorted { $0.key < $1.key }.map(\.value)
    return values.isEmpty ? event : values.joined(separator: " ")
  }
}

extension [Happening] {
  /// How many are named at most.
  private static var textLimit: Int { 10 }

  /// What they are called, each with its days, as in `anhui 2024-06-03, yunnan 2024-06-01`; of
  /// several with one name the last.
  func texts(counting field: FieldPath?) -> String {
    let days = Dictionary(map { ($0.name(counting: field), $0.date.interval) }) {
      Swift.max($0, $1)
    }
    let all = days.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.inWords)" }
    let more = all.count > Self.textLimit ? " and \(all.count - Self.textLimit) more" : ""
    return all.prefix(Self.textLimit).joined(separator: ", ") + more
  }

  /// Those that the window of so many days sees that ends with the last of them.
  func inLastWindow(of days: Int) -> [Happening] {
    guard let last = map(\.date.interval.earliest).max() else { return [] }
    return filter { $0.date.interval.earliest > last.advanced(by: -days) }
  }
}
