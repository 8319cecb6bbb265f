import CivilTime

/// A predicate that was understood, and whether something in it was reported as never or always
/// true.
struct CheckedFilter {
  var filter: Filter
  var isReported = false
}

extension Checker {
  /// A predicate; nil, and a diagnostic, when it has mistakes.
  func check(
    _ predicate: PredicateSyntax, _ lookup: FieldLookup, _ parameters: ParameterScope
  ) -> Filter? {
    build(predicate, lookup, parameters)?.filter
  }

  /// More parts of one 'and' or 'or' than this are refused.
  private static let partLimit = 1_000

  private func build(
    _ predicate: PredicateSyntax, _ lookup: FieldLookup, _ parameters: ParameterScope
  ) -> CheckedFilter? {
    var built: CheckedFilter
    switch predicate.node.kind {
    case .anyOf, .allOf, .negation:
      let syntax = predicate.parts
      guard syntax.count <= Self.partLimit else {
        sink.report(
          .numberOutOfRange, at: predicate.place,
          Finding("a predicate may have at most \(Self.partLimit) parts; use 'in' for lists"))
        return nil
      }
      let parts = syntax.compactMap { build($0, lookup, parameters) }
      guard parts.count == syntax.count, let first = parts.first else { return nil }
      built = CheckedFilter(filter: first.filter, isReported: parts.contains(where: \.isReported))
      if predicate.node.kind == .negation {
        built.filter = .not(first.filter)
      } else if parts.count > 1 {
        let filters = parts.map(\.filter)
        built.filter = predicate.node.kind == .anyOf ? .any(filters) : .all(filters)
      } else {
        return built
      }
    case .comparison:
      guard let filter = comparison(predicate, lookup, parameters) else { return nil }
      built = CheckedFilter(filter: filter)
    case .membership:
      guard let filter = membership(predicate, lookup, parameters) else { return nil }
      built = CheckedFilter(filter: filter)
    default: return nil
    }
    if !built.isReported { built.isReported = reportConstant(built.filter, predicate, lookup) }
    return built
  }

  /// Reports a predicate that never or always holds; whether it did.
  private func reportConstant(
    _ filter: Filter, _ predicate: PredicateSyntax, _ lookup: FieldLookup
  ) -> Bool {
    switch FilterTruth(checker: self, lookup: lookup).truth(of: filter) {
    case .open: return false
    case .never:
      sink.report(
        .neverTrue, at: predicate.place, Finding("this never holds, so nothing passes it"))
    case .always:
      sink.report(.alwaysTrue, at: predicate.place, Finding("this always holds; leave it out"))
    }
    return true
  }

  private func comparison(
    _ predicate: PredicateSyntax, _ lookup: FieldLookup, _ parameters: ParameterScope
  ) -> Filter? {
    guard let path = predicate.path, let sign = predicate.sign,
      let comparison = Comparison(sign.kind), let operand = predicate.operands.first,
      let field = field(path, lookup)
    else { return nil }
    if comparison.isOrdering, !field.type.isOrdered {
      sink.report(
        .notOrdered, at: sign.place,
        Finding(
          "'\(field.field)' is \(field.type.description), and of two none is greater",
          notes: ["compare it with '=', '!=' or 'in'"]))
      return nil
    }
    return self.operand(operand, field, lookup, parameters).map {
      .comparison(field.field, comparison, $0)
    }
  }

  private func membership(
    _ predicate: PredicateSyntax, _ lookup: FieldLookup, _ parameters: ParameterScope
  ) -> Filter? {
    guard let path = predicate.path, let field = field(path, lookup) else { return nil }
    var literals: [Literal] = []
    var seen: Set<Literal> = []
    for syntax in predicate.operands {
      guard let operand = operand(syntax, field, lookup, parameters) else { return nil }
      guard case .literal(let literal) = operand else {
        sink.report(
          .unexpectedShape, at: syntax.place,
          Finding("a list holds values, not fields; compare with '=' and 'or'"))
        return nil
      }
      if !seen.insert(literal).inserted {
        sink.report(
          .repeatedItem, at: syntax.place,
          Finding("\(quoted(literal.description)) stands in this list already; remove it"))
      } else {
        literals.append(literal)
      }
    }
    return .membership(field.field, isNegated: predicate.isNegated, literals)
  }
}

// What a field is compared to.
extension Checker {
  private func operand(
    _ syntax: OperandSyntax, _ field: TypedField, _ lookup: FieldLookup,
    _ parameters: ParameterScope
  ) -> Filter.Operand? {
    if let path = syntax.path {
      let names = path.names
      guard names.count == 1, let name = names.first else {
        return otherField(path, field, lookup)
      }
      if isValue(name.text, of: field.type) { return word(Word(name), field).map { .literal($0) } }
      if parameters.place(of: name.text) != nil, let entry = argument(name, parameters) {
        return literal(entry, name, field).map { .literal($0) }
      }
      switch lookup.find([name.text]) {
      case .success: return otherField(path, field, lookup)
      case .failure(let missing):
        if case .bareLabel = missing.problem { return otherField(path, field, lookup) }
      }
      return word(Word(name), field).map { .literal($0) }
    }
    guard let token = syntax.tokens.first else { return nil }
    if token.kind.isString, field.type == .text { return quotedText(token).map { .literal($0) } }
    return word(Word(token), field).map { .literal($0) }
  }

  /// The value that a quoted text stands for.
  private func quotedText(_ token: SyntaxToken) -> Literal? {
    let name = OpenText.name(of: token.literal.text)
    guard name.isEmpty else { return .name(name) }
    sink.report(
      .openSlot, at: token.place,
      Finding("no slot ever holds this: there is neither a letter nor a digit in it"))
    return nil
  }

  /// A field that is compared to another.
  private func otherField(
    _ path: PathSyntax, _ field: TypedField, _ lookup: FieldLookup
  ) -> Filter.Operand? {
    guard let other = self.field(path, lookup) else { return nil }
    guard field.type.isComparable(to: other.type) else {
      reportTypes(path.place, field, other.type.description, "\(other.field)")
      return nil
    }
    return .field(other.field)
  }

  private func isValue(_ name: String, of type: FieldType) -> Bool {
    switch type {
    case .entity(let entity): vocabularies[entity]?.values.contains(name) ?? false
    case .names(let entity, let attribute):
      vocabularies[entity]?.attributes[attribute]?.names.contains(name) ?? false
    case .status: Event.Status(rawValue: name) != nil
    case .number, .date, .text: false
    }
  }

  private func literal(
    _ entry: ParameterScope.Entry, _ name: SyntaxToken, _ field: TypedField
  ) -> Literal? {
    switch entry.value {
    case .number(let number) where field.type == .number: return .number(number)
    case .word(let text):
      return word(
        Word(text: text, place: entry.place, kind: Lexer.wordKind(of: text)), field)
    default:
      reportType(name, entry, field.type.description)
      return nil
    }
  }

  /// The literal of a word; nil, and a diagnostic, when it is of another type than the field.
  private func word(_ word: Word, _ field: TypedField) -> Literal? {
    switch (field.type, word.kind) {
    case (.number, .number): return .number(Int(word.text) ?? .max)
    case (.date, .date): return Day(word.text).map(Literal.date)
    case (.entity(let entity), .name):
      return value(word, of: entity).map { .value(entity: entity, name: $0) }
    case (.names(let entity, let attribute), .name):
      return name(word, of: attribute, entity).map(Literal.name)
    case (.text, .name): return .name(word.text)
    case (.status, .name):
      if let status = Event.Status(rawValue: word.text) { return .status(status) }
      sink.report(
        .unknownStatus, at: word.place,
        .unknown(
          word.text, word.place, "there is no status \(quoted(word.text))", "statuses",
          Event.Status.allCases.map(\.rawValue)))
      return nil
    default:
      reportTypes(word.place, field, word.kind.description, word.text)
      return nil
    }
  }

  /// A name that some value has as this attribute; nil, and a diagnostic, when none has it.
  private func name(_ word: Word, of attribute: String, _ entity: String) -> String? {
    guard let vocabulary = vocabularies[entity],
      let known = vocabulary.attributes[attribute]
    else { return nil }
    if known.names.contains(word.text) { return word.text }
    if vocabulary.isComplete {
      sink.report(
        .unknownValue, at: word.place,
        .unknown(
          word.text, word.place,
          "no value of \(quoted(entity)) has \(quoted(word.text)) as its \(quoted(attribute))",
          "known", known.names.sorted()))
    }
    return nil
  }

  private func reportTypes(
    _ place: Place, _ field: TypedField, _ type: String, _ text: String
  ) {
    sink.report(
      .typeMismatch, at: place,
      Finding("'\(field.field)' is \(field.type.description), and \(quoted(text)) is \(type)"))
  }
}
