import Foundation

/// What letters are taken to be the same when phrases are looked for: one table over the basic
/// multilingual plane, applied to phrases and to texts alike.
///
/// It folds letter case, full-width forms, traditional to simplified Chinese characters and curly
/// quotes. A fold never needs more UTF-8 bytes than the scalar it stands for.
enum CharacterFolding {
  /// The fold of every scalar up to U+FFFF, by its number.
  ///
  /// It is made once per process: the system's transform knows which simplified character a
  /// traditional one is written as, and one call for all of them takes some milliseconds.
  static let table: [UInt16] = {
    var table = (0...UInt16.max).map { $0 }
    for value in UInt16.min...UInt16.max {
      guard let scalar = Unicode.Scalar(value) else { continue }
      table[Int(value)] = lowercase(scalar)
    }
    for (traditional, simplified) in simplifiedForms() {
      table[Int(traditional)] = simplified
    }
    for value in UInt16(0xFF01)...0xFF5E {
      table[Int(value)] = lowercase(Unicode.Scalar(UInt8(value - 0xFF01) + 0x21))
    }
    let singles: [UInt16: Character] = [
      0x2018: "'", 0x2019: "'", 0x02BC: "'", 0x201C: "\"", 0x201D: "\"",
    ]
    for (value, character) in singles {
      table[Int(value)] = character.asciiValue.map(UInt16.init) ?? value
    }
    return table
  }()

  private static func lowercase(_ scalar: Unicode.Scalar) -> UInt16 {
    let value = UInt16(truncatingIfNeeded: scalar.value)
    guard scalar.properties.changesWhenLowercased else { return value }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard lower.count == 1, let only = lower.first, only.value <= 0xFFFF,
      UTF8.width(only) <= UTF8.width(scalar)
    else { return value }
    return UInt16(truncatingIfNeeded: only.value)
  }

  private static func simplifiedForms() -> [(UInt16, UInt16)] {
    let ideographs = [UInt16(0x3400)...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF].joined()
      .compactMap { Unicode.Scalar($0) }
    // A line for each character, so that no rule of the transform sees two of them at once.
    var lines = String.UnicodeScalarView()
    for scalar in ideographs {
      lines.append(scalar)
      lines.append("\n")
    }
    let text = String(lines)
    let transform = StringTransform("Hant-Hans")
    guard let simplified = text.applyingTransform(transform, reverse: false) else { return [] }
    let forms = simplified.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(ideographs, forms).compactMap { scalar, form in
      guard form.count == 1, let only = form.first, only != scalar, only.value <= 0xFFFF else {
        return nil
      }
      return (UInt16(scalar.value), UInt16(only.value))
    }
  }
}
