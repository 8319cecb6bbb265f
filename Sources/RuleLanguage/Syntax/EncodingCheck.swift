/// Judges the bytes of a file before it is cut into tokens.
enum EncodingCheck {
  /// Reports what is no text. False when nothing else can be said about the file.
  static func check(_ file: SourceFile, _ sink: DiagnosticSink) -> Bool {
    if let reason = unreadable(file) {
      sink.report(.unreadableFile, at: Place(file: file, range: reason.range), reason.finding)
      return false
    }
    reportBytes(of: file, sink)
    return true
  }

  private static func unreadable(
    _ file: SourceFile
  ) -> (range: Range<Int>, finding: Finding)? {
    let bytes = file.bytes
    if let problem = file.problem {
      return (0..<0, Finding("the file cannot be read: \(problem)"))
    }
    if file.isTooLarge {
      let size = SourceFile.sizeLimit >> 20
      return (
        0..<0, Finding("the file is larger than \(size) MiB; split it into several files")
      )
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (0..<2, Finding("the file is UTF-16; save it as UTF-8"))
    }
    if let zero = bytes.firstIndex(of: 0) {
      return (
        zero..<(zero + 1),
        Finding("the file holds a NUL byte and is no text; save it as UTF-8 text")
      )
    }
    return nil
  }

  /// Reports the first wrong byte of each sort and counts the others: in a file of another
  /// charset they are all one mistake.
  private static func reportBytes(of file: SourceFile, _ sink: DiagnosticSink) {
    var invalid = Sightings()
    var control = Sightings()
    file.bytes.withUnsafeBufferPointer { bytes in
      var offset = file.byteOrderMarkLength
      while offset < bytes.count {
        // Printable ASCII, most of a file, is passed quickly.
        if (0x20..<0x7F).contains(bytes[offset]) {
          offset += 1
          continue
        }
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: offset)
        if scalar == nil {
          invalid.add(offset..<(offset + length))
        } else if scalar?.isForbiddenControl == true {
          control.add(offset..<(offset + length))
        }
        offset += length
      }
    }
    if let first = invalid.first {
      sink.report(
        .invalidUTF8, at: Place(file: file, range: first),
        Finding(
          "the file is not UTF-8 here; save it as UTF-8",
          notes: invalid.notes("bytes that are not UTF-8")))
    }
    if let first = control.first {
      let scalar = file.text(first).unicodeScalars.first?.codePoint ?? ""
      sink.report(
        .controlCharacter, at: Place(file: file, range: first),
        Finding(
          "the invisible character \(scalar) must not stand in a rule file; remove it",
          notes: control.notes("such characters"),
          fix: (Place(file: file, range: first), "")))
    }
  }

  /// The first of many, and how many there are.
  private struct Sightings {
    var first: Range<Int>?
    var count = 0

    mutating func add(_ range: Range<Int>) {
      if first == nil { first = range }
      count += 1
    }

    func notes(_ what: String) -> [String] {
      count > 1 ? ["the file has \(count) \(what)"] : []
    }
  }
}
