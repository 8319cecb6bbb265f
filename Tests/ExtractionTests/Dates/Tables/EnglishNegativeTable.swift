import Testing

/// What looks like a date and is none.
@Suite struct EnglishNegativeTable {
  @Test(arguments: [
    "Han Jun and Li Qiang met.", "May said the deal was dead.", "Mrs May will march on.",
    "March on, comrades.", "Sun Day is a brand of juice.", "April Jones, 31, lives here.",
    "August Wilson wrote ten plays.", "June Brown was 95.", "He may 10 years later regret it.",
    "The index closed at 2,024.06 points.", "It costs $2024 a month.", "€1999 is the price.",
    "Call 2024-0603 for help.", "Dial 010-2024-0603.", "Flight CA2024 was late.",
    "Version 12.5.2024.1 is out.", "iOS 17.5 is out.", "They won 3-1.", "A 5-4 ruling.",
    "Law No. 2024/15 applies.", "Resolution 1973 was adopted.", "Resolution 2231 lapsed.",
    "Article 23 was passed.", "Room 2020 was empty.", "Highway 101 is shut.",
    "The 30-year-old driver fled.", "Aged 18 to 24.", "Section 3/4 of the act.",
    "A 2000-strong crowd came.", "More than 2000 were hurt.", "About 1990 of them left.",
    "1500 soldiers died.", "At 20:24 the bell rang.", "24/7 service", "A fall of 12/31.",
    "The Sunday Times said so.", "Black Friday sales rose.",
    "Man Friday is a novel's servant.", "Every Monday they meet.", "On Mondays they rest.",
    "An overnight success.", "The overnight rate rose.", "Guests stayed for the overnight train.",
    "USA Today reported it.", "The Today show ran it.", "The May Fourth Movement changed China.",
    "In today's world.", "The first half ended 1-0.", "The second quarter of the city burned.",
    "In his 90s he still wrote.", "The 1080s processor", "The century-old temple.",
    "A day later nobody cared.", "He spent a week there.", "Two days of talks.",
    "The three-day visit ended.", "Year after year.", "From day to day.", "Spring water is clear.",
    "A fall of 3 percent.", "Fall in line.", "The winter coat.", "The end of the road.",
    "Boeing 737-2000 jets", "ISBN 978-2013-2020", "Windows 2000 servers", "Channel 4/5/6",
    "The G20 met.", "It ran past June.", "A third quarter of losses.",
    "Year after year it failed.", "Day traders lost money.", "The winter of discontent.",
    "COVID-19 spread.", "The J-20 flew.", "The odds are 10/1.",
    "https://example.org/2024/06/story", "photo_2024-06.jpg", "AB2024-06", "2024-06-A",
  ])
  func `names, prices, numbers`(_ text: String) {
    #expect(dates(in: text).map { text.utf8Text($0.range) } == [], "\(text)")
  }
}
