/// The declarations of one kind in all files, by name.
struct Declarations<View: DeclarationSyntax> {
  /// All of them, by path and place.
  let all: [View]
  /// Whether a name that is not here is declared nowhere: not so when a declaration was not
  /// understood.
  let isComplete: Bool
  /// The names, by path and place.
  let names: [SyntaxToken]
  private let nameTexts: [String]
  private let byName: [String: View]

  /// Those in some files.
  init(_ trees: [SyntaxTree]) {
    all = trees.flatMap { $0.root.views(View.self) }
    isComplete = trees.allSatisfy { !$0.incompleteKinds.contains(View.kind) }
    names = all.compactMap(\.name)
    nameTexts = names.map(\.text)
    byName = Dictionary(
      all.compactMap { view in view.name.map { ($0.text, view) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The first declaration of this name.
  subscript(name: String) -> View? { byName[name] }

  /// What to say of a name that is not here.
  func unknown(_ name: SyntaxToken, _ kind: (one: String, many: String)) -> Finding {
    .unknown(name, "there is no \(kind.one) \(quoted(name.text))", kind.many, nameTexts)
  }

  /// Reports declarations whose name is taken already. `title` is the plural of what they are.
  func reportDuplicates(_ title: String, _ sink: DiagnosticSink) {
    for view in all {
      guard let name = view.name, let first = byName[name.text]?.name,
        first.place.range != name.place.range || first.place.file.path != name.place.file.path
      else { continue }
      sink.report(
        .duplicateDeclaration, at: name.place,
        Finding(
          "two \(title) are called \(quoted(name.text)); rename one, or make them one",
          label: "declared again", related: [(first.place, "first declared")]))
    }
  }
}

extension Checker {
  /// The declaration that a name stands for; nil, and a diagnostic, when there is none.
  func resolve<View>(
    _ name: SyntaxToken, in declarations: Declarations<View>, _ code: DiagnosticCode,
    _ kind: (one: String, many: String)
  ) -> View? {
    if let view = declarations[name.text] { return view }
    if declarations.isComplete {
      sink.report(code, at: name.place, declarations.unknown(name, kind))
    }
    return nil
  }

  /// The first of clauses of which there may be only one; reports the others.
  func single<View: SyntaxView>(_ clauses: [View], _ owner: String) -> View? {
    guard let first = clauses.first else { return nil }
    for other in clauses.dropFirst() {
      sink.report(
        .duplicateClause, at: other.keyword.place,
        Finding(
          "a second '\(other.keyword.text)' in one \(owner); keep one of them",
          related: [(first.keyword.place, "the first")]))
    }
    return first
  }

  /// The names of a list, each once; warns of those that stand in it again.
  func distinct(_ names: [SyntaxToken]) -> [SyntaxToken] {
    var seen: Set<String> = []
    return names.filter { name in
      let isNew = seen.insert(name.text).inserted
      if !isNew {
        sink.report(
          .repeatedItem, at: name.place,
          Finding("\(quoted(name.text)) stands in this list already; remove it"))
      }
      return isNew
    }
  }
}

extension Finding {
  /// What to say of a name that is not among the choices.
  static func unknown(
    _ name: SyntaxToken, _ message: String, _ title: String, _ choices: [String]
  ) -> Finding {
    unknown(name.text, name.place, message, title, choices)
  }

  /// What to say of a name at a place that is not among the choices.
  static func unknown(
    _ name: String, _ place: Place, _ message: String, _ title: String, _ choices: [String]
  ) -> Finding {
    let near = NearNames.nearest(to: name, among: choices)
    return Finding(
      message, label: near.map { "did you mean '\($0)'?" } ?? "",
      notes: NearNames.choices(title, choices), fix: near.map { (place, $0) })
  }
}
