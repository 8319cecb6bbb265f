import RuleLanguage

extension Filter {
  /// Whether a happening is like this.
  ///
  /// - Parameters:
  ///   - happening: the one at hand
  ///   - earlier: what the earlier steps of a sequence are, by label
  func holds<Holder: FieldHolder>(
    for happening: Holder, after earlier: [String: Holder] = [:], by reader: FieldReader
  ) -> Bool {
    func values(_ field: FieldPath) -> [FieldValue] {
      guard let label = field.label else { return reader.values(of: field, in: happening) }
      return earlier[label].map { reader.values(of: field, in: $0) } ?? []
    }
    switch self {
    case .comparison(let field, let sign, .literal(let literal)):
      return sign.holds(values(field), [FieldValue(literal)])
    case .comparison(let field, let sign, .field(let other)):
      return sign.holds(values(field), values(other))
    case .membership(let field, let isNegated, let literals):
      let sign = isNegated ? Comparison.notEqual : .equal
      return sign.holds(values(field), literals.map(FieldValue.init))
    case .not(let part):
      return !part.holds(for: happening, after: earlier, by: reader)
    case .all(let parts):
      return parts.allSatisfy { $0.holds(for: happening, after: earlier, by: reader) }
    case .any(let parts):
      return parts.contains { $0.holds(for: happening, after: earlier, by: reader) }
    }
  }

  /// Whether it speaks of an earlier step of a sequence.
  var speaksOfLabels: Bool { fields.contains { $0.label != nil } }
}

extension Comparison {
  /// Whether it holds between what two fields hold: for one pair of values, or, where it asks
  /// that they differ, for all of them. Nothing holds for an empty field.
  fileprivate func holds(_ left: [FieldValue], _ right: [FieldValue]) -> Bool {
    guard !left.isEmpty, !right.isEmpty else { return false }
    if self == .notEqual {
      return left.allSatisfy { one in right.allSatisfy { one.differs(from: $0) } }
    }
    return left.contains { one in right.contains { holds(one, $0) } }
  }

  private func holds(_ left: FieldValue, _ right: FieldValue) -> Bool {
    switch self {
    case .equal: left.equals(right)
    case .notEqual: left.differs(from: right)
    case .less: left.isLess(than: right)
    case .lessOrEqual: left.isLess(than: right, orEqual: true)
    case .greater: right.isLess(than: left)
    case .greaterOrEqual: right.isLess(than: left, orEqual: true)
    }
  }
}
