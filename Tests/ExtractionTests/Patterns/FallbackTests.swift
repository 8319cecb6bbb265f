import Extraction
import Testing

@Suite struct FallbackTests {
  private func market(_ fallbacks: String, each: Bool = true) -> String {
    """
    event market {
        slot town \(each ? "each" : "") town \(fallbacks)
        slot mayor optional mayor
        slot mill optional mill
        require fair, opened
        same town within 3 days
    }
    """
  }

  @Test(arguments: [
    // The role that held on the day of the report.
    ("Ann Lee opened the fair on June 3.", ["mayor=ann-lee town=oaks"]),
    ("Ann Lee opened the fair on June 4.", ["mayor=ann-lee town=elms"]),
    // A role without an end.
    ("Bob Ray opened the fair.", ["mayor=bob-ray town=firs"]),
    ("雷波出席，集市开张。", ["mayor=bob-ray town=firs"]),
    // What is named counts first.
    ("Bob Ray opened the fair of Oaks.", ["mayor=bob-ray town=oaks"]),
    // Nobody, and nobody with a town.
    ("The fair opened.", []), ("Cy Fox opened the fair.", []),
    // Several make an event each.
    (
      "On June 4 Ann Lee and Bob Ray opened their fairs.",
      ["mayor=ann-lee town=elms", "mayor=bob-ray town=firs"]
    ),
  ])
  func `a slot takes what another's value has`(text: String, expected: [String]) throws {
    #expect(try Fairs.slots(market("or mayor.town"), in: text) == expected)
  }

  @Test(arguments: [
    ("Fairs\n\nOaks\n\nIt rained. The fair opened.", ["town=oaks"]),
    ("# Fairs\n\n## Oaks\n\nIt rained.\n\nThe fair opened.", ["town=oaks"]),
    ("# Fairs\n\n## Old Mill, Firs\n\nAfter a day of rain the fair opened.", ["town=firs"]),
    ("Oaks. After a day of rain the fair opened.", ["town=oaks"]),
    ("橡镇\n\n下雨。集市开张。", ["town=oaks"]),
    // Not that of another label, and of none that says more.
    ("Oaks\n\nIt rained.\n\nOld Mill\n\nIt burned. The fair opened.", ["town=firs"]),
    ("Oaks and the rain of June\n\nThe fair opened.", []),
  ])
  func `a label names the place of what stands below`(text: String, expected: [String]) throws {
    #expect(try Fairs.slots(market("or dateline", each: false), in: text) == expected)
  }

  @Test(arguments: [
    ("FIRS/ELMS, June 4 (Paper) - The fair opened.", [String]()),
    ("FIRS, Elms, June 4 (Paper) - The fair opened.", ["town=firs"]),
  ])
  func `a dateline of two places is of none`(text: String, expected: [String]) throws {
    #expect(try Fairs.slots(market("or dateline", each: false), in: text) == expected)
  }

  @Test func `lists that stand apart are paired in turn`() throws {
    let text =
      "The fairs of Oaks, Elms and Firs opened with Cy Fox, Ann Lee and Bob Ray respectively."
    #expect(
      try Fairs.slots(market(""), in: text) == [
        "mayor=cy-fox town=oaks", "mayor=ann-lee town=elms", "mayor=bob-ray town=firs",
      ])
  }

  @Test func `what its own sentence names goes before what another does`() throws {
    let event = """
      event market {
          slot town town or mill.town
          require fair, opened
          scope sentence + 1
      }
      """
    let text = "Oaks was quiet. At Old Mill the fair opened."
    #expect(try Fairs.slots(event, in: text) == ["town=firs"])
    #expect(try Fairs.slots(event, in: "In Oaks it rained. The fair opened.") == ["town=oaks"])
  }

  @Test func `where people come from is not where they are`() throws {
    let event = """
      event market {
          slot town each town
          require fair, opened
      }
      """
    for text in [
      "来自橡镇、杉镇的商贩在榆镇集市开张。", "榆镇集市开张，不让橡镇专美于前。",
    ] {
      #expect(try Fairs.slots(event, in: text) == ["town=elms"], "\(text)")
    }
  }

  @Test(arguments: [
    "A mayor who moved up from Oaks opened the fair of Elms.",
    "Hawkers from Oaks opened the fair in Elms.", "Hawkers bound for Oaks opened a fair near Elms.",
    "The fair of Oaks Heavy Industries opened in Elms.", "橡镇重工公司的集市在榆镇开张。",
  ])
  func `where a sentence says in which place, others only tell of whom`(text: String) throws {
    let event = """
      event market {
          slot town each town or dateline
          require fair, opened
      }
      """
    #expect(try Fairs.slots(event, in: text) == ["town=elms"])
  }

  @Test func `a pattern that lacks a value leaves the report to the next`() throws {
    let event = """
      event market {
          pattern {
              slot town town or dateline
              require fair, opened
          }
          pattern {
              slot town town
              require fair, opened
              scope sentence + 2
          }
      }
      """
    let text = "Oaks is a town. It rained. The fair opened."
    #expect(try Fairs.slots(event, in: text) == ["town=oaks"])
  }

  @Test func `a slot takes an attribute that holds for ever`() throws {
    let text = "The fair opened at Old Mill."
    #expect(try Fairs.slots(market("or mill.town"), in: text) == ["mill=old-mill town=firs"])
  }

  @Test(arguments: [
    ("OAKS, June 4 (Agency) — The fair opened.", ["town=oaks"]),
    ("Oaks, June 4 (Agency) -- The fair opened.", ["town=oaks"]),
    ("OAKS (Agency) - The fair opened.\n\nPeople came.", ["town=oaks"]),
    ("OAKS, June 4 -- It rained.\n\nThe fair opened.", ["town=oaks"]),
    ("通讯社橡镇6月4日电（记者 李某）集市开张。", ["town=oaks"]),
    ("本报橡镇6月4日讯 集市开张。", ["town=oaks"]), ("【通讯社橡镇6月4日电】集市开张。", ["town=oaks"]),
    ("【記者李某／橡镇報導】集市开张。", ["town=oaks"]), ("（记者李某/橡镇报道）集市开张。", ["town=oaks"]),
    ("通訊社橡鎮6月4日專電 集市開張。", ["town=oaks"]),
    ("【通讯社橡镇6月4日电】下雨了。\n\n集市开张。", ["town=oaks"]),
    // The place of another thing in it leads there.
    ("OLD MILL, June 4 -- The fair opened.", ["town=firs"]),
    // A name in capitals at the head of a sentence is none.
    ("OAKS people – all of them – opened the fair of Elms.", ["town=elms", "town=oaks"]),
    ("The fair opened.\n\nOAKS, June 4 -- It rained.", []),
  ])
  func `a slot takes the place of the dateline`(text: String, expected: [String]) throws {
    #expect(try Fairs.slots(market("or dateline"), in: text).sorted() == expected)
  }

  @Test(arguments: [
    ("OAKS, June 4 -- The fair opened.", ["town=oaks"]),
    ("OAKS, June 4 -- It rained.\n\nThe fair opened.", ["town=oaks"]),
    ("OAKS, June 4 -- It rained.\n\nIt snowed.\n\nA fair opened.", []),
    ("It rained.\n\nOaks. It snowed. The fair opened.", ["town=oaks"]),
  ])
  func `a dateline may hold for the lead only`(text: String, expected: [String]) throws {
    #expect(try Fairs.slots(market("or lead.dateline"), in: text) == expected)
  }

  @Test func `the place of a dateline is not named for the event`() throws {
    #expect(try Fairs.slots(market(""), in: "OAKS, June 4 -- The fair opened.") == [])
  }

  @Test(
    arguments: [
      ("Elms Daily", nil, ["town=elms"]), ("榆鎮日報", nil, ["town=elms"]),
      ("elms-daily", nil, ["town=elms"]),
      ("www.elms.example.org", nil, ["town=elms"]),
      (nil, "https://news.elms.example.org/a?b=1", ["town=elms"]),
      // The outlet has no such attribute, but a town in its name.
      ("Firs Post", nil, ["town=firs"]), ("The Oaks Herald", nil, ["town=oaks"]),
      ("The Crier", nil, []), ("Not The Crier", nil, []), (nil, nil, []),
    ] as [(String?, String?, [String])])
  func `a slot takes the place of the outlet`(
    outlet: String?, url: String?, expected: [String]
  ) throws {
    let text = "The fair opened."
    #expect(
      try Fairs.slots(market("or outlet"), in: text, outlet: outlet, url: url) == expected)
  }

  @Test(arguments: [
    ("榆镇日报讯 6月3日，集市开张。", ["town=elms"]), ("榆鎮日報訊 集市開張。", ["town=elms"]),
    ("据榆镇日报讯息，集市开张。", []),
  ])
  func `a report may open with its outlet`(text: String, expected: [String]) throws {
    #expect(try Fairs.slots(market("or outlet"), in: text) == expected)
  }

  @Test func `a slot of outlets takes the outlet itself`() throws {
    let event = """
      event told {
          slot teller outlet or outlet
          require fair, opened
      }
      """
    #expect(
      try Fairs.slots(event, in: "The fair opened.", outlet: "THE CRIER") == ["teller=crier"])
  }

  @Test func `fallbacks are tried in order, and each says from where`() throws {
    let event = market("or mayor.town or mill.town or dateline or outlet", each: false)
    let told = [
      "OAKS, June 4 -- The fair of Elms opened.": "named",
      "OAKS, June 4 -- Ann Lee opened the fair.": "role",
      "OAKS, June 4 -- Cy Fox opened the fair at Old Mill.": "attribute",
      "OAKS, June 4 -- Cy Fox opened the fair.": "dateline",
      "Cy Fox opened the fair.": "outlet",
    ]
    for (text, origin) in told {
      let found = try Fairs.sightings(event, in: text, outlet: "Elms Daily")
      #expect(found.map { $0.slotOrigins["town"]?.rawValue } == [origin], "\(text)")
      let line = try #require(found.first.map { try CanonicalJSON.encode($0) })
      #expect(line.contains("\"town\":\"\(origin)\""))
      #expect(try CanonicalJSON.decode(Sighting.self, from: line) == found.first)
    }
  }

  @Test(arguments: [
    ("Oaks has a new square\n\nThe fair opened on Monday.", ["town=oaks"]),
    ("People came to Oaks.\n\nThe fair opened.", ["town=oaks"]),
    // What lies in a town is not its name.
    ("People came to Old Mill.\n\nThe fair opened.", []),
    // Whom it names holds an office there on that day.
    ("Bob Ray came.\n\nThe fair opened.", ["town=firs"]),
    ("Bob Ray and Ann Lee came.\n\nThe fair opened.", []),
    ("Bob Ray came to Oaks.\n\nThe fair opened.", ["town=oaks"]),
    // Two towns, or the town of a dateline, which is where the reporter is.
    ("People came to Oaks from Elms.\n\nThe fair opened.", []),
    ("OAKS, June 4 -- It rained.\n\nThe fair opened.", []),
    // Too late, and in another item.
    ("It rained.\n\nIt snowed.\n\nPeople came to Oaks.\n\nThe fair opened.", []),
    ("1. People came to Oaks.\n2. The fair opened.", []),
    // What is named counts first.
    ("People came to Oaks.\n\nThe fair of Elms opened.", ["town=elms"]),
  ])
  func `a slot takes the only place that the lead names`(
    text: String, expected: [String]
  ) throws {
    #expect(try Fairs.slots(market("or lead"), in: text) == expected)
  }

  @Test func `a slot says that it was filled from the lead`() throws {
    let found = try Fairs.sightings(
      market("or lead"), in: "People came to Oaks.\n\nThe fair opened.")
    #expect(found.map(\.slotOrigins) == [["town": .lead]])
  }
}
