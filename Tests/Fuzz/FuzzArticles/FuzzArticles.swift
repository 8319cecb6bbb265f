import Articles
import Extraction
import Foundation
import FuzzDriver

private let reader = ArticleReader(timeZone: .gmt)
private let firstSeen = Date(timeIntervalSince1970: 1_717_600_000)
/// The name says how a file is looked at, so that every reader is reached.
private let names = ["a", "a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.xml", "a.eml", "a.gz"]

/// What holds of any bytes that are taken for a file of articles: nothing crashes, what is read holds
/// no control characters, and it is the same when it is read again.
private func examine(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let name = names[Int(first) % names.count]
  let content = Array(bytes.dropFirst())
  let articles = try? reader.articles(in: content, path: name, firstSeen: firstSeen)
  let again = try? reader.articles(in: content, path: name, firstSeen: firstSeen)
  precondition(articles == again, "read again, it is something else")
  for case .success(let article) in articles ?? [] {
    precondition(article.id.utf8.count == 64)
    precondition(article.title.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    precondition(
      article.text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
    precondition((try? CanonicalJSON.encode(article)) != nil)
  }
}

/// What libFuzzer starts.
@_cdecl("FuzzArticles_main")
public func run(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  fuzz(count, arguments) { bytes, length in
    examine(Array(UnsafeBufferPointer(start: bytes, count: length)))
    return 0
  }
}
