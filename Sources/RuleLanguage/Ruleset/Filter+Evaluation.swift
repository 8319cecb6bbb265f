extension Filter {
  /// Whether it holds, given what each field holds: nothing, one thing, or, for attributes of roles
  /// that overlap, several.
  ///
  /// A comparison with an empty field never holds. With several things `=`, an ordering and `in`
  /// hold when they do for one of them, `!=` and `not in` when they do for all.
  public func holds(_ values: (FieldPath) -> [Literal]) -> Bool {
    switch self {
    case .not(let part): return !part.holds(values)
    case .all(let parts): return parts.allSatisfy { $0.holds(values) }
    case .any(let parts): return parts.contains { $0.holds(values) }
    case .membership(let field, let isNegated, let literals):
      let left = values(field)
      return !left.isEmpty && left.contains(where: literals.contains) != isNegated
    case .comparison(let field, let sign, .literal(let literal)):
      return sign.holds(values(field), [literal])
    case .comparison(let field, let sign, .field(let other)):
      return sign.holds(values(field), values(other))
    }
  }
}

extension Comparison {
  fileprivate func holds(_ left: [Literal], _ right: [Literal]) -> Bool {
    guard !left.isEmpty, !right.isEmpty else { return false }
    switch self {
    case .equal: return left.contains(where: right.contains)
    case .notEqual: return !left.contains(where: right.contains)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return left.contains { one in right.contains { holds(one, $0) } }
    }
  }

  /// Whether an ordering holds; only numbers and days have one.
  private func holds(_ left: Literal, _ right: Literal) -> Bool {
    switch (left, right) {
    case (.number(let one), .number(let other)): holds(one, other)
    case (.date(let one), .date(let other)): holds(one, other)
    default: false
    }
  }

  private func holds<Ordered: Comparable>(_ left: Ordered, _ right: Ordered) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
