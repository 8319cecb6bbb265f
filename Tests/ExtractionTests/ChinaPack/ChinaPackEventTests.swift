import Extraction
import Testing

/// The other events of the pack, in the ways that newsrooms tell them, and what comes near to them.
@Suite struct ChinaPackEventTests {
  @Test(arguments: [
    // People by pronoun, by title and as "the two".
    (
      "Tang Renjian led the ministry. He was placed under investigation on May 18.", "2024-05-20",
      ["official-investigated tang-renjian 2024-05-18"]
    ),
    // Those who lead a province, where the dateline says which.
    (
      "HEFEI, June 4 -- All members of the provincial standing committee pledged their loyalty to Xi Jinping as the core on Monday.",
      "2024-06-05", ["loyalty-pledge anhui 2024-06-03"]
    ),
    // Where somebody comes from is not where it was; and who inquires is no state.
    ("14日晚，在广州的湖北籍制衣工人上街抗议。", "2022-11-16", ["unrest guangdong 2022-11-14"]),
    (
      "A manager, Chen Gang, is being investigated by the exchange for late filing.", "2023-08-17",
      []
    ),
    (
      "政治局27日開會，審議李尚福、魏鳳和的審查報告，決定開除兩人黨籍。", "2024-06-28",
      ["official-removed li-shangfu 2024-06-27", "official-removed wei-fenghe 2024-06-27"]
    ),
    (
      "李尚福8月29日在北京出席一个论坛，此后再没有公开露面。", "2023-09-20",
      ["official-missing li-shangfu 2023-08-29"]
    ),
    (
      "Reporters asked about Qin Gang. The last time he was seen in public was June 25.",
      "2023-07-12",
      ["official-missing qin-gang 2023-06-25"]
    ),
    (
      "The legislature made Pan Gongsheng governor of the central bank in place of Yi Gang on July 25.",
      "2023-07-26", ["official-removed yi-gang 2023-07-25"]
    ),
    (
      "Sun Lijun, the agency said on Friday, has been expelled from the party.", "2021-10-02",
      ["official-removed sun-lijun 2021-10-01"]
    ),
    // Somebody of the same name, and what is told in a relative clause.
    (
      "Inspectors have taken away Wang Kai, deputy head of the water bureau of a county in Henan.",
      "2023-05-10", []
    ),
    ("据通报，某县水利局原局长王凯涉嫌严重违纪违法，接受审查调查。", "2023-05-10", []),
    (
      "Li Shangfu, who was last seen on Aug. 29, is under investigation, according to people familiar with the matter.",
      "2023-09-15", ["official-missing li-shangfu 2023-08-29"]
    ),
    // A party that is not China's, a custom, a city.
    (
      "The third plenum of the party's Central Committee closed in Hanoi on Thursday.",
      "2021-07-09", []
    ),
    ("按惯例，三中全会多在秋天召开。", "2024-05-01", []),
    (
      "浙江绍兴市委国家安全委员会召开会议。会议要求，把政治安全摆在首位。", "2023-05-18", []
    ),
    // It lasts from its first day to its last.
    (
      "The fourth plenum opened in Beijing on Monday. The session will end on Thursday.",
      "2025-10-21",
      ["plenum-held fourth-plenum 2025-10-20..2025-10-23"]
    ),
    // A plenum that has sat is not announced.
    (
      "7月15日至18日，党的二十届三中全会在北京举行，审议通过了关于进一步全面深化改革的决定。", "2024-08-30",
      ["plenum-held third-plenum 2024-07-15..2024-07-18"]
    ),
    (
      "Hundreds of workers at a furniture plant in Foshan walked off the job on Monday.",
      "2024-09-12",
      ["unrest guangdong 2024-09-09"]
    ),
    (
      "Qin Gang was dropped as foreign minister on July 25 without a word of explanation.",
      "2023-09-16",
      ["official-removed qin-gang 2023-07-25"]
    ),
    (
      "China's leaders said on Wednesday that the fourth plenum will be held in October.",
      "2025-07-31",
      ["plenum-scheduled fourth-plenum 2025-07-30"]
    ),
    (
      "Qin Gang is a deputy. On February 27 the legislature accepted his resignation.",
      "2024-02-28",
      ["official-removed qin-gang 2024-02-27"]
    ),
    // Lists.
    (
      "全国人大常委会29日公告，火箭军原司令员李玉超、周亚宁，原副司令员李传广，装备发展部原副部长张育林等被终止代表资格。",
      "2023-12-30",
      [
        "official-removed li-chuanguang 2023-12-29", "official-removed li-yuchao 2023-12-29",
        "official-removed zhang-yulin 2023-12-29", "official-removed zhou-yaning 2023-12-29",
      ]
    ),
    (
      "The party on Friday expelled nine generals, among them He Weidong, a vice-chairman of the commission; "
        + "Miao Hua, its director of political work; and Lin Xiangyang.", "2025-10-18",
      [
        "official-removed he-weidong 2025-10-17", "official-removed lin-xiangyang 2025-10-17",
        "official-removed miao-hua 2025-10-17",
      ]
    ),
    (
      "Li Shangfu was removed from his post on Tuesday, as was Qin Gang.", "2023-10-25",
      ["official-removed li-shangfu 2023-10-24", "official-removed qin-gang 2023-10-24"]
    ),
    // What bodies accept, confirm and announce.
    (
      "On July 18 the plenum accepted Qin Gang's resignation and confirmed the expulsion of Li Shangfu.",
      "2024-07-19",
      ["official-removed li-shangfu 2024-07-18", "official-removed qin-gang 2024-07-18"]
    ),
    (
      "韩俊同志不再担任安徽省委书记职务，另有任用。", "2024-12-31", ["official-removed han-jun 2024-12-31"]
    ),
    (
      "Miao Hua has been suspended pending a probe, the ministry said on Thursday.", "2024-11-28",
      ["official-investigated miao-hua 2024-11-28"]
    ),
    (
      "自8月29日在论坛发表演讲后，李尚福已超过两周没有公开露面。", "2023-09-15",
      ["official-missing li-shangfu 2023-08-29"]
    ),
    // The announcement of a plenum is no plan, and its span is told where it is told.
    (
      "China's leaders will gather in July for the third plenum, the Politburo announced on Tuesday.",
      "2024-05-02", ["plenum-scheduled third-plenum 2024-04-30"]
    ),
    (
      "The third plenum closed on Thursday.\n\nThe members, who met from July 15 to 18, heard a report. "
        + "The session ran from July 15 to 18.", "2024-07-19",
      ["plenum-held third-plenum 2024-07-15..2024-07-18"]
    ),
    // A vow is no plan, either.
    (
      "Xu Lin told cadres on Friday that Guizhou would be forever loyal to General Secretary Xi Jinping.",
      "2024-09-07", ["loyalty-pledge xu-lin 2024-09-06"]
    ),
    // Unrest.
    (
      "In Luyi, Henan, a crowd surrounded the patrol car and overturned it on January 2.",
      "2023-01-09",
      ["unrest henan 2023-01-02"]
    ),
    ("武汉民众周日傍晚推倒防疫围栏。", "2022-11-28", ["unrest hubei 2022-11-27"]),
  ])
  func `an event is found in many styles`(
    text: String, published: String, expected: [String]
  ) throws {
    #expect(try ChinaPack.asserted(in: text, published: published) == expected)
  }

  @Test(arguments: [
    // Only claimed, or of something else than the official.
    ("Analysts speculate that General Li Shangfu is under investigation.", "2023-09-16"),
    (
      "Unconfirmed rumours have swept through chat groups that Liu Jianchao was taken away for questioning.",
      "2025-08-03"
    ),
    ("【記者葉書宏/台北報導】國防部長在新年活動上公開宣示，對黨的核心絕對忠誠。", "2024-01-03"),
    ("流亡海外的法学家受访时声称，前外交部长秦刚已被军纪委带走。", "2024-09-18"),
    (
      "Hebei's provincial party national security commission will hold a meeting on February 20.",
      "2025-02-14"
    ),
    ("Lan Tianli's name vanished from the regional government's homepage.", "2025-05-17"),
    ("一段影片称广东茂名2月25日爆发骚乱，茂名警方否认，指画面实为龙舟赛后的堵车。", "2023-02-27"),
    // Somebody else.
    (
      "Dong Jun received the Singaporean minister. The minister was replaced a month ago.",
      "2024-11-30"
    ),
    (
      "Ren Zhenhe spoke. Among those present were three heads. They had been expelled.",
      "2024-05-05"
    ),
    (
      "Nine village heads were removed. Among those who spoke was Liu Jie, the governor.",
      "2024-10-02"
    ),
    ("Dong Jun was succeeded by Hu Zhongming as chief of the navy in 1990.", "2024-10-02"),
    ("秦刚的秘书被免职。", "2023-07-25"),
    ("Generals fall ill, he says of Miao Hua.", "2025-04-25"),
    ("Zhang Youxia was absent from the photograph.", "2024-12-20"),
    // Only claimed, denied or made up.
    ("He Weidong sat there. A columnist wrote that he had been taken away.", "2025-04-11"),
    (
      "The ministry rejected as baseless a report that Dong Jun was under investigation.",
      "2024-09-04"
    ),
    ("名嘴断言秦刚已经被抓。", "2023-07-18"),
    ("In a thriller, Qin Gang is arrested.", "2023-08-20"),
    // No protest, and no plenum of the centre.
    ("A reporter from Hunan asked about protests over wages.", "2025-03-11"),
    ("Wuhan enjoyed a riot of blossom and a strike of luck.", "2025-04-20"),
    ("浙江省委全会8月24日举行，学习贯彻党的二十届三中全会精神，审议通过了决定。", "2024-08-25"),
    // No province's leader.
    ("合肥市委书记6月11日强调，要把维护政治安全放在首位。", "2024-06-12"),
    // No pledge to the leader.
    ("In Fujian, swimmers vowed to stay loyal to their coach.", "2024-10-09"),
    // Another commission.
    ("The work safety commission of Henan is new. The commission met on Thursday.", "2024-06-08"),
  ])
  func `a near miss is none`(text: String, published: String) throws {
    #expect(try ChinaPack.asserted(in: text, published: published) == [])
  }

  @Test func `a chronology tells each thing on its day`() throws {
    let text = """
      **30 July 2025** – The Politburo says that the Central Committee will meet for its fourth plenum in October.

      **17 October** – Three days before the delegates are due, the ministry lets it be known that nine are out. He \
      Weidong is expelled from the party.

      **20 October** – The Fourth Plenum opens at the hotel.
      """
    #expect(
      try ChinaPack.asserted(in: text, published: "2025-10-24")
        == ["official-removed he-weidong 2025-10-17", "plenum-held fourth-plenum 2025-10-20"])
  }

  @Test func `a digest may say that somebody did the same`() throws {
    let text = """
      On June 5 Yin Hong chaired a meeting of Jiangxi's provincial national security commission.

      Feng Fei did the same in Haikou on June 7. Guizhou convened its panel on June 8, Yunnan on June 9.
      """
    #expect(
      try ChinaPack.meetings(in: text, published: "2024-06-10")
        == ["jiangxi 2024-06-05", "hainan 2024-06-07", "guizhou 2024-06-08", "yunnan 2024-06-09"])
  }
}
