import Articles
import Benchmark
import CivilTime
import Extraction
import Foundation

/// How many articles are read in a second, and how fast text is searched for dates that has none. Goals
/// on one core: 30,000 plain texts of 4.6 KB, 500 pages of 100 KB, and 100 MB of text in each language.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal, .throughput], warmupIterations: 1, maxDuration: .seconds(10),
    maxIterations: 20)
  var corpus = NewsCorpus(seed: 1)
  let texts = (0..<1_000).map { _ in Array(corpus.english(bytes: 4_600).utf8) }
  let pages = (0..<20).map { _ in Array(corpus.page(bytes: 100_000).utf8) }
  let english = Array(corpus.english(bytes: 4_000_000).utf8)
  let chinese = Array(corpus.chinese(bytes: 4_000_000).utf8)

  // Throughput is told in the articles or the megabytes of an iteration.
  func read(_ files: [[UInt8]], _ path: String) -> (Benchmark) throws -> Void {
    { benchmark in
      let reader = ArticleReader(timeZone: .gmt)
      for file in files {
        blackHole(try reader.read(file, path: path, firstSeen: Date(timeIntervalSince1970: 0)))
      }
    }
  }

  Benchmark("read 1,000 plain texts of 4.6 KB", closure: read(texts, "article.txt"))
  Benchmark("read 20 pages of 100 KB", closure: read(pages, "article.html"))

  func findDates(_ text: [UInt8]) -> (Benchmark) -> Void {
    { benchmark in
      let found = DateFinder(reference: Day(number: 19_879)).expressions(in: text.span)
      precondition(found.isEmpty, "\(found.prefix(3))")
      blackHole(found)
    }
  }

  Benchmark("look for dates in 4 MB of English that has none", closure: findDates(english))
  Benchmark("look for dates in 4 MB of Chinese that has none", closure: findDates(chinese))
}
