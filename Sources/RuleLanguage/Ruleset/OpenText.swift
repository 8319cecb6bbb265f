import Foundation

/// `text after "secretary", "chief" up to 4 words`: fills a slot with what the text itself says there,
/// for values that no list has.
public struct OpenText: Hashable, Sendable {
  /// On which side of the phrases the text stands.
  public var side: Side
  /// The phrases that it stands beside.
  public var phrases: [Phrase]
  /// The terms that it stands beside.
  public var terms: [String]
  /// How long it may be, in characters of a script without spaces. A word counts as two of them.
  public var room: Int

  /// Where the text stands.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    case after, before
  }

  /// How many characters of a script without spaces a word counts as.
  public static let charactersPerWord = 2
  /// How long it may be when that is not said: four words.
  public static let defaultRoom = 8

  /// Text beside phrases and terms.
  public init(side: Side, phrases: [Phrase], terms: [String] = [], room: Int = defaultRoom) {
    self.side = side
    self.phrases = phrases
    self.terms = terms
    self.room = room
  }

  /// The value that a text stands for: `wang-er` for "Wang  Er", 王二 for 王二.
  ///
  /// So that texts which mean the same are the same, letters are small, characters simplified,
  /// apostrophes left out, and everything else between words is one `-`. Empty when nothing is left.
  public static func name(of text: String) -> String {
    // No text has to be simplified that is written in an alphabet.
    guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return name(ofSimplified: text) }
    // A line for each character, so that no rule of the transform sees two of them at once.
    let lines = text.unicodeScalars.map { String($0) }.joined(separator: "\n")
    let simplified = lines.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? lines
    return name(ofSimplified: simplified.filter { $0 != "\n" })
  }

  /// The same for a text whose characters are simplified already.
  public static func name(ofSimplified simplified: String) -> String {
    var name = String.UnicodeScalarView()
    var isParted = false
    for scalar in simplified.lowercased().unicodeScalars {
      if scalar.isNameCharacter {
        if isParted, !name.isEmpty { name.append("-") }
        isParted = false
        name.append(scalar)
      } else if scalar != "'", scalar != "’" {
        isParted = true
      }
    }
    return String(name)
  }
}
