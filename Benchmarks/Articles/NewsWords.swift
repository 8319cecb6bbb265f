/// The words that the sentences of the corpus are made of: many, for a reader meets each only now and
/// then, and with what looks like a date and is none: names such as "May", numbers, capital letters.
enum NewsWords {
  static let surnames = list(
    """
    May Harris Okafor Lindqvist Martins Novak Petrov Hughes Tanaka Moreau Silva Ndiaye Becker Rossi
    Kowalski Haddad Castillo Andersen Nguyen Whitfield Marsh Oyelaran Sokolov Marchetti Winter
    """)
  static let roles = list(
    """
    minister spokeswoman governor analyst director professor commissioner economist mayor prosecutor
    senator envoy engineer chairman lawmaker official negotiator inspector general union-leader
    """)
  static let places = list(
    """
    Geneva Lagos Toronto Sofia Santiago Brussels Nairobi Warsaw Manila Lisbon Cairo Dhaka Oslo Lima
    Jakarta Vilnius Ankara Montevideo Kampala Helsinki Tbilisi Accra Quito Belgrade Riga
    """)
  static let bodies = list(
    """
    ministry parliament committee court agency council university bank federation regulator company
    assembly hospital airline consortium foundation cabinet authority coalition commission
    """)
  static let adjectives = list(
    """
    regional independent costly sweeping provisional disputed technical broad narrow fragile ambitious
    temporary binding joint formal domestic foreign industrial marginal structural unusual severe
    modest persistent coastal northern southern public private strategic third second
    """)
  static let nouns = list(
    """
    agreement shortage inquiry pipeline reform budget election warning dispute statement investment
    harvest corridor railway satellite tariff subsidy programme treaty vaccine reservoir protest
    border market refinery terminal shipment inflation mandate strategy recovery settlement audit march
    """)
  static let verbs = list(
    """
    rejected approved criticised welcomed delayed defended suspended expanded questioned financed
    monitored examined abandoned negotiated strengthened dismissed published endorsed reviewed
    """)
  static let things = list(
    """
    people workers households tonnes dollars vehicles schools factories soldiers passengers patients
    hectares kilometres homes claims voters megawatts containers euros farms
    """)
  static let openings = [
    "According to the", "In a letter to the", "Despite the objections of the", "Together with the",
    "After weeks of talks with the", "Under pressure from the", "At a hearing of the",
  ]

  static let chineseSurnames = characters("王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓韩冯曹")
  static let chineseGivenNames = characters("伟芳娜敏静强磊军洋勇艳杰娟涛明超霞平刚桂建华国庆文辉玲丹")
  static let chinesePlaces = list(
    """
    杭州市 甘肃省 青岛港 成都高新区 长江沿线 西南地区 中国科学院 大湾区 广东省 河北雄安 国务院 东部战区 上海浦东
    """)
  static let chineseRoles = list(
    """
    书记 主任 局长 发言人 负责人 研究员 教授 省长 部长 董事长 工程师 代表 村民 记者
    """)
  static let chineseVerbs = list(
    """
    强调 指出 推进 部署 考察 批准 公布 调整 建设 完善 加快 落实 保障 组织 支持 参与 启动 检查 促进 深化
    """)
  static let chineseAdjectives = list(
    """
    重要 基层 现代化 高质量 上游 下游 国际 一系列 一批 两岸 三农 大型 前沿 最新 绿色 年轻 正式 本地 全面
    """)
  static let chineseNouns = list(
    """
    经济 工作 项目 产业 会议精神 安全生产 生态环境 教育 医疗 交通 粮食 市场 企业 技术 文化 改革 责任 平台 政策
    机制 人才 资金 试点 农村 社区 风险 数据 铁路 电网 水库 上市公司 周边国家 年轻干部 日本企业 月球探测
    """)
  static let chineseUnits = list("万元 个项目 公里 名群众 家企业 亿吨 户居民 项措施 个百分点 所学校")

  private static func list(_ words: String) -> [String] {
    words.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private static func characters(_ text: String) -> [String] { text.map(String.init) }
}
