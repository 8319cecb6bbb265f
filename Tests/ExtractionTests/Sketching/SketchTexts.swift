/// Made-up articles in pairs: two outlets that report one happening each in its own words, a follow-up that quotes
/// two sentences, and readouts with the same formulas.
enum SketchTexts {
  struct Text: Sendable {
    var headline: String
    /// Its paragraphs.
    var paragraphs: [String]
    var isChinese = false

    var whole: String { ([headline] + paragraphs).joined(separator: "\n\n") }
  }

  static let harbour = Text(
    headline: "Harbour commission meets after storm",
    paragraphs: [
      """
      The harbour commission of Oaks met behind closed doors on Tuesday to decide how the broken sea wall will be \
      rebuilt, three days after a storm tore a gap of forty metres into it and flooded two streets of the old town.
      """,
      """
      Party secretary Ann Lee, who chaired the meeting, said that the wall would be higher than before and that the \
      families who had lost their homes would be paid within a month. "Nobody will spend the winter in a school \
      gymnasium," she told the members, according to the minutes that were made public in the evening.
      """,
      """
      Engineers presented two plans. One would raise the wall by a metre at a cost of nine million; the other would \
      move the fishing boats to a new basin and leave a meadow where the water may spread. The commission asked for \
      a third plan by the end of the month, and for an inquiry into why the pumps had failed.
      """,
      """
      The storm killed two people and damaged more than three hundred houses along the coast. Shops in the old town \
      opened again on Monday, while divers went on looking for a boat that had been torn from its mooring.
      """,
    ])

  static let harbourElsewhere = Text(
    headline: "Lee promises higher sea wall",
    paragraphs: [
      """
      Flood victims in Oaks will get money within weeks, and the town will have a taller sea wall, Ann Lee has \
      promised. She was speaking at a session of the body that runs the port, held on Tuesday without reporters.
      """,
      """
      Officials are weighing whether to build upwards or to give the sea more room. The first option is thought to cost \
      nine million. The second, favoured by some residents, would turn the present anchorage into wetland. A decision \
      is not expected before next month, a spokesman said.
      """,
      """
      Two lives were lost when the gale hit on Saturday. Residents blame pumps that stopped working at midnight; the \
      company that looks after them has not commented. About three hundred homes need repair, and one vessel is still \
      missing. Schools that served as shelters are to open for lessons on Thursday.
      """,
    ])

  static let harbourFollowUp = Text(
    headline: "Pumps had not been looked after for years",
    paragraphs: [
      """
      The pumps that failed in last week's flood had not been looked after since the spring of the year before last, \
      documents seen by this paper show. Letters from the works department warned three times that the bearings were \
      worn, and each time the repair was put off because the budget had been spent on the new promenade.
      """,
      """
      The harbour commission of Oaks met behind closed doors on Tuesday to decide how the broken sea wall will be \
      rebuilt. "Nobody will spend the winter in a school gymnasium," Ann Lee told the members then. She did not \
      mention the pumps.
      """,
      """
      An engineer who has left the department said in an interview that he had written the letters himself. He keeps \
      copies in a drawer at home. "We knew what would come," he said, turning the pages. "We only did not know the \
      night." The town hall said that it would answer when the inquiry is over, which may take until summer.
      """,
      """
      In the streets behind the church the water stood as high as the window sills. People there have begun to carry \
      out the wet floorboards, and a bakery gives bread away in the mornings. An insurance company has sent four \
      assessors, who go from house to house with a tape measure and a camera.
      """,
    ])

  static let orchard = Text(
    headline: "Frost ruins the early apples",
    paragraphs: [
      """
      Three nights of frost have destroyed most of the early apples in the valley of the Firs, growers said on \
      Friday, and the cooperative expects to sell less than half of what it sold last year. Small fires burned between \
      the rows until dawn, but the cold air stayed in the hollows and the blossoms turned brown.
      """,
      """
      "I have not seen such a spring in forty years," said Bob Ray, who owns twelve hectares near the old mill. He has \
      dismissed the six helpers he had hired for the summer and asked his bank to wait for the next instalment.
      """,
      """
      The province has promised a fund for those who lost more than a third of their harvest. Forms can be had in \
      every town hall from Monday on. Insurers, who pay for hail but rarely for frost, said they would look at each \
      case. Prices in the shops are unlikely to rise, because apples from the south are cheap this year.
      """,
    ])

  static let anhui = Text(
    headline: "省委国家安全委员会召开会议",
    paragraphs: [
      """
      6月3日，省委书记、省委国家安全委员会主任李安主持召开省委国家安全委员会会议，听取今年以来工作情况汇报，研究部署下一阶段重点任务。省委副书记、省长王明\
      出席会议并讲话。
      """,
      """
      会议指出，橡河流域防汛形势严峻，要把群众生命财产安全放在第一位，加密雨情水情监测，对老旧水库逐座排查，发现险情第一时间处置。今年汛期来得早、雨量大，\
      上游三座水库已经超过汛限水位，沿河十二个乡镇要提前转移低洼地带居民。
      """,
      """
      会议强调，要坚持总体国家安全观，统筹发展和安全，压实各级党委责任，健全风险监测预警机制，坚决守住不发生系统性风险的底线。各地各部门要增强忧患意识，坚持\
      底线思维，把各项工作抓实抓细抓到位。
      """,
      """
      会议审议通过了今年工作要点和三个配套文件，听取了粮食储备、电网运行和网络安全三个专项组的汇报，并对秋季开学前校园周边交通整治作出安排。省委国家安全委员会\
      委员出席会议，有关方面负责同志列席会议。
      """,
    ], isChinese: true)

  static let yunnan = Text(
    headline: "王书记主持召开会议研究边境安全",
    paragraphs: [
      """
      5月29日下午，省委国家安全委员会举行全体会议，省委书记王宁主持。会议传达学习有关文件精神，审议边境管控、禁毒和森林防火等方面的工作方案。
      """,
      """
      王宁在讲话中说，我省边境线长、通道多，跨境违法犯罪活动依然突出，必须加强联防联控，建好用好立体化防控体系，让电信诈骗团伙无处藏身。边境八个县要在月底前\
      完成便道封堵，护边员队伍要足额发放补助。
      """,
      """
      会议强调，要坚持总体国家安全观，统筹发展和安全，压实各级党委责任，健全风险监测预警机制，坚决守住不发生系统性风险的底线。
      """,
      """
      会议还听取了野生象群活动和咖啡产业外贸风险的报告，要求林草部门给沿线村寨装上预警喇叭，商务部门帮助企业办理出口信用保险。部分州市负责人以视频方式参加。
      """,
    ], isChinese: true)

  static let anhuiElsewhere = Text(
    headline: "李安：汛期来临务必做好转移避险",
    paragraphs: [
      """
      本报记者从省里获悉，省委书记李安周一在一次关于安全工作的会上要求，沿河乡镇务必赶在洪峰到来之前把住在低处的人撤出来，一个也不能落下。
      """,
      """
      据气象台介绍，入梅比往年早了九天，累计雨量多出四成。上游水库眼下都在腾库，下游堤防上每隔两百米就有一名巡查员，夜里打着手电来回走。水利厅一位处长说，最让人\
      担心的是几座上世纪六十年代修的小水库。
      """,
      """
      除了防汛，会上还谈到夏粮收储、用电高峰和学校门口的交通。参加会议的人士透露，有三份文件获得通过，具体内容将择日公布。橡镇的一家面粉厂老板表示，今年小麦\
      收购价比去年每斤高了五分钱。
      """,
    ], isChinese: true)

  static let museum = Text(
    headline: "榆镇老磨坊改成博物馆",
    paragraphs: [
      """
      闲置了三十年的榆镇老磨坊上周六重新开门，不过里面已经没有面粉，取而代之的是两层展厅和一间茶室。镇长雷波剪彩之后，四百多名居民排队进去看当年的石磨和木\
      水车。
      """,
      """
      磨坊建于民国初年，曾经供应半个县的面粉，公路修通以后渐渐没了生意。改造花了一年零四个月，费用由镇里和一家基金会分摊。木匠师傅照着旧照片重新做了十六扇窗，\
      屋顶的瓦片有一半是从邻村拆下来的老瓦。
      """,
      """
      馆长胡赛打算每个月办一次讲座，请老人来讲修河堤、办集市的往事。门票暂时不收钱，参观要提前一天打电话预约，周一闭馆。孩子们最喜欢的是院子里的鸭子。
      """,
    ], isChinese: true)

  static let all = [
    harbour, harbourElsewhere, harbourFollowUp, orchard, anhui, yunnan, anhuiElsewhere, museum,
  ]
}
