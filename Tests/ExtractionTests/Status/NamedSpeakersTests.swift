import Extraction
import Testing

/// Commentators with names: what they say after they were introduced.
@Suite struct NamedSpeakersTests {
  private static let event = """
    event market {
        slot town each town
        require fair, opened
        same town within 3 days
    }
    """

  private func statuses(_ text: String, title: String = "") throws -> [Status] {
    try Fairs.sightings(Self.event, in: text, title: title).map(\.status)
  }

  @Test(arguments: [
    "Li Lin, a commentator, has written much. Li Lin said that the fair of Oaks opened.",
    "Li Lin, a commentator, has written much. Li said that the fair of Oaks opened.",
    "Li Lin, an independent political analyst, lives here.\n\nThe fair of Oaks opened, Li said.",
    "The independent scholar Yuan Hongbing left. According to Yuan, the fair of Oaks opened.",
    "Analyst John Smith was there. Smith believes that the fair of Oaks opened.",
    "Analyst John Smith was there. But Smith wrote that the fair of Oaks opened.",
    "时事评论员李林到访。李林认为，橡镇集市开张。", "時事評論員李林到訪。李林指出，橡鎮集市開張。",
    "独立学者袁红冰，住在榆镇。袁红冰称橡镇集市开张。",
  ])
  func `what a named commentator says is claimed`(text: String) throws {
    #expect(try statuses(text) == [.claimed])
  }

  @Test(arguments: [
    // Nobody introduces them as commentators.
    "Ann Lee, the mayor, was there. Lee said that the fair of Oaks opened.",
    "Wang said that the fair of Oaks opened.",
    // Somebody answers for what an account says.
    "Oak Watch, a social media account of the Elms Post, was there. Oak Watch said that the fair of Oaks opened.",
    // Another has the name.
    "Commentator Li Lin came. Li Qiang, the secretary, came. Li said that the fair of Oaks opened.",
    "Commentator Li Lin came. Li Qiang said that the fair of Oaks opened.",
    // They do not speak.
    "Commentator Li Lin came. The fair of Oaks opened, and Li was glad.",
    "Commentator Li Lin was there when the fair of Oaks opened.",
    "Li Lin, a commentator, was there. The mayor told Li that the fair of Oaks opened.",
    // The word belongs to somebody else.
    "Ann Lee, a target of every critic, was there. Lee said that the fair of Oaks opened.",
    "Ann Lee, a former academic, was there. Lee said that the fair of Oaks opened.",
    "According to the analyst, Ann Lee came. Lee said that the fair of Oaks opened.",
    "The Expert Committee met. The Committee said that the fair of Oaks opened.",
    "专家普遍到场。居民普遍认为橡镇集市开张。", "时事评论员李林到访。镇长王明说，橡镇集市开张。",
    "时事评论员李林到访。橡镇集市开张。", "市委书记李林到访。李林指出，橡镇集市开张。",
  ])
  func `what others say is not`(text: String) throws {
    #expect(try statuses(text) == [.asserted])
  }

  @Test func `hostile text is read in bounded time`() throws {
    let many = (0..<3_000).map { "Analyst Name\($0) Surname said so. " }.joined()
    #expect(try statuses(many + "The fair of Oaks opened.") == [.asserted])
    let same = String(repeating: "Analyst Li Lin Li Lin ", count: 3_000)
    #expect(try statuses(same + ". The fair of Oaks opened.") == [.asserted])
  }
}
