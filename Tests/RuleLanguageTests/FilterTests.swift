import CivilTime
import RuleLanguage
import Testing

/// When a predicate holds.
@Suite struct FilterTests {
  private let post = FieldPath(base: .slot("official"), attribute: "post")
  private let governor = Literal.name("governor")
  private let secretary = Literal.name("secretary")

  private func holds(_ filter: Filter, _ values: [Literal]) -> Bool {
    filter.holds { $0 == post ? values : [] }
  }

  @Test(arguments: Comparison.allCases)
  func `nothing compares with an empty field`(sign: Comparison) {
    #expect(!holds(.comparison(post, sign, .literal(governor)), []))
    #expect(!holds(.comparison(post, sign, .field(FieldPath(slot: "other"))), [governor]))
  }

  @Test func `a list and an empty field`() {
    #expect(!holds(.membership(post, isNegated: false, [governor]), []))
    #expect(!holds(.membership(post, isNegated: true, [governor]), []))
    #expect(holds(.not(.membership(post, isNegated: false, [governor])), []))
  }

  @Test func `several posts at once`() {
    let both = [governor, secretary]
    #expect(holds(.comparison(post, .equal, .literal(secretary)), both))
    #expect(!holds(.comparison(post, .notEqual, .literal(secretary)), both))
    #expect(holds(.membership(post, isNegated: false, [governor]), both))
    #expect(!holds(.membership(post, isNegated: true, [governor]), both))
    #expect(holds(.comparison(post, .notEqual, .literal(.name("mayor"))), both))
  }

  @Test(arguments: [
    (Comparison.less, [true, false, false]), (.lessOrEqual, [true, true, false]),
    (.equal, [false, true, false]), (.greaterOrEqual, [false, true, true]),
    (.greater, [false, false, true]), (.notEqual, [true, false, true]),
  ])
  func `numbers and days have an order`(sign: Comparison, expected: [Bool]) throws {
    let day = try #require(Day("2024-06-03"))
    let field = FieldPath(base: .date)
    for (step, expected) in zip([-1, 0, 1], expected) {
      let date = Filter.comparison(field, sign, .literal(.date(day)))
      #expect(date.holds { _ in [.date(day.advanced(by: step))] } == expected)
      let number = Filter.comparison(field, sign, .literal(.number(7)))
      #expect(number.holds { _ in [.number(7 + step)] } == expected)
    }
  }

  @Test func `an attribute on a day`() throws {
    let change = try #require(Day("2024-01-01"))
    let value = Value(
      name: "a", aliases: [], attributes: ["branch": .name("navy")],
      roles: [
        Role(attributes: ["post": governor], until: change),
        Role(attributes: ["post": secretary], since: change),
        Role(attributes: ["post": secretary], since: change),
      ])
    #expect(value.literals(of: "branch", on: change) == [.name("navy")])
    #expect(value.literals(of: "post", on: change.advanced(by: -1)) == [governor])
    #expect(value.literals(of: "post", on: change) == [governor, secretary])
    #expect(value.literals(of: "post", on: change.advanced(by: 1)) == [secretary])
    #expect(value.literals(of: "rank", on: change).isEmpty)
  }

  @Test func `of posts that may overlap nothing is said`() {
    let result = check(
      """
      entity official {
          ann "Ann" { role { post: governor } }
          bob "Bob" { role { post: secretary } }
      }
      term convene { "convened" }
      event removal {
          slot official official
          require convene
      }
      rule both {
          when count of (removal where official.post = governor and official.post = secretary) >= 1
              within 9 days
      }
      """)
    #expect(result.codes.isEmpty)
  }
}
