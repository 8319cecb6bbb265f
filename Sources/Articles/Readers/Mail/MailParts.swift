/// The texts in a mail, however its parts are nested.
struct MailParts {
  /// A text, plain or HTML.
  struct Part {
    var bytes: [UInt8]
    var charset: Article.Charset?
    var isHTML: Bool
  }

  /// The texts in their order.
  private(set) var parts: [Part] = []

  private static let depthLimit = 12
  private static let partLimit = 200
  private var count = 0

  /// Finds the texts of a mail, of which the header has been read.
  init(of bytes: Span<UInt8>, header: MailHeader) {
    collect(bytes, in: header.end..<bytes.count, header: header, depth: 0)
  }

  private mutating func collect(
    _ bytes: Span<UInt8>, in range: Range<Int>, header: MailHeader, depth: Int
  ) {
    count += 1
    guard depth < Self.depthLimit, count <= Self.partLimit else { return }
    let kind = header.kind("content-type") ?? "text/plain"
    if kind.hasPrefix("multipart/"),
      let boundary = header.parameter("boundary", of: "content-type"),
      !boundary.isEmpty
    {
      for part in Self.ranges(of: bytes, in: range, boundary: Array("--\(boundary)".utf8)) {
        let header = MailHeader(of: bytes, in: part)
        collect(bytes, in: header.end..<part.upperBound, header: header, depth: depth + 1)
      }
      return
    }
    guard header.kind("content-disposition") != "attachment" else { return }
    let encoding = header.kind("content-transfer-encoding")
    if kind == "message/rfc822" {
      // A mail that was passed on.
      let inner = MailHeader(of: bytes, in: range)
      collect(bytes, in: inner.end..<range.upperBound, header: inner, depth: depth + 1)
    } else if kind.hasPrefix("text/"), kind != "text/calendar", kind != "text/css" {
      parts.append(
        Part(
          bytes: TransferEncoding.decoded(bytes.extracting(range), encoding),
          charset: header.parameter("charset", of: "content-type").flatMap(
            Article.Charset.init(label:)),
          isHTML: kind == "text/html" || kind == "text/xhtml"))
    }
  }

  /// Where the parts between lines of a boundary stand.
  private static func ranges(
    of bytes: Span<UInt8>, in range: Range<Int>, boundary: [UInt8]
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    var lines = LineCursor(at: range.lowerBound)
    while lines.offset < range.upperBound, let line = lines.next(in: bytes) {
      guard line.count >= boundary.count,
        bytes.extracting(line.lowerBound..<(line.lowerBound + boundary.count)).elementsEqual(
          boundary)
      else { continue }
      if let start, start <= line.lowerBound { ranges.append(start..<line.lowerBound) }
      start = min(lines.offset, range.upperBound)
      let end = line.lowerBound + boundary.count
      if bytes.holds("--", at: end) {
        start = nil
        break
      }
      guard ranges.count < partLimit else { break }
    }
    // A mail that was cut off.
    if let start, start < range.upperBound { ranges.append(start..<range.upperBound) }
    return ranges
  }
}

extension Span<UInt8> {
  /// Whether it holds these bytes and no others.
  fileprivate func elementsEqual(_ bytes: [UInt8]) -> Bool {
    withUnsafeBufferPointer { $0.elementsEqual(bytes) }
  }
}
