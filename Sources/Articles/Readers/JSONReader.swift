/// Reads `.json`: an article, an array of them, or an object that holds such an array.
enum JSONReader: FormatReader {
  static func drafts(of bytes: [UInt8]) throws(ReadFailure) -> [Result<Draft, ReadFailure>] {
    let decoded = try DecodedText(bytes)
    let text = decoded.text.utf8.span
    let document: JSONDocument
    do {
      document = try JSONDocument(text)
    } catch {
      throw .brokenJSON(line: text.line(at: error.offset), problem: error.text)
    }
    guard let records = document.records else {
      return [draft(of: document.root, id: nil, number: 1, charset: decoded.charset)]
    }
    guard records.count <= ArticleReader.recordLimit else { throw .tooManyRecords }
    return records.enumerated().map { index, record in
      draft(
        of: record.value, id: ArticleIdentity.of(text.extracting(record.range)), number: index + 1,
        charset: decoded.charset)
    }
  }

  /// The article of a record.
  ///
  /// - Parameters:
  ///   - id: its identity; nil when the file is the record.
  ///   - number: which record of the file it is, from 1.
  static func draft(
    of record: JSONValue, id: String?, number: Int, charset: Article.Charset
  ) -> Result<Draft, ReadFailure> {
    Result { () throws(ReadFailure) in
      let fields = RecordFields(of: record)
      let title = fields.metadata.title ?? ""
      let body = try PageText.plain(fields.body ?? "")
      guard !title.isEmpty || body.contains(where: { !$0.isWhitespace }) else {
        throw .recordWithoutText(number: number)
      }
      return Draft(
        id: id, charset: charset, metadata: fields.metadata, dates: fields.dates, title: title,
        text: PageText.text(title: title, body: body))
    }
  }
}

/// Reads `.jsonl`: an article in each line. A broken line keeps no other from being read.
enum JSONLinesReader: FormatReader {
  static func drafts(of bytes: [UInt8]) throws(ReadFailure) -> [Result<Draft, ReadFailure>] {
    let decoded = try DecodedText(bytes)
    let text = decoded.text.utf8.span
    var drafts: [Result<Draft, ReadFailure>] = []
    var lines = LineCursor()
    var number = 0
    while let line = lines.next(in: text) {
      number += 1
      let content = text.trimming(line)
      guard !content.isEmpty else { continue }
      guard drafts.count < ArticleReader.recordLimit else { throw .tooManyRecords }
      let record = text.extracting(content)
      do {
        let value = try JSONParser.value(of: record)
        drafts.append(
          JSONReader.draft(
            of: value, id: ArticleIdentity.of(record), number: number, charset: decoded.charset))
      } catch {
        drafts.append(.failure(.brokenJSON(line: number, problem: error.text)))
      }
    }
    return drafts
  }
}

extension Span<UInt8> {
  /// The number of the line in which an offset lies, from 1.
  func line(at offset: Int) -> Int {
    var line = 1
    for index in 0..<Swift.min(offset, count) where self[index] == 0x0A { line += 1 }
    return line
  }
}
