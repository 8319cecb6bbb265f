/// `official.branch = rocket-force and sources >= 2`: what a happening must be like.
///
/// A comparison with an empty slot, or with an attribute that a value has not, never holds,
/// whatever its sign. `not` turns a predicate that does not hold into one that does. What holds is
/// told by ``holds(_:)``.
public indirect enum Filter: Hashable, Sendable {
  /// `province = anhui`
  case comparison(FieldPath, Comparison, Operand)
  /// `province in (anhui, yunnan)`; with `isNegated`, `not in`.
  case membership(FieldPath, isNegated: Bool, [Literal])
  /// `not …`
  case not(Filter)
  /// `… and …`, at least two.
  case all([Filter])
  /// `… or …`, at least two.
  case any([Filter])

  /// What a field is compared to.
  public enum Operand: Hashable, Sendable {
    /// This very value.
    case literal(Literal)
    /// What another field holds.
    case field(FieldPath)
  }

  /// All fields it speaks of, from left to right.
  public var fields: [FieldPath] {
    switch self {
    case .comparison(let field, _, .field(let other)): [field, other]
    case .comparison(let field, _, .literal), .membership(let field, _, _): [field]
    case .not(let part): part.fields
    case .all(let parts), .any(let parts): parts.flatMap(\.fields)
    }
  }
}

/// A sign between two values.
public enum Comparison: String, Hashable, Sendable, CaseIterable, Codable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// Whether it asks which of two values is greater.
  public var isOrdering: Bool { self != .equal && self != .notEqual }
}
