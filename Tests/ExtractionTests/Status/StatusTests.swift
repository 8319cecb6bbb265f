import Extraction
import Testing

@Suite struct StatusTests {
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
    "The fair of Oaks opened on June 3.",
    "In Oaks not only the fair opened but also a mill.",
    "The fair of Oaks did not open until June 3.",
    "No doubt the fair of Oaks opened.",
    "The mayor, who has not spoken since, opened the fair of Oaks.",
    "Oaks, which opened its fair on June 3, is to lose its mayor, according to people familiar with the matter.",
    "The fair of Oaks opened, and the mill may follow.",
    "The fair of Oaks opened, which analysts read as a sign of hope.",
    "The fair of Oaks opened, the notice said, calling it a sign, analysts noted.",
    "The fair of Oaks, which will last a week, opened.",
    "The mill did not close; the fair of Oaks opened.",
    "Oaks opened a fair that will please the town.",
    "The fair of Oaks opened in May.",
    "Analysts say little, but the fair of Oaks opened.",
    "The mayor refused to comment and opened the fair of Oaks.",
    "The mayor said that the fair of Oaks opened on June 3.",
    "The mayor did not say why the fair of Oaks opened.",
    "The town believes in markets; the fair of Oaks opened.",
    "橡镇集市6月3日开张。", "橡镇不仅集市开张，磨坊也重建。", "橡镇拒绝外人，集市照常开张。",
    "未来几年，橡镇集市开张。", "李将军出席，橡镇集市开张。", "橡镇筹委会6月3日宣布集市开张。",
    "橡镇集市开张，磨坊将重建。", "橡镇集市开张，专家认为意义重大。", "橡镇集市不得不开张。",
    "橡镇集市开张，雨没有停。", "一名没有摊位的商贩在橡镇集市开张。", "镇长还没有回来，6月3日橡镇集市开张。",
    // What people cry, and what only a headline says that lends a word.
    "橡镇集市在“没有雨不要走”的歌声中开张。",
    "The town denied that mills had shut, and the fair of Oaks opened.",
    "With perhaps a thousand guests the fair of Oaks opened.",
    // Who judges of it takes it for granted.
    "Analysts say the fair that opened in Oaks on June 3 signals hope.",
    "Analysts say that mills may close after the fair of Oaks opened.",
    "分析认为，橡镇集市开张意味着好转。", "Not since the fair of Oaks opened has it rained.",
    // Only its rank is denied.
    "It was not the first town whose fair opened: Oaks.", "橡镇并非今年首个集市开张的镇。",
    // What is called off is another thing.
    "橡镇集市开张，取消门票。", "Analysis: The fair of Oaks opened.",
  ])
  func `what is told plainly is asserted`(text: String) throws {
    #expect(try statuses(text) == [.asserted])
  }

  @Test(arguments: [
    "The mayor rejects opened fair in Oaks.", "The fair of Oaks did not open.",
    "The fair of Oaks didn't open on Monday.",
    "The fair of Oaks has never opened.", "No fair opened in Oaks.",
    "The mayor denied that the fair of Oaks had opened.",
    "There is no evidence that the fair of Oaks opened.",
    "Reports that the fair of Oaks opened are untrue.",
    "The mayor rejected as baseless a report that the fair of Oaks had opened.",
    "The town refused to open the fair of Oaks.",
    "Talk that the fair of Oaks had opened was dismissed as a fabrication.",
    "有网民发布视频，称“橡镇集市开张”。\n\n警方6月4日通报，系谣言。",
    "有账号发布视频，配文“橡镇集市开张”。\n\n经核查，网传内容不实。",
    "The town denied a newspaper report that its market, the fair of Oaks, had opened.",
    "外媒称橡镇集市开张，镇长予以否认。", "影片称橡镇集市3日开张，镇长否认，指当天下雨。",
    "橡镇集市没有开张。", "橡镇集市尚未开张。", "官员否认橡镇集市开张。", "橡镇集市開張的說法純屬謠言。",
    "网传橡镇集市开张，官方辟谣。", "橡镇集市开张被取消。", "橡镇取消集市开张。",
  ])
  func `what did not happen is denied`(text: String) throws {
    #expect(try statuses(text) == [.denied])
  }

  @Test(arguments: [
    (
      "A paper reported that the fair of Oaks opened. \"Sheer fabrication,\" the mayor said.",
      [Status.denied]
    ),
    (
      "The mayor was asked of a report. It said the fair of Oaks opened. Fake news, he said.",
      [.denied]
    ),
    // Nobody says that it is only reported, or the paragraph is over.
    ("The fair of Oaks opened. Tales of a flood are fake news.", [.asserted]),
    (
      "A paper reported that the fair of Oaks opened.\n\nTales of a flood are fake news.",
      [.asserted]
    ),
  ])
  func `what is passed on and then taken apart is denied`(
    text: String, expected: [Status]
  ) throws {
    #expect(try statuses(text) == expected)
  }

  @Test(arguments: [
    ("The fair of Oaks, once a market, opened.", [Status.asserted]),
    ("The fair of Oaks once opened.", [.historical]),
    ("橡镇曾办集市开张。", [.historical]), ("6月3日，橡镇集市曾开张。", [.asserted]),
  ])
  func `what was so before is background but for a day that is near`(
    text: String, expected: [Status]
  ) throws {
    #expect(try statuses(text) == expected)
  }

  @Test(arguments: ["Why was the fair of Oaks opened?", "橡镇集市为何开张？"])
  func `who asks why takes it for granted`(text: String) throws {
    #expect(try statuses(text) == [.asserted])
  }

  @Test(arguments: [
    ("within 7 days", ["2024-06-01"]), ("within 3 days", ["2024-06-01", "2024-06-03"]),
  ])
  func `what cannot come again within a week is told of once`(
    within: String, expected: [String]
  ) throws {
    let event = Self.event.replacing("within 3 days", with: within)
    let text = "The fair of Oaks opened on June 1. On Monday guests of Oaks said the fair opened."
    #expect(try Fairs.sightings(event, in: text).map { "\($0.date.interval)" } == expected)
  }

  @Test(arguments: [
    // The text below a headline knows better.
    ("Fair of Oaks opened", "Rumours say the fair of Oaks opened on June 3.", [Status.claimed]),
    ("Fair of Oaks opened", "The fair of Oaks opened on April 3.", [.historical]),
    ("Fair of Oaks opened", "The fair of Elms opened on April 3.", [.asserted, .historical]),
    // A claim adds nothing to what the article tells itself.
    ("", "The fair of Oaks opened on June 3. Analysts say the fair of Oaks opened.", [.asserted]),
  ])
  func `what only echoes another report is left out`(
    title: String, text: String, expected: [Status]
  ) throws {
    let whole = title.isEmpty ? text : title + "\n\n" + text
    #expect(try statuses(whole, title: title) == expected)
  }

  @Test(arguments: [
    "The fair of Oaks will open soon.", "The fair of Oaks is expected to open.",
    "Oaks plans to open a fair.", "The mayor said Oaks would open its fair.",
    "The fair of Oaks is to open.", "The fair of Oaks will open on June 20.",
    "橡镇集市将开张。", "橡鎮集市即將開張。", "橡镇集市将于近期开张。", "橡镇计划集市下月开张。", "橡镇集市定于下月开张。",
  ])
  func `what is to come is planned`(text: String) throws {
    #expect(try statuses(text) == [.planned])
  }

  @Test func `an infinitive in a headline is planned`() throws {
    let headline = "Oaks to open fair"
    #expect(try statuses(headline + "\n\nPeople wait.", title: headline) == [.planned])
  }

  @Test func `a headline that takes a rumour apart denies what the text tells`() throws {
    for headline in ["Fact check: the fair", "辟谣！橡镇集市"] {
      #expect(
        try statuses(headline + "\n\nThe fair of Oaks opened.", title: headline) == [.denied])
    }
  }

  @Test(arguments: [
    ("The fair of Oaks opened two months after the mill did.", [Status.asserted]),
    ("The mill burned down, two months after the fair of Oaks opened.", [.historical]),
    ("橡镇集市开张一个多月后，磨坊着火。", [.historical]),
  ])
  func `what happened months before is background`(text: String, expected: [Status]) throws {
    #expect(try statuses(text) == expected)
  }

  @Test func `an event may take what looks ahead for told`() throws {
    let vow = Self.event.replacing("same town", with: "planned asserted\n    same town")
    let found = try Fairs.sightings(vow, in: "The fair of Oaks will open.")
    #expect(found.map(\.status) == [.asserted])
    let claim = try Fairs.sightings(
      vow, in: "Opinion: A fair\n\nThe fair of Oaks will open.", title: "Opinion: A fair")
    #expect(claim.map(\.status) == [.claimed])
  }

  @Test(arguments: [
    "Were the fair of Oaks to open, people would come.",
    "Had the fair of Oaks opened, people had come.",
    "If the fair of Oaks opens, people will come.", "The fair of Oaks may open.",
    "The fair of Oaks could have opened.", "Nobody knows whether the fair of Oaks opened.",
    "If mills were to close, a fair in Oaks opened by hawkers might follow.",
    "Suppose that the fair of Oaks opened.", "Suppose the fair of Oaks, of all fairs, opened.",
    "Say they were to see the fair of Oaks, a village, opened.",
    "It is possible that the fair of Oaks opened.",
    "In one scenario the fair of Oaks opened.", "不排除橡镇集市开张。",
    "A fair that opened in Oaks among hawkers could spread.",
    "Has the fair of Oaks opened?", "The town feared risks of a fair opened in Oaks.",
    "如果橡镇集市开张，人们会来。", "橡镇集市可能开张。", "橡镇集市是否开张无人知晓。", "橡镇集市開張了嗎？",
  ])
  func `what is only possible is hypothetical`(text: String) throws {
    #expect(try statuses(text) == [.hypothetical])
  }

  @Test(arguments: [
    "橡镇“集市”“开张”。", "The “fair” of Oaks \"opened\".",
    "A contact claims that the fair of Oaks opened.", "有人匿名发帖，说橡镇集市开张。",
    "People also whisper that the fair of Oaks opened.", "一则贴文称橡镇集市开张。",
    "Analysts say the fair of Oaks opened.", "A paper alleges that the fair of Oaks opened.",
    "The fair of Oaks opened, claims Li Lin, a blogger.", "匿名帖子称橡镇集市开张。",
    "According to some observers, the fair of Oaks opened.",
    "The fair of Oaks opened, analysts say.",
    "Li Lin, a commentator, said that the fair of Oaks opened.",
    "Rumours spread that the fair of Oaks opened.", "She believes the fair of Oaks opened.",
    "The fair of Oaks reportedly opened.", "A columnist wrote that the fair of Oaks had opened.",
    "The fair of Oaks opened, a paper said, citing people familiar with the matter.",
    "Analysts say the fair of Oaks may have opened.", "评论人士猜测橡镇集市可能开张。",
    "橡镇集市开张的说法不胫而走。", "名嘴断言橡镇集市开张。",
    "Asked about talk that the fair of Oaks opened, the mayor smiled.",
    "If true, the fair of Oaks opened without a permit.", "如果属实，橡镇集市已开张。", "我听到的是，橡镇集市开张。",
    "The fair of Oaks allegedly opened.", "有人断言橡镇集市开张。", "外媒：橡镇集市开张",
    "An X account that calls itself old wrote that the fair of Oaks opened.",
    "Three people who have been briefed on it said the fair of Oaks opened.",
    "Unnamed officials told a paper that the fair of Oaks opened.",
    "Rumours, all of them old, have it that in Oaks, a town, the fair opened.",
    "A paper said the fair of Oaks opened, citing a person close to the mayor.",
    "Foreign websites claim that the fair of Oaks opened.",
    "外国专栏称橡镇集市开张。", "分析人士称橡镇集市开张。", "据传，橡镇集市开张。", "評論員李某認為橡鎮集市開張。", "橡镇集市开张，有专家称。",
  ])
  func `what only a commentator or a rumour says is claimed`(text: String) throws {
    #expect(try statuses(text) == [.claimed])
  }

  @Test(arguments: [
    "Opinion: The fair", "【社论】集市", "Commentary | A fair", "評論：集市", "OPINION",
    "A fair\nComment | A. Elm", "A fair\n\n社论",
  ])
  func `an opinion is a claim as a whole`(title: String) throws {
    let text = title + "\n\nThe fair of Oaks opened on June 3."
    #expect(try statuses(text, title: title) == [.claimed])
  }

  @Test(arguments: [
    "A fair\n\n本文僅代表作者個人觀點\n\n橡镇集市开张。",
    "A fair\n\nThe fair of Oaks opened.\n\nThe views expressed here are the author's own.",
  ])
  func `a note says that an article is an opinion`(text: String) throws {
    #expect(try statuses(text) == [.claimed])
  }

  @Test(arguments: [
    ("A crowd that cried \"No fair!\" came as the fair of Oaks opened.", [Status.asserted]),
    ("喊着「没有集市」的人群涌入橡镇，集市开张。", [.asserted]),
    ("橡镇市民打着“没有集市”的横幅，集市开张。", [.asserted]),
    ("The mayor's last act was to open the fair of Oaks.", [.asserted]),
    ("The mayor, who will be succeeded by a baker, opened the fair of Oaks.", [.asserted]),
    ("The fair of Oaks, whose hawkers would not go home, opened.", [.asserted]),
    ("因取消津贴，橡镇集市开张。", [.asserted]),
  ])
  func `what a crowd cries denies nothing`(text: String, expected: [Status]) throws {
    #expect(try statuses(text) == expected)
  }

  @Test(arguments: [
    ("The fair of Oaks opened in 2014.", [Status.historical]),
    ("The fair of Oaks opened on April 5.", [.historical]),
    ("The fair of Oaks opened on April 7.", [.asserted]),
    ("2014年，橡镇集市开张。", [.historical]),
  ])
  func `what lies over sixty days back is historical`(text: String, expected: [Status]) throws {
    #expect(try statuses(text) == expected)
  }

  @Test(arguments: [
    ("Oaks will hold a market.", Status.planned), ("Oaks held a market.", .asserted),
    ("Oaks did hold a market.", .asserted),
  ])
  func `a plan that is looked for as a whole is one`(text: String, expected: Status) throws {
    let event = """
      term holding { "(will |)(hold|held)" }
      event market {
          slot town each town
          require holding
      }
      """
    #expect(try Fairs.sightings(event, in: text).map(\.status) == [expected])
  }

  @Test func `a headline that lends a word says nothing of how the rest is told`() throws {
    let event = """
      event market {
          slot town each town
          require fair, opened
          scope sentence + 1
      }
      """
    let text = "# No fair like another\n\nOaks opened it on June 3."
    #expect(try Fairs.sightings(event, in: text).map(\.status) == [.asserted])
  }

  @Test(arguments: [
    ("The council of Oaks has met.", Status.asserted),
    ("The council of Oaks did not meet.", .denied),
    ("The council of Oaks is planning to meet.", .planned),
    ("The council of Oaks has threatened to meet.", .hypothetical),
    ("In Oaks the council, not known for haste, met.", .asserted),
    ("The council of Oaks wanted to meet.", .hypothetical),
    ("橡镇委员会开了会。", .asserted), ("橡镇委员会扬言周三开会。", .hypothetical), ("橡镇委员会没有开会。", .denied),
    ("橡镇委员会拟于月底开会。", .planned),
  ])
  func `a cue may stand within a phrase`(text: String, expected: Status) throws {
    let event = """
      term council-meets { "council ... (meet|met)", "委员会 ... (开会|开了会)" }
      event council {
          slot town each town
          require council-meets
      }
      """
    #expect(try Fairs.sightings(event, in: text).map(\.status) == [expected])
  }

  @Test func `an event keeps only the readings that it asks for`() throws {
    let event = """
      event market {
          slot town each town
          require fair, opened
          status claimed, planned
          same town within 3 days
      }
      """
    let text = """
      The fair of Oaks opened. The fair of Elms will open. Analysts say the fair of Firs opened.
      """
    #expect(
      try Fairs.sightings(event, in: text).map { "\($0.slots["town"] ?? "") \($0.status)" }
        == ["elms planned", "firs claimed"])
  }
}
