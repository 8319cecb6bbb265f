import Testing

/// Days without a year, where the present tense leaves open whether they are past: the nearer one counts.
/// Both readings of a clause stand together.
@Suite struct OutlookTable {
  @Test(
    arguments: [
      "2024-06-05 | The fair opens on ‹June 20›{2024-06-20}.",
      "2024-06-25 | The fair opens on ‹June 20›{2024-06-20}.",
      "2019-10-24 | It will open on ‹October 28›{2019-10-28} and shut on ‹October 31›{2019-10-31}, the radio said.",
      "2021-10-18 | They met and fixed the fair for ‹November 8-11›{2021-11-08..2021-11-11} in Oaks.",
      "2021-10-18 | It sits from ‹November 8 to 11›{2021-11-08..2021-11-11}.",
      "2025-04-10 | ‹4月14日(星期一)›{2025-04-14}下午，集市在橡镇开张。",
      "2019-06-17 | ‹七月一日›{2019-07-01}將照常開張。",
      "2024-06-05 | Xi visits Hebei on ‹June 20›{2024-06-20}.",
      "2024-06-25 | Xi visits Hebei on ‹June 20›{2024-06-20}.",
      "2025-01-03 | Court opens trial of ex-governor on ‹December 30›{2024-12-30}.",
      "2025-01-03 | Premier meets miners on ‹January 2›{2025-01-02}, pledges aid.",
      "2024-06-05 | The fair opened on ‹June 20›{2023-06-20}.",
      "2024-06-05 | The tournament kicks off on ‹June 14›{2024-06-14} in Munich.",
      "2024-06-05 | The ban takes effect on ‹July 1›{2024-07-01}.",
      "2024-06-05 | The ban took effect on ‹July 1›{2023-07-01}.",
      "2024-06-05 | The vote takes place on ‹November 24›{2024-11-24}, with a run-off on ‹December 1›{2024-12-01}.",
      "2024-06-05 | The vote takes place on ‹April 24›{2024-04-24}.",
      "2024-06-05 | The exhibition runs until ‹August 4›{2024-08-04}.",
      "2024-06-05 | The exhibition ran until ‹August 4›{2023-08-04}.",
      "2024-06-05 | The summit runs from ‹July 3 to July 5›{2024-07-03..2024-07-05}.",
      "2024-06-05 | It begins in ‹July›{2024-07-01..2024-07-31} and ends in ‹September›{2024-09-01..2024-09-30}.",
      "2024-06-05 | It began in ‹July›{2023-07-01..2023-07-31}.",
      "2024-06-05 | Insiders still expect the fair to be held in ‹July›{2024-07-01..2024-07-31}.",
      "2024-06-05 | Oaks to hold fair in ‹July›{2024-07-01..2024-07-31}",
      "2024-06-05 | He told the staff on ‹Monday›{2024-06-03} that they must stay.",
      "2024-06-05 | She pledged on ‹November 1›{2023-11-01} that it would stay.",
      "2024-06-05 | 镇上决定集市于‹10月20日›{2024-10-20}开张。",
      "2024-06-05 | 会议决定，集市于‹10月20日至23日›{2024-10-20..2024-10-23}在橡镇开张。",
      "2024-06-05 | 镇上决定于‹十月›{2024-10-01..2024-10-31}开集市。",
      "2024-06-05 | 镇上‹10月20日›{2023-10-20}决定免去其职务。",
      "2024-06-05 | An election is to be held on ‹July 4›{2024-07-04}.",
      "2024-06-05 | On ‹July 15›{2024-07-15}, the plenum will open in Beijing.",
      "2024-06-05 | On ‹June 3›{2024-06-03}, the party that will govern met in Rome.",
      "2024-06-05 | On ‹June 20›{2023-06-20}, he said, it will open.",
      "2024-06-05 | The committee votes ‹Thursday›{2024-06-06} on the bill.",
      "2024-06-05 | The committee voted ‹Thursday›{2024-05-30} on the bill.",
      "2024-06-09 | Biden meets Zelenskiy on ‹Friday›{2024-06-07}.",
      "2024-06-05 | The deadline is ‹June 28›{2024-06-28}.",
      "2024-06-05 | The truce expires in ‹two weeks›{2024-06-17..2024-06-23}.",
    ].map(NewsRow.init))
  func `the present tense`(_ row: NewsRow) { row.expectFound() }

  @Test(
    arguments: [
      "2024-06-05 | The council voted to remove him on ‹Tuesday›{2024-06-04}.",
      "2024-06-05 | The council voted to hold a session on ‹Friday›{2024-06-07}.",
      "2024-06-05 | The council is to remove him on ‹Friday›{2024-06-07}.",
    ].map(NewsRow.init))
  func `what is resolved, and when that is done`(_ row: NewsRow) { row.expectFound() }

  @Test(
    arguments: [
      "2024-06-05 | 博览会将于‹6月20日›{2024-06-20}在昆明开幕。",
      "2024-06-05 | 博览会‹6月20日›{2023-06-20}在昆明开幕。",
      "2024-06-25 | 博览会‹6月20日›{2024-06-20}在昆明开幕。",
      "2024-06-05 | 大会定于‹7月8日›{2024-07-08}召开，拟于‹7月12日›{2024-07-12}闭幕。",
      "2024-06-05 | 列车计划‹7月底›{2024-07-21..2024-07-31}开通。",
      "2024-06-05 | ‹7日至8日›{2024-06-07..2024-06-08}，高考将举行。",
      "2024-06-05 | ‹6月20日›{2024-06-20}起，新规施行。",
      "2024-06-25 | ‹6月20日›{2024-06-20}起，新规施行。",
      "2024-06-05 | 假期从‹6月8日›{2024-06-08}开始，到‹6月10日›{2024-06-10}结束。",
      "2024-06-05 | ‹6月3日›{2024-06-03}，他表示将出席会议。",
      "2024-06-05 | 力争‹12月底›{2024-12-21..2024-12-31}建成。",
      "2024-06-05 | 即将于‹8月›{2024-08-01..2024-08-31}上映。",
      "2024-06-05 | 赛事‹8月›{2023-08-01..2023-08-31}举行。",
    ].map(NewsRow.init))
  func `the same in Chinese`(_ row: NewsRow) { row.expectFound() }
}
