import CivilTime
import Correlation
import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import Reports

/// The page for a browser.
@Suite struct AlertPageTests {
  private let made = Date(timeIntervalSince1970: 1_717_578_764)

  private func page(_ alerts: [Alert]) -> PageContents {
    PageContents(AlertPage(alerts, clock: Clock(timeZone: .gmt), made: made).text)
  }

  @Test func `it has each alert with its evidence, a bar and its values`() {
    let alert = SampleAlert.revision(17, time: made, message: "Anhui met").alert
    let page = page([alert])
    #expect(page.isWellFormed)
    #expect(page.text.contains("1 alert of 1 rule, 2024-06-03 to 2024-06-03. Made by Tocsin on"))
    #expect(page.text.contains("2024-06-05 09:12"))
    #expect(
      page.text.contains("Alert 17, rule wave, post chair, warning, raised, certain, count 1"))
    #expect(page.text.contains("On June 3rd it met."))
    #expect(page.text.contains("“安徽”, 2024-06-03, a.txt"))
    #expect(page.elements["rect"] == 1)
    #expect(page.elements["article"] == 1)
    #expect(page.elements["blockquote"] == 1)
    #expect(page.text.contains("wave, by province"))
    // The head, and the row of anhui with a cell for its one day.
    #expect(page.elements["tr"] == 2)
    #expect(page.elements["td"] == 1)
  }

  @Test func `it fetches nothing, runs nothing, and no article writes markup`() {
    let hostile =
      "</p><script>alert(1)</script><img src=\"http://a.b/c\" onerror='x()'>&amp;\u{1B}[2J\u{202E}\u{0}"
    var alert = SampleAlert.revision(1, time: made, message: hostile, evidence: hostile).alert
    alert.rule = hostile
    alert.group = [hostile: hostile]
    alert.values = [hostile: [hostile], "province": [hostile, "anhui"]]
    alert.happenings[0].slots[hostile] = hostile
    alert.happenings[0].event = hostile
    alert.happenings[0].sightings[0].article.title = hostile
    alert.happenings[0].sightings[0].article.path = hostile
    alert.happenings[0].sightings[0].article.outlet = hostile
    alert.happenings[0].sightings[0].date.text = hostile
    let page = page([alert])
    #expect(page.isWellFormed)
    for element in ["script", "img", "link", "iframe", "object", "base", "form"] {
      #expect(page.elements[element] == nil, "\(element)")
    }
    #expect(page.attributes.allSatisfy { !$0.lowercased().hasPrefix("on") })
    #expect(page.addresses == ["#alert-1"])
    #expect(!page.markup.contains("\u{1B}") && !page.markup.contains("\u{202E}"))
    #expect(!page.markup.contains("url(") && !page.markup.contains("@import"))
  }

  @Test func `a day and two thousand years have at most 24 columns`() {
    var old = SampleAlert.revision(1, time: made).alert
    old.first = SampleAlert.day.advanced(by: -730_000)
    for alerts in [[SampleAlert.revision(2, time: made).alert], [old]] {
      let span = PageSpan(alerts)
      #expect(span.map { (1...24).contains($0.columns) } == true)
      #expect(span.map { $0.column(of: SampleAlert.day) } == span.map { $0.columns - 1 })
      #expect(page(alerts).isWellFormed)
    }
  }

  @Test func `without alerts it says so`() {
    let page = page([])
    #expect(page.isWellFormed)
    #expect(page.text.contains("No alerts. Made by Tocsin"))
  }
}

/// What a parser finds in a page.
private final class PageContents: NSObject, XMLParserDelegate {
  let markup: String
  private(set) var isWellFormed = false
  private(set) var text = ""
  /// How many there are of each element.
  private(set) var elements: [String: Int] = [:]
  private(set) var attributes: Set<String> = []
  /// The addresses that it leads to or would fetch.
  private(set) var addresses: Set<String> = []

  init(_ markup: String) {
    self.markup = markup
    super.init()
    let parser = XMLParser(data: Data(markup.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes found: [String: String] = [:]
  ) {
    elements[name, default: 0] += 1
    attributes.formUnion(found.keys)
    for key in ["href", "src", "action"] { found[key].map { _ = addresses.insert($0) } }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += string
  }
}
