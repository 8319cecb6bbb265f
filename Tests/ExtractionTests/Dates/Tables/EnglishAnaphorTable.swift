import Testing

/// What goes back to a day, a month or a year that the text named before.
@Suite struct EnglishAnaphorTable {
  @Test(
    arguments: [
      "2023-09-12 | The board met on ‹25 July›{2023-07-25}. ‹Six days after that›{2023-07-31}, he left.",
      // The year of a story that lies back.
      "2019-12-01 | On ‹July 5, 2009›{2009-07-05}, crowds marched. On ‹July 7›{2009-07-07} more came.",
      "2019-12-01 | He was named on ‹May 3, 2016›{2016-05-03}; on ‹October 2›{2019-10-02} he left.",
      "2023-11-26 | On ‹November 25, 2022›{2022-11-25}, they met. On ‹November 26›{2022-11-26} they marched.",
      "2024-03-02 | Police raided the office on ‹February 28›{2024-02-28} and came back the ‹following day›{2024-02-29}.",
      "2023-03-02 | The bridge was closed on ‹February 28, 2023›{2023-02-28} and reopened the ‹next day›{2023-03-01}.",
      "2025-01-03 | The envoy landed on ‹December 31›{2024-12-31} and left the ‹day after›{2025-01-01}.",
      "2024-01-05 | Talks broke down on ‹Jan. 1›{2024-01-01}; the ‹day before›{2023-12-31}, both sides had spoken of progress.",
      "2024-01-12 | He was detained on ‹Jan. 3›{2024-01-03} and charged ‹a week later›{2024-01-10}.",
      "2024-03-20 | She resigned on ‹February 28›{2024-02-28}. ‹Two days later›{2024-03-01} her deputy followed.",
      "2024-03-20 | Rebels took the town on ‹March 1›{2024-03-01}, ‹three days earlier›{2024-02-27} they had been repelled.",
      "2023-12-20 | On ‹2 October›{2023-10-02} the dam overflowed. ‹Three weeks later›{2023-10-23} it was drained.",
      "2022-08-09 | The pact was signed on ‹May 16, 2019›{2019-05-16}, and ‹two years later›{2021-01-01..2021-12-31} it lapsed.",
      "2022-08-09 | It was founded in ‹2015›{2015-01-01..2015-12-31} and sold the ‹following year›{2016-01-01..2016-12-31}.",
      "2022-08-09 | In ‹2020›{2020-01-01..2020-12-31} output fell from the ‹previous year›{2019-01-01..2019-12-31}.",
      "2024-09-30 | He arrived on ‹July 4›{2024-07-04} and was expelled ‹later that month›{2024-07-04..2024-07-31}.",
      "2024-09-30 | On ‹July 20›{2024-07-20} they voted; ‹earlier that month›{2024-07-01..2024-07-20} a draft had leaked.",
      "2024-09-30 | The vote of ‹July 20›{2024-07-20} was close, and ‹earlier that day›{2024-07-20} a bomb went off.",
      "2024-09-30 | The court sat on ‹July 20›{2024-07-20} and ruled ‹later that day›{2024-07-20}.",
      "2021-02-10 | The army moved on ‹Feb. 1›{2021-02-01}; ‹later the same day›{2021-02-01} it named a cabinet.",
      "2021-09-10 | In ‹March 2020›{2020-03-01..2020-03-31} schools closed, and they reopened ‹later that year›{2020-03-31..2020-12-31}.",
      "2021-09-10 | Elected in ‹October 2018›{2018-10-01..2018-10-31}, he moved the capital the ‹following month›{2018-11-01..2018-11-30}.",
      "2021-09-10 | Exports fell in ‹August 2021›{2021-08-01..2021-08-31} after rising the ‹previous month›{2021-07-01..2021-07-31}.",
      "2019-12-02 | The strike began on ‹November 18›{2019-11-18} and ended ‹that week›{2019-11-18..2019-11-24}.",
      "2019-12-02 | A probe opened on ‹November 18›{2019-11-18}, and ‹that same day›{2019-11-18} he left the country.",
      "2023-04-15 | He was dismissed in ‹March 2012›{2012-03-01..2012-03-31}, expelled ‹that September›{2012-09-01..2012-09-30} and tried in ‹July of the following year›{2013-07-01..2013-07-31}.",
      "2023-04-15 | It was sold in ‹2019›{2019-01-01..2019-12-31} and closed in ‹May of that year›{2019-05-01..2019-05-31}.",
      "2022-09-23 | It began in ‹April 2020›{2020-04-01..2020-04-30}. He was expelled in ‹September the following year›{2021-09-01..2021-09-30}.",
      "2023-04-15 | In ‹2019›{2019-01-01..2019-12-31} they said that September would be dry.",
      "2024-06-05 | Profit rose 3 percent from ‹a year earlier›{2023-01-01..2023-12-31}.",
      "2024-06-05 | Sales were up 12% on the ‹previous month›{2024-05-01..2024-05-31}.",
      "2024-06-05 | Shares fell on ‹Monday›{2024-06-03}, having gained on the ‹previous day›{2024-06-02}.",
      "2024-12-31 | He was seen on ‹Nov. 30›{2024-11-30} and vanished ‹a month later›{2024-12-01..2024-12-31}.",
      "2024-12-31 | In ‹1997›{1997-01-01..1997-12-31} the city changed hands; ‹that year›{1997-01-01..1997-12-31} the market crashed.",
      "2017-01-04 | It met on ‹29 December›{2016-12-29} and again ‹one day later›{2016-12-30}.",
      "2024-11-20 | On ‹June 25, 2019›{2019-06-25} it met; it fell on ‹July 25 of that year›{2019-07-25} and rose on ‹May 2 of the following year›{2020-05-02}.",
      "2024-11-20 | ‹Two days before Labour Day›{2024-04-29} drivers parked; ‹a week after the Spring Festival›{2024-02-17} it met.",
      "2024-11-20 | It met on the ‹day before July 1›{2024-06-30}, ‹three days after July 1, 2023›{2023-07-04}.",
      "2024-11-20 | Days before the ‹July 1›{2024-07-01} march, and two days after the march on ‹July 1›{2024-07-01}.",
      "2024-11-20 | It met two days before the ‹day before July 1›{2024-06-30}.",
      "2024-11-20 | He was held on ‹16 November›{2024-11-16}. ‹Three days after that›{2024-11-19} a car hit a wall.",
      "2024-06-05 | The following day nobody came, and two days later nobody asked.",
      "2024-06-05 | They met later that month, nobody knew when.",
    ].map(NewsRow.init))
  func `days, months and years named before`(_ row: NewsRow) { row.expectFound() }
}
