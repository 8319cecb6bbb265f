extension Checker {
  /// The values that a table holds; reports what is wrong with it.
  func drafts(of table: TableSyntax, of entity: EntitySyntax) -> [ValueDraft] {
    let owner = entity.name?.text ?? ""
    guard let literal = table.path, !literal.isDamaged, let file = file(of: literal) else {
      failedTables.insert(owner)
      return []
    }
    otherSources.append(file)
    var reading = TableImport(file, sink)
    reading.read { phrase, place in
      countForms(phrase, place)
      return formCount <= Self.formLimit
    }
    if !reading.isComplete { failedTables.insert(owner) }
    return reading.drafts
  }

  private func file(of path: StringLiteral) -> SourceFile? {
    let name = path.text
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.isEmpty, !parts.contains(""), !parts.contains(".."), !parts.contains(".") else {
      sink.report(
        .tablePath, at: path.place,
        Finding(
          "the path of a table must lead down from the folder of the rule file",
          notes: ["as in \"officials.csv\" or \"tables/officials.csv\""]))
      return nil
    }
    let request = TableRequest(name: name, ruleFile: path.place.file.path)
    let reason: String
    switch options.tables(request) {
    case .file(let file): return file
    case .missing: reason = "there is no table \(quoted(name)) beside the rule file"
    case .unreadable(let problem): reason = "the table \(quoted(name)) cannot be read: \(problem)"
    }
    sink.report(.missingTable, at: path.place, Finding(reason))
    return nil
  }
}
