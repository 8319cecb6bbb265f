// The same in Chinese. Simplified forms; traditional ones are folded to them.
extension StatusCue {
  static let chinese: [StatusCue] =
    list(
      .harmless,
      """
      不仅/不但/不只/不光/不单/不断/不久/不得不/不能不/无不/不少/不同/不过/不论/不管/不可/不再/不忘/不懈/不惜/不幸/不良/不法/不足
      不满/不稳/不明/毫不/绝不/决不/未来/未经/未成年/未雨绸缪/没收/没落/无锡/无人/无线/无私/无疑/无非/无论/无数/无辜
      拒绝/将军/将领/将士/将会议/上将/中将/少将/大将/名将/将近/虚拟/模拟/拟人/计划生育/计划经济/计划单列/五年计划/行动计划
      曾任/曾担任/曾兼任/曾是/曾为/准备金/若干/可能性/专家组/专家库/专家委员会/专家咨询/专家座谈/学者型/证据/数据/依据/占据/收据/取消资格
      """)
    + list(
      .mark(.denied, [.before(4)]),
      "没有/并未/尚未/从未/未曾/未能/不曾/不会/暂未/从不/不可能/并没有/无意")
    + list(.mark(.denied, [.before(3)]), "未")
    + list(.mark(.denied, [.before(1)]), "没")
    + list(.mark(.denied, [.before(0)]), "不/无/非")
    + list(.mark(.denied, [.before(6)]), "并非/否认/驳斥/不承认")
    + list(.mark(.denied, [.before(3), .behind(2)]), "取消/叫停/被取消/已取消")
    + list(.mark(.denied, [.rest]), "否认有关/否认关于/否认外界/否认网传/否认传闻")
    + list(
      .mark(.denied, [.sentence]),
      """
      无此事/没有此事/误传/讹传/不攻自破/造谣/消息不实/不实之词/旧视频/摆拍/移花接木/不符合事实/与事实不符/予以否认/加以否认/断然否认/矢口否认/否认了这一/否认上述/否认该/捕风捉影/子虚乌有/捏造/凭空捏造/虚假报道/毫无根据/没有根据/无稽之谈/纯属谣言/系谣言/是谣言/为谣言/属谣言/不实消息
      否认,/否认。/否认；/不实信息/不实传闻/不属实/并不属实/辟谣/假消息/无中生有/纯属虚构
      """)
    // 将 alone says as often what is done with something: 将政治安全摆在首位.
    + list(
      .mark(.planned, [.before(5)]),
      """
      决定召/决定举/决定于/将召/将举/将开/将主持/将访/将赴/将出/将到/将迎/将公布/将公开/将宣布/将被/将免/将任命/将接/将卸/将离任/将审/将受/将参/将进/将推/将会
      将再/将首次/将正/将同/将与/将就/将对/将罢/将启/将继续/将不
      """)
    + list(
      .mark(.planned, [.before(9)]),
      "将于/将在/将由/即将/拟于/拟在/拟由/定于/预计/预定/计划于/计划在/原定/定在")
    + list(.mark(.planned, [.before(1)]), "拟")
    + list(.mark(.planned, [.before(4)]), "计划/准备/打算/筹备/择期/不日/预备/有意")
    + list(
      .mark(.hypothetical, [.before(12)]), "假定/设想/如若/倘使/如果/假如/倘若/假使/若是/要是/万一/一旦/除非/即使/哪怕/假设")
    + list(.mark(.hypothetical, [.before(8)]), "若/是否/能否/会否/可否")
    + list(.possibility([.before(6)]), "可能/或将/或会/或已/也许/或许/恐怕/恐已/有可能/很可能")
    + list(.mark(.hypothetical, [.before(6)]), "恐将/有望/呼吁/建议/倡议")
    + list(
      .mark(.hypothetical, [.before(4)]), "应当/应该/防止/防范/避免/杜绝/严防/谨防/预防/警惕/以防/免得")
    + list(.former([.before(3)]), "曾/曾经")
    + list(.mark(.planned, [.before(9)]), "距离/倒数/倒计时")
    + list(.mark(.planned, [.behind(4)]), "只剩/倒计时/在即")
    + list(
      .mark(.claimed, [.rest]),
      """
      知情人士/消息人士/知情者/不具名/匿名人士/据指/被指/据传/传闻/传言/谣传/网传/坊间/盛传/据称/声称/外界猜测/外界认为/外界推测/未经证实/未获证实/未获官方证实/没有旁证/言之凿凿/外媒:/外媒称/外媒报道/港媒:/台媒:/外国媒体称/海外媒体称/西方媒体称/日媒称/美媒称/自称接近/援引现任/援引前任/援引美国官员/援引知情/援引消息/援引不具名/援引匿名/援引多名/引述消息/引述知情/引述美国官员/引述不具名/引述匿名/有说法/有人说/有人断言/有人爆料/有人称/一度盛传/分析认为/分析指出/分析称/有分析/评论认为
      评论指出/评论称/有观点认为/有人认为/有猜测/小道消息
      """)
    + list(
      .mark(.claimed, [.before(3), .inside]), "疑似/疑被/疑遭/疑已/传被/传遭/传已/据信/被疑/恐遭/料已/相信已")
    + list(
      .mark(.claimed, [.behind(4)]), "的说法/的传闻/的传言/的猜测/的谣言/的揣测/的流言/的传言称/一说")
    + list(
      .speaker,
      "分析人士/分析师/分析家/评论员/评论人士/评论家/时评人/观察人士/观察家/观察员/名嘴/自媒体/爆料人/爆料者/爆料/网红/大V/博主/专家/学者/网民/网友/异见人士/政论家/时事评论员/批评人士"
    )
    + list(
      .speech(isBefore: false),
      "认为/称/表示/指出/说/指/分析/猜测/推测/质疑/相信/解读/直言/写道/强调/看来/坦言/声称/怀疑/断言/透露/揣测/估计")
    + list(.speech(isBefore: true), "据/根据")

  /// How a headline begins of a text that says what is not true.
  static let chineseRebuttalLabels = ["辟谣", "谣言", "网传", "假的", "假消息", "不实"]

  /// How a headline of an opinion begins, up to a sign such as a colon or a bracket.
  static let chineseOpinionLabels = [
    "评论", "社论", "时评", "观点", "社评", "专栏", "短评", "锐评", "快评", "分析", "述评", "投书",
  ]
}
