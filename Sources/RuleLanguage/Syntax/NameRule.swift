/// What a kebab-case name is.
enum NameRule {
  /// A name with more characters is refused.
  static let lengthLimit = 100

  /// What is wrong with a name.
  enum Problem {
    case tooLong
    /// It is no kebab-case name; what it could be instead, empty when nothing is left of it.
    case malformed(String, mended: String)

    /// What to say of it.
    func finding(at place: Place) -> Finding {
      switch self {
      case .tooLong:
        return Finding(
          "a name may have at most \(NameRule.lengthLimit) characters; shorten it")
      case .malformed(let name, let mended):
        return Finding(
          "\(quoted(name)) is not a kebab-case name",
          label: mended.isEmpty ? "" : "write '\(mended)'",
          notes: ["names are letters and digits, with single '-' between words"],
          fix: mended.isEmpty ? nil : (place, mended))
      }
    }
  }

  /// What is wrong with a name; nil when nothing is.
  static func problem(of name: String) -> Problem? {
    guard name.unicodeScalars.count <= lengthLimit else { return .tooLong }
    let scalars = name.unicodeScalars
    let words = scalars.split(omittingEmptySubsequences: false) { !$0.isNameCharacter }
    let isKebab =
      !words.contains(where: \.isEmpty)
      && scalars.allSatisfy { $0.isNameCharacter || $0 == "-" }
    guard !isKebab else { return nil }
    let mended = words.filter { !$0.isEmpty }.map { String($0) }.joined(separator: "-")
    let isSpelledOut = mended.contains { $0.isUppercase } && scalars.contains(" ")
    return .malformed(name, mended: isSpelledOut ? mended.lowercased() : mended)
  }
}
