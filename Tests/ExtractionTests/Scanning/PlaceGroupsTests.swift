import Extraction
import Testing

/// Several places that a sentence only calls by a word for all of them.
@Suite struct PlaceGroupsTests {
  private static let hail = """
    term hail { "hail", "冰雹" }
    event storm {
        slot town each town or dateline
        require hail
        scope sentence + 2
    }
    """
  private static let all = ["town=elms", "town=firs", "town=oaks"]

  private func towns(in text: String) throws -> [String] {
    try Fairs.slots(Self.hail, in: text).sorted()
  }

  @Test(arguments: [
    "Oaks, Elms and Firs held fairs.\n\nAll three told of hail.",
    "Oaks held a fair. So did Elms and Firs.\n\nAll three towns had hail.",
    "Oaks, Elms and Firs held fairs.\n\nThe three long meetings heard of hail.",
    "Oaks, Elms and Firs held fairs.\n\nEach told of hail.",
    "Oaks, Elms and Firs held fairs.\n\nThey all had hail.",
    "Oaks, Elms and Firs held fairs.\n\nThe meetings ended when hail fell.",
    "橡镇、榆镇、杉镇都有集市。\n\n三地都下了冰雹。",
    "橡镇、榆镇、杉镇都有集市。\n\n三人均提到冰雹。",
    "橡镇、榆镇、杉镇都有集市。\n\n均提到冰雹。",
  ])
  func `words for all mean the places before`(text: String) throws {
    #expect(try towns(in: text) == Self.all)
  }

  @Test(arguments: [
    // Not so many.
    "Oaks and Elms held fairs.\n\nAll three told of hail.",
    "Oaks, Elms and Firs held fairs.\n\nBoth meetings told of hail.",
    "橡镇、榆镇、杉镇都有集市。\n\n十三人提到冰雹。",
    // A time, or nobody.
    "Oaks, Elms and Firs held fairs.\n\nAll three days brought hail.",
    "Oaks, Elms and Firs held fairs.\n\nEach year brings hail.",
    "Oaks, Elms and Firs held fairs.\n\nAll roofs leak when there is hail.",
    // Under another heading, or of a place by itself.
    "Oaks, Elms and Firs held fairs.\n\n# Abroad\n\nAll three told of hail.",
    "Oaks held a fair.\n\nEach told of hail.",
  ])
  func `they mean nothing else`(text: String) throws {
    #expect(try towns(in: text) == [])
  }

  @Test func `a sentence that names a place tells of that one`() throws {
    #expect(
      try towns(in: "Oaks, Elms and Firs held fairs.\n\nAll three saw hail in Oaks.") == [
        "town=oaks"
      ])
  }

  @Test func `the sentence that names them is evidence`() throws {
    let text = "Oaks, Elms and Firs held fairs.\n\nIt rained. All three told of hail."
    for sighting in try Fairs.sightings(Self.hail, in: text) {
      #expect(
        sighting.evidence.map(\.text) == [
          "Oaks, Elms and Firs held fairs.", "All three told of hail.",
        ])
    }
  }
}
