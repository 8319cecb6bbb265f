import Extraction
import Testing

/// People who are only counted, and who they are.
@Suite struct GroupsTests {
  private static let dismissal = """
    entity warden "People who keep the woods" surname last {
        dan-oak "Dan Oak", "欧丹"
        eve-elm "Eve Elm", "余伟"
        flo-ash "Flo Ash", "方乐"
        gus-fir "Gus Fir", "古飞"
    }
    term dismissed { "(was|were|been|has been|have been) dismissed", "被免职" }
    event dismissal {
        pattern {
            slot warden each warden before dismissed
            require dismissed
        }
    }
    """
  private static let three = ["dan-oak", "eve-elm", "flo-ash"]

  private func wardens(in text: String) throws -> [String] {
    try Fairs.sightings(Self.dismissal, in: text).compactMap { $0.slots["warden"] }.sorted()
  }

  @Test(arguments: [
    // All whom the rest of the paragraph names, or the next one.
    "Three senior officials were dismissed. Dan Oak led them. Then came Eve Elm; Flo Ash was last.",
    "Three senior officials were dismissed. It rained.\n\nDan Oak led them. With him went Eve Elm and Flo Ash.",
    "Three of the town's senior officials were dismissed.\n\nA paper named Dan Oak. The others are Eve Elm and Flo Ash.",
    // A list below, also one further down.
    "The following officials were dismissed:\n\nDan Oak, a clerk\n\nEve Elm\n\nFlo Ash of Oaks",
    "Three officials were dismissed. It rained. They were named:\n\n- Dan Oak\n- Eve Elm\n- Flo Ash",
    "以下人员被免职：\n\n欧丹\n\n余伟\n\n方乐",
    // A list before, of which only the first is named again, and one that comes later.
    "欧丹、余伟、方乐等三人看守林场。镇上说，欧丹等三人被免职。",
    "镇长欧丹等3名官员被免职。名单是：镇长欧丹，文书余伟，以及司机方乐。",
    "欧丹、余伟、方乐看守林场。上述三人被免职。",
    "镇长欧丹等三人被免职，下了雨。\n\n名单如下：\n\n1. 欧丹，文书\n2. 余伟\n3. 方乐",
    // Items below a sentence that announces none, and the rows of a table under its head.
    "Three officials were dismissed.\n\n- Dan Oak, a clerk\n- Eve Elm\n- Flo Ash",
    "Three officials were dismissed:\n\n| Name | Work |\n| --- | --- |\n| Dan Oak | clerk |\n| Eve Elm | |\n| Flo Ash | |",
    "Three officials were dismissed.\n\n| No. | Name |\n| --- | --- |\n| 1 | Dan Oak |\n| 2 | Eve Elm |\n| 3 | Flo Ash |",
    // What was done to them stands within the words for them.
    "镇上通报了三名被免职的官员：\n\n欧丹，文书。\n\n余伟。\n\n方乐。",
    // Some first, and then the rest.
    "Three senior officials were dismissed. The best known is Dan Oak. He is old.\n\nThe other two are Eve Elm and Flo Ash.",
  ])
  func `the number of people is that of the names`(text: String) throws {
    #expect(try wardens(in: text) == Self.three)
  }

  @Test(arguments: [
    "欧丹等四人被免职。另外三人为：余伟、方乐、古飞。",
    "欧丹等四人被免职，下了雨。其余是文书余伟，以及司机方乐、古飞。",
    // One is named at once, and the rest elsewhere.
    "Four officials, among them Dan Oak, an old man, were dismissed. Besides him, a paper named Eve Elm; Flo Ash; and Gus Fir.",
    "Four officials, including Dan Oak, were dismissed. It rained.\n\nThe others are Eve Elm, Flo Ash and Gus Fir.",
    // Not so many words for the rest.
    "Four senior officials were dismissed. The list is headed by Dan Oak. The others named were:\n\n- Eve Elm\n- Flo Ash\n- Gus Fir",
    "四名官员被免职，为首的是欧丹。其余为文书余伟，以及司机方乐、古飞。",
    // A list in parts.
    "The following four were dismissed. It rained.\n\n- Woods (3)\n  - Dan Oak\n  - Eve Elm\n  - Flo Ash\n- Mills\n  - Gus Fir",
    // Offices stand between the names of a list.
    "林场场长欧丹、文书余伟等四人被免职。其余二人是：方乐、古飞。",
    "Four officials were dismissed. The best known is Dan Oak.\n\nThe other three named are:\n\n- Eve Elm\n- Flo Ash\n- Gus Fir",
  ])
  func `those who are left may be told by themselves`(text: String) throws {
    #expect(try wardens(in: text) == Self.three + ["gus-fir"])
  }

  @Test(arguments: [
    "Dan Oak and three other officials were dismissed.\n\nThe three are Eve Elm of the mill, Flo Ash and Gus Fir.",
    "欧丹和另外三名官员被免职。点名的还有余伟、方乐、古飞。",
  ])
  func `others are told apart from those before them`(text: String) throws {
    #expect(try wardens(in: text) == Self.three + ["gus-fir"])
  }

  @Test func `some of them may be told`() throws {
    let text = "Nine officials were dismissed. They include Dan Oak; Eve Elm, a clerk; and Flo Ash."
    #expect(try wardens(in: text) == Self.three)
    // One of those named is nobody who is known.
    #expect(try wardens(in: "四名官员被免职。公告点名的四人是：欧丹、余伟、方乐、某人。") == Self.three)
  }

  @Test(arguments: [
    // Not so many, or more.
    "Three officials were dismissed. Dan Oak and Eve Elm watched.",
    "Three officials were dismissed. Dan Oak, Eve Elm, Flo Ash and Gus Fir watched.",
    // Some of them, or elsewhere.
    "Two of the three officials were dismissed. Dan Oak led them, with Eve Elm and Flo Ash.",
    "Three officials were dismissed.\n\n# Elsewhere\n\nDan Oak came with Eve Elm and Flo Ash.",
    "Dan Oak watched three officials who were dismissed. Eve Elm and Flo Ash did not.",
    "The following officials were dismissed:\n\nIt rained.\n\nDan Oak, Eve Elm, Flo Ash",
    "The following four were dismissed.\n\n- Woods\n  - Dan Oak\n  - Eve Elm\n\nFlo Ash and Gus Fir watched.",
    "Three officials were dismissed.\n\n- Dan Oak\n- Eve Elm\n- Flo Ash\n- Gus Fir",
    "四名官员被免职。公告点名的十四人是：欧丹、余伟、方乐。",
    "Four officials were dismissed. Dan Oak watched. The other five are Eve Elm and Flo Ash.",
    "欧丹、余伟看守林场。上述三人被免职。方乐到场。", "方乐等三人被免职。欧丹、余伟看守林场。",
  ])
  func `it is nobody where the numbers differ`(text: String) throws {
    #expect(try wardens(in: text).isEmpty || !wardens(in: text).contains("gus-fir"))
    #expect(try wardens(in: text).count < 2)
  }

  @Test func `the sentence that names them is evidence`() throws {
    let text = "Three senior officials were dismissed. It rained. Dan Oak led Eve Elm and Flo Ash."
    for sighting in try Fairs.sightings(Self.dismissal, in: text) {
      #expect(
        sighting.evidence.map(\.text) == [
          "Three senior officials were dismissed.", "Dan Oak led Eve Elm and Flo Ash.",
        ])
    }
  }

  @Test func `two of one surname are told by their whole names`() throws {
    let event = Self.dismissal.replacing("gus-fir \"Gus Fir\"", with: "gus-oak \"Gus Oak\"")
    let text = "Dan Oak came with Gus Oak. Oak was dismissed."
    #expect(try Fairs.sightings(event, in: text) == [])
  }
}
