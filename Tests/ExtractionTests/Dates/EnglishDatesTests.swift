import Testing

@Suite struct EnglishDatesTests {
  @Test(
    arguments: [
      "On ‹June 3, 2024›{2024-06-03}, Han Jun convened the commission.",
      "On ‹June 3rd, 2024›{2024-06-03}, Han Jun convened the commission.",
      "On ‹June 3 2024›{2024-06-03} the commission met.",
      "HEFEI, ‹June 3, 2024›{2024-06-03} (Xinhua) -- Anhui's commission met.",
      "It met on ‹3 June 2024›{2024-06-03}.",
      "It met on the ‹3rd of June 2024›{2024-06-03} in Hefei.",
      "It met on the ‹3rd of June, 2024›{2024-06-03}, in Hefei.",
      "It met on ‹3 June, 2024›{2024-06-03}.",
      "The meeting of ‹Monday, June 3, 2024›{2024-06-03}, was short.",
      "The meeting of ‹Monday 3 June 2024›{2024-06-03} was short.",
      "It met ‹Mon., Jun. 3, 2024›{2024-06-03}.",
      "It met on ‹Monday, the 3rd of June›{2024-06-03}.",
      "It met on ‹Friday the 31st of May›{2024-05-31}.",
      "‹JUNE 3, 2024›{2024-06-03} - A COMMISSION MEETS",
      "Published ‹Jun 3, 2024›{2024-06-03} at 10:03",
      "Dated ‹Sept. 3, 2023›{2023-09-03}, it was sent later.",
      "It will open on ‹July 15, 2024›{2024-07-15}.",
      "The republic was proclaimed on ‹July 4, 1776›{1776-07-04}, in Philadelphia.",
      "The rising began on ‹October 10, 1911›{1911-10-10} in Wuchang.",
      "(‹February 29, 2024›{2024-02-29})",
      "wrapped in the middle: ‹June\n3, 2024›{2024-06-03}, it met",
      "wrapped with CRLF: ‹June 3,\r\n2024›{2024-06-03}, it met",
      "It was on ‹June\u{00A0}3,\u{00A0}2024›{2024-06-03}.",
      "It met on ‹June 3 last year›{2023-06-03}.",
      "It met on ‹June 3 of last year›{2023-06-03} as well.",
      "It is planned for ‹June 20 this year›{2024-06-20}.",
      "It is planned for ‹3 March next year›{2025-03-03}.",
      "于‹June 3, 2024›{2024-06-03}召开",
      "From ‹April 15, 2014›{2014-04-15} on, and again on ‹April 17, 2018›{2018-04-17}.",
    ].map(MarkedText.init))
  func full(_ example: MarkedText) { expectDates(of: example) }

  @Test(
    arguments: [
      "The account reported on ‹June 5th›{2024-06-05} that on ‹June 3rd›{2024-06-03}, Han Jun met them.",
      "On ‹June 3›{2024-06-03} Han Jun convened a meeting.",
      "It met on ‹3 June›{2024-06-03}, and Han Jun spoke.",
      "on ‹3 June›{2024-06-03} Han Jun convened it",
      "on the ‹3rd of June›{2024-06-03}",
      "on the ‹3rd June›{2024-06-03}",
      "By ‹June 5›{2024-06-05} all had met.",
      "It last met on ‹June 6›{2023-06-06}.",
      "It met on ‹Dec. 10›{2023-12-10} in Taiyuan.",
      "It met on ‹Nov. 15›{2023-11-15}; Tang was expelled.",
      "On ‹Feb 29›{2024-02-29} they met.",
      "On ‹Jan. 1›{2024-01-01} it came into force.",
      "On ‹Sept 3rd›{2023-09-03} a parade was held.",
      "on ‹Sep. 3›{2023-09-03}",
      "on ‹Jun. 3›{2024-06-03}",
      "on ‹Jun.3›{2024-06-03}",
      "on ‹Jun 3›{2024-06-03}",
      "BEIJING ‹Jun 3›{2024-06-03} (Reuters)",
      "held in Beijing ‹May 16›{2024-05-16} and chaired by Wang",
      "‹May 18›{2024-05-18}: a probe is announced",
      "the ‹June 3›{2024-06-03} meeting",
      "the ‹3 June›{2024-06-03} meeting",
      "‹Tuesday, June 4›{2024-06-04}: nothing new",
      "‹Tue 4 June›{2024-06-04}",
      "“‹April 30›{2024-04-30},” the Politburo said",
      "—‹April 30›{2024-04-30}—",
      "‹March 8th›{2024-03-08}’s meeting",
      "On ‹June 3›{2024-06-03}, 4,000 officials met.",
      "On ‹June 3›{2024-06-03}, 1200 officials met.",
      "On ‹June 3›{2024-06-03}, 2000 people gathered.",
      "on ‹June 3›{2024-06-03} people gathered",
      "held in ‹June 3rd›{2024-06-03} by Han Jun",
      "held in ‹June 3›{2024-06-03}, the meeting went on",
      "at 10:30 ‹June 3›{2024-06-03}",
      "killed 12 ‹June 3, 2024›{2024-06-03}, in a flood",
      "Theresa ‹May 23, 2017›{2017-05-23}",
      "on ‹May 3›{2024-05-03}.",
      "won 3-2 ‹May 5›{2024-05-05}",
    ].map(MarkedText.init))
  func monthAndDay(_ example: MarkedText) { expectDates(of: example) }

  @Test(
    arguments: [
      "It met from ‹May 16 to 20›{2024-05-16..2024-05-20}.",
      "It met ‹May 16-20›{2024-05-16..2024-05-20}.",
      "It met ‹May 16–20, 2023›{2023-05-16..2023-05-20}.",
      "It met ‹May 16 through May 20›{2024-05-16..2024-05-20}.",
      "between ‹May 16 and 20›{2024-05-16..2024-05-20} they toured Anhui",
      "between ‹May 30 and June 2›{2024-05-30..2024-06-02}",
      "from ‹May 30 to June 2, 2023›{2023-05-30..2023-06-02}",
      "from ‹May 30, 2023 to June 2, 2024›{2023-05-30..2024-06-02}",
      "from ‹16 to 20 May›{2024-05-16..2024-05-20}",
      "‹16–20 May 2023›{2023-05-16..2023-05-20}: the tour",
      "‹30 May - 2 June 2024›{2024-05-30..2024-06-02}",
      "from ‹Dec. 30 to Jan. 2›{2023-12-30..2024-01-02}",
      "from ‹June 4 to 8›{2024-06-04..2024-06-08}, it is said",
      "on ‹May 16›{2024-05-16} and 20",
      "on ‹May 16›{2024-05-16} and ‹May 20›{2024-05-20}",
      "put off from ‹June 3›{2024-06-03} to 5 p.m.",
      "the ‹June 3rd-5th›{2024-06-03..2024-06-05} session",
    ].map(MarkedText.init))
  func ranges(_ example: MarkedText) { expectDates(of: example) }

  @Test(
    arguments: [
      "According to the reports, in ‹recent days›{2024-05-29..2024-06-05}, Chen Jining chaired one.",
      "‹Recent days›{2024-05-29..2024-06-05} saw many such meetings.",
      "over the ‹past few days›{2024-05-29..2024-06-05}, and in the ‹last several days›{2024-05-29..2024-06-05}",
      "in the ‹past\nfew days›{2024-05-29..2024-06-05}",
      "a ‹few days ago›{2024-05-29..2024-06-05}",
      "The commission met ‹today›{2024-06-05}.",
      "‹Today›{2024-06-05}, the commission met.",
      "He said: “‹Today›{2024-06-05} we met.”",
      "It ended. ‹Today›{2024-06-05} another begins.",
      "‹today›{2024-06-05}’s meeting, and ‹yesterday›{2024-06-04}'s",
      "‹Yesterday›{2024-06-04} it met; the ‹day before yesterday›{2024-06-03} it did not.",
      "He arrived ‹last night›{2024-06-04} and speaks ‹this morning›{2024-06-05}.",
      "‹today›{2024-06-05} (‹5 June›{2024-06-05})",
    ].map(MarkedText.init))
  func relative(_ example: MarkedText) { expectDates(of: example) }

  @Test(arguments: [
    "Han Jun, party secretary of Anhui, spoke.", "Jun Han spoke.", "Han Jun 3 times spoke of it.",
    "Han Jun, 63, spoke.", "Sun Jun 3 times", "May said 3 of them came.", "Mrs May, 61, said so.",
    "March on, 3 of you.", "April Smith 3", "August was hot; 31 came.", "They may 3 times try.",

    "June 3,000 visitors", "on May 16-year-old boys", "June 3G networks",
    "2024 June", "June 31, 2024", "Feb. 30", "30 February 2024",
    "February 29, 2023", "June 0", "June 32", "June 103", "the May 4 Movement",
    "the 4 May Movement",
    "June 3:2", "April 20-0", "the 100-3 May vote", "Article 3 May be amended", "No. 3 May be next",
    "Section 12 March", "June-3", "june 3", "the 3 may attend", "in may 3 times", "Mayday 3",
    "Marchand 3",
    "Decade 3", "Janet 3", "Junta 3", "China Today", "USA Today reported it", "the Today programme",
    "Russia Today and China Today", "www.today.com", "today@example.org", "pre-today", "today-only",
    "in today's world", "todays", "Yesterdayland", "their recent day", "past days-long",
    "the few days left",
    "24/7", "10:03", "3-4", "version 2024.6.3", "v2024.6.3", "1.6.3", "2024.6.3.1", "192.168.6.3",
    "https://example.org/2024/06/03/story.html", "call 2024-06-0312", "2024-06-03-17",
    "12024-06-03",
    "2024-13-03", "2024-06-31", "2023-02-29", "2024/6",
    "2024.06",
    "2024-06/03", "$2024.6.3", "1024-06-03", "2024-6-3x", "20240603", "id=2024-06-03",
    "no date at all",
    "Chapter 3 May", "€3 May", "3.5 May", "1,003 May", "", " ", "June", "3", "June ", "3 ",
  ])
  func none(_ text: String) {
    #expect(dates(in: text).map { text.utf8Text($0.range) } == [], "\(text)")
  }
}
