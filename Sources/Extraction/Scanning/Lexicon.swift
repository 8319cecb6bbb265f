import RuleLanguage

/// All phrases of a ruleset, compiled into one ``LiteralDatabase``.
///
/// A part of a phrase is looked for by a text that its forms have in common, or by those of one of its
/// choices, or else by the fixed text that each of its forms begins with. Equal texts are one literal, whatever number of phrases
/// use it.
struct Lexicon: Sendable {
  let database: LiteralDatabase
  /// What a found literal may be a part of.
  let uses: LiteralUses
  /// The compiled phrases.
  let phrases: [LexiconPhrase]
  /// How many terms the phrases belong to.
  let termCount: Int

  /// Compiles every alias, phrase and exception of a ruleset.
  init(_ ruleset: Ruleset) throws(ScanFailure) {
    try self.init(entities: ruleset.entities, terms: ruleset.terms)
  }

  /// Compiles every alias, phrase and exception of entities and terms; subjects are places in these lists.
  init(entities: [Entity], terms: [Term]) throws(ScanFailure) {
    var builder = Builder()
    for (entityIndex, entity) in entities.enumerated() {
      for (valueIndex, value) in entity.values.enumerated() {
        let subject = Subject.value(entity: entityIndex, value: valueIndex)
        for phrase in value.aliases { builder.add(phrase, of: subject) }
        for phrase in value.exceptions { builder.add(phrase, of: subject, as: .exception) }
      }
    }
    for (termIndex, term) in terms.enumerated() {
      let subject = Subject.term(termIndex)
      for phrase in term.phrases { builder.add(phrase, of: subject) }
      for phrase in term.shorthands { builder.add(phrase, of: subject, as: .shorthand) }
      for phrase in term.exceptions { builder.add(phrase, of: subject, as: .exception) }
    }
    database = try LiteralDatabase(builder.literals)
    uses = LiteralUses(builder.uses, of: builder.phrases)
    phrases = builder.phrases
    termCount = terms.count
  }

  private struct Builder {
    var literals: [[UInt8]] = []
    var uses: [[LiteralUse]] = []
    var phrases: [LexiconPhrase] = []
    private var numbers: [[UInt8]: Int] = [:]

    mutating func add(
      _ phrase: Phrase, of subject: Subject, as role: LexiconPhrase.Role = .name
    ) {
      let number = phrases.count
      for (partIndex, part) in phrase.parts.enumerated() {
        let anchors = PhraseAnchor.anchors(of: part)
        for anchor in anchors {
          let rest = LiteralUse.Rest.around(before: anchor.before, behind: anchor.behind)
          uses[literal(anchor.text)].append(LiteralUse(phrase: number, part: partIndex, rest: rest))
        }
        guard anchors.isEmpty else { continue }
        for form in Set(PhraseForm.forms(of: part)) {
          guard let head = form.chunks.first, !head.text.isEmpty else { continue }
          let rest = LiteralUse.Rest.behind(
            isOpen: head.isOpen, tail: Array(form.chunks.dropFirst()))
          uses[literal(head.text)].append(LiteralUse(phrase: number, part: partIndex, rest: rest))
        }
      }
      phrases.append(
        LexiconPhrase(subject: subject, role: role, partCount: phrase.parts.count))
    }

    private mutating func literal(_ text: [UInt8]) -> Int {
      if let number = numbers[text] { return number }
      let number = literals.count
      numbers[text] = number
      literals.append(text)
      uses.append([])
      return number
    }
  }
}

/// What a phrase stands for, by its places in the ruleset.
enum Subject: Hashable, Sendable {
  case value(entity: Int, value: Int)
  case term(Int)
}

/// A phrase of the lexicon.
struct LexiconPhrase: Sendable {
  var subject: Subject
  var role: Role
  /// How many parts, with gaps between them, it has.
  var partCount: Int

  enum Role: Sendable {
    /// Where it stands, its subject is meant.
    case name
    /// The same, if the subject was named before.
    case shorthand
    /// Where it stands, its subject is *not* meant.
    case exception
  }
}

/// One of the forms that a part of a phrase stands for, in folded bytes.
struct PhraseForm: Hashable, Sendable {
  /// Fixed texts; each but the last goes on freely to the end of its word.
  var chunks: [Chunk] = [Chunk()]

  struct Chunk: Hashable, Sendable {
    var text: [UInt8] = []
    var isOpen = false
  }

  /// Every form of a part. The checker has bounded their number by ``Phrase/formLimit``.
  static func forms(of part: Phrase.Part) -> [PhraseForm] {
    append(part.pieces[...], to: [PhraseForm()])
  }

  private static func append(
    _ pieces: ArraySlice<Phrase.Piece>, to forms: [PhraseForm]
  ) -> [PhraseForm] {
    pieces.reduce(forms) { forms, piece in
      switch piece {
      case .text(let text):
        let folded = FoldedText.fold(text)
        return forms.map { $0.appending(folded) }
      case .space:
        return forms.map { $0.appending([UInt8(ascii: " ")]) }
      case .restOfWord:
        return forms.map { $0.opened() }
      case .choice(let alternatives):
        return alternatives.flatMap { append($0[...], to: forms) }
      }
    }
  }

  private func appending(_ text: [UInt8]) -> PhraseForm {
    var form = self
    if chunks[chunks.count - 1].isOpen {
      // Behind the rest of a word comes a space, and it parts the chunks.
      form.chunks.append(
        Chunk(text: text.first == UInt8(ascii: " ") ? Array(text.dropFirst()) : text))
    } else {
      form.chunks[chunks.count - 1].text += text
    }
    return form
  }

  private func opened() -> PhraseForm {
    var form = self
    form.chunks[chunks.count - 1].isOpen = true
    return form
  }
}
