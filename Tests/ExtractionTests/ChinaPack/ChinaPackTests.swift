import CivilTime
import Extraction
import Foundation
import RuleLanguage
import Testing

@Suite struct ChinaPackTests {
  @Test func `the pack has no mistakes and the names that others rely on`() throws {
    let result = try ChinaPack.check()
    #expect(result.diagnostics == [])
    let rules = try #require(result.ruleset)
    #expect(rules.timeZone == "Asia/Shanghai")
    let provinces = try #require(rules.entities.first { $0.name == "province" })
    #expect(provinces.values.count == 34)
    #expect(Set(provinces.values.map(\.name)).count == 34)
    let slots = Dictionary(
      uniqueKeysWithValues: rules.events.map { event in
        (event.name, event.slots.map { $0.name + ($0.isOptional ? "?" : "") })
      })
    #expect(
      slots == [
        "security-meeting": ["province", "chair?"], "political-security-first": ["province"],
        "official-investigated": ["official"], "official-removed": ["official"],
        "official-missing": ["official"], "plenum-scheduled": ["plenum"],
        "plenum-held": ["plenum"], "unrest": ["province"],
        "loyalty-pledge": ["official?", "province?"],
      ])
    let rule = try #require(rules.rules.first { $0.name == "provincial-security-wave" })
    #expect(rule.severity == SeverityScale(.warning, steps: [.init(.critical, from: 6)]))
    #expect(
      rule.condition
        == .threshold(
          Threshold(distinct: "province", event: "security-meeting", count: 3, days: 14)))
  }

  @Test func `the sample article gives four provinces, resting on two sentences`() throws {
    let file = ChinaPack.folder
      .appending(path: "seeds/2024-06-06-provinces-security-commissions.txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    let sightings = try ChinaPack.sightings(in: text, published: "2024-06-06")
    #expect(sightings.map { $0.slots["province"] } == ["anhui", "chongqing", "shanghai", "yunnan"])
    let anhui = try #require(sightings.first)
    #expect(anhui.date.text == "June 3rd")
    #expect(anhui.date.precision == .day)
    #expect(Set(sightings.flatMap(\.evidence)).count == 2)
    for vague in sightings.dropFirst() {
      #expect(vague.date.text == "recent days")
      #expect("\(vague.date.interval)" == "2024-05-30..2024-06-06")
    }
  }

  @Test(arguments: [
    ("2024-06-05-anhui-readout.md", "2024-06-05", ["anhui"]),
    ("2024-06-04-yunnan-chongqing-digest.txt", "2024-06-04", ["yunnan", "chongqing"]),
    ("2022-02-10-shanghai-commission.txt", "2022-02-10", ["shanghai"]),
    ("2020-07-07-hong-kong-committee.md", "2020-07-07", []),
    ("2023-12-12-shanxi-line-of-defence.txt", "2023-12-12", []),
    ("2018-04-20-mianyang-leading-group.md", "2018-04-20", []),
  ])
  func `the other sample articles say what their names say`(
    name: String, published: String, expected: [String]
  ) throws {
    let file = ChinaPack.folder.appending(path: "seeds/\(name)")
    let text = try String(contentsOf: file, encoding: .utf8)
    let found = try ChinaPack.sightings(in: text, published: published)
    #expect(Set(found.compactMap { $0.slots["province"] }) == Set(expected))
  }

  @Test(arguments: [
    "On June 3 Han Jun, party secretary of Anhui, convened the provincial national security commission.",
    "Anhui's national security commission met on 3 June under Han Jun.",
    "The National Security Commission of the CPC Anhui Provincial Committee held a plenary meeting on June 3.",
    "BEIJING, June 4 (Reuters) - On 2024-06-03, Anhui's party secretary Han Jun convened the provincial national security commission, state media said.",
    "HEFEI, June 4 (Xinhua) -- Han Jun, secretary of the CPC Anhui Provincial Committee, presided on June 3 over a meeting of the committee's national security commission.",
    "6月3日，安徽省委书记、省委国家安全委员会主任韩俊主持召开省委国家安全委员会会议。",
    "安徽省委國家安全委員會2024年6月3日召開會議，省委書記韓俊主持。",
    "新华社北京6月4日电 安徽省委国家安全委员会会议6月3日在合肥召开。",
    "据北京青年报报道，6月3日，安徽省委书记韩俊主持召开省委国家安全委员会会议。",
    "Anhui's top official Han Jun presided on June 3 over a session of the province's national security commission.",
    "On June 3, the Anhui Provincial National Security Committee, headed by Han Jun, met in Hefei.",
    "Anhui Party Secretary Han Jun convened the Provincial Party Committee's National Security Committee on Monday, June 3.",
    "6月3日下午，省委国家安全委员会会议在合肥召开，安徽省委书记韩俊出席并讲话。",
    "省委国安委6月3日召开会议，皖省各地收听收看。",
    "隆重庆祝活动之前，6月3日，安徽省委国安委召开会议。",
  ])
  func `one meeting is found in every style`(text: String) throws {
    #expect(try ChinaPack.meetings(in: text) == ["anhui 2024-06-03"])
  }

  @Test(arguments: [
    ("今天（2月8日）下午，上海市委书记、市委国家安全委员会主任李强主持召开市委国家安全委员会全体会议。", "2022-02-08", ["shanghai 2022-02-08"]),
    ("近日，重庆市委书记袁家军主持召开市委国家安全委员会会议。", "2024-06-06", ["chongqing 2024-05-30..2024-06-06"]),
    ("云南省委书记王宁近日以省委国安委主任身份主持召开会议。", "2024-06-06", ["yunnan 2024-05-30..2024-06-06"]),
    ("新疆维吾尔自治区党委国家安全委员会6月4日召开全体会议。", "2024-06-06", ["xinjiang 2024-06-04"]),
    (
      "HANGZHOU, Zhejiang, April 14 -- Che Jun chaired the provincial national security commission.",
      "2020-04-16", ["zhejiang 2020-04-14"]
    ),
    (
      "Jiangsu's provincial national security commission held its first meeting on 22 February, chaired by Lou Qinjian.",
      "2019-02-24", ["jiangsu 2019-02-22"]
    ),
    (
      "Beijing Party Secretary Yin Li on June 4 chaired a meeting of the municipal party committee's national security commission.",
      "2024-06-06", ["beijing 2024-06-04"]
    ),
    (
      "Chongqing Party chief Yuan Jiajun chaired a plenary of the city's National Security Commission on June 2.",
      "2024-06-06", ["chongqing 2024-06-02"]
    ),
    ("内蒙古自治区党委国家安全委员会召开2024年第一次会议。", "2024-06-06", ["inner-mongolia 2024-06-06"]),
    ("江苏省委国家安全委员会22日（周五）召开第一次会议。", "2019-02-24", ["jiangsu 2019-02-22"]),
    (
      "Jiangsu's provincial national security commission met on Friday for the first time.",
      "2019-02-24",
      ["jiangsu 2019-02-22"]
    ),
    (
      "近日，上海市委书记陈吉宁、云南省委书记王宁、重庆市委书记袁家军均以当地国安委主任身份主持召开会议。", "2024-06-06",
      [
        "chongqing 2024-05-30..2024-06-06", "shanghai 2024-05-30..2024-06-06",
        "yunnan 2024-05-30..2024-06-06",
      ]
    ),
    (
      "皖沪滇渝四地省级国安委近日先后召开会议。", "2024-06-06",
      [
        "anhui 2024-05-30..2024-06-06", "chongqing 2024-05-30..2024-06-06",
        "shanghai 2024-05-30..2024-06-06", "yunnan 2024-05-30..2024-06-06",
      ]
    ),
    (
      "Shanghai's Chen Jining, Yunnan's Wang Ning and Chongqing's Yuan Jiajun have in recent days all chaired meetings as heads of their local national security commissions.",
      "2024-06-06",
      [
        "chongqing 2024-05-30..2024-06-06", "shanghai 2024-05-30..2024-06-06",
        "yunnan 2024-05-30..2024-06-06",
      ]
    ),
  ])
  func `every province has its own form`(text: String, published: String, expected: [String]) throws
  {
    #expect(try ChinaPack.meetings(in: text, published: published) == expected)
  }

  @Test(arguments: [
    // A dateline says whose committee it is; so does the seat of the province in it.
    (
      "HANGZHOU, April 14 (Xinhua) -- Che Jun chaired the provincial national security commission.",
      ["zhejiang 2024-04-14"]
    ),
    ("本报合肥6月4日讯 省委国家安全委员会6月3日召开会议。", ["anhui 2024-06-03"]),
    ("新华社乌鲁木齐6月4日电（记者 李某）自治区党委国家安全委员会召开会议。", ["xinjiang 2024-06-04"]),
    ("本报合肥6月4日讯 四川省委国家安全委员会6月3日召开会议。", ["sichuan 2024-06-03"]),
    // A seat in the sentence is not its province, and the capital's dateline is no place.
    ("省委国家安全委员会6月3日在合肥召开会议。", []),
    ("新华社北京6月4日电 省委国家安全委员会6月3日召开会议。", []),
    ("BEIJING, June 4 (Reuters) - Local national security commissions have met.", []),
    ("HONG KONG, June 4 — Provincial national security commissions have met.", []),
  ])
  func `a dateline tells whose commission it is`(text: String, expected: [String]) throws {
    #expect(try ChinaPack.meetings(in: text) == expected)
  }

  @Test(arguments: [
    ("安徽省将于6月20日召开省委国家安全委员会会议。", Status.planned),
    ("Anhui has not convened its provincial national security commission this year.", .denied),
    ("安徽省尚未召开省委国家安全委员会会议。", .denied),
    ("Analysts say Anhui's provincial national security commission met on June 3.", .claimed),
    ("如果安徽省委国安委召开会议，将会公布消息。", .hypothetical),
  ])
  func `a meeting that was not held is not asserted`(text: String, status: Status) throws {
    let found = try ChinaPack.sightings(in: text, published: "2024-06-06")
    #expect(found.map(\.status) == [status])
  }

  @Test func `a long readout is one meeting, and its headline and body are one telling`() throws {
    let text = """
      安徽省委国家安全委员会会议6月3日召开 韩俊主持

      本报合肥6月3日讯 6月3日，安徽省委书记、省委国家安全委员会主任韩俊主持召开省委国家安全委员会会议，\
      学习贯彻习近平总书记关于国家安全工作的重要论述。

      会议指出，要坚持总体国家安全观，把维护政治安全摆在首位。要加强意识形态领域风险隐患排查，完善工作机制。

      会议强调，省委国家安全委员会办公室要发挥作用，各市要落实责任。
      """
    let found = try ChinaPack.sightings(in: text, published: "2024-06-04")
    #expect(
      found.map { "\($0.slots["province"] ?? "") \($0.slots["chair"] ?? "") \($0.date.interval)" }
        == ["anhui han-jun 2024-06-03"])
    #expect(found.first?.evidence.count == 2)
  }

  @Test func `a digest gives each item its own province`() throws {
    let text = """
      Around the provinces

      - Anhui: the provincial national security commission met on June 3 under Han Jun.
      - Sichuan: officials in Chengdu opened a trade fair on June 4.
      - Yunnan: Wang Ning chaired the provincial national security commission on June 5.
      """
    #expect(try ChinaPack.meetings(in: text) == ["anhui 2024-06-03", "yunnan 2024-06-05"])
  }
}
