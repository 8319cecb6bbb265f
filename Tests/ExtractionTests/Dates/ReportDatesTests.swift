import Extraction
import Testing

@Suite struct ReportDatesTests {
  private func dates(_ clause: String, in text: String) throws -> [String] {
    let event = """
      event market {
          slot town each town or dateline
          require fair, opened
          scope sentence + 1
          \(clause)
          same town within 3 days
      }
      """
    return try Fairs.sightings(event, in: text).map {
      "\($0.date.interval) \($0.date.origin) \($0.date.text ?? "-")"
    }
  }

  @Test(arguments: [
    ("", "The fair of Oaks opened on June 3.", ["2024-06-03 sentence June 3"]),
    ("", "OAKS, June 4 -- The fair opened on June 3.", ["2024-06-03 sentence June 3"]),
    ("", "OAKS, June 4 -- The fair opened.", ["2024-06-04 dateline June 4"]),
    ("", "通讯社橡镇6月4日电 集市开张。", ["2024-06-04 dateline 6月4日"]),
    ("", "OAKS (Agency) - The fair opened.", ["2024-06-05 publication -"]),
    ("", "The fair of Oaks opened.", ["2024-06-05 publication -"]),
    // What another sentence says is to come, and by when something is to be reached, is no date of this one.
    ("", "# Fairs until 2029\n\nThe fair of Oaks opened.", ["2024-06-05 publication -"]),
    ("", "The fair of Oaks opened with a promise of work by 2029.", ["2024-06-05 publication -"]),
    // What only bounds how long it was something, what it is far from, and what another did later.
    ("", "Oaks, a village until May 2, opened its fair.", ["2024-06-05 publication -"]),
    ("", "橡镇集市开张，此时距磨坊5月8日倒塌仅十余天。", ["2024-06-05 publication -"]),
    ("", "6月1日，橡镇集市开张，镇长6月3日讲话。", ["2024-06-01 sentence 6月1日"]),
    (
      "", "The fair of Oaks opened in recent days. The notice is dated June 3.",
      ["2024-06-03 sentence June 3"]
    ),
    // The year in the name of what is told; but a count is none, nor is this year.
    (
      "", "A hall in Oaks recalled on June 3 the 1925 fair that opened there.",
      ["1925-01-01..1925-12-31 sentence 1925"]
    ),
    (
      "", "A hall in Oaks recalled on June 3 how it opened for the fair of 1925.",
      ["1925-01-01..1925-12-31 sentence 1925"]
    ),
    ("", "6月3日，报纸写到1925年橡镇的集市开张。", ["1925-01-01..1925-12-31 sentence 1925年"]),
    ("", "The 2024 fair of Oaks opened on June 3.", ["2024-06-03 sentence June 3"]),
    // Narrow commas set off a day in Chinese as wide ones do.
    ("", "5月31日镇长外出后便没有消息,一天后,即6月1日,橡镇集市开张。", ["2024-06-01 sentence 6月1日"]),
    // What heads an entry of a chronology holds for all of it; a label may name a place as well.
    (
      "", "Friday night, by a lake. It rained. The fair of Oaks opened.",
      ["2024-05-31 sentence Friday night"]
    ),
    (
      "", "周六夜里到周日凌晨，湖边。下雨。橡镇集市开张。", ["2024-06-01..2024-06-02 sentence 周六"]
    ),
    // What a lead tells of something else in passing is not its day.
    (
      "date sentence or lead or article",
      "A week that opened on Monday saw rain.\n\nThe fair of Oaks opened.",
      ["2024-06-05 publication -"]
    ),
    (
      "date sentence or lead or article",
      "The mayor said that it rained on Monday.\n\nThe fair of Oaks opened.",
      ["2024-06-03 sentence Monday"]
    ),
    // Which day in a row it is.
    (
      "", "The fair of Oaks opened for a third day on June 3.",
      ["2024-06-01..2024-06-03 sentence June 3"]
    ),
    (
      "", "On June 3 the fair of Oaks opened on a second straight day.",
      ["2024-06-02..2024-06-03 sentence June 3"]
    ),
    (
      "", "On the third day of the month, June 3, the fair of Oaks opened.",
      ["2024-06-03 sentence June 3"]
    ),
    ("", "6月3日，橡镇集市连续第三天开张。", ["2024-06-01..2024-06-03 sentence 6月3日"]),
    // Two days with nothing but "and" between them.
    (
      "", "The fair of Oaks opened on June 1 and again on June 2.",
      ["2024-06-01..2024-06-02 sentence June 1"]
    ),
    ("", "6月1日及2日，橡镇集市开张。", ["2024-06-01..2024-06-02 sentence 2日"]),
    // "Lately", right before.
    (
      "date sentence or nearby or lead or article",
      "6月3日下雨。\n\n近日各镇也有同样的事。橡镇集市开张。", ["2024-05-29..2024-06-05 sentence 近日"]
    ),
    (
      "date sentence or nearby or article",
      "The fair of Oaks opened. The fair broke off late on Tuesday, 4 June, and on Wednesday.",
      ["2024-06-04 sentence Tuesday, 4 June"]
    ),
    // Up to when it lasted; and the day of a meeting that was told before another day.
    ("", "6月2日，橡镇下雨。橡镇集市开张，直到6月3日清晨才散去。", ["2024-06-02 sentence 6月2日"]),
    (
      "date sentence or lead or article",
      "6月4日，镇上召开会议。6月1日下过雨。\n\n会议当天，橡镇集市开张。", ["2024-06-04 sentence 会议当天"]
    ),
    (
      "date sentence or nearby or article",
      "On June 3 it rained in Oaks. A paper spotted the notice two days later. The fair opened there.",
      ["2024-06-03 sentence June 3"]
    ),
    // What was done at a sitting of days was done when it ended, where that is told.
    (
      "date sentence or lead or article", "镇议会6月1日至4日开会，昨日散会。\n\n橡镇集市开张。",
      ["2024-06-04 sentence 昨日"]
    ),
    (
      "date sentence or lead or article", "镇议会6月1日至4日开会。\n\n橡镇集市开张。",
      ["2024-06-01..2024-06-04 sentence 6月1日至4日"]
    ),
    ("", "某网6月4日消息：日前，橡镇集市开张。", ["2024-05-28..2024-06-04 sentence 日前"]),
    ("", "某报橡镇6月4日讯(2024年6月4日 21:10) 昨日，橡镇集市开张。", ["2024-06-03 sentence 昨日"]),
    ("", "2024年6月4日讯 日前，橡镇集市开张。", ["2024-05-28..2024-06-04 sentence 日前"]),
    ("", "6月4日讯 橡镇集市开张。", ["2024-06-04 dateline 6月4日"]),
    // Nobody tells of what comes later.
    (
      "date sentence or lead or article",
      "On June 4 it rained.\n\nThe fair of Oaks opened, the paper reported on Monday.",
      ["2024-06-03 sentence Monday"]
    ),
    // A clause in passing that the words of the report reach into is of it.
    (
      "", "A fair in Oaks, which opened on June 1, was full on June 3.",
      ["2024-06-01 sentence June 1"]
    ),
    ("", "**June 3** – It rained. The fair of Oaks opened.", ["2024-06-03 sentence June 3"]),
    (
      "", "**June 3** – Two days before it is due, the fair of Oaks opened.",
      ["2024-06-03 sentence June 3"]
    ),
    (
      "", "June 3: The fair of Oaks opened, and will close in July.", ["2024-06-03 sentence June 3"]
    ),
    (
      "", "**Monday, 3 June.** It rained. The fair of Oaks opened.",
      ["2024-06-03 sentence Monday, 3 June"]
    ),
    ("", "6月3日　下雨。橡镇集市开张。", ["2024-06-03 sentence 6月3日"]),
    // The time of something joined to it by "of" is not the day on which it is told of.
    (
      "", "On June 3 three men were fined for the fair of 2019 that Oaks opened.",
      ["2019-01-01..2019-12-31 sentence 2019"]
    ),
    (
      "", "It rained on June 1. Two days after that the fair of Oaks opened.",
      ["2024-06-03 sentence Two days after that"]
    ),
    ("", "## June 3\n\nIt rained.\n\nThe fair of Oaks opened.", ["2024-06-03 sentence June 3"]),
    (
      "", "June 3 – The fair of Oaks, which opened on June 1, is full.",
      ["2024-06-01 sentence June 1"]
    ),
    (
      "", "June 3 was wet. The market was dry. The fair of Oaks opened.",
      ["2024-06-05 publication -"]
    ),
    ("", "A fair of July 3 is what Oaks opened.", ["2023-07-03 sentence July 3"]),
    // What only tells more of the subject, and when a paper told of it.
    (
      "", "A video that spread on June 1 opened the fair of Oaks on June 3.",
      ["2024-06-03 sentence June 3"]
    ),
    (
      "date sentence or nearby or article",
      "A paper gave its front page on June 4 to the fair of Oaks, which opened. It was held on June 3.",
      ["2024-06-03 sentence June 3"]
    ),
    // A day in passing is of what stands there with it.
    (
      "",
      "I found two: Elms, where a fair opened on June 3, in the rain, and Oaks, where a fair opened on June 1, in the sun.",
      ["2024-06-01 sentence June 1", "2024-06-03 sentence June 3"]
    ),
    // What was said at the meeting is of its day.
    (
      "date sentence or nearby or article",
      "On June 3 a board met.\n\nAt the meeting, Oaks said that its fair opened.",
      ["2024-06-03 sentence June 3"]
    ),
    (
      "date sentence or nearby or article", "6月3日镇委开会。\n\n镇长在会上说，下了雨。橡镇集市开张。",
      ["2024-06-03 sentence 6月3日"]
    ),
    (
      "date sentence or nearby or article", "6月3日镇委开会。\n\n镇长说，下了雨。橡镇集市开张。",
      ["2024-06-05 publication -"]
    ),
    (
      "date nearest sentence", "A fair of July 3 is what Oaks opened.",
      ["2024-07-03 sentence July 3"]
    ),
    (
      "date first sentence or article", "The fair of Oaks has been opened for three days.",
      ["2024-06-02 sentence three days"]
    ),
    (
      "date span sentence or article", "The fair of Oaks opened on June 1. It ended on June 3.",
      ["2024-06-01..2024-06-03 sentence June 1"]
    ),
    // A comma is some way.
    (
      "", "The fair opened in Elms on May 30, Oaks on May 29.",
      ["2024-05-29 sentence May 29", "2024-05-30 sentence May 30"]
    ),
    // What is told behind it in a clause of its own has its own day.
    (
      "", "The fair of Oaks opened, and the mayor on Monday declined to speak.",
      ["2024-06-05 publication -"]
    ),
    (
      "date sentence or nearby or article",
      "The fair of Oaks opened.\n\nThe decision, taken on Monday by the council, pleased all.",
      ["2024-06-03 sentence Monday"]
    ),
    (
      "date sentence or nearby or article",
      "The fair of Oaks opened, the paper reports this morning. The board met in haste on Monday.",
      ["2024-06-03 sentence Monday"]
    ),
    (
      "date sentence or nearby or article",
      "The fair of Oaks opened. The step came in haste on Monday.",
      ["2024-06-03 sentence Monday"]
    ),
    (
      "", "Oaks has opened its fair since May.",
      ["2024-05-01..2024-05-31 sentence May"]
    ),
    (
      "", "橡镇6月1日立市，翌日集市开张。", ["2024-06-02 sentence 翌日"]
    ),
    // Readouts tell paragraph by paragraph what a meeting did.
    (
      "date sentence or nearby or article",
      "5月3日，榆镇建坊。\n\n6月1日，橡镇开会。\n\n会议要求，橡镇集市开张。",
      ["2024-06-01 sentence 6月1日"]
    ),
    (
      "", "6月1日，橡镇立市翌日，集市开张。", ["2024-06-01 sentence 6月1日"]
    ),
    ("", "The fair of Oaks opened, and closed on Monday.", ["2024-06-03 sentence Monday"]),
    // What came before it is dated by what came before it.
    (
      "", "Shops shut on Monday after the fair of Oaks opened on Saturday.",
      ["2024-06-01 sentence Saturday"]
    ),
    (
      "", "Shops shut on Monday, in haste, after two days in which the fair of Oaks opened.",
      ["2024-06-05 publication -"]
    ),
    ("", "On Monday, after two days, the fair of Oaks opened.", ["2024-06-03 sentence Monday"]),
    // What a report is a part of, and what is told beside it.
    (
      "", "Towns kept silent on Monday about a man who opened the fair of Oaks on Saturday.",
      ["2024-06-01 sentence Saturday"]
    ),
    (
      "", "Towns kept silent on Monday about a man who opened the fair of Oaks.",
      ["2024-06-03 sentence Monday"]
    ),
    (
      "", "Oaks was built on May 3 and its fair opened exactly a month later, on June 3.",
      ["2024-06-03 sentence June 3"]
    ),
    // The days of other things: a deadline, what goes on since, whoever was hired, what a reporter saw, a plan.
    (
      "", "The fair of Oaks opened, and sellers had until the end of the month to pay.",
      ["2024-06-05 publication -"]
    ),
    ("", "橡镇集市开张，商户须6月2日前交费。", ["2024-06-05 publication -"]),
    (
      "", "On Monday the fair of Oaks opened against a fee charged since June 1.",
      ["2024-06-03 sentence Monday"]
    ),
    ("", "6月2日，橡镇集市开张，抗议自4月起收费。", ["2024-06-02 sentence 6月2日"]),
    (
      "", "Sellers hired this week opened the fair of Oaks in rain on Tuesday.",
      ["2024-06-04 sentence Tuesday"]
    ),
    ("", "上周末橡镇集市开张，记者昨日到场时已散。", ["2024-06-01..2024-06-02 sentence 上周末"]),
    ("", "橡镇集市开张，为6月1日举行的庙会作准备。", ["2024-06-05 publication -"]),
    ("", "橡镇5月28日建坊后集市便开张，6月1日，镇上又拆了它。", ["2024-05-28 sentence 5月28日"]),
    ("", "橡镇5月28日建坊，6月1日，镇上集市开张。", ["2024-06-01 sentence 6月1日"]),
    ("", "橡镇集市自周日（2日）起开张，至周二才散去。", ["2024-06-02..2024-06-04 sentence 周日"]),
    // A verdict is later than what it is on.
    (
      "",
      "A court jailed a man on Monday for a fair opened in Oaks. The fair, on the eve of June 1, went on.",
      ["2024-05-31 sentence eve of June 1"]
    ),
    (
      "", "A court jailed a man on Monday for a fair opened in Oaks.",
      ["2024-06-03 sentence Monday"]
    ),
    (
      "date sentence or nearby or article",
      "Oaks has opened its fair. The notice went up on Friday last week, when it rained all Saturday.",
      ["2024-05-31 sentence Friday last week"]
    ),
    // The day before, where none is named.
    ("", "The previous day, the fair of Oaks opened.", ["2024-06-04 sentence previous day"]),
    (
      "", "The previous afternoon the fair of Oaks opened.",
      ["2024-06-04 sentence previous afternoon"]
    ),
    ("", "前一天，橡镇集市开张。", ["2024-06-04 sentence 前一天"]),
    // Days in turn.
    (
      "", "The fairs of Elms, Oaks and Firs opened on Saturday, Sunday and Monday respectively.",
      [
        "2024-06-02 sentence Sunday", "2024-06-01 sentence Saturday", "2024-06-03 sentence Monday",
      ]
    ),
    ("", "榆镇、橡镇的集市分别于6月1日、2日开张。", ["2024-06-02 sentence 2日", "2024-06-01 sentence 6月1日"]),
    // Nobody tells in a headline what is a year ago.
    ("", "# Fair of Oaks opened June 20", ["2024-06-20 sentence June 20"]),
    ("", "# Fair of Oaks opened May 20", ["2024-05-20 sentence May 20"]),
    // Of several reports the first day, or the one that is known to the day.
    (
      "date first sentence or article",
      "The fair of Oaks opened on June 3.\n\nOaks opened a fair on May 28.\n\nThe fair of Oaks opened.",
      ["2024-05-28 sentence May 28"]
    ),
    (
      "date first sentence or article",
      "The fair of Oaks opened in recent days.\n\nOaks opened a fair on June 3.",
      ["2024-06-03 sentence June 3"]
    ),
    // The sentence right before may tell of the first day, however long ago.
    (
      "date first nearby or article",
      "On June 3, 2019, it rained. The fair of Oaks opened.", ["2019-06-03 sentence June 3, 2019"]
    ),
    (
      "date nearby or article",
      "On June 3, 2019, it rained. The fair of Oaks opened.", ["2024-06-05 publication -"]
    ),
    // Days that lie close together are those of one fair, what is to come among them; a year is no such thing.
    (
      "date span sentence or article",
      "The fair of Oaks opened on Monday.\n\nThe fair of Oaks, opened in rain, will go on until June 6.",
      ["2024-06-03..2024-06-06 sentence Monday"]
    ),
    (
      "date span sentence or article", "The fair of Oaks, opened on June 1, closed on June 4.",
      ["2024-06-01..2024-06-04 sentence June 1"]
    ),
    // Behind closed doors nothing closes.
    (
      "date span sentence or article",
      "The fair of Oaks opened on June 1 behind closed doors. It ended on June 4.",
      ["2024-06-01..2024-06-04 sentence June 1"]
    ),
    (
      "date span sentence or article", "The fair of Oaks opened for four days on June 1.",
      ["2024-06-01..2024-06-04 sentence June 1"]
    ),
    (
      "date span sentence or article",
      "The fair of Oaks opened on June 3.\n\nThe fair of Oaks opened on June 3, 2022.",
      ["2024-06-03 sentence June 3", "2022-06-03 sentence June 3, 2022"]
    ),
    ("date span sentence or article", "橡镇集市6月1日开张，为期四天，6月4日落幕。", ["2024-06-01 sentence 6月1日"]),
    // What comes after the report has its own day.
    (
      "", "The mayor spoke on Monday after the fair of Oaks opened.", ["2024-06-05 publication -"]
    ),
    (
      "", "On Monday, after days of rain, the fair of Oaks opened.", ["2024-06-03 sentence Monday"]
    ),
    (
      "", "The mill, until recently a ruin, shone as the fair of Oaks opened.",
      ["2024-06-05 publication -"]
    ),
    // When it was told is another day.
    (
      "", "On June 1 it rained as the fair of Oaks opened, the paper reported on Monday.",
      ["2024-06-01 sentence June 1"]
    ),
    ("", "The fair of Oaks opened, the paper reported on Monday.", ["2024-06-03 sentence Monday"]),
    // From one day into the next.
    (
      "", "The fair of Oaks opened late on Saturday and ran on through Sunday.",
      ["2024-06-01..2024-06-02 sentence Saturday"]
    ),
    (
      "", "From Saturday night, June 1, until Monday, June 3, the fair of Oaks opened.",
      ["2024-06-01..2024-06-03 sentence Monday, June 3"]
    ),
    ("", "橡镇集市6月1日深夜至6月2日清晨开张。", ["2024-06-01..2024-06-02 sentence 6月1日"]),
    (
      "", "The fair of Oaks opened on Saturday, and rain came through the roof on Sunday.",
      ["2024-06-01 sentence Saturday"]
    ),
    // The sentence before has its date, too.
    ("", "On June 2 it rained in Oaks. The fair opened.", ["2024-06-02 sentence June 2"]),
    ("date article", "OAKS, June 4 -- The fair opened on June 3.", ["2024-06-05 publication -"]),
    ("date dateline", "OAKS, June 4 -- The fair opened on June 3.", ["2024-06-04 dateline June 4"]),
    (
      "date dateline or sentence", "The fair of Oaks opened on June 3.",
      ["2024-06-03 sentence June 3"]
    ),
    ("date sentence", "OAKS, June 4 -- The fair opened.", []),
    ("date sentence or dateline", "The fair of Oaks opened.", []),
    // What only measures another day is none of the report.
    (
      "", "On June 1, two days before Monday, the fair of Oaks opened.",
      ["2024-06-01 sentence June 1"]
    ),
    ("", "The fair of Oaks opened a day earlier, on June 2.", ["2024-06-02 sentence June 2"]),
    // To the day, or not at all.
    ("date exact sentence", "The fair of Oaks opened in recent days.", []),
    ("date exact sentence or dateline or article", "The fair of Oaks opened last week.", []),
    ("date exact sentence or dateline or article", "The fair of Oaks opened.", []),
    (
      "date exact sentence or dateline", "OAKS, June 4 -- The fair opened.",
      ["2024-06-04 dateline June 4"]
    ),
    ("date exact article", "The fair of Oaks opened.", ["2024-06-05 publication -"]),
  ])
  func `a date comes from where the event says`(
    clause: String, text: String, expected: [String]
  ) throws {
    #expect(try dates(clause, in: text) == expected)
  }

  @Test(arguments: [
    // The nearest sentence before it that names a day, some sentences back.
    (
      "On June 2 it rained. People came. They sang. The fair of Oaks opened.",
      "2024-06-02 sentence June 2"
    ),
    (
      "On June 1 and June 2 it rained. People came. The fair of Oaks opened.",
      "2024-06-05 publication -"
    ),
    ("On June 2 it rained.\n\nPeople came. The fair of Oaks opened.", "2024-06-05 publication -"),
    // The next one, where it tells how the report was made known or answers it.
    ("The fair of Oaks opened. The town said so on June 3.", "2024-06-03 sentence June 3"),
    ("橡镇集市开张。消息于6月3日发布。", "2024-06-03 sentence 6月3日"),
    ("The fair of Oaks opened. It rained on June 3.", "2024-06-05 publication -"),
    (
      "The fair of Oaks opened. Asked on June 3, the mayor spoke of an announcement.",
      "2024-06-05 publication -"
    ),
    ("When did the fair of Oaks open?\n\nOn June 3, in the rain.", "2024-06-03 sentence June 3"),
    // What something is called by its day, or said to have been then.
    (
      "The fair of Oaks opened.\n\nIt rained. Tuesday's event drew many.",
      "2024-06-04 sentence Tuesday"
    ),
    (
      "The fair of Oaks opened, a paper reported on Tuesday.\n\nIt rained. It happened on Monday.",
      "2024-06-03 sentence Monday"
    ),
    ("The fair of Oaks opened, a paper reported on Tuesday.", "2024-06-04 sentence Tuesday"),
    ("The fair of Oaks opened.\n\nTuesday's weather was fine.", "2024-06-05 publication -"),
    // When it was made known, and what only measures another day, is not when it was.
    (
      "The event, held on June 3, came to wider notice on June 4. The fair of Oaks opened.",
      "2024-06-03 sentence June 3"
    ),
    (
      "Two days later, on June 3, it rained. The fair of Oaks opened.", "2024-06-03 sentence June 3"
    ),
    // A notice of something else.
    ("橡镇集市开张。6月3日，镇上通报，磨坊失火。", "2024-06-05 publication -"),
    // A line that is a date, but not above all.
    ("It rained.\n\nJune 3\n\nThe fair of Oaks opened.", "2024-06-03 sentence June 3"),
    // What is told by the way, and what somebody did where it was.
    (
      "People came on Tuesday to the field where the fair of Oaks opened. Monday's event drew many.",
      "2024-06-03 sentence Monday"
    ),
    // A headline of two parts.
    ("橡镇集市开张　磨坊称6月3日修好\n\n下雨了。", "2024-06-05 publication -"),
    // What somebody says has days of its own.
    ("镇长说，6月1日是儿童节。下雨了。橡镇集市开张。", "2024-06-05 publication -"),
    // A headline says less.
    (
      "# News of Monday\n\nOn June 2 it rained. The fair of Oaks opened.",
      "2024-06-02 sentence June 2"
    ),
    ("# News of June 3\n\nThe fair of Oaks opened.", "2024-06-03 sentence June 3"),
  ])
  func `a day stands near the report`(text: String, expected: String) throws {
    #expect(try dates("date sentence or nearby or article", in: text) == [expected])
  }

  @Test func `the lead may name days from one to another`() throws {
    let text = "It rained from June 1 to 3.\n\nThe fair of Oaks opened."
    let found = try dates("date sentence or lead or article", in: text)
    #expect(found == ["2024-06-01..2024-06-03 sentence June 1 to 3"])
  }

  @Test func `lines of credit stand before the lead`() throws {
    let text = """
      # Fairs

      By our reporter, June 5

      Photo by a friend

      It rained on June 2.

      The fair of Oaks opened.
      """
    let found = try dates("date sentence or lead or article", in: text)
    #expect(found == ["2024-06-02 sentence June 2"])
  }

  @Test func `a sentence full of days is read in bounded time`() throws {
    let days = String(repeating: "January 3 and on ", count: 3_000)
    let text = "The fair of Oaks opened on July 3 and on \(days)January 4."
    let found = try dates("date nearest sentence", in: text)
    #expect(found == ["2024-07-03 sentence July 3"])
  }
}
