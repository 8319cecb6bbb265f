import Testing

/// Ranges and lists of days and months, and stretches told by what they end with.
@Suite struct EnglishSpanTable {
  @Test(
    arguments: [
      "2024-06-05 | The talks ran from ‹Monday to Wednesday›{2024-06-03..2024-06-05} in Vienna.",
      "2024-06-07 | Trains will not run from ‹Monday through Friday›{2024-06-10..2024-06-14}, the operator said.",
      "2024-06-05 | Sales rose in ‹January›{2023-01-01..2023-01-31}, ‹February›{2023-02-01..2023-02-28} and ‹March 2023›{2023-03-01..2023-03-31}.",
      "2024-08-05 | Profit for the ‹three months to June›{2024-04-01..2024-06-30} rose 8 percent.",
      "2024-08-05 | In the ‹year to March›{2023-04-01..2024-03-31} the firm lost $2 billion.",
      "2024-08-05 | Inflation averaged 3.1 percent in the ‹12 months to July›{2023-08-01..2024-07-31}.",
      "2024-08-05 | Revenue in the ‹three months ended June 30›{2024-04-01..2024-06-30} was flat.",
      "2024-02-24 | The army seized the town on ‹Feb. 3, 2021›{2021-02-03}. ‹A year on›{2022-01-01..2022-12-31}, nothing had changed.",
      "2024-06-12 | The exercise lasted from ‹June 3 to the 8th›{2024-06-03..2024-06-08}.",
      "2024-06-12 | They met on the ‹5th›{2024-06-05} and the ‹6th›{2024-06-06}.",
      "2024-01-12 | Prices jumped around the ‹turn of the year›{2023-12-01..2024-01-31}.",
      "2024-06-05 | The court is expected to rule ‹early next week›{2024-06-10..2024-06-11}.",
      "2024-06-05 | He is due back ‹late next month›{2024-07-21..2024-07-31}.",
      "2024-06-14 | Stocks fell in the ‹week of June 3›{2024-06-03..2024-06-09}.",
      "2024-06-14 | Claims rose in the ‹week ending June 8›{2024-06-02..2024-06-08}.",
      "2024-06-14 | In the ‹week ended June 8›{2024-06-02..2024-06-08} claims rose to 242,000.",
      "2024-06-14 | Shipments fell 4 percent in ‹Q3 2023›{2023-07-01..2023-09-30} and in ‹2023Q4›{2023-10-01..2023-12-31}.",
      "2024-11-06 | The minister resigned ‹late Tuesday›{2024-11-05}.",
      "2024-11-06 | The minister resigned ‹early Wednesday morning›{2024-11-06}.",
      "2024-11-06 | Trade grew in the ‹first three quarters of 2024›{2024-01-01..2024-09-30}.",
      "2024-11-06 | GDP grew 4.6 percent in the ‹third quarter›{2024-07-01..2024-09-30}, from 4.7 percent in the ‹previous quarter›{2024-04-01..2024-06-30}.",
      "2024-11-06 | It hopes to finish by ‹year-end›{2024-10-01..2024-12-31}.",
      "2024-11-06 | Friday prayers drew 3,000.",
      "2024-11-06 | The fund lost 3 percent in the ‹second half of October›{2024-10-16..2024-10-31}.",
      "2024-11-06 | The gap narrowed from the ‹year before›{2023-01-01..2023-12-31}.",
      "2024-11-06 | In the ‹year before last›{2022-01-01..2022-12-31} it grew.",
      "2024-11-06 | Officials met on ‹October 21›{2024-10-21}, ‹22›{2024-10-22} and ‹23›{2024-10-23}.",
      "2023-03-15 | In the ‹first week of March›{2023-03-01..2023-03-07}, protests spread to 12 towns.",
      "2023-03-15 | In the ‹second week of February›{2023-02-08..2023-02-14} the strike ended.",
      "2023-03-15 | The siege began ‹Wednesday of last week›{2023-03-08}.",
      "2023-03-15 | The weekend of ‹March 11-12›{2023-03-11..2023-03-12} was the busiest.",
      "2023-03-15 | Sales rose to $4 billion in ‹FY2022›{2022-01-01..2022-12-31}.",
      "2023-03-15 | In the ‹six months through February›{2022-09-01..2023-02-28} imports fell.",
      "2023-03-15 | In the ‹quarter ended Dec. 31, 2022›{2022-10-01..2022-12-31} it lost money.",
      "2023-03-15 | For the ‹year ended March 31, 2022›{2021-04-01..2022-03-31} it made a profit.",
      "2023-03-15 | It will take effect in ‹90 days›{2023-06-13}.",
      "2023-03-15 | Posted: ‹14-Mar-2023›{2023-03-14}",
      "2023-03-15 | The second half was better; they won 3-2 after extra time.",
    ].map(NewsRow.init))
  func `days, months and stretches that stand together`(_ row: NewsRow) { row.expectFound() }
}
