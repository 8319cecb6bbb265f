import RuleLanguage
import Testing

@testable import Extraction

@Suite struct MentionFinderTests {
  /// Names and phrases as the parser would give them.
  static let ruleset = Ruleset(
    entities: [
      Entity(
        name: "province",
        values: [
          Value(name: "hainan", aliases: [.of("Hainan"), .of("海南")]),
          Value(
            name: "jilin", aliases: [.of("Jilin"), .of("吉林")],
            exceptions: [.of("Jilin City"), .of("吉林市")]),
          Value(name: "mongolia", aliases: [.of("Mongolia")]),
          Value(name: "inner-mongolia", aliases: [.of("Inner Mongolia"), .of("内蒙古")]),
          Value(name: "shanghai", aliases: [.of("Shanghai"), .of("上海")]),
        ])
    ],
    terms: [
      Term(
        name: "convene",
        phrases: [
          Phrase(
            source: "conven(e|es|ed)",
            parts: [
              .init([.text("conven"), .choice([[.text("e")], [.text("es")], [.text("ed")]])])
            ]),
          Phrase(
            source: "held ... meeting", parts: [.init([.text("held")]), .init([.text("meeting")])]),
          Phrase(source: "召开...会议", parts: [.init([.text("召开")]), .init([.text("会议")])]),
        ]),
      Term(
        name: "security",
        phrases: [
          Phrase(
            source: "secur* commission",
            parts: [.init([.text("secur"), .restOfWord, .space, .text("commission")])]),
          Phrase(
            source: "(the |)first",
            parts: [.init([.choice([[.text("the"), .space], []]), .text("first")])]),
        ],
        exceptions: [.of("first aid")]),
    ])

  @Test(arguments: [
    ("Shanghai and JILIN", ["shanghai=Shanghai", "jilin=JILIN"]),
    ("Jilin City, Jilin-City, jilin", ["jilin=jilin"]),
    ("吉林市和吉林省", ["jilin=吉林"]),
    ("Inner\nMongolia borders Mongolia", ["inner-mongolia=Inner\nMongolia", "mongolia=Mongolia"]),
    ("内蒙古, 內蒙古", ["inner-mongolia=内蒙古", "inner-mongolia=內蒙古"]),
    // The leftmost name wins, so the railway station is not a mention of Hainan.
    ("上海南站", ["shanghai=上海"]),
    ("Shanghainese, Hainanese, xHainan", []),
    ("Shanghai's, 在Shanghai开会", ["shanghai=Shanghai", "shanghai=Shanghai"]),
    ("It convened. Conveners convene.", ["convene=convened", "convene=convene"]),
    ("held a very long meeting", ["convene=held a very long meeting"]),
    (
      "held one two three four five six meeting",
      ["convene=held one two three four five six meeting"]
    ),
    ("held one two three four five six seven meeting", []),
    ("held. Now! A meeting", []),
    ("held\n\nmeeting", []),
    ("held a dinner, held a meeting, meeting", ["convene=held a meeting"]),
    ("召开省委国家安全委员会全体会议", ["convene=召开省委国家安全委员会全体会议"]),
    ("召开省委国家安全委员会第十二次全体会议", []),
    (
      "security commission, secure-commission, secur commission",
      [
        "security=security commission", "security=secure-commission", "security=secur commission",
      ]
    ),
    ("security of commission, security commissions", []),
    ("first aid at the first, first-aid", ["security=the first"]),
  ])
  func finds(text: String, expected: [String]) throws {
    let finder = try MentionFinder(Lexicon(Self.ruleset))
    let found = try finder.mentions(in: text.utf8.span).map { mention in
      "\(name(of: mention.subject))=\(text.utf8Slice(mention.range))"
    }
    #expect(found == expected)
  }

  private func name(of subject: Subject) -> String {
    switch subject {
    case .term(let term): Self.ruleset.terms[term].name
    case .value(let entity, let value): Self.ruleset.entities[entity].values[value].name
    }
  }
}

extension Phrase {
  /// The phrase of a text without choices, gaps or stars.
  static func of(_ text: String) -> Phrase {
    let words = text.split(separator: " ").map { Piece.text(String($0)) }
    return Phrase(
      source: text, parts: [Part(Array(words.map { [$0] }.joined(separator: [.space])))])
  }
}
