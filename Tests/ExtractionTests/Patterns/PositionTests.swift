import Testing

/// `before TERM` and `after TERM`: of whom something is said.
@Suite struct PositionTests {
  private static let dismissal = """
    term dismissed { "(was|were|been|has been|have been) dismissed", "被免职" }
    term dismissal-of { "dismissed", "dismissal of", "免去" }
    event dismissal {
        pattern {
            slot mayor each mayor before dismissed
            require dismissed
        }
        pattern {
            slot mayor each mayor after dismissal-of
            require dismissal-of
        }
    }
    """

  @Test(arguments: [
    ("Ann Lee was dismissed on Monday.", ["ann-lee"]),
    ("Ann Lee, mayor of Oaks since May, was dismissed.", ["ann-lee"]),
    ("Ann Lee, who had led the town through the flood, has been dismissed.", ["ann-lee"]),
    ("Ann Lee vanished in May and was dismissed in June.", ["ann-lee"]),
    ("Ann Lee, Bob Ray and Cy Fox were dismissed.", ["ann-lee", "bob-ray", "cy-fox"]),
    ("The mayors Ann Lee and the younger Cy Fox were dismissed.", ["ann-lee", "cy-fox"]),
    ("Ann Lee (Oaks) was dismissed.", ["ann-lee"]),
    // Relative clauses and semicolons do not end a list; other words for "and" do not, either.
    (
      "Ann Lee, who led the town, and Cy Fox, who led the mill, were dismissed.",
      ["ann-lee", "cy-fox"]
    ),
    (
      "The town dismissed Ann Lee, mayor of Oaks; Bob Ray, her clerk; and Cy Fox.",
      ["ann-lee", "bob-ray", "cy-fox"]
    ),
    ("The town dismissed Ann Lee along with Cy Fox.", ["ann-lee", "cy-fox"]),
    // A part of a list may have an "and" of its own, or be counted.
    (
      "A paper told of the dismissal of Ann Lee, once mayor, and of Bob Ray and Cy Fox, both clerks.",
      ["ann-lee", "bob-ray", "cy-fox"]
    ),
    (
      "A paper told of the dismissal of Ann Lee, a former mayor, and of two clerks of the old mill: Bob Ray, its head, and Cy Fox.",
      ["ann-lee", "bob-ray", "cy-fox"]
    ),
    ("The town dismissed the council's second clerk, Ann Lee.", ["ann-lee"]),
    ("Ann Lee, a clerk beneath Bob Ray, was dismissed.", ["ann-lee"]),
    ("The town dismissed Ann Lee and handed her post to Bob Ray.", ["ann-lee"]),
    ("Ann Lee, the mayor who was dismissed, spoke.", ["ann-lee"]),
    // What of somebody's is as good as they are; the aide of one is another.
    ("Cy Fox, Ann Lee's aide, was dismissed.", ["cy-fox"]),
    // Whose town it is, and a clause that tells of the name alone, part nothing.
    ("The town chose Ann Lee, who was dismissed.", ["ann-lee"]),
    ("The post was held by Ann Lee, who was dismissed.", ["ann-lee"]),
    ("Ann Lee of the county's Oaks Council was dismissed.", ["ann-lee"]),
    ("Ann Lee of the new Oaks Council on Sunday was dismissed.", ["ann-lee"]),
    (
      "Ann Lee, the second clerk in the People's Council, and Bob Ray, once its head, have been dismissed.",
      ["ann-lee", "bob-ray"]
    ),
    ("Ann Lee, who came after Bob Ray, was dismissed.", ["ann-lee"]),
    ("Hours after Ann Lee was dismissed, it rained.", ["ann-lee"]),
    ("Ann Lee of the old town, who was born in May, was dismissed.", ["ann-lee"]),
    ("Ann Lee of the county's clerk was dismissed.", ["ann-lee"]),
    ("Cy Fox, an aide of Ann Lee who had come in May, was dismissed.", ["cy-fox"]),
    ("The clerk said on Monday that Ann Lee, who had come in May, was dismissed.", ["ann-lee"]),
    // The sentence before has nothing to do with it.
    ("The job went back to Cy Fox. Ann Lee was dismissed.", ["ann-lee"]),
    ("The job went back to Cy Fox.\n\nMr. Bob Ray was dismissed.", ["bob-ray"]),
    // Of somebody else.
    ("Ann Lee said that a clerk was dismissed.", []),
    ("Ann Lee met a clerk who was dismissed.", []),
    ("Ann Lee's driver was dismissed.", []),
    ("John Smith, an aide to Ann Lee, was dismissed.", []),
    ("Cy Fox, an aide to Ann Lee, was dismissed.", ["cy-fox"]),
    ("An ally of Ann Lee was dismissed.", []),
    ("The brother-in-law of Mayor Ann Lee was dismissed.", []),
    ("A protégé of Ann Lee was dismissed.", []), ("李安秘书被免职。", []), ("李安前秘书雷波被免职。", ["bob-ray"]),
    ("Bob Ray, who sits on the board that Mayor Ann Lee heads, was dismissed.", ["bob-ray"]),
    ("Ann Lee was dismissed; six days later Bob Ray was dismissed.", ["ann-lee", "bob-ray"]),
    ("Cy Fox left Ann Lee without a word; six days later Bob Ray was dismissed.", ["bob-ray"]),
    ("Ann Lee opened the fair; a clerk was dismissed.", []),
    ("While Ann Lee spoke, John Smith was dismissed.", []),
    ("Ann Lee opened a school and a clerk was dismissed.", []),
    ("According to Ann Lee, Bob Ray was dismissed.", ["bob-ray"]),
    // Chinese.
    ("镇长李安被免职。", ["ann-lee"]),
    ("李安（橡镇镇长）被免职。", ["ann-lee"]),
    ("李安、雷波和胡赛被免职。", ["ann-lee", "bob-ray", "cy-fox"]),
    ("李安因失职，已于日前被免职。", ["ann-lee"]),
    ("李安，杉镇镇长雷波被免职。", ["ann-lee", "bob-ray"]),
    ("李安已于6月3日被镇议会宣布被免职。", ["ann-lee"]),
    ("李安表示，一名职员被免职。", []),
    ("李安自6月3日在橡镇开会之后，即被免职。", ["ann-lee"]),
    ("李安出席集市，一名职员被免职。", []),
  ])
  func `what is said before the term`(text: String, mayors: [String]) throws {
    #expect(try Fairs.slots(Self.dismissal, in: text) == mayors.map { "mayor=\($0)" })
  }

  @Test(arguments: [
    ("The council announced the dismissal of Ann Lee.", ["ann-lee"]),
    ("The council announced the dismissal of the mayor of Oaks, Ann Lee.", ["ann-lee"]),
    ("The council dismissed Ann Lee and Bob Ray.", ["ann-lee", "bob-ray"]),
    (
      "The council dismissed Ann Lee and two clerks, Bob Ray and Cy Fox.",
      ["ann-lee", "bob-ray", "cy-fox"]
    ),
    ("The council dismissed Ann Lee as mayor and named Bob Ray.", ["ann-lee"]),
    ("What is left is to have dismissed Ann Lee and to give the job back to Bob Ray.", ["ann-lee"]),
    ("The council dismissed John Smith, an aide to Ann Lee.", []),
    ("The dismissal of aides to Ann Lee goes on.", []),
    ("The council dismissed Ann Lee's aide on Monday.", []),
    // What the first of a list is may have an "and" and commas of its own.
    (
      "The council dismissed Ann Lee, a founder and the deputy head of the Oaks Mill Board, former clerk Bob Ray, and Cy Fox.",
      ["ann-lee", "bob-ray", "cy-fox"]
    ),
    ("The council dismissed Ann Lee; Bob Ray, from the mill, replaces her clerk.", ["ann-lee"]),
    ("The council dismissed Ann Lee and Bob Ray's clerk.", ["ann-lee"]),
    ("The council dismissed Ann Lee; Bob Ray takes over.", ["ann-lee"]),
    ("Dismissed as mayor in May by Ann Lee, a clerk went home.", []),
    (
      "The council dismissed Ann Lee, the mayor; Bob Ray, a clerk; and Cy Fox.",
      ["ann-lee", "bob-ray", "cy-fox"]
    ),
    ("会议决定免去李安的镇长职务，任命雷波为镇长。", ["ann-lee"]),
    ("会议决定免去李安、雷波镇长职务。", ["ann-lee", "bob-ray"]),
  ])
  func `what is said behind the term`(text: String, mayors: [String]) throws {
    #expect(try Fairs.slots(Self.dismissal, in: text) == mayors.map { "mayor=\($0)" })
  }

  @Test func `a sentence of nothing but names and terms is read to its end`() throws {
    let names = String(repeating: "Ann Lee, Bob Ray and Cy Fox were dismissed and ", count: 5_000)
    let found = try Fairs.slots(Self.dismissal, in: names + "gone.")
    #expect(Set(found) == ["mayor=ann-lee", "mayor=bob-ray", "mayor=cy-fox"])
    let asides = String(repeating: "Ann Lee, who left in May, was dismissed, ", count: 5_000)
    #expect(try Fairs.slots(Self.dismissal, in: asides + "again.") == ["mayor=ann-lee"])
  }

  @Test func `a slot falls back on what is named without a slot of its own`() throws {
    let event = """
      event opening {
          slot town each town or mill.town or mayor.town
          require fair, opened
      }
      """
    #expect(try Fairs.slots(event, in: "The fair opened at the Old Mill.") == ["town=firs"])
    #expect(try Fairs.slots(event, in: "Bob Ray opened the fair.") == ["town=firs"])
    #expect(try Fairs.slots(event, in: "The fair opened.") == [])
  }

  @Test func `a past date is not the day that is announced`() throws {
    let event = """
      term announced { "announced" }
      event announcement {
          slot town each town
          require announced
          date past sentence or article
      }
      """
    let text = "On Monday Oaks announced a fair that will open on July 12."
    let found = try Fairs.sightings(event, in: text)
    #expect(found.map { "\($0.date.interval.earliest)" } == ["2024-06-03"])
    let later = try Fairs.sightings(event, in: "Oaks announced a fair that will open on July 12.")
    #expect(later.map { "\($0.date.interval.earliest)" } == ["2024-06-05"])
  }

  @Test(arguments: [
    ("Ann Lee, put under guard in May and expelled from the town in June, left.", ["ann-lee"]),
    (
      "The case of Ann Lee, put under guard in May and expelled from the town in June, went on.",
      ["ann-lee"]
    ),
  ])
  func `participles go on`(text: String, mayors: [String]) throws {
    let event = """
      term expelled { "expelled from the town" }
      event expulsion {
          slot mayor mayor before expelled
          require expelled
      }
      """
    #expect(try Fairs.slots(event, in: text) == mayors.map { "mayor=\($0)" })
  }
}
