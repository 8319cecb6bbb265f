/// What a diagnostic is about. A code keeps its number and its meaning for ever.
public enum DiagnosticCode: String, Hashable, Sendable, CaseIterable, Codable {
  // The text of a file.
  case unreadableFile = "T001"
  case invalidUTF8 = "T002"
  case controlCharacter = "T003"
  case fullWidthPunctuation = "T004"
  case strayCharacter = "T005"
  case malformedName = "T006"
  case unterminatedString = "T007"
  case invalidEscape = "T008"

  // Its grammar.
  case unexpectedToken = "T009"
  case unknownDeclaration = "T010"
  case unknownClause = "T011"
  case unclosedBrace = "T012"
  case danglingComma = "T013"

  // Names.
  case unknownSlot = "T014"
  case duplicateDeclaration = "T015"
  case duplicateValue = "T016"
  case duplicateSlot = "T017"
  case duplicateClause = "T018"
  case missingClause = "T019"
  case unknownEntity = "T020"
  case unknownTerm = "T021"
  case unknownEvent = "T022"
  case unknownSeverity = "T023"
  case unknownPlaceholder = "T024"
  case unknownTimeZone = "T025"

  // Numbers and durations.
  case unsupportedUnit = "T026"
  case numberOutOfRange = "T027"
  case severityOrder = "T028"
  case unreachableSeverity = "T029"

  // Phrases and other texts.
  case tooManyForms = "T030"
  case unbalancedParenthesis = "T031"
  case unboundedPhrase = "T032"
  case misplacedMark = "T033"
  case nestedTooDeeply = "T034"
  case textTooLong = "T035"
  case malformedTemplate = "T036"

  // What is well formed and cannot be meant.
  case thresholdAboveValues = "T037"
  case sharedAlias = "T038"
  case unusedTerm = "T039"
  case unusedEvent = "T040"
  case contradictoryTerms = "T041"
  case severalPacks = "T042"
  case reservedName = "T043"
  case unconditionalEvent = "T044"
  case emptyDeclaration = "T045"
  case repeatedItem = "T046"
  case rulesetTooLarge = "T047"
}

extension DiagnosticCode {
  /// How bad it is: an error keeps the ruleset from being used, a warning does not.
  public enum Severity: String, Hashable, Sendable, Codable {
    case error, warning
  }

  /// How bad a diagnostic of this code is.
  public var severity: Severity {
    switch self {
    case .fullWidthPunctuation, .unreachableSeverity, .thresholdAboveValues, .sharedAlias,
      .unusedTerm, .unusedEvent, .repeatedItem:
      .warning
    default: .error
    }
  }

  /// What the code stands for, in one line.
  public var summary: String {
    switch self {
    case .unreadableFile: "a file is no text, or is too large"
    case .invalidUTF8: "bytes are not UTF-8"
    case .controlCharacter: "a control or invisible character stands in a file"
    case .fullWidthPunctuation: "full-width punctuation stands where ASCII belongs"
    case .strayCharacter: "a character is no part of the language"
    case .malformedName: "a name is not kebab-case"
    case .unterminatedString: "a string or block of text has no closing quotes"
    case .invalidEscape: "a backslash is followed by nothing that can be escaped"
    case .unexpectedToken: "something else is expected at a place"
    case .unknownDeclaration: "a declaration starts with an unknown word"
    case .unknownClause: "a clause starts with an unknown word"
    case .unclosedBrace: "a brace is never closed"
    case .danglingComma: "nothing follows a comma"
    case .unknownSlot: "an event has no slot of this name"
    case .duplicateDeclaration: "two declarations have the same name"
    case .duplicateValue: "two values of an entity have the same name"
    case .duplicateSlot: "two slots of an event have the same name"
    case .duplicateClause: "a clause that may stand once stands twice"
    case .missingClause: "a clause that must stand is missing"
    case .unknownEntity: "no entity has this name"
    case .unknownTerm: "no term has this name"
    case .unknownEvent: "no event has this name"
    case .unknownSeverity: "there is no such severity"
    case .unknownPlaceholder: "a message has a placeholder that nothing fills"
    case .unknownTimeZone: "there is no such time zone"
    case .unsupportedUnit: "a duration is not in days or weeks"
    case .numberOutOfRange: "a number is too small or too large"
    case .severityOrder: "the counts of severities do not ascend"
    case .unreachableSeverity: "a severity can never be reached"
    case .tooManyForms: "a phrase stands for too many texts"
    case .unbalancedParenthesis: "a parenthesis in a phrase has no partner"
    case .unboundedPhrase: "a phrase could match everything, or nothing"
    case .misplacedMark: "a mark in a phrase stands where it means nothing"
    case .nestedTooDeeply: "choices in a phrase are nested too deeply"
    case .textTooLong: "a string is too long"
    case .malformedTemplate: "a brace in a message has no partner"
    case .thresholdAboveValues: "a rule asks for more values than there are"
    case .sharedAlias: "two values of an entity have the same alias"
    case .unusedTerm: "no event uses a term"
    case .unusedEvent: "no rule uses an event"
    case .contradictoryTerms: "an event requires and forbids the same term"
    case .severalPacks: "a ruleset has more than one pack"
    case .reservedName: "a slot has a name that messages use for something else"
    case .unconditionalEvent: "an event asks for nothing"
    case .emptyDeclaration: "a declaration has nothing in it"
    case .repeatedItem: "a list names something twice"
    case .rulesetTooLarge: "all phrases together stand for too many texts"
    }
  }
}
