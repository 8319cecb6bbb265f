/// Why a path stands for nothing.
enum PathProblem {
  /// What comes from a part that was not understood is not judged.
  case silent
  /// Of the names, this one is neither slot nor label.
  case slot(Int, StreamScope)
  case attribute(Int, entity: String)
  /// Something without attributes has one.
  case noAttributes(Int, String)
  /// An open slot of this name has one.
  case openText(Int, String)
  /// A label with nothing behind it.
  case bareLabel
  /// A label of a later step.
  case later
  case noOutlet
}

/// Finds what paths stand for: in one stream, and in the steps before it.
struct FieldLookup {
  let checker: Checker
  /// The stream at hand.
  var current: StreamScope
  /// The steps that may be named, by label.
  var earlier: [String: StreamScope] = [:]
  /// The labels of steps that may not yet be named.
  var later: Set<String> = []

  /// What a path stands for, or why it stands for nothing.
  func find(_ names: [String]) -> Result<TypedField, Missing> {
    guard !names.isEmpty else { return .failure(Missing(.silent)) }
    var place = 0
    var scope = current
    var label: String?
    if let first = names.first, let step = earlier[first] {
      guard names.count > 1 else { return .failure(Missing(.bareLabel)) }
      (scope, label, place) = (step, first, 1)
    } else if let first = names.first, later.contains(first), names.count > 1 {
      return .failure(Missing(.later))
    } else if let first = names.first, first == current.label?.text, names.count > 1 {
      place = 1
    }
    if names.count > place + 2 {
      let owner = names[place...].prefix(2).joined(separator: ".")
      return .failure(Missing(.noAttributes(place + 2, owner)))
    }
    let base = names[place]
    let attribute = place + 1 < names.count ? names[place + 1] : nil
    return find(base, attribute, at: place, in: scope, label)
  }

  /// Wraps a problem, so that it can be thrown.
  struct Missing: Error {
    let problem: PathProblem

    init(_ problem: PathProblem) {
      self.problem = problem
    }
  }

  private func find(
    _ base: String, _ attribute: String?, at place: Int, in scope: StreamScope, _ label: String?
  ) -> Result<TypedField, Missing> {
    if let simple = Self.simple(base) {
      guard attribute == nil else { return .failure(Missing(.noAttributes(place + 1, base))) }
      let field = FieldPath(label: label, base: simple.base)
      return .success(TypedField(field: field, type: simple.type, canBeEmpty: false))
    }
    let entity: String
    var field: FieldPath
    let known = scope.slots.type(of: base)
    if base != "outlet", known == .text {
      guard attribute == nil else { return .failure(Missing(.openText(place + 1, base))) }
      return .success(
        TypedField(
          field: FieldPath(label: label, base: .slot(base)), type: .text,
          canBeEmpty: scope.slots.isOptional(base)))
    }
    if base == "outlet" {
      guard checker.entities["outlet"] != nil else { return .failure(Missing(.noOutlet)) }
      entity = "outlet"
      field = FieldPath(label: label, base: .outlet)
    } else if case .entity(let name) = known {
      entity = name
      field = FieldPath(label: label, base: .slot(base))
    } else {
      return .failure(Missing(scope.slots.isComplete ? .slot(place, scope) : .silent))
    }
    guard let attribute else {
      let canBeEmpty = base == "outlet" || scope.slots.isOptional(base)
      let type = FieldType.entity(entity)
      return .success(TypedField(field: field, type: type, canBeEmpty: canBeEmpty))
    }
    field.attribute = attribute
    guard let vocabulary = checker.vocabularies[entity] else { return .failure(Missing(.silent)) }
    guard let known = vocabulary.attributes[attribute]?.attribute else {
      let problem: PathProblem =
        vocabulary.isComplete ? .attribute(place + 1, entity: entity) : .silent
      return .failure(Missing(problem))
    }
    return .success(
      TypedField(
        field: field, type: FieldType(known, of: entity), canBeEmpty: true,
        canBeSeveral: known.isOfRole))
  }

  private static func simple(_ name: String) -> (base: FieldPath.Base, type: FieldType)? {
    switch name {
    case "status": (.status, .status)
    case "sources": (.sources, .number)
    case "date": (.date, .date)
    default: nil
    }
  }
}

extension FieldType {
  /// The type of an attribute of an entity.
  init(_ attribute: Attribute, of entity: String) {
    switch attribute.type {
    case .entity(let name): self = .entity(name)
    case .name: self = .names(entity: entity, attribute: attribute.name)
    case .number: self = .number
    case .date: self = .date
    }
  }
}

extension Checker {
  /// The field that a path stands for; nil, and a diagnostic, when there is none.
  func field(_ path: PathSyntax, _ lookup: FieldLookup) -> TypedField? {
    let names = path.names
    switch lookup.find(names.map(\.text)) {
    case .success(let field): return field
    case .failure(let missing):
      report(missing.problem, names, lookup)
      return nil
    }
  }

  private func report(_ problem: PathProblem, _ names: [SyntaxToken], _ lookup: FieldLookup) {
    switch problem {
    case .silent: break
    case .slot(let place, let scope): reportSlot(names[place], scope, lookup)
    case .attribute(let place, let entity): _ = attributeType(names[place], of: entity)
    case .noAttributes(let place, let base):
      sink.report(
        .unknownAttribute, at: names[place].place, Finding("'\(base)' has no attributes"))
    case .openText(let place, let slot): reportOpenAttribute(names[place], of: slot)
    case .bareLabel:
      sink.report(
        .misplacedLabel, at: names[0].place,
        Finding(
          "\(quoted(names[0].text)) is a step, and no field of it is named",
          notes: ["write its field, as in '\(names[0].text).date'"]))
    case .later:
      sink.report(
        .laterStep, at: names[0].place,
        Finding(
          "the step \(quoted(names[0].text)) comes later: a step can only refer to earlier ones",
          notes: ["move the predicate to the later step"]))
    case .noOutlet: _ = resolveOutlet(names[0])
    }
  }

  private func reportSlot(_ name: SyntaxToken, _ scope: StreamScope, _ lookup: FieldLookup) {
    if scope.slots.unshared.contains(name.text) {
      sink.report(
        .slotNotShared, at: name.place,
        Finding(
          "not all of \(scope.title) have a slot \(quoted(name.text)) of the same entity",
          notes: NearNames.choices("slots that all have", scope.slots.names)))
      return
    }
    sink.report(
      .unknownSlot, at: name.place,
      .unknown(
        name, "\(scope.title) \(scope.isPlural ? "have" : "has") no slot \(quoted(name.text))",
        "slots",
        scope.slots.names + lookup.earlier.keys.sorted()))
  }
}
