/// A place in a rule file.
///
/// Columns count Unicode scalars from 1, so a Hanzi is one column and a letter with a combining
/// accent two. How many cells a character takes on a terminal is no part of it.
public struct SourcePosition: Hashable, Sendable, Codable {
  /// The byte, from 0.
  public var offset: Int
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int
}

/// A stretch of a rule file, from `start` up to but not including `end`.
public struct SourceSpan: Hashable, Sendable, Codable {
  /// The path of the file.
  public var path: String
  /// The first character.
  public var start: SourcePosition
  /// Behind the last character.
  public var end: SourcePosition
}

/// A stretch of a file whose line and column nobody has asked for yet.
struct Place {
  let file: SourceFile
  let range: Range<Int>

  /// The stretch with line and column.
  var span: SourceSpan {
    SourceSpan(
      path: file.path, start: file.position(of: range.lowerBound),
      end: file.position(of: range.upperBound))
  }

  /// Nothing, right behind the last character.
  var end: Place { Place(file: file, range: range.upperBound..<range.upperBound) }
}
