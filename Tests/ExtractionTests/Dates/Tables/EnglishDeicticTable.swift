import Testing

/// What is told from the day of writing.
@Suite struct EnglishDeicticTable {
  @Test(
    arguments: [
      "2025-01-01 | The minister resigned ‹yesterday›{2024-12-31}, his office said ‹this morning›{2025-01-01}.",
      "2023-09-20 | ‹A week ago today›{2023-09-13} the board met.",
      "2024-10-02 | It happened on the ‹eve of National Day›{2024-09-30}.",
      "2024-03-01 | Shelling resumed ‹last night›{2024-02-29} and the council meets ‹tonight›{2024-03-01}.",
      "2024-03-01 | Ukraine downed 12 drones ‹overnight›{2024-02-29..2024-03-01}, the air force said.",
      "2025-01-02 | ‹Overnight›{2025-01-01..2025-01-02}, protesters set up barricades in the capital.",
      "2023-01-02 | Talks held ‹late last month›{2022-12-21..2022-12-31} came to nothing.",
      "2023-01-02 | Prices rose ‹early last week›{2022-12-26..2022-12-27} and fell again.",
      "2023-07-31 | The bill passed ‹earlier this week›{2023-07-31} in the lower house.",
      "2023-08-03 | The bill passed ‹earlier this week›{2023-07-31..2023-08-03} in the lower house.",
      "2023-08-03 | A verdict is expected ‹later this week›{2023-08-03..2023-08-06}.",
      "2023-08-03 | A verdict is expected ‹later today›{2023-08-03}.",
      "2023-08-03 | ‹Earlier today›{2023-08-03} two bridges were hit.",
      "2022-02-28 | He arrived ‹two days ago›{2022-02-26} and leaves ‹tomorrow›{2022-03-01}.",
      "2022-03-31 | Inflation was lower ‹a month ago›{2022-02-01..2022-02-28}.",
      "2020-02-29 | The law took force ‹one year ago›{2019-01-01..2019-12-31}.",
      "2020-03-15 | Over the ‹past 10 days›{2020-03-05..2020-03-15}, cases doubled.",
      "2020-03-15 | In the ‹past 24 hours›{2020-03-14..2020-03-15} 40 people died.",
      "2020-03-15 | In the ‹last 48 hours›{2020-03-13..2020-03-15} 70 flights were cancelled.",
      "2020-03-15 | Curbs will be eased in the ‹coming days›{2020-03-15..2020-03-22}.",
      "2020-03-15 | Curbs will be eased in the ‹coming weeks›{2020-03-15..2020-04-12}.",
      "2020-03-15 | Rain is forecast over the ‹next few days›{2020-03-15..2020-03-22}.",
      "2020-03-15 | The tax will double over the ‹next five years›{2020-03-15..2025-03-15}.",
      "2021-11-12 | The budget will be voted on in ‹two weeks›{2021-11-22..2021-11-28}, and it will be close.",
      "2021-11-12 | The summit is ‹three days from now›{2021-11-15}.",
      "2021-11-12 | The army left ‹last Sunday›{2021-11-07} and returns this ‹coming Monday›{2021-11-15}.",
      "2021-11-12 | Thousands marched this ‹past Saturday›{2021-11-06}.",
      "2021-11-14 | A rally on ‹Sunday›{2021-11-14} drew thousands.",
      "2024-01-03 | The premier flew to Paris on ‹Sunday›{2023-12-31} and spoke on ‹Tuesday evening›{2024-01-02}.",
      "2024-01-03 | The court will rule on ‹Thursday›{2024-01-04}, a clerk said on ‹Wednesday›{2024-01-03}.",
      "2024-01-03 | A storm hit over ‹the weekend›{2023-12-30..2023-12-31}.",
      "2019-07-01 | ‹Last month›{2019-06-01..2019-06-30} was the hottest June; ‹this month›{2019-07-01..2019-07-31} may be hotter.",
      "2019-07-01 | Growth slowed ‹last quarter›{2019-04-01..2019-06-30}.",
      "2019-07-01 | The ‹past two decades›{1999-07-01..2019-07-01} were peaceful.",
      "2019-07-01 | Elections are due ‹next year›{2020-01-01..2020-12-31}.",
      "2019-07-01 | ‹Last spring›{2018-03-01..2018-05-31} the party split.",
      "2024-10-08 | He has been missing for the ‹past three weeks›{2024-09-17..2024-10-08}.",
      "2024-10-08 | Riots broke out ‹earlier this month›{2024-10-01..2024-10-08}.",
      "2024-10-08 | The plenum is planned for ‹late this month›{2024-10-21..2024-10-31}.",
      "2024-10-08 | The ‹day after tomorrow›{2024-10-10} the term ends.",
    ].map(NewsRow.init))
  func `days, weeks and months from the day of writing`(_ row: NewsRow) { row.expectFound() }
}
