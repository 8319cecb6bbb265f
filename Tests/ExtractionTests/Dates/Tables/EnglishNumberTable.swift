import Testing

/// Dates and periods in numbers.
@Suite struct EnglishNumberTable {
  @Test(
    arguments: [
      "2023-07-26 | Nobody saw him after the ‹twenty-fifth of June›{2023-06-25} or the ‹third of July›{2023-07-03}.",
      "2023-07-26 | One third of May's rain fell in a night.",
      "2024-06-30 | Figures for ‹2024-05›{2024-05-01..2024-05-31} were revised.",
      "2024-06-30 | Reporting period: ‹2024/03›{2024-03-01..2024-03-31}, final.",
      "2024-06-30 | The war of ‹2013-2020›{2013-01-01..2020-12-31} cost billions.",
      "2024-06-30 | He governed the island (‹2013–2020›{2013-01-01..2020-12-31}).",
      "2024-06-30 | The plan for ‹2021–25›{2021-01-01..2025-12-31} was missed.",
      "2024-06-30 | The budget for ‹2023-24›{2023-01-01..2024-12-31} has passed.",
      "2024-06-30 | In the ‹2011-12›{2011-01-01..2012-12-31} season the club went bankrupt.",
      "2024-06-30 | Signed ‹3/6/2024›{2024-03-06} in Washington.",
      "2024-06-30 | Filed on ‹12/31/2023›{2023-12-31}, amended on ‹01/05/2024›{2024-01-05}.",
      "2024-06-30 | Filed on ‹31/12/2023›{2023-12-31}, amended on ‹01/05/2024›{2024-05-01}.",
      "2024-06-30 | Issued ‹3.6.2024›{2024-06-03} in Berlin.",
      "2024-06-30 | Stamped ‹06-03-2024›{2024-06-03} by the clerk.",
      "2024-06-11 | The form is dated ‹10/6/2024›{2024-06-10}.",
      "2024-06-30 | Updated ‹2/29/2024›{2024-02-29} and ‹12/25/23›{2023-12-25}.",
      "2024-06-30 | Log entry ‹2023-12-31›{2023-12-31} 23:59:59 followed by ‹2024-01-01›{2024-01-01}T00:00:00Z.",
      "2024-06-30 | ‹2023/12/30-2024/01/02›{2023-12-30..2024-01-02}: closed.",
      "2024-06-30 | In the year ‹2012›{2012-01-01..2012-12-31} he left.",
      "2024-06-30 | A ‹2019›{2019-01-01..2019-12-31} report had warned of it.",
      "2024-06-30 | After the ‹2022›{2022-01-01..2022-12-31} invasion, prices doubled.",
      "2024-06-30 | The book (‹2019›{2019-01-01..2019-12-31}) sold well.",
      "2024-06-30 | The ‹early 1990s›{1990-01-01..1992-12-31} were hard; the ‹late 1980s›{1987-01-01..1989-12-31} were not.",
      "2024-06-30 | In the ‹mid-2000s›{2003-01-01..2006-12-31} it boomed.",
      "2024-06-30 | Built in the ‹19th century›{1800-01-01..1899-12-31}, it burned in the ‹early 20th century›{1900-01-01..1929-12-31}.",
      "2024-06-30 | In the ‹21st century›{2000-01-01..2099-12-31} such wars are rare.",
      "2024-06-30 | Since the ‹last century›{1900-01-01..1999-12-31} it has stood empty.",
      "2024-06-30 | In ‹Q3 2023›{2023-07-01..2023-09-30} it lost money, in ‹Q4›{2023-10-01..2023-12-31} it gained.",
      "2024-06-30 | ‹First-quarter›{2024-01-01..2024-03-31} growth was 5.3 percent.",
      "2024-06-30 | ‹Third-quarter 2023›{2023-07-01..2023-09-30} profit fell.",
      "2024-06-30 | Rates stay until ‹end-2025›{2025-10-01..2025-12-31} at least.",
      "2024-06-30 | By the ‹end of the year›{2024-10-01..2024-12-31} it will be done.",
      "2024-06-30 | At the ‹start of 2022›{2022-01-01..2022-03-31} nobody knew.",
      "2024-06-30 | It rose in the ‹first three months of 2024›{2024-01-01..2024-03-31}.",
      "2024-06-30 | Output grew in the ‹first nine months of last year›{2023-01-01..2023-09-30}.",
      "2024-06-30 | in the ‹second half of 2023›{2023-07-01..2023-12-31}, and ‹H1 2024›{2024-01-01..2024-06-30}",
    ].map(NewsRow.init))
  func `numbers`(_ row: NewsRow) { row.expectFound() }

  @Test(
    arguments: [
      "2025-01-15 | The cabinet fell on ‹Dec. 4›{2024-12-04} and a new one took office on ‹13 December›{2024-12-13}.",
      "2025-01-15 | Martial law was declared on the night of ‹December 3rd›{2024-12-03}.",
      "2025-01-15 | From ‹December 28 to January 3›{2024-12-28..2025-01-03} the border was shut.",
      "2025-01-15 | Between ‹28 and 30 December›{2024-12-28..2024-12-30} nobody worked.",
      "2025-01-15 | The congress opens on ‹March 5›{2025-03-05}.",
      "2025-01-15 | The congress will open on ‹March 5›{2025-03-05}.",
      "2025-01-15 | The congress is set to open on ‹March 5›{2025-03-05}.",
      "2025-01-15 | The inauguration is set for ‹Monday, January 20›{2025-01-20}.",
      "2025-01-15 | The ban must be lifted by ‹Feb. 1›{2025-02-01}, the court ruled.",
      "2025-03-01 | A leap day, ‹February 29›{2024-02-29}, was the last time.",
      "2025-03-01 | In ‹February›{2025-02-01..2025-02-28} trade shrank; in ‹April›{2024-04-01..2024-04-30} it had grown.",
      "2025-03-01 | ‹January-February›{2025-01-01..2025-02-28} output rose 5.9 percent.",
      "2025-03-01 | From ‹October to February›{2024-10-01..2025-02-28} it snowed.",
      "2025-03-01 | Fighting flared on ‹Wednesday, 26 February›{2025-02-26} and ‹Thursday 27 February›{2025-02-27}.",
      "2025-03-01 | Attacks on the ‹25th›{2025-02-25}, and on the ‹28th›{2025-02-28}, were claimed.",
      "2023-11-24 | Stores were empty on ‹Thanksgiving›{2023-11-23}.",
      "2023-11-24 | Churches were shut on ‹Good Friday›{2023-04-07} and ‹Easter Sunday›{2023-04-09}.",
      "2023-11-24 | It was signed on ‹Labor Day›{2023-09-04}, after ‹Memorial Day›{2023-05-29}.",
      "2023-11-24 | It will close on ‹Christmas Day›{2023-12-25} and ‹New Year's Eve›{2023-12-31}.",
      "2023-11-24 | ‹Halloween›{2023-10-31}, ‹Valentine's Day›{2023-02-14}, ‹Independence Day›{2023-07-04}, ‹Boxing Day›{2022-12-26}",
      "2023-11-24 | The ‹Mid-Autumn Festival›{2023-09-29} fell before ‹National Day›{2023-10-01}.",
      "2023-11-24 | He was born on ‹1 October 1949›{1949-10-01}, and died on ‹Nov 23rd 2023›{2023-11-23}.",
      "2023-11-24 | HANOI, ‹Nov. 24›{2023-11-24} (AP) — Twelve people were killed.",
      "2023-11-24 | The ‹Sept. 11, 2001›{2001-09-11}, attacks",
    ].map(NewsRow.init))
  func `months, days and feasts`(_ row: NewsRow) { row.expectFound() }
}
