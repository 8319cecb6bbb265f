import RuleLanguage

/// All phrases of a ruleset, compiled into one ``LiteralDatabase``.
///
/// A phrase is looked for by the text of it that is met least, or by the few that stand in its place; see
/// ``PhraseAnchor``. Equal texts are one literal, whatever number of phrases use it.
struct Lexicon: Sendable {
  let database: LiteralDatabase
  /// What a found literal may belong to.
  let uses: Grouped<LiteralUse>
  /// The trees of what stands around literals, and of the other parts of phrases.
  let forest: FormForest
  /// The trees of the parts of phrases with gaps, one phrase behind the other: those before the anchor are
  /// read backward.
  let trees: [PartTree]
  /// The compiled phrases.
  let phrases: [LexiconPhrase]
  /// How many terms the phrases belong to.
  let termCount: Int
  /// How many subjects have exceptions.
  let exceptedCount: Int

  /// Compiles every alias, phrase and exception of a ruleset.
  init(_ ruleset: Ruleset) throws(ScanFailure) {
    try self.init(entities: ruleset.entities, terms: ruleset.terms)
  }

  /// Compiles every alias, phrase and exception of entities and terms; subjects are places in these lists.
  init(entities: [Entity], terms: [Term]) throws(ScanFailure) {
    var builder = Builder()
    for (entityIndex, entity) in entities.enumerated() {
      for (valueIndex, value) in entity.values.enumerated() {
        builder.add(
          names: value.aliases, exceptions: value.exceptions,
          of: .value(entity: entityIndex, value: valueIndex))
      }
    }
    for (termIndex, term) in terms.enumerated() {
      builder.add(
        names: term.phrases, shorthands: term.shorthands, exceptions: term.exceptions,
        of: .term(termIndex))
    }
    database = try LiteralDatabase(builder.literals)
    uses = Grouped(builder.uses)
    forest = builder.forest
    trees = builder.trees
    phrases = builder.phrases
    termCount = terms.count
    exceptedCount = builder.exceptedCount
  }

  private struct Builder {
    var literals: [[UInt8]] = []
    var uses: [[LiteralUse]] = []
    var phrases: [LexiconPhrase] = []
    var trees: [PartTree] = []
    var forest = FormForest()
    var exceptedCount = 0
    private var numbers: [[UInt8]: Int] = [:]
    /// Equal trees are kept once. They are many: what tells them apart is not needed any more afterwards.
    private var known: [FormTrie: PartTree] = [:]

    mutating func add(
      names: [Phrase], shorthands: [Phrase] = [], exceptions: [Phrase], of subject: Subject
    ) {
      let roles: [(LexiconPhrase.Role, [Phrase])] = [
        (.name, names), (.shorthand, shorthands), (.exception, exceptions),
      ]
      for (role, phrases) in roles {
        for phrase in phrases {
          add(
            phrase,
            as: LexiconPhrase(
              of: subject, role, excepted: exceptions.isEmpty ? nil : exceptedCount,
              partCount: phrase.parts.count, firstTree: trees.count))
        }
      }
      if !exceptions.isEmpty { exceptedCount += 1 }
    }

    private mutating func add(_ phrase: Phrase, as compiled: LexiconPhrase) {
      let anchors = PhraseAnchor.anchors(of: phrase)
      guard let anchorPart = anchors.first?.part else { return }
      for anchor in anchors {
        let use = LiteralUse(
          phrase: Int32(phrases.count), isWhole: phrase.parts.count == 1,
          before: tree(anchor.before), behind: tree(anchor.behind))
        uses[literal(anchor.text)].append(use)
      }
      var compiled = compiled
      compiled.anchorPart = Int32(anchorPart)
      phrases.append(compiled)
      guard phrase.parts.count > 1 else { return }
      for (place, part) in phrase.parts.enumerated() {
        var forms = place == anchorPart ? [] : part.foldedForms
        if place < anchorPart { forms = forms.map { $0.reversed() } }
        trees.append(tree(FormTrie(forms)))
      }
    }

    private mutating func literal(_ text: [UInt8]) -> Int {
      if let number = numbers[text] { return number }
      let number = literals.count
      numbers[text] = number
      literals.append(text)
      uses.append([])
      return number
    }

    private mutating func tree(_ trie: FormTrie) -> PartTree {
      if let tree = known[trie] { return tree }
      let tree = PartTree(trie, root: forest.insert(trie))
      known[trie] = tree
      return tree
    }
  }
}

/// What a phrase stands for, by its places in the ruleset.
enum Subject: Hashable, Sendable {
  case value(entity: Int, value: Int)
  case term(Int)

  /// Whether it is a value of one of some entities, of which each is told by its place.
  func isValue(ofAny entities: [Bool]) -> Bool {
    if case .value(let entity, _) = self { entities[entity] } else { false }
  }
}

/// A phrase of the lexicon.
///
/// Hundreds are looked up for an article, out of tens of thousands: small numbers keep more of them near the
/// processor.
struct LexiconPhrase: Sendable {
  /// The place of its subject's entity; negative for a term.
  private let entity: Int32
  /// The place of its subject among the entity's values, or among the terms.
  private let number: Int32
  let role: Role
  /// The number of its subject among those that have exceptions.
  let excepted: Int32?
  /// How many parts, with gaps between them, it has.
  let partCount: Int32
  /// The part that it is looked for by.
  var anchorPart: Int32 = 0
  /// The place of its parts' trees; meaningless where it has one part only.
  let firstTree: Int32

  enum Role: Sendable {
    /// Where it stands, its subject is meant.
    case name
    /// The same, if the subject was named before.
    case shorthand
    /// Where it stands, its subject is *not* meant.
    case exception
  }

  init(of subject: Subject, _ role: Role, excepted: Int?, partCount: Int, firstTree: Int) {
    switch subject {
    case .value(let entity, let value): (self.entity, number) = (Int32(entity), Int32(value))
    case .term(let term): (entity, number) = (-1, Int32(term))
    }
    self.role = role
    self.excepted = excepted.map { Int32($0) }
    self.partCount = Int32(partCount)
    self.firstTree = Int32(firstTree)
  }

  var subject: Subject {
    entity < 0 ? .term(Int(number)) : .value(entity: Int(entity), value: Int(number))
  }
}
