// The words by which a clause speaks of what is to come.

extension DateVocabulary {
  /// Words by which an English clause looks forward.
  static let forward = Word.set(
    """
    will would shall plans plan planned scheduled due expect expected expects upcoming slated intends aims
    forthcoming must pledges hopes
    """)

  /// "set" looks forward before "to" and "for".
  static let set = Word.list("set").first
  static let afterSet = Word.set("to for")

  /// What is planned, right before its day.
  static let planSigns: [[UInt8]] = [
    "拟", "擬", "计划", "計劃", "力争", "力爭", "争取", "爭取", "将", "將", "敲定", "敲定为", "敲定為", "敲定：", "定档", "定檔",
    "择定", "擇定", "set: ", "fixed: ",
  ].map { Array($0.utf8) }

  /// What makes other words of 将.
  static let afterGeneral: Set<Unicode.Scalar> = Set("军軍领領士官校帅帥近其".unicodeScalars)

  /// What stands right behind a day from which on something holds.
  static let chineseStarts: [[UInt8]] = ["起", "开始", "開始"].map { Array($0.utf8) }

  /// Verbs and nouns by which a clause in the present tense tells when something is to be: "opens on
  /// June 20". A headline tells of what happened in the same way, so that they look forward only where
  /// that is nearer.
  static let scheduling = Word.set(
    """
    opens reopens begins starts takes kicks runs meets sits gathers assembles convenes reconvenes resumes returns closes ends finishes
    expires goes holds hosts sets visits travels votes launches faces airs departs arrives comes commences
    polls falls deadline payable postponed delayed rescheduled adjourned deferred
    """)

  /// Words of plans that with "was" before them may have come true: "was due on June 3".
  static let planned = Word.set("due scheduled planned expected slated set")

  /// What puts such a word into the past, or its plan behind another.
  static let wasWords = Word.set("was were been originally initially previously")

  /// Words behind which "to" makes a plan: "is to be held", "are to meet".
  static let toBe = Word.set("is are")
  /// The same where it is held, opened and the like.
  static let resolving = Word.set("decided resolved agreed voted")
  static let to = Word.list("to").first

  /// Verbs that look forward behind "to", as headlines have it: "Oaks to open its fair in July".
  static let infinitives = Word.set(
    "be hold meet open reopen convene begin start host close end launch gather sit vote stage resume return"
  )

  /// Words that tell of the past, and end what a verb of the present told.
  static let pastTense = Word.set(
    """
    was were had did been ago after ran held met began took left went came made won lost sat
    stood fell rose spent kept became died born saw
    """)

  /// Words right before the last day of something.
  static let upToDays = Word.set("until till by")

  /// Words that part what is said from when it was said.
  static let saying = Word.set(
    "that said says say reported reports announced announces confirmed disclosed wrote added")

  /// The same with whom it is said to behind it.
  static let telling = Word.set("told tells telling pledged")

  /// Words that may stand between such a word and an expression.
  static let prepositions = Word.set("on late early in at this last the")

  /// The same in Chinese.
  static let chineseSaying: [[UInt8]] = [
    "宣布", "宣佈", "表示", "指出", "报道", "報道", "報導", "透露", "公布", "公佈", "通知", "说", "說", "称",
    "稱",
  ].map { Array($0.utf8) }

  /// Verbs that look forward to a day behind them, 决定10月20日召开, and not to one before: 24日决定免去.
  static let chineseDeciding: [[UInt8]] = ["决定", "決定"].map { Array($0.utf8) }

  /// What has become of a plan.
  static let originally = Array("原".utf8)
  static let chinesePutOff: [[UInt8]] = ["推迟", "推遲", "延期", "改期", "改在", "顺延", "順延", "延长至", "延長至"].map
  {
    Array($0.utf8)
  }

  /// What makes a Chinese clause look forward.
  static let chineseForward: [[UInt8]] = [
    "将于", "將於", "将在", "將在", "将召", "將召", "将举", "將舉", "将赴", "將赴", "将访", "將訪", "将对", "將對", "将出",
    "將出", "将到", "將到", "将开", "將開", "将主", "將主", "将会", "將會", "将迎", "將迎", "将公", "將公", "将正", "將正",
    "将持", "將持", "将实", "將實", "将施", "將施", "将启", "將啟", "将推", "將推", "将发", "將發", "将从", "將從", "将自", "將自",
    "将起", "將起", "将有", "將有", "将再", "將再", "将前", "將前", "将率", "將率", "将参", "將參", "将接", "將接", "将与", "將與",
    "将完", "將完", "将投", "將投", "将进", "將進", "将成", "將成", "有望", "届时", "屆時", "起施行", "起实施", "起實施", "起正式",
    "起执行", "起執行", "拟于", "擬於", "拟在", "擬在", "计划于", "計劃於", "计划在", "計劃在", "定于", "定於", "订于", "訂於", "预计",
    "預計", "预定", "預定", "即将", "即將",
  ].map { Array($0.utf8) }
}

extension DateVocabulary {
  /// For each code of the basic plane, as a bit, whether a Chinese cue may begin with it.
  private static let cueInitials: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1024)
    for cue in chineseForward + chineseSaying + chineseDeciding + chinesePutOff {
      let code = cue.span.scalar(at: 0).value.value
      bits[Int(code >> 6) & 1023] |= 1 << UInt64(code & 63)
    }
    return bits
  }()

  /// The words of these tables by which a clause is told to look ahead or back, and those that part nothing.
  static let cueWords = {
    var filter = WordFilter()
    let sets = [
      forward, toBe, resolving, telling, saying, prepositions, scheduling, pastTense,
    ]
    for word in sets.flatMap(\.words) + [set, to].compactMap(\.self) { filter.insert(word) }
    return filter
  }()

  static func mayBeginCue(_ character: Unicode.Scalar) -> Bool {
    cueInitials[Int(character.value >> 6) & 1023] >> UInt64(character.value & 63) & 1 != 0
  }
}
