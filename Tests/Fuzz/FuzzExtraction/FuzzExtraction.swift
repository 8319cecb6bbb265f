import Articles
import CivilTime
import Extraction
import Foundation
import FuzzDriver
import RuleLanguage
import TestSupport

/// The china pack, and a small ruleset with gaps, `near`, wide scopes and open slots.
///
/// Unsafe only in name: libFuzzer calls from one thread.
nonisolated(unsafe) private let extractors: [Extractor] = {
  let own = RulesetChecker.check(files: [SourceFile(path: "small.tocsin", text: small)])
  return [try? RulePack("china").check(), own].map { result in
    guard let ruleset = result?.ruleset, let extractor = try? Extractor(ExtractionPlan(ruleset))
    else { fatalError("the rules are faulty") }
    return extractor
  }
}()

private let small = """
  entity town {
      oaks "Oaks", "橡镇" except "Oaks Road"
      elms "Elms", "榆镇"
  }
  entity mayor { ann "Ann Lee", "李安" { role { post: mayor, town: oaks } } }
  term fair { "fair(s|)", "held ... fair", "集市", "举行...集市" }
  term opened { "open*", "开张" }
  term closed { "closed", "关闭" }
  event market {
      slot town each town or mayor.town or dateline
      slot mayor optional mayor
      slot chief optional text after "chief", "局长" up to 3 words
      slot body optional text before fair
      require fair, opened near 4 words
      forbid closed
      scope sentence + 1
      same town within 3 days
  }
  event closing {
      slot person text after "chief", "局长", "by"
      date sentence or dateline
      pattern {
          require closed, fair
          scope paragraph
      }
      pattern {
          require closed
          scope article
      }
  }
  """

private let published = Publication(day: Day(number: 19_879), source: .option)

/// What holds of any text that is taken for an article: nothing crashes, the same article gives the same sightings,
/// also when they are explained, and evidence is cut out of the text where it says.
private func examine(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  let utf8 = Array(text.utf8)
  let title = first & 1 == 0 ? "" : text.split(separator: "\n").first.map(String.init) ?? ""
  let article = Article(
    id: "0", path: "a.txt", format: .text, title: title, text: text,
    outlet: first & 2 == 0 ? nil : "Oaks Daily", published: published, language: .other)
  for extractor in extractors {
    guard let sightings = try? extractor.sightings(in: article),
      let again = try? extractor.explanation(of: article)
    else { fatalError("the text was not looked through") }
    precondition(again.sightings == sightings, "explained, it is something else")
    for sighting in sightings {
      precondition(!sighting.evidence.isEmpty)
      for evidence in sighting.evidence {
        precondition(Array(utf8[evidence.start..<evidence.end]) == Array(evidence.text.utf8))
      }
      guard let json = try? CanonicalJSON.encode(sighting),
        let decoded = try? CanonicalJSON.decode(Sighting.self, from: json)
      else { fatalError("it cannot be written and read") }
      precondition(decoded == sighting, "read again, it is something else")
    }
    for found in again.nearMisses.flatMap(\.found) + again.sentences.flatMap(\.mentions) {
      precondition(Array(utf8[found.start..<found.end]) == Array(found.text.utf8))
    }
    precondition(again.nearMisses.count <= Explanation.missLimit.ofAll)
    precondition(again.sentences.count <= Explanation.sentenceLimit)
  }
}

/// What libFuzzer starts.
@_cdecl("FuzzExtraction_main")
public func run(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  fuzz(count, arguments) { bytes, length in
    examine(Array(UnsafeBufferPointer(start: bytes, count: length)))
    return 0
  }
}
