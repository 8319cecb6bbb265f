import Articles
import CivilTime
import Foundation
import Testing

@Suite struct PublicationDateTests {
  @Test func `front matter comes before the file name, the option and the time first seen`() throws
  {
    let option = Day("2024-06-04")
    let text = "---\ndate: 2024-06-05\n---\nHan Jun met them."
    expect(try read(text, as: "2024-06-06.md", published: option), "2024-06-05", .frontMatter)
    expect(try read("Met.", as: "2024-06-06.md", published: option), "2024-06-06", .fileName)
    expect(try read("Met.", published: option), "2024-06-04", .option)
    expect(try read("Met."), "2024-06-08", .firstSeen)
  }

  @Test func `the time first seen is a day in the pack's zone, and a moment`() throws {
    // 17:00 in Greenwich, 01:00 in Shanghai.
    let evening = Date(timeIntervalSince1970: 1_717_866_000)
    let article = try read("Met.", firstSeen: evening)
    expect(article, "2024-06-09", .firstSeen)
    #expect(article.published.moment == evening)
  }

  @Test(arguments: [
    "2024-06-06-security.txt", "20240606.txt", "20240606_security.txt", "2024_06_06 x.txt",
    "security-2024-06-06.txt", "2024-06-06T0912.txt", "20240606T091200.txt", "2024.06.06.txt",
    "2024年6月6日.txt", "安徽2024年06月06日会议.txt", "a/2020-01-01/2024-06-06.txt", "v2 2024-06-06.txt",
    "2024-13-01 2024-06-06.txt", "1989-06-04 2024-06-06.txt", "2031-01-01 2024-06-06.txt",
    "2024-06-06-2024-06-01.txt",
  ])
  func `a file name may hold the day`(name: String) throws {
    expect(try read("Met.", as: name), "2024-06-06", .fileName)
  }

  @Test(arguments: [
    "12024-06-06.txt", "202406061.txt", "2024-06-061.txt", "2024-6-6.txt", "2024-06.txt",
    "2024-06_06.txt", "2024-02-30.txt", "20240230.txt", "1989-12-31.txt", "2024-06-10.txt",
    "20240606091200.txt", "2024-06-06/a.txt", "a.txt", "2024年6日.txt", "٢٠٢٤-٠٦-٠٦.txt",
  ])
  func `other digits in a file name are no day`(name: String) throws {
    expect(try read("Met.", as: name), "2024-06-08", .firstSeen)
  }

  @Test(arguments: [
    "BEIJING, June 6, 2024 (Court News) – They met.",
    "XI'AN/OAKS, June 6 2024 (Agency) - They met.",
    "XI'AN, Oaks, 6 June 2024 - They met.",
    "Oakham, June 6, 2024 - They met.", "Oakham (Agency) 6 June 2024 — They met.",
    "[Transcript — “The Oak Hour”, late edition, first broadcast Thursday 6 June 2024, 18:30. Checked by a producer, with great care and by hand; please listen before you quote it.]\n\nThey met.",
    "Fair\nBEIJING, June 6, 2024 (Court News)\n\nThey met.", "长春2024年6月6日电 开会。", "長春2024年6月6日電 開會。",
    "OAKS, June 6 (Agency) – Published 2024-06-06\n\nThey met.", "某社 长春 2024年6月6日讯（记者）开会。",
    "【橡報長春專電 2024年6月6日】開會。", "（橡社長春2024年6月6日電）開會。",
    "OAKHAM (June 6, 2024) — They met.", "（長春，2024年6月6日）開會。", "(长春，2024年6月6日)开会。",
    "某网2024年6月6日消息：开会。",
    "Elms\n\nOakham, June 6, 2024 (translated from French) - They met.",
    "BEIJING, June 6, 2024 /Agency/ -- They met.", "(Oakham, June 6, 2024) – They met.",
    "OAKHAM | June 6, 2024 — They met.", "OAKHAM (AG) - June 6, 2024 - They met.",
    "[OAK, June 6, 2024] They met.", "OAKHAM, Elms (June 6, 2024) – They met.",
    "Oakham/Elms, June 6, 2024 – They met.", "橡报讯(全媒记者)2024年6月6日下午,开会。",
    "橡報訊 2024年6月6日，開會。", "【橡報訊】2024年6月6日　開會。", "橡省消息　2024年6月6日，开会。",
    "【編譯組】2024年6月6日綜合報導\n\n開會。", "2024年6月6日电 开会。", "橡鎮,2024年6月6日 —— 開會。",
    "OAKHAM, 6 June 2024. They met.", "【橡鎮2024年06月06日訊】開會。",
    "某网长春6月6日电(2024年6月6日 23:52)开会。", "某網長春6月6日電（2024年6月6日）開會。",
  ])
  func `a dateline with a year holds the day`(text: String) throws {
    expect(try read(text, as: "a.txt"), "2024-06-06", .text)
  }

  @Test(arguments: [
    "A fair\n\nBy a reporter, The Weekly of Oaks (a paper of long standing) — June 6, 2024\n\nThey met.",
    "Note\nOak Securities, Elms, Thursday 6 June 2024\n\nThe board met.",
    "Elms\nAutomated transcript, lightly corrected. Released Thursday, 6 June 2024.\n\nThe board met.",
    "# Elms\n\n**The Elms Letter | Thursday, June 6, 2024**\n\nThe board met.",
    "Elms\nThe Table, recorded and published on 6 June 2024\n\nThe board met.",
    "Elms\nThe Oak Ledger | June 6, 2024 | By O. Fir and staff\n\nThe board met.",
    "Elms\nOAKSHIRE LEAGUE - Sport, Sunday edition, 6 June 2024\n\nThey drew.",
    "集市\n《橡报》　2024年6月6日　第02版\n开会。", "# 集市\n\n橡镇财讯　2024年6月6日　记者 欧丹 橡镇报道\n\n开会。",
    "# Elms\n\n*Issue 88 · Thursday, 6 June 2024 · what moved last week*\n\nThe board met.",
    "Elms\nWeekly bulletin no. 14 / 2024 — Thursday, 6 June 2024\n\nThe board met.",
    "集市\n《橡刊》編輯組　｜　出刊：2024年6月6日\n\n開會。", "【晨读】橡镇早餐｜2024年6月6日 星期四\n\n开会。",
    "The Oak Hour -- Transcript\nFirst broadcast: Thursday 6 June 2024, 2030 GMT\n\nThey met.",
    "Elms\nTranslated from Oak Daily, June 6, 2024, page 1\n\nThe board met.",
    "集市\n\n二〇二四年六月六日　星期四\n\n開會。", "集市\n二零二四年六月六日\n\n开会。",
    "集市\n\n出刊日：2024年6月6日，星期四\n\n开会。", "集市\n\n2024年6月6日（周四）\n\n开会。",
    "集市\n\n文／歐丹　攝影／余偉　2024-06-06 10:00\n\n開會。",
    "橡鎮要聞短訊 2024年6月6日(星期四)A4版\n\n◆集市\n開會。",
    "第01版:要闻  2024年6月6日 星期四\n\n镇议会开会\n\n开会。",
    "Elms\nOAK NEWS - June 6, 2024 - 20:11 | World, All\n\nThe board met.",
    "# Elms\n\n*Morning Elms, issue 412. Thursday, June 6, 2024*\n\nThe board met.",
    "Elms\n\nHere is your briefing for Thursday, June 6, 2024.\n\nThe board met.",
    "橡树之声\n\n大家好，今天是2024年6月6日，星期四，欢迎收听。\n\n开会。",
    "橡镇快讯 | 2024年6月6日发布\n\n镇议会开会\n\n开会。",
    "ELMS NOTEBOOK\nA weekly letter from the mill town, June 6, 2024\n\nThe board met.",
    "一周要闻\n\n(2024年5月31日—6月6日)\n\n发布时间:2024-06-06 20:00\n\n开会。",
  ])
  func `a line that says who wrote it holds the day`(text: String) throws {
    expect(try read(text, as: "a.txt"), "2024-06-06", .text)
  }

  @Test(arguments: [
    "The board, on June 6, 2024 - a Thursday - met.",
    "The Long and Sorry Story of the Oaks Fire and Its Widows, 6 June 2024\n\nIt was long ago.",
    "BEIJING said on June 6, 2024 (a Thursday) no.",
    "On June 6, 2024 - a Thursday - they met.",
    "The Board Met In Oakham On June 6, 2024, And Left - For Good.",
    "橡镇在2024年6月6日开会。", "【橡鎮大火】2024年6月6日，橡鎮大火。", "Oakham, 6 June 2024. They met.",
    "他在来电(第二封)2024年6月6日说。",
  ])
  func `a sentence with a day is no dateline`(text: String) throws {
    expect(try read(text, as: "a.txt"), "2024-06-08", .firstSeen)
  }

  @Test(arguments: [
    ("Fair\n\nIssued on: 20/03/2024 - 14:37\n\nThey met.", "2024-03-20"),
    ("集市\n\n发表时间: 06/03/2024 - 11:20\n\n开会。", "2024-03-06"),
    ("Fair\n\nPublished: 3/20/2024\n\nThey met.", "2024-03-20"),
  ])
  func `the day or the month stands first where it can only be so`(
    text: String, day: String
  ) throws {
    #expect(try read(text, as: "a.txt").published.day.description == day)
  }

  @Test func `a date is believed from 1990 to the day after it was first seen`() throws {
    expect(try read("Met.", as: "1990-01-01.txt"), "1990-01-01", .fileName)
    expect(try read("Met.", as: "2024-06-09.txt"), "2024-06-09", .fileName)
    let doubted = "---\ndate: 2024-06-10\n---\nMet."
    expect(try read(doubted, as: "2024-06-07.md"), "2024-06-07", .fileName)
    expect(try read("Date: 1970-01-01\n\nMet."), "2024-06-08", .firstSeen)
    // What a person says is not doubted.
    expect(try read("Met.", published: Day("1985-03-01")), "1985-03-01", .option)
  }

  @Test(arguments: [
    "2024-06-05", "2024/06/05", "2024/6/5", "2024.6.5", "20240605", "2024年6月5日", "2024年06月05日",
    "5 June 2024", "5 Jun 2024", "05-Jun-2024", "5th June, 2024", "June 5, 2024", "Jun. 5th, 2024",
    "JUNE 5 2024", "Wednesday, June 5, 2024", "Wed, 5 June 2024", " 2024-06-05 ",
    "2024-06-05 08:00 CST",
    "2024-06-05 25:00", "2024-06-05 in the morning",
  ])
  func `a date in metadata may be written so`(date: String) throws {
    let article = try read("---\ndate: \"\(date)\"\n---\nMet.", as: "a.md")
    expect(article, "2024-06-05", .frontMatter)
    #expect(article.published.moment == nil)
  }

  @Test(arguments: [
    ("2024-06-05T08:30:00+08:00", "2024-06-05", "2024-06-05T00:30:00Z"),
    ("2024-06-05 08:30", "2024-06-05", "2024-06-05T00:30:00Z"),
    ("2024-06-05T08:30:15.250", "2024-06-05", "2024-06-05T00:30:15Z"),
    ("2024年6月5日 8:30", "2024-06-05", "2024-06-05T00:30:00Z"),
    ("2024年6月5日8时30分", "2024-06-05", "2024-06-05T00:30:00Z"),
    ("Wed, 05 Jun 2024 20:00:00 -0400", "2024-06-05", "2024-06-06T00:00:00Z"),
    ("June 5, 2024, 8:30 p.m.", "2024-06-05", "2024-06-05T12:30:00Z"),
    ("June 5, 2024 12:10 AM", "2024-06-05", "2024-06-04T16:10:00Z"),
    // A time in UTC says nothing of where it was written: the day is the pack's.
    ("2024-06-05T20:00:00Z", "2024-06-06", "2024-06-05T20:00:00Z"),
    ("2024-06-05 20:00 GMT", "2024-06-06", "2024-06-05T20:00:00Z"),
    ("2024-06-05T20:00:00+00:00", "2024-06-06", "2024-06-05T20:00:00Z"),
  ])
  func `a date with a time of day is a moment`(date: String, day: String, moment: String) throws {
    let article = try read("---\npublished: \"\(date)\"\n---\nMet.", as: "a.md")
    expect(article, day, .frontMatter)
    let found = try #require(article.published.moment)
    #expect(abs(found.timeIntervalSince(try Date(moment, strategy: .iso8601))) < 1)
  }

  @Test(arguments: [
    "06/05/2024", "5.6.2024", "June 2024", "June", "May", "yesterday", "2024", "2024-06",
    "2024-06-31",
    "Han Jun 5, 2024", "1717545600", "2024-06/05", "", "-", "999999999999999999999999-06-05",
    "June 32, 2024",
  ])
  func `what may mean another day is no date`(date: String) throws {
    expect(try read("---\ndate: '\(date)'\n---\nMet.", as: "a.md"), "2024-06-08", .firstSeen)
  }

  private func expect(
    _ article: Article, _ day: String, _ source: Publication.Source,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = "\(article.published.day) \(article.published.source.rawValue)"
    #expect(found == "\(day) \(source.rawValue)", "\(article.path)", sourceLocation: sourceLocation)
  }
}
