import CivilTime

/// Reads the values of an entity from the rows of a table.
///
/// Aliases in a table are plain texts: no mark in them means anything but itself. Rows with the
/// same name are one value with a role for each of them.
struct TableImport {
  let file: SourceFile
  let sink: DiagnosticSink
  private(set) var drafts: [ValueDraft] = []
  /// Whether everything was understood.
  private(set) var isComplete = true
  private var indexes: [String: Int] = [:]

  init(_ file: SourceFile, _ sink: DiagnosticSink) {
    self.file = file
    self.sink = sink
  }

  /// Reads all rows. `count` is told of each alias, and says whether to go on.
  mutating func read(count: (Phrase, Place) -> Bool) {
    guard EncodingCheck.check(file, sink) else {
      isComplete = false
      return
    }
    var reader = CSVReader(file)
    guard let first = reader.next() else {
      fail(.tableHeader, 0..<0, Finding("the table is empty", notes: TableHeader.notes))
      return
    }
    let header = TableHeader(first, reader, sink)
    isComplete = header.isUsable
    guard header.isUsable else { return }
    var reported = 0
    while let cells = reader.next() {
      for problem in reader.problems[reported...] { report(problem) }
      let isSound = reader.problems.count == reported
      reported = reader.problems.count
      guard isSound else { continue }
      if let draft = row(cells, header, reader), !add(draft, count) { return }
    }
    for problem in reader.problems[reported...] { report(problem) }
    if drafts.isEmpty, isComplete {
      fail(.tableRow, first[0].range, Finding("the table has no row below its header"))
    }
  }

  private mutating func fail(_ code: DiagnosticCode, _ range: Range<Int>, _ finding: Finding) {
    isComplete = false
    sink.report(code, at: Place(file: file, range: range), finding)
  }

  private mutating func report(_ problem: CSVReader.Problem) {
    switch problem {
    case .unclosedQuote(let range):
      fail(
        .malformedTable, range,
        Finding("the quoted cell that starts here is never closed", label: "add a closing '\"'"))
    case .textBehindQuote(let range):
      fail(
        .malformedTable, range,
        Finding(
          "a cell that starts with '\"' ends with it",
          notes: [#"a quote inside of a cell is written twice, as in "a ""b"" c""#]))
    case .strayQuote(let range):
      fail(
        .malformedTable, range,
        Finding(
          "a cell with a quote in it must be quoted as a whole",
          notes: [#"a quote inside of a cell is written twice, as in "a ""b"" c""#]))
    }
  }

  /// Adds a value, or a further role of one; false when there are too many.
  private mutating func add(_ draft: ValueDraft, _ count: (Phrase, Place) -> Bool) -> Bool {
    let name = draft.name.text
    guard let index = indexes[name] else {
      indexes[name] = drafts.count
      drafts.append(draft)
      return draft.aliases.allSatisfy { count($0.phrase, $0.place) }
    }
    guard !draft.roles.isEmpty else {
      sink.report(
        .duplicateValue, at: draft.name.place,
        Finding(
          "two values of one entity are called \(quoted(name)); make them one",
          label: "declared again", related: [(drafts[index].name.place, "first declared")]))
      return true
    }
    drafts[index].roles += draft.roles
    for field in draft.fields
    where !drafts[index].fields.contains(where: {
      $0.name.text == field.name.text && $0.value.text == field.value.text
    }) {
      drafts[index].fields.append(field)
    }
    for alias in draft.aliases
    where !drafts[index].aliases.contains(where: { $0.phrase == alias.phrase }) {
      drafts[index].aliases.append(alias)
      if !count(alias.phrase, alias.place) { return false }
    }
    return true
  }
}

// Rows and cells.
extension TableImport {
  private mutating func row(
    _ cells: [CSVReader.Cell], _ header: TableHeader, _ reader: CSVReader
  ) -> ValueDraft? {
    guard cells.count == header.columns.count else {
      let range = cells[0].range.lowerBound..<cells[cells.count - 1].range.upperBound
      fail(
        .tableRow, range,
        Finding(
          "the row has \(cells.count) \(cells.count == 1 ? "cell" : "cells"), "
            + "and the header \(header.columns.count)"))
      return nil
    }
    var name: Word?
    var draft = ValueDraft(name: Word(text: "", place: place(cells[0]), kind: .name))
    var role = RoleDraft(place: place(cells[0]), fields: [])
    for (cell, column) in zip(cells, header.columns) {
      let text = reader.text(cell)
      switch column {
      case .name: name = word(text, cell)
      case .aliases: draft.aliases = texts(text, cell).map { ($0, place(cell)) }
      case .exceptions: draft.exceptions = texts(text, cell)
      case .attribute(let title): draft.fields += field(title, text, cell)
      case .role(let title): role.fields += field(title, text, cell)
      case .source, .faulty: break
      }
    }
    if !role.fields.isEmpty { draft.roles = [role] }
    guard let name else {
      isComplete = false
      return nil
    }
    draft.name = name
    if draft.aliases.isEmpty, indexes[name.text] == nil {
      fail(.tableRow, cells[0].range, Finding("\(quoted(name.text)) has no alias"))
      return nil
    }
    return draft
  }

  private func place(_ cell: CSVReader.Cell) -> Place { Place(file: file, range: cell.range) }

  /// The name in a cell; nil, and a diagnostic, when it is none.
  private func word(_ text: String, _ cell: CSVReader.Cell) -> Word? {
    guard !text.isEmpty else {
      sink.report(.tableRow, at: place(cell), Finding("the row has no name"))
      return nil
    }
    guard let problem = NameRule.problem(of: text) else {
      return Word(text: text, place: place(cell), kind: .name)
    }
    sink.report(.malformedName, at: place(cell), problem.finding(at: place(cell)))
    return nil
  }

  /// The attribute in a cell; none when the cell is empty.
  private func field(_ name: Word, _ text: String, _ cell: CSVReader.Cell) -> [FieldDraft] {
    guard !text.isEmpty else { return [] }
    var value = Word(text: text, place: place(cell), kind: Lexer.wordKind(of: text))
    value.place = place(cell)
    if value.kind == .date, Day(text) == nil {
      sink.report(
        .invalidDate, at: place(cell),
        Finding("the calendar has no day '\(text)'; dates are year-month-day"))
      return []
    }
    guard value.kind != .name || word(text, cell) != nil else { return [] }
    return [FieldDraft(name: name, value: value)]
  }

  /// The texts in a cell, which `|` separates.
  private mutating func texts(_ text: String, _ cell: CSVReader.Cell) -> [Phrase] {
    var phrases: [Phrase] = []
    for part in text.split(separator: "|") {
      guard part.unicodeScalars.count <= PhraseParser.lengthLimit else {
        fail(
          .textTooLong, cell.range,
          Finding("an alias may have at most \(PhraseParser.lengthLimit) characters; shorten it"))
        continue
      }
      guard let phrase = Phrase(plain: String(part)) else {
        if part.contains(where: { !$0.isWhitespace }) {
          fail(
            .unboundedPhrase, cell.range,
            Finding("the alias \(quoted(String(part))) has no letter, digit or symbol"))
        }
        continue
      }
      if !phrases.contains(phrase) { phrases.append(phrase) }
    }
    return phrases
  }
}
