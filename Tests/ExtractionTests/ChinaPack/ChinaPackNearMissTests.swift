import Testing

@Suite struct ChinaPackNearMissTests {
  @Test(arguments: [
    // Leading groups, and the people's line of defence.
    "4月19日，四川省绵阳市委国家安全领导小组召开会议，市委书记刘超主持。",
    "On 19 April Mianyang in Sichuan held a meeting of the city's national security leading group under Liu Chao.",
    "12月10日，山西省国家安全人民防线建设小组召开会议，商黎光主持。",
    "On December 10 the leading group of the people's line of defence in Shanxi held a meeting, chaired by Shang Liguang.",
    // Hong Kong and Macau.
    "Hong Kong's Committee for Safeguarding National Security held its first meeting on July 6, 2020.",
    "The Hong Kong national security committee held a meeting.",
    "香港特别行政区维护国家安全委员会7月6日召开首次会议。", "澳門維護國家安全委員會召開會議。",
    // The centre.
    "Xi Jinping chaired the first meeting of the Central National Security Commission in Beijing on 15 April 2014.",
    "习近平4月17日在北京主持召开十九届中央国家安全委员会第一次会议。",
    "Xi, who serves as the chairman of the National Security Commission, chaired a meeting in Anhui.",
    // Cities, counties, districts.
    "四川省绵阳市委书记、市委国家安全委员会主任罗某主持召开市委国家安全委员会会议。",
    "四川绵阳市委国安委召开会议，传达省委国家安全委员会会议精神。", "安徽省泾县县委国家安全委员会召开会议。",
    "The national security committee of Jing County in Anhui held a meeting on Friday.",
    "The Mianyang city party committee's national security commission in Sichuan held a meeting.",
    "天津市河北区委国家安全委员会召开会议。", "吉林市委国家安全委员会召开会议。",
    "Jilin City's national security committee held a meeting.",
    "桂林日报讯 4月15日，市委书记、市委国家安全委员会主任主持召开市委国家安全委员会会议，传达学习自治区党委国家安全委员会会议精神。",
    // Other countries.
    "The U.S. National Security Council met on Monday as Shanghai shares fell.",
    "俄罗斯联邦安全会议召开会议，上海股市下跌。",
    // A title only.
    "Han Jun, party secretary of Anhui and head of the provincial national security commission, chaired a meeting on flood control.",
    "安徽省委书记、省委国安委主任韩俊主持召开防汛工作会议。", "上海市委书记、市委国家安全委员会主任陈吉宁主持召开防汛工作会议。",
    // Not held.
    "Anhui will convene its provincial national security commission next week.",
    "Anhui has not held a meeting of its provincial national security commission this year.",
    "安徽省将召开省委国家安全委员会会议。", "安徽省尚未召开省委国家安全委员会会议。",
    "分析认为，安徽省委国安委可能召开会议。",
    "Commentators say Anhui's provincial national security commission could meet soon.",
    // Other bodies.
    "The Anhui provincial work safety commission held a meeting on June 3.", "安徽省安全生产委员会召开会议。",
    "Taiwan's National Security Council held a meeting.", "安徽省委国家安全委员会办公室召开会议。",
    "Iran's parliament national security commission held a meeting on investment in Xinjiang.",
    "The Xuhui district national security committee in Shanghai met on June 3.",
    "上海市徐汇区委国家安全委员会召开会议。",
    // No province.
    "Recently the leaders of various provinces have been convening their provincial national security commissions.",
    "近日，多省省委国家安全委员会召开会议。",
  ])
  func `a near miss is no meeting`(text: String) throws {
    #expect(try ChinaPack.meetings(in: text) == [])
  }

  /// Each text is put where the province of the meeting would be named.
  @Test(arguments: [
    ("上海南站", "hainan"), ("黑龙江西部", "jiangxi"), ("中山东路", "shandong"), ("黄河南岸", "henan"),
    ("天津河北区", "hebei"), ("吉林市", "jilin"), ("唐山东站", "shandong"), ("长江西岸", "jiangxi"),
    ("太湖南岸", "hunan"),
    ("西湖北路", "hubei"), ("长江苏州段", "jiangsu"), ("隆重庆祝", "chongqing"), ("推广东西部协作", "guangdong"),
    ("推广西部经验", "guangxi"), ("幸福建设", "fujian"), ("青海湖", "qinghai"), ("海南州", "hainan"),
    ("海南藏族自治州", "hainan"), ("南海南部", "hainan"), ("上海合作组织", "shanghai"), ("线上海拔数据", "shanghai"),
    ("山东舰", "shandong"), ("浙江大学", "zhejiang"), ("北京时间", "beijing"), ("北京青年报", "beijing"),
    ("四川北路", "sichuan"), ("沪深两市", "shanghai"),
  ])
  func `a name that only holds a province's name is another`(name: String, trap: String) throws {
    let found = try ChinaPack.meetings(in: "\(name)附近，省委国安委召开会议。")
    #expect(!found.contains { $0.hasPrefix(trap + " ") })
    // The meeting itself is told well: with a province there is one.
    #expect(
      try ChinaPack.meetings(in: "\(name)附近，甘肃省委国安委召开会议。").contains { $0.hasPrefix("gansu ") })
  }

  @Test(arguments: [
    ("Jilin City", "jilin"), ("Hebei District", "hebei"), ("Hainan Prefecture", "hainan"),
    ("the Beijing Youth Daily", "beijing"), ("Zhejiang University", "zhejiang"),
    ("Qinghai Lake", "qinghai"),
    ("the Shanghai Cooperation Organisation", "shanghai"),
    ("the aircraft carrier Shandong", "shandong"),
    ("1045 Sichuan North Road", "sichuan"), ("the Taiwan Strait", "taiwan"),
    ("10 a.m. Beijing time", "beijing"),
    ("Shaanxi's neighbour", "shanxi"), ("Hunan or Hainan", "henan"),
  ])
  func `the same holds in English`(name: String, trap: String) throws {
    let text = "After \(name) was named, Gansu's national security commission met on June 3."
    let found = try ChinaPack.meetings(in: text)
    #expect(found.contains { $0.hasPrefix("gansu ") })
    #expect(!found.contains { $0.hasPrefix(trap + " ") })
  }
}
