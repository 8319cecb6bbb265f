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

  // Attributes and values.
  case invalidDate = "T048"
  case unknownAttribute = "T049"
  case unknownValue = "T050"
  case unknownStatus = "T051"
  case attributeType = "T052"
  case duplicateAttribute = "T053"
  case emptyPeriod = "T054"
  case mixedAttribute = "T055"
  case misplacedPeriod = "T056"
  case typeMismatch = "T057"
  case notOrdered = "T058"

  // Parameters.
  case unknownParameter = "T059"
  case parameterType = "T060"
  case duplicateParameter = "T061"
  case unusedParameter = "T062"
  case unknownSetting = "T063"

  // Rules.
  case ruleCycle = "T064"
  case disabledSource = "T065"
  case shortWindow = "T066"
  case uselessClause = "T067"
  case absenceWithoutFeed = "T068"
  case windowAboveRetention = "T069"
  case neverTrue = "T070"
  case alwaysTrue = "T071"
  case impossibleSequence = "T072"
  case unclearComparison = "T073"
  case malformedReference = "T074"

  // Tables.
  case missingTable = "T075"
  case malformedTable = "T076"
  case tableHeader = "T077"
  case tableRow = "T078"
  case tablePath = "T079"

  // Events.
  case severalEach = "T080"
  case fallbackLoop = "T081"

  // Streams.
  case duplicateLabel = "T082"
  case misplacedLabel = "T083"
  case laterStep = "T084"
  case bareStream = "T085"
  case misplacedAbsence = "T086"
  case slotNotShared = "T087"
  case uncountedStatus = "T088"

  // More on events, rules and tests.
  case loneNear = "T089"
  case unknownWord = "T090"
  case timeGoesBack = "T091"
  case testWithoutExpectation = "T092"
  case incompleteReport = "T093"
  case patternSlot = "T094"
  case unexpectedShape = "T095"
  case severityWithoutCount = "T096"
  case openSlot = "T097"
  case looseSlot = "T098"
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
      .unusedTerm, .unusedEvent, .repeatedItem, .unusedParameter, .disabledSource,
      .absenceWithoutFeed, .windowAboveRetention, .neverTrue, .alwaysTrue, .impossibleSequence,
      .unclearComparison, .uncountedStatus, .testWithoutExpectation:
      .warning
    default: .error
    }
  }
}
