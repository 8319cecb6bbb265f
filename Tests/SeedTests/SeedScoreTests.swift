import Evaluation
import Foundation
import Testing

/// What the pack finds in the samples, beside what is expected of each.
@Suite struct SeedScoreTests {
  @Test func `the pack reads the samples as well as it is meant to`() throws {
    let evaluation = try Seeds.evaluation()
    var scores = Scores()
    for entry in try Seeds.folder().entries {
      scores.add(try #require(try evaluation.comparison(of: entry), "\(entry.name)"))
    }
    let all = scores.asserted
    #expect(all.precision >= 0.97, "\(scores.table.joined(separator: "\n"))")
    #expect(all.recall >= 0.92, "\(scores.table.joined(separator: "\n"))")
    #expect(all.dateAccuracy >= 0.94, "\(scores.table.joined(separator: "\n"))")
  }

  @Test func `nothing is asserted of a sample that tells nothing`() throws {
    let evaluation = try Seeds.evaluation()
    let silent = try Seeds.folder().entries.filter { $0.expected?.isEmpty == true }
    #expect(silent.count >= 40)
    for entry in silent {
      let found = try evaluation.sightings(in: entry).filter { $0.status == .asserted }
      #expect(found == [], "\(entry.name)")
    }
  }
}
