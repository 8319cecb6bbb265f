extension Diagnostic {
  /// The diagnostic as one JSON object on one line.
  ///
  ///     {"code":"T014","severity":"error","message":"…","path":"a.tocsin",
  ///      "start":{"offset":80,"line":12,"column":26},"end":{…},"label":"did you mean 'province'?",
  ///      "notes":["slots: province, chair"],
  ///      "related":[{"path":"…","start":{…},"end":{…},"label":"first declared"}],
  ///      "fix":{"path":"…","start":{…},"end":{…},"replacement":"province"}}
  ///
  /// `label`, `notes`, `related` and `fix` are left out when there are none. Offsets count bytes
  /// from 0, lines and columns from 1.
  public var json: String {
    JSON.compact(
      [
        ("code", .string(code.rawValue)), ("severity", .string(severity.rawValue)),
        ("message", .string(message)),
      ] + span.fields + [
        ("label", label.isEmpty ? .null : .string(label)),
        ("notes", notes.isEmpty ? .null : .strings(notes)),
        (
          "related",
          related.isEmpty
            ? .null
            : .array(related.map { .object($0.span.fields + [("label", .string($0.label))]) })
        ),
        (
          "fix",
          fix.map { .object($0.span.fields + [("replacement", .string($0.replacement))]) }
            ?? .null
        ),
      ]
    ).text
  }
}

extension SourceSpan {
  fileprivate var fields: [(String, JSON)] {
    [("path", .string(path)), ("start", start.document), ("end", end.document)]
  }
}

extension SourcePosition {
  fileprivate var document: JSON {
    .object([("offset", .number(offset)), ("line", .number(line)), ("column", .number(column))])
  }
}
