import CivilTime

/// Finds out whether a predicate never or always holds, field by field.
struct FilterTruth {
  let checker: Checker
  let lookup: FieldLookup

  /// What can be said of a predicate without looking at any report.
  enum Truth {
    case never, always, open
  }

  private typealias Part = (field: FieldPath, set: ValueSet)

  /// Whether a predicate never or always holds.
  func truth(of filter: Filter) -> Truth {
    if let part = part(filter), let domain = domain(part.field) {
      return part.set.isNothing(in: domain) ? .never : part.set.isAll(in: domain) ? .always : .open
    }
    switch filter {
    case .not(let inner):
      switch truth(of: inner) {
      case .never: return .always
      case .always: return .never
      case .open: return .open
      }
    case .all(let parts):
      let truths = parts.map(truth)
      if truths.contains(.never) || combined(parts, isUnion: false) { return .never }
      return truths.allSatisfy { $0 == .always } ? .always : .open
    case .any(let parts):
      let truths = parts.map(truth)
      if truths.contains(.always) || combined(parts, isUnion: true) { return .always }
      return truths.allSatisfy { $0 == .never } ? .never : .open
    case .comparison, .membership: return .open
    }
  }

  /// How many values of a field satisfy the predicate, all other fields aside; nil when nothing
  /// is said of it, or when they cannot be counted.
  func count(of field: FieldPath, in filter: Filter?) -> Int? {
    guard let domain = domain(field), domain.range == nil else { return nil }
    return values(of: field, in: filter)?.count(in: domain)
  }

  /// The values of a field that satisfy the predicate, all other fields aside; nil when nothing
  /// is said of it.
  func values(of field: FieldPath, in filter: Filter?) -> ValueSet? {
    guard let filter, let domain = domain(field) else { return nil }
    let parts = if case .all(let parts) = filter { parts } else { [filter] }
    let sets = parts.compactMap(part).filter { $0.field == field }.map(\.set)
    return sets.isEmpty ? nil : sets.reduce(domain.all) { $0.intersection($1) }
  }

  /// Whether the parts that speak of one field alone exclude one another, or leave nothing out.
  private func combined(_ parts: [Filter], isUnion: Bool) -> Bool {
    var sets: [FieldPath: ValueSet] = [:]
    for (field, set) in parts.compactMap(part) {
      guard let domain = domain(field) else { continue }
      guard let known = sets[field] else {
        sets[field] = set
        continue
      }
      sets[field] = isUnion ? known.union(set, in: domain) : known.intersection(set)
    }
    return sets.contains { field, set in
      guard let domain = domain(field) else { return false }
      return isUnion ? set.isAll(in: domain) : set.isNothing(in: domain)
    }
  }

  /// The one field that a predicate speaks of, with the values that satisfy it.
  private func part(_ filter: Filter) -> Part? {
    switch filter {
    case .comparison(let field, let comparison, .literal(let literal)):
      return domain(field).flatMap { set(comparison, literal, $0) }.map { (field, $0) }
    case .membership(let field, let isNegated, let literals):
      guard let domain = domain(field) else { return nil }
      guard var all = set(literals, domain) else { return nil }
      if isNegated {
        all = all.complement(in: domain)
        all.holdsForEmpty = false
      }
      return (field, all)
    case .not(let inner):
      guard let part = part(inner), let domain = domain(part.field) else { return nil }
      return (part.field, part.set.complement(in: domain))
    case .all(let parts), .any(let parts):
      let known = parts.compactMap(part)
      guard known.count == parts.count, let first = known.first,
        known.allSatisfy({ $0.field == first.field }), let domain = domain(first.field)
      else { return nil }
      let isUnion = if case .any = filter { true } else { false }
      let set = known.dropFirst().reduce(first.set) {
        isUnion ? $0.union($1.set, in: domain) : $0.intersection($1.set)
      }
      return (first.field, set)
    case .comparison: return nil
    }
  }

  /// The values of a list; nil for long lists of numbers, which are not looked into.
  private func set(_ literals: [Literal], _ domain: ValueSet.Domain) -> ValueSet? {
    if domain.range == nil {
      return ValueSet(names: Set(literals.map(\.description)).filter(domain.names.contains))
    }
    guard literals.count <= 100 else { return nil }
    return literals.reduce(ValueSet()) { known, literal in
      set(.equal, literal, domain).map { known.union($0, in: domain) } ?? known
    }
  }

  private func set(
    _ comparison: Comparison, _ literal: Literal, _ domain: ValueSet.Domain
  ) -> ValueSet? {
    guard let range = domain.range else {
      let names = Set([literal.description]).filter(domain.names.contains)
      return ValueSet(names: names, isExcluding: comparison == .notEqual)
    }
    let number: Int
    switch literal {
    case .number(let value): number = value
    case .date(let day): number = Int(day.number)
    default: return nil
    }
    let stretch: ClosedRange<Int>?
    switch comparison {
    case .equal, .notEqual: stretch = number...number
    case .less: stretch = number > range.lowerBound ? range.lowerBound...(number - 1) : nil
    case .lessOrEqual: stretch = number >= range.lowerBound ? range.lowerBound...number : nil
    case .greater: stretch = number < range.upperBound ? (number + 1)...range.upperBound : nil
    case .greaterOrEqual: stretch = number <= range.upperBound ? number...range.upperBound : nil
    }
    let inside = stretch.flatMap { $0.overlaps(range) ? $0.clamped(to: range) : nil }
    var set = ValueSet(ranges: inside.map { [$0] } ?? [])
    if comparison == .notEqual {
      set = set.complement(in: domain)
      set.holdsForEmpty = false
    }
    return set
  }

  /// The values that a field can have; nil when they are not known.
  private func domain(_ field: FieldPath) -> ValueSet.Domain? {
    let base =
      switch field.base {
      case .slot(let name): name
      case .status: "status"
      case .sources: "sources"
      case .date: "date"
      case .outlet: "outlet"
      }
    let names = [field.label, base, field.attribute].compactMap(\.self)
    guard case .success(let typed) = lookup.find(names), !typed.canBeSeveral else { return nil }
    let canBeEmpty = typed.canBeEmpty
    switch typed.type {
    case .entity(let entity):
      guard let known = checker.vocabularies[entity], known.isComplete else { return nil }
      return ValueSet.Domain(names: known.values, canBeEmpty: canBeEmpty)
    case .names(let entity, let attribute):
      guard let known = checker.vocabularies[entity], known.isComplete,
        let names = known.attributes[attribute]?.names
      else { return nil }
      return ValueSet.Domain(names: names, canBeEmpty: canBeEmpty)
    case .text: return nil
    case .status:
      return ValueSet.Domain(
        names: Set(lookup.current.statuses.map(\.rawValue)), canBeEmpty: false)
    case .number:
      let least = field.base == .sources ? 1 : 0
      return ValueSet.Domain(range: least...Int.max, canBeEmpty: canBeEmpty)
    case .date:
      return ValueSet.Domain(
        range: Int(Int32.min)...Int(Int32.max), canBeEmpty: canBeEmpty)
    }
  }
}
