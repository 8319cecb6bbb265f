/// What other declarations may know of an entity.
struct Vocabulary {
  /// The names of its values.
  private(set) var values: Set<String>
  /// The same, in the order of the file.
  let valueNames: [String]
  /// Whether there are no other values or attributes: not so when a part was not understood.
  let isComplete: Bool
  /// The attributes that some value has, by name.
  var attributes: [String: AttributeKnowledge] = [:]

  /// An attribute, and what it is for the values that have it.
  struct AttributeKnowledge {
    var attribute: Attribute
    /// The names it holds, if it holds names.
    var names: Set<String> = []
    /// Where it is given first.
    var place: Place
  }

  /// The values of an entity.
  init(values: [String], isComplete: Bool) {
    valueNames = values
    self.values = Set(values)
    self.isComplete = isComplete
  }

  /// The names of the attributes, sorted.
  var attributeNames: [String] { attributes.keys.sorted() }
}

/// A value of an entity as a rule file or a table gives it, before its attributes have types.
struct ValueDraft {
  var name: Word
  var aliases: [(phrase: Phrase, place: Place)] = []
  var exceptions: [Phrase] = []
  var fields: [FieldDraft] = []
  var roles: [RoleDraft] = []
}

/// A role as it is given.
struct RoleDraft {
  var place: Place
  var fields: [FieldDraft]
}

/// An attribute as it is given.
struct FieldDraft {
  var name: Word
  var value: Word
}

/// A name, number or date with its place.
struct Word {
  var text: String
  var place: Place
  var kind: TokenKind

  /// The word of a token.
  init(_ token: SyntaxToken) {
    self.init(text: token.text, place: token.place, kind: token.kind)
  }

  init(text: String, place: Place, kind: TokenKind) {
    self.text = text
    self.place = place
    self.kind = kind
  }
}
