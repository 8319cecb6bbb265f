import Articles
import Benchmark
import Extraction
import Foundation
import RuleLanguage
import TestSupport

/// How many articles a second one core extracts from, with the china pack and with very many names besides.
/// An iteration is one article.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, .mallocCountTotal], warmupIterations: 2,
    scalingFactor: .kilo, maxDuration: .seconds(5), maxIterations: 100_000)
  var mixed = GeneratedArticles(seed: 1, eventsInOneOf: 4)
  var dense = GeneratedArticles(seed: 2, eventsInOneOf: 1)
  let few = mixed.articles(1_000)
  let many = dense.articles(1_000)

  func add(_ name: String, _ articles: [Article], _ files: [SourceFile]) {
    let prepared = Prepared(files)
    Benchmark(name) { benchmark in
      let extractor = try prepared.extractor()
      benchmark.startMeasurement()
      for number in benchmark.scaledIterations {
        blackHole(try extractor.sightings(in: articles[number % articles.count]))
      }
      benchmark.stopMeasurement()
    }
  }

  add("articles, one in four with events", few, ChinaPack.files)
  add("articles, each with events", many, ChinaPack.files)
  add("the first, and 100,000 names more", few, ChinaPack.files + [ChinaPack.manyNames])
}

/// An extractor that is made when it is first asked for: that takes seconds, and is not what is measured.
private final class Prepared: @unchecked Sendable {
  // Sound, because benchmarks run one after another.
  private var made: Extractor?
  private let files: [SourceFile]

  init(_ files: [SourceFile]) {
    self.files = files
  }

  func extractor() throws -> Extractor {
    if let made { return made }
    let result = RulesetChecker.check(files: files, options: ChinaPack.options)
    guard let ruleset = result.ruleset else { fatalError("\(result.diagnostics)") }
    let extractor = try Extractor(ExtractionPlan(ruleset))
    made = extractor
    return extractor
  }
}

/// The pack that is shipped, and names to weigh it down.
private enum ChinaPack {
  static let pack = try? RulePack("china")
  static let files = pack?.files ?? []
  /// Finds the tables of the pack.
  static let options = pack?.options ?? CheckOptions()

  /// An entity of 50,000 values with two names each, one Latin and one Chinese.
  static let manyNames: SourceFile = {
    let digits = Array("甲乙丙丁戊己庚辛壬癸")
    var text = "entity firm {\n"
    for number in 0..<50_000 {
      // Knuth's factor for hashing, so that neighbours are not alike.
      var rest = UInt32(number) &* 2_654_435_761
      let hanzi = String(String(rest).compactMap(\.wholeNumberValue).map { digits[$0] })
      var latin = ""
      for _ in 0..<7 {
        latin.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rest % 26)))
        rest /= 26
      }
      text += "    f\(number) \"\(latin)\", \"\(hanzi)\"\n"
    }
    return SourceFile(path: "firms.tocsin", text: text + "}\n")
  }()
}
