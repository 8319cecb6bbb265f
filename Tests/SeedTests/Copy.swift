import Articles
import Foundation
import Glibc
import Testing

/// An article written anew in another format or charset.
enum Copy: String, CaseIterable, CustomTestStringConvertible {
  case text = "txt"
  case markdown = "md"
  case page = "html"
  case json

  var testDescription: String { rawValue }

  /// The article as a file of this format, with its title, outlet and day of publication.
  func file(of article: Article) throws -> [UInt8] {
    let paragraphs = Self.body(of: article).components(separatedBy: "\n\n")
    let outlet = article.outlet ?? ""
    let day = "\(article.published.day)"
    switch self {
    case .text:
      let head = article.title.isEmpty ? [] : [article.title]
      return Array((head + paragraphs).joined(separator: "\n\n").utf8)
    case .markdown:
      let fields = [("title", article.title), ("outlet", outlet)].filter { !$0.1.isEmpty }
        .map { "\($0.0): \(Self.quoted($0.1))\n" }.joined()
      let marks = #"([\\`*_\[\]<>#~|])"#
      let body = paragraphs.map {
        $0.replacingOccurrences(of: marks, with: #"\\$1"#, options: .regularExpression)
      }
      return Array("---\n\(fields)date: \(day)\n---\n\n\(body.joined(separator: "\n\n"))\n".utf8)
    case .page:
      let body = paragraphs.map {
        "<p>\(Self.escaped($0).replacingOccurrences(of: "\n", with: "<br>\n"))</p>\n"
      }
      return Array(
        """
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>\(Self.escaped(article.title))</title>
        <meta property="og:site_name" content="\(Self.escaped(outlet))">
        <meta property="article:published_time" content="\(day)"></head>
        <body><article><h1>\(Self.escaped(article.title))</h1>
        \(body.joined())</article></body></html>

        """.utf8)
    case .json:
      var record = ["title": article.title, "text": paragraphs.joined(separator: "\n\n")]
      record["date"] = day
      record["outlet"] = article.outlet
      return Array(try JSONEncoder().encode(record))
    }
  }

  /// A text in a charset that iconv knows; nil when the text cannot be written in it.
  static func bytes(of text: String, in charset: String) -> [UInt8]? {
    guard let converter = iconv_open(charset, "UTF-8"), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let capacity = output.count
    var rest = capacity
    let isWhole = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        var length = source.count
        return iconv(converter, &from, &length, &to, &rest) != -1 && length == 0
      }
    }
    return isWhole ? output.prefix(capacity - rest).map { UInt8(bitPattern: $0) } : nil
  }

  /// The text without the headline.
  private static func body(of article: Article) -> String {
    let text = article.text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !article.title.isEmpty, text.hasPrefix(article.title) else { return text }
    return text.dropFirst(article.title.count).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacingOccurrences(
      of: #"(["\\])"#, with: #"\\$1"#, options: .regularExpression)
    return "\"\(escaped)\""
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;").replacingOccurrences(of: "\"", with: "&quot;")
  }
}
