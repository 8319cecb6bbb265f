// Attributes as events and rules name them.
extension Checker {
  /// The attribute of an entity that a name stands for; nil, and a diagnostic, when there is none.
  func attributeType(_ name: SyntaxToken, of entity: String) -> Attribute? {
    guard let vocabulary = vocabularies[entity] else { return nil }
    if let known = vocabulary.attributes[name.text] { return known.attribute }
    if vocabulary.isComplete, !sink.hasReported(.attributeType), !sink.hasReported(.mixedAttribute)
    {
      sink.report(
        .unknownAttribute, at: name.place,
        .unknown(
          name,
          "no value of the entity \(quoted(entity)) has an attribute \(quoted(name.text))",
          "attributes", vocabulary.attributeNames))
    }
    return nil
  }

  /// The entity `outlet`, which `outlet` stands for wherever a field may stand.
  func resolveOutlet(_ word: SyntaxToken) -> String? {
    guard entities["outlet"] == nil else { return "outlet" }
    if entities.isComplete {
      sink.report(
        .unknownEntity, at: word.place,
        Finding(
          "there is no entity 'outlet'",
          notes: ["declare the outlets you read: entity outlet { xinhua \"Xinhua\", \"新华社\" }"]))
    }
    return nil
  }
}
