import Testing

/// Sentences of several dates, as a report strings them together.
@Suite struct EnglishReportTable {
  @Test(
    arguments: [
      "2024-03-04 | The Fed cut rates in ‹September 2007›{2007-09-01..2007-09-30} and again ‹a month later›{2007-10-01..2007-10-31}.",
      "2024-03-04 | Some 2,500 people fled between ‹Jan. 30 and Feb. 3›{2024-01-30..2024-02-03}, the U.N. said ‹Sunday›{2024-03-03}.",
      "2024-03-04 | Protests since ‹Thursday›{2024-02-29} have left 11 dead; on ‹Saturday›{2024-03-02} alone, four died.",
      "2024-03-04 | A court sentenced him ‹Monday›{2024-03-04} to 10 years in prison.",
      "2024-03-04 | It was the worst quake since ‹1999›{1999-01-01..2024-03-04}, when 17,000 died.",
      "2024-03-04 | He served from ‹1998 to 2003›{1998-01-01..2003-12-31} and again from ‹2010 until 2014›{2010-01-01..2014-12-31}.",
      "2024-03-04 | The ‹2024›{2024-01-01..2024-12-31} budget, passed in ‹December›{2023-12-01..2023-12-31}, raises spending in ‹2025›{2025-01-01..2025-12-31}.",
      "2024-03-04 | GDP grew 2.1% in the ‹fourth quarter›{2023-10-01..2023-12-31}.",
      "2024-03-04 | At dawn on ‹1 March›{2024-03-01} the convoy left; ‹two days later›{2024-03-03} it was hit. The ‹next morning›{2024-03-04} it returned.",
      "2024-03-04 | Elections are scheduled for ‹Nov. 5, 2024›{2024-11-05}, and a runoff in ‹January 2025›{2025-01-01..2025-01-31}.",
      "2024-03-04 | ‹Wed, 28 Feb 2024›{2024-02-28} 10:00:00 GMT",
      "2024-03-04 | He turned 70 ‹last year›{2023-01-01..2023-12-31} and retired in the ‹summer of 2023›{2023-06-01..2023-08-31}.",
    ].map(NewsRow.init))
  func `several dates`(_ row: NewsRow) { row.expectFound() }
}
