import Extraction
import Testing

/// People by words that stand for them, and who is not meant.
@Suite struct PronounsTests {
  private static let dismissal = """
    entity warden "People who keep the woods" surname last {
        dan-oak "Dan Oak", "欧丹"
        eve-elm "Eve Elm", "余伟"
        flo-ash "Flo Ash", "方乐"
        he-fir "He Fir"
    }
    term dismissed { "(was|were|been|has been|have been) dismissed", "被免职" }
    term dismissal-of { "dismissed", "dismissal of", "免去" }
    event dismissal {
        pattern {
            slot warden each warden before dismissed
            require dismissed
        }
        pattern {
            slot warden each warden after dismissal-of
            require dismissal-of
        }
    }
    """

  private func wardens(in text: String) throws -> [String] {
    try Fairs.sightings(Self.dismissal, in: text).compactMap { $0.slots["warden"] }.sorted()
  }

  @Test(arguments: [
    ("Dan Oak kept the wood. He was dismissed on Monday.", ["dan-oak"]),
    ("Eve Elm kept the wood.\n\nShe has been dismissed.", ["eve-elm"]),
    ("Dan Oak kept the wood. It rained. He was dismissed.", ["dan-oak"]),
    ("Dan Oak kept the wood until he was dismissed.", ["dan-oak"]),
    ("Dan Oak kept the wood. The town dismissed him.", ["dan-oak"]),
    ("Dan Oak, the mayor, kept the wood. The mayor was dismissed.", ["dan-oak"]),
    ("Dan Oak kept the wood. The former deputy mayor has been dismissed.", ["dan-oak"]),
    ("Dan Oak and Eve Elm kept the wood. The two men were dismissed.", ["dan-oak", "eve-elm"]),
    ("Dan Oak and Eve Elm kept the wood. Both have been dismissed.", ["dan-oak", "eve-elm"]),
    ("Dan Oak kept the wood. A paper said that the mayor was dismissed.", ["dan-oak"]),
    ("Dan Oak kept the wood. It ended weeks of talk: the mayor was dismissed.", ["dan-oak"]),
    ("Dan Oak kept the wood. Opening a fair, the town's mayor was dismissed.", ["dan-oak"]),
    ("Dan Oak kept the wood. The port city's former mayor was dismissed.", ["dan-oak"]),
    ("欧丹看守林场。这位57岁的部长被免职。", ["dan-oak"]),
    ("The town confirmed the dismissal of He Fir.", ["he-fir"]),
    (
      "Two former mayors were dismissed.\n\nDan Oak and his deputy, Eve Elm, had kept the wood.",
      ["dan-oak", "eve-elm"]
    ),
    ("Dan Oak kept the wood; he was dismissed.", ["dan-oak"]),
    ("Dan Oak kept the wood. The 65-year-old was dismissed.", ["dan-oak"]),
    (
      "Dan Oak kept the wood. On Monday the council voted for the dismissal of the mayor.",
      ["dan-oak"]
    ),
    // Described first, and named then.
    (
      "A former mayor of a northern town was dismissed.\n\nDan Oak, 61, kept the wood.", ["dan-oak"]
    ),
    ("One of the town's senior officials was dismissed. Dan Oak directed its office.", ["dan-oak"]),
    (
      "ELMS (Paper) - Ashshire's governor was dismissed on Monday. Dan Oak was born there.",
      ["dan-oak"]
    ),
    (
      "Dan Oak kept the wood. The former minister's last post was dismissed.", ["dan-oak"]
    ),
    // Further back where nobody else is named.
    ("Dan Oak kept the wood. It rained. It snowed. He was dismissed.", ["dan-oak"]),
    ("欧丹看守林场。他被免职。", ["dan-oak"]), ("歐丹看守林場，後來她被免職。", ["dan-oak"]),
    // Another is only said to own something, or the same is said of one more.
    ("Eve Elm's heir, Dan Oak, kept the wood. He was dismissed.", ["dan-oak"]),
    ("Dan Oak was dismissed. So was Flo Ash.", ["dan-oak", "flo-ash"]),
    (
      "Dan Oak was dismissed. So was Eve Elm, once a clerk, along with Flo Ash.",
      ["dan-oak", "eve-elm", "flo-ash"]
    ),
    // Who speaks, or is "he" already, is who goes on.
    ("Dan Oak said that Eve Elm kept the wood. He was dismissed.", ["dan-oak"]),
    ("欧丹在会上指出，余伟看守林场。他被免职。", ["dan-oak"]),
    ("Dan Oak kept the wood. He met Eve Elm. He was dismissed.", ["dan-oak"]),
    // Whose office a heading tells.
    ("# Where is Dan Oak?\n\nThe head of the council was dismissed.", ["dan-oak"]),
    ("欧丹、余伟看守林场，镇上免去两人职务。", ["dan-oak", "eve-elm"]),
    ("欧丹看守林场，镇上免去其职务。", ["dan-oak"]), ("欧丹看守林场。这位林业部长被免职。", ["dan-oak"]),
  ])
  func `a word stands for whom the sentence before names`(
    text: String, expected: [String]
  ) throws {
    #expect(try wardens(in: text) == expected)
  }

  @Test(arguments: [
    // Several, of whom the word may mean any; or too few.
    "Dan Oak met Eve Elm. He was dismissed.",
    "Dan Oak kept the wood. The two men were dismissed.",
    "Dan Oak, Eve Elm and Flo Ash kept the wood. Both were dismissed.",
    "Dan Oak said that Eve Elm kept the wood. It rained. He was dismissed.",
    "Dan Oak said that it rained, and Eve Elm said that it snowed. He was dismissed.",
    // Too far away, or over a heading or a dateline, or out of an item.
    "OAKS, June 3 - Dan Oak kept the wood.\n\nELMS, June 3 - He was dismissed.",
    "Dan Oak and Eve Elm kept the wood. Dan Oak left. It rained. It snowed. He was dismissed.",
    "Dan Oak kept the wood. It rained. It snowed. It rained. It snowed. He was dismissed.",
    "Dan Oak kept the wood.\n\n# Elsewhere\n\nHe was dismissed.",
    "1. Dan Oak kept the wood.\n2. He was dismissed.",
    // A title behind a name is that one's.
    "Dan Oak kept the wood. On Monday Gus Fir, the mayor, was dismissed.",
    "Flo Ash kept the wood. On Monday Dan Oak welcomed the dismissal of the mayor.",
    // Described, and another named then.
    "A former mayor was dismissed. Dan Oak told the town so.",
    "A former mayor was dismissed.\n\n# Elsewhere\n\nDan Oak, 61, kept the wood.",
    "Eve Elm's former driver was dismissed. Dan Oak, 61, kept the wood.",
    "Three mayors were dismissed. Dan Oak and Eve Elm had kept the wood.",
    "A law on woods was dismissed. Dan Oak, 61, kept the wood.",
    "Dan Oak kept the wood, and the former mayor, Gus Fir, was dismissed.",
    // A title that another bears.
    "Dan Oak received the minister of a faraway land. The minister was dismissed.",
    "Dan Oak kept the wood. The minister of trade was dismissed.",
    // Who only owns something, or only follows somebody, is not called so.
    "In the years of Dan Oak's campaign it rained. The mayor was dismissed.",
    "The wood was kept. 镇长由欧丹接替。他被免职。",
    "# Where are Dan Oak and Eve Elm?\n\nThe head of the council was dismissed.",
    "Dan Oak kept the wood. The two before him, they were dismissed.",
    // What belongs to somebody is not them.
    "Dan Oak kept the wood. His driver was dismissed.",
    "Prices of wood fall, he said of Dan Oak's trees.",
    "欧丹看守林场。他们被免职。", "欧丹看守林场。其他人被免职。", "欧丹看守林场。其妻被免职。", "欧丹看守林场。这位记者被免职。",
  ])
  func `it stands for nobody where that is not clear`(text: String) throws {
    #expect(try wardens(in: text) == [])
  }
}
