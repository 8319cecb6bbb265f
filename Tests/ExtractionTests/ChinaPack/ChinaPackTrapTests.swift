import Extraction
import Testing

/// What sounds like one of the pack's events and is none of today's: the past, the stage, the drill, the namesake, the
/// other side of the world.
@Suite struct ChinaPackTrapTests {
  @Test(arguments: [
    // The past, on a day of today.
    "A plaque to the 1967 riots was unveiled in Hong Kong on June 18.",
    "Historians in Hong Kong marked on June 18 the centenary of the Canton-Hong Kong strike of 1925.",
    "The museum's new show in Chengdu recalls the 1911 railway protest with letters.",
    "6月18日，上海电影节放映了一部讲述1925年上海罢工的影片。", "6月18日，香港法院就2019年示威案件判处三人监禁。",
    "On June 18 an Anhui court sentenced a man to death for a knife attack that killed six at a kindergarten in 2023.",
    // The stage and the drill.
    "6月18日，话剧团在武汉上演罢工一幕，观众掌声不断。",
    "A flash mob in Xi'an on June 18 danced to protest songs of the sixties.",
    "6月18日，遵义市体育中心门前，上百名“工人”拉着“还我血汗钱”的横幅冲击大门。", "6月18日，洛阳一商场内，两名戴面罩的男子挥舞道具刀冲向人群。",
    "6月18日，河南一商场开业，商家以“抗议高价”为噱头招揽顾客。",
    // What is prepared, where a plant is to go, and what goes with an expulsion.
    "政治局6月18日召开会议，研究召开第二十届中央委员会第四次全体会议筹备工作。",
    // What was no protest, and who was seen the other day.
    "The typhoon tore through Hainan on June 18; branches and billboards blocked the roads.",
    "6月18日，北京股市大跌，经纪称买方集体罢工。", "6月18日，广西召开会议，听取涉海维权、口岸检疫等工作情况汇报。",
    "王莉霞最近一次公开活动是在本周。",
    // Accidents and machines.
    "6月18日，山东一货车失控撞向人群，司机称刹车失灵。", "6月18日，江西一学校食堂罢工的机器人修好了。",
    "6月18日，成都一男子因在网上号召罢工被拘留。",
    "其中示威一幕动用八百名临时演员，6月18日在上海拍了一夜。",
    "Thousands marched through Quanzhou in Fujian on June 18 behind drums at the closing parade of the arts festival.",
    // What others claim.
    "Accounts on Twitter, many of them run by exiles, have claimed that Li Shangfu was stripped of his command on June 18.",
    "美国一家报纸的专栏称，何卫东6月18日已被捕。",
    "Overseas websites claim that discipline inspectors took Jin Zhuanglong away on June 18.",
    // Elsewhere.
    "Hong Kong and Tibetan groups led a protest at the Royal Mint on June 18.",
    "6月18日，南韩三星电子工会宣布罢工，西安厂生产照常。",
    "The Shanghai-based airline cancelled flights because of a strike at Frankfurt airport on Wednesday.",
    "Workers at a Zhejiang-owned nickel smelter in Morowali rioted on June 18.",
    // People of the same name.
    "Wang Yi, a grocer in Tianjin, was placed under investigation on June 18 for selling fake liquor.",
    "Wang Yi, who founded a charger maker in Suzhou, resigned on June 17 as chairman and chief executive.",
    "6月18日，县交通运输局原党组书记、局长李强接受纪律审查和监察调查。", "6月18日，会议表决通过了关于接受王宁辞去县人大常委会委员职务的决定。",
    "Founder Wang Ning stepped down on June 18 as head of the toymaker in Hangzhou.",
    "Wang Ning, 41, resigned on June 18.",
    "县纪委监委6月18日通报，以下人员涉嫌严重违纪违法，正接受审查调查：\n\n● 李强，柳溪镇农机站原出纳；\n● 王宁，城西收费站副站长。",
    "区人大常委会任免名单（6月18日通过）\n\n免去李强的区人民法院审判员职务。",
    "A pastor in Chengdu shares his name with the foreign minister. Wang Yi was taken away by police on June 18.",
    "Goalkeeper Wang Ning was removed at half time on June 18 with a tight hamstring.",
  ])
  func `a trap is nothing`(text: String) throws {
    #expect(try ChinaPack.asserted(in: text, published: "2025-06-20") == [])
  }

  @Test(arguments: [
    // Who presides tells of which municipality, though he is named in the next sentence.
    (
      "市委国家安全委员会今天下午召开会议。市委书记、市委国安委主任袁家军主持会议并讲话。", "2025-04-17",
      ["security-meeting chongqing 2025-04-17"]
    ),
    ("4月16日，杭州市召开市委国家安全委员会会议，传达袁家军在浙江工作时的要求。", "2025-04-17", []),
    (
      "昨天下午，市委国家安全委员会召开会议，市委书记蔡奇主持会议。\n\n会议强调，要坚持把维护首都政治安全摆在首要位置。", "2021-04-14",
      [
        "political-security-first beijing 2021-04-13", "security-meeting beijing 2021-04-13",
      ]
    ),
    (
      "On Monday Hubei party chief Wang Menghui called the province's national security commission together. It was Jiangxi's national security commission that met on Tuesday.",
      "2024-06-14",
      ["security-meeting hubei 2024-06-10", "security-meeting jiangxi 2024-06-11"]
    ),
    (
      "国务院6月18日任命骆惠宁为中央政府驻香港联络办公室主任，同时免去王志民的主任职务。", "2025-06-20",
      ["official-removed wang-zhimin 2025-06-18"]
    ),
    (
      "Tang Renjian lost the post on June 13; Tang has been under investigation by the party's graft busters since May 18.",
      "2024-06-20",
      [
        "official-investigated tang-renjian 2024-05-18", "official-removed tang-renjian 2024-06-13",
      ]
    ),
    // Who else attends is no meeting of its own.
    (
      "5月17日，省委书记、省委国家安全委员会主任王蒙徽在武汉主持召开省委国家安全委员会会议。\n\n省委副书记、省长王忠林，省委国家安全委员会其他委员出席会议，省直有关部门负责同志列席。",
      "2023-05-18", ["security-meeting hubei 2023-05-17"]
    ),
    (
      "The national security commission of the Communist Party's Guangdong committee met in Guangzhou on June 12, with Huang Kunming presiding.",
      "2024-06-14", ["security-meeting guangdong 2024-06-12"]
    ),
    ("Protests spread to Beijing on March 12.", "2024-03-15", ["unrest beijing 2024-03-12"]),
    // Narrow commas; and a clause that goes on with its subject.
    (
      "前外長秦剛在6月25日會見外賓後便不見蹤影,一個月後,即7月25日,全國人大常委會免去其外交部長職務。", "2023-08-16",
      ["official-missing qin-gang 2023-06-25", "official-removed qin-gang 2023-07-25"]
    ),
    (
      "上周四，自治区党委书记李纪恒在呼和浩特讲党课，当众表示要“永远忠诚于核心”。", "2019-05-20",
      ["loyalty-pledge li-jiheng 2019-05-16"]
    ),
    // A month of another thing, told later, is not when he left.
    (
      "张国清不再担任辽宁省委书记\n\n11月28日，辽宁省委召开会议，宣布张国清同志不再担任辽宁省委书记职务。\n\n他在上月的大会后进入政治局，外界认为他将另有任用。",
      "2022-11-29", ["official-removed zhang-guoqing 2022-11-28"]
    ),
    // Who takes over from somebody is not removed, and the leader pledges nothing to himself.
    (
      "会议9月13日免去唐仁健的农业农村部部长职务，任命韩俊为部长。接棒的韩俊曾任该部副部长。", "2024-09-13",
      ["official-removed tang-renjian 2024-09-13"]
    ),
    (
      "全省大会18号召开。景俊海在会上代表吉林省委表态：要忠诚核心、捍卫核心，习近平总书记怎么说，我们就怎么做。", "2024-03-22",
      ["loyalty-pledge jing-junhai 2024-03-18"]
    ),
    (
      "It also confirmed on Thursday the expulsion from the party of He Weidong, until now a vice-chairman of the Central Military Commission.",
      "2025-10-24", ["official-removed he-weidong 2025-10-23"]
    ),
    // What goes on since long ago is told of without a day.
    (
      "General He Weidong has not been seen in public since 11 March. He has since skipped a tree planting, a study session and a funeral.",
      "2025-07-03", []
    ),
    // A video goes round; what is told beside it is no hearsay. "It happened" goes back to the lead.
    (
      "# 四川江油民眾上街\n\n一名女學生遭毆打的影片在網上瘋傳，警方的處分被指過輕，大批民眾於8月4日聚集在市政府門外抗議。\n\n據警方通報，事件發生在7月22日，旁觀者拍下影片。",
      "2025-08-06", ["unrest sichuan 2025-08-04"]
    ),
    // Who holds an office is named by the next paragraph, with his age, but not with another office.
    (
      "The head of government of China's southern Guangxi region is suspected of serious violations of discipline and has been put under investigation, the agency said on Friday.\n\nLan Tianli, 62, a member of the Zhuang minority, has spent his whole career in Guangxi.",
      "2025-05-16", ["official-investigated lan-tianli 2025-05-16"]
    ),
    (
      "The mayor of Wuhan was placed under investigation on Friday. Wang Zhonglin, the provincial secretary, had praised him.",
      "2025-05-16", []
    ),
    // Of the men who sit with somebody, one; an ally is not whose ally he is.
    (
      "One of the six men who sit with Xi Jinping on the military body has been placed under investigation, the ministry said on Thursday. Admiral Miao Hua, 69, ran its political work.",
      "2024-11-29", ["official-investigated miao-hua 2024-11-28"]
    ),
    ("A protégé of Xi Jinping was expelled from the party on Thursday.", "2024-11-29", []),
    (
      "China has put Miao Hua, a member of the commission that President Xi Jinping chairs, under investigation, it said on Thursday.",
      "2024-11-29", ["official-investigated miao-hua 2024-11-28"]
    ),
    // What a game, a drill and a novel hold, and where a dateline is not.
    (
      "A riot of colour\n\nThe goalkeeper was slow after a throw-in.\n\nIt rained.\n\nIn Nantong a formal protest was lodged on Sunday.",
      "2025-07-14", []
    ),
    ("长篇小说《铁锈》\n\n小说用一场罢工开头。\n\n上月底在北京的新书分享会上，读者问，真有过那次罢工吗？", "2019-11-15", []),
    (
      "SHANGHAI, Nov 6, 2024 — Steelmakers closed a poor quarter.\n\nOne reported a loss.\n\nOre rose after a strike at a pellet plant entered its second week.",
      "2024-11-06", []
    ),
    (
      "QUANZHOU, Sept 9, 2022 -- A crowd of two hundred hurled bottles at a line of shields in Fujian on Thursday.\n\nThe mob was played by militia members. The exercise, which the city holds every other year, imagined a strike.",
      "2022-09-09", []
    ),
    ("曲靖市交通运输局昨日回应称，当天全市出租车正常营运，不存在罢运。", "2025-08-08", []),
    (
      "General Li Shangfu spoke in Beijing on August 29. He stepped down from the lectern and shook some hands.",
      "2023-09-16", []
    ),
    (
      "The second plenary meeting of the annual session was held in the hall yesterday.",
      "2024-03-09", []
    ),
    // What a readout says of a plenum, and of its own meeting, and who was there.
    (
      "陕西省委常委会召开扩大会议\n\n11月8日至11日，全会在北京举行。昨日，陕西省委常委会召开扩大会议。\n\n大家一致表示，坚决拥护习近平总书记党中央的核心地位，永远忠诚核心、紧跟核心。",
      "2021-11-13", ["loyalty-pledge shaanxi 2021-11-12"]
    ),
    // What a headline of many things forbids is another of them; a street is nearer than a city in the headline.
    (
      "# Crowds march in Wuhan, oil slides, and a goalkeeper says sorry\n\nIn Wuhan residents tore down barriers on Sunday and marched in protest.",
      "2022-11-28", ["unrest hubei 2022-11-27"]
    ),
    (
      "# 烏市大火觸發悼念\n\n首都的人群則在27日晚出現。亮馬河畔有過千人沿岸默站，要求解封。", "2022-11-28",
      ["unrest beijing 2022-11-27"]
    ),
    // Who is quoted by name makes no claim; and who would not go was there.
    (
      "On 8 February Shanghai's party secretary held a session. The paper quotes Li Qiang as saying that political security comes before everything else.",
      "2022-02-10", ["political-security-first shanghai 2022-02-08"]
    ),
    (
      "On Wednesday some three hundred residents in Wuhan sat across the gate of the property office in protest and would not go until the power was paid for.",
      "2026-11-26", ["unrest hubei 2026-11-25"]
    ),
    (
      "The closed-door session of the Central Committee, the fourth plenum, ended on Thursday. The session, which opened on Monday, Oct. 20, adopted the plan.",
      "2025-10-24", ["plenum-held fourth-plenum 2025-10-20..2025-10-23"]
    ),
    (
      "About 400 workers in Foshan downed tools on 12 March after the management announced that the plant would move to Guangxi without severance pay.",
      "2024-03-15", ["unrest guangdong 2024-03-12"]
    ),
    (
      "国防部10月17日宣布，何卫东、苗华等九名将领遭开除党籍、军籍，涉嫌职务犯罪金额特别巨大。", "2025-10-18",
      ["official-removed he-weidong 2025-10-17", "official-removed miao-hua 2025-10-17"]
    ),
    (
      "China has thrown General He Weidong, the second-ranked vice-chairman of the Central Military Commission, out of the Communist Party, the ministry said on Friday.",
      "2025-10-18", ["official-removed he-weidong 2025-10-17"]
    ),
  ])
  func `what is told in roundabout ways is found once`(
    text: String, published: String, expected: [String]
  ) throws {
    #expect(try ChinaPack.asserted(in: text, published: published) == expected)
  }
}
