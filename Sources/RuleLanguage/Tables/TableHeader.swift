/// The first row of a table: what its columns hold.
struct TableHeader {
  /// What a column holds.
  enum Column {
    case name, aliases, exceptions
    case attribute(Word)
    case role(Word)
    /// Where it is known from, for those who keep the table; nothing reads it.
    case source
    /// A column that was reported already.
    case faulty
  }

  let columns: [Column]

  /// How columns are called, for diagnostics.
  static let notes = [
    "columns: name, aliases (separated by '|'), except, source; attributes by their name, "
      + "those of a role as role.post, role.since"
  ]

  /// Whether rows can be read by it.
  var isUsable: Bool {
    columns.contains { if case .name = $0 { true } else { false } }
      && columns.contains { if case .aliases = $0 { true } else { false } }
  }

  /// The header in a row; reports what is wrong with it.
  init(_ cells: [CSVReader.Cell], _ reader: CSVReader, _ sink: DiagnosticSink) {
    guard let first = cells.first else {
      columns = []
      return
    }
    let start = Place(file: reader.file, range: first.range)
    if cells.count == 1, reader.text(first).contains(";") {
      columns = []
      let finding = Finding(
        "the columns are separated by ';'; separate them by ','", notes: Self.notes)
      sink.report(.tableHeader, at: start, finding)
      return
    }
    var seen: Set<String> = []
    columns = cells.map { cell in
      let title = reader.text(cell)
      let place = Place(file: reader.file, range: cell.range)
      if seen.insert(title).inserted { return Self.column(title, place, sink) }
      sink.report(
        .tableHeader, at: place,
        Finding("two columns are called \(quoted(title)); rename one", notes: Self.notes))
      return .faulty
    }
    guard !isUsable else { return }
    let missing = seen.contains("name") ? "aliases" : "name"
    sink.report(
      .tableHeader, at: start,
      Finding("the table has no column '\(missing)'", notes: Self.notes))
  }

  private static func column(_ title: String, _ place: Place, _ sink: DiagnosticSink) -> Column {
    switch title {
    case "name": return .name
    case "aliases": return .aliases
    case "except": return .exceptions
    case "source": return .source
    default: break
    }
    let isRole = title.hasPrefix("role.")
    let name = isRole ? String(title.dropFirst("role.".count)) : title
    guard NameRule.problem(of: name) == nil else {
      sink.report(
        .tableHeader, at: place,
        Finding("\(quoted(title)) is no name of a column", notes: Self.notes))
      return .faulty
    }
    let word = Word(text: name, place: place, kind: .name)
    return isRole ? .role(word) : .attribute(word)
  }
}
