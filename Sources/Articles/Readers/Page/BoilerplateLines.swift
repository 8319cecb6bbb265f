/// Lines that stand around articles on many sites and are no part of any.
enum BoilerplateLines {
  /// Whether a block is one: a label, a button, a legal line, the names of who edited it.
  static func contains(_ block: PageBlock) -> Bool {
    guard block.size <= 240 else { return false }
    let line = block.text.lowercased()
    // Rulers made of signs.
    if !line.utf8.contains(where: { $0.isLetter || $0 >= 0x80 || (0x30...0x39).contains($0) }) {
      return true
    }
    if credits.stand(in: line) { return true }
    if block.size <= 160 {
      if hasLabel(line) || chineseLabels.begin(line) || chineseSigns.stand(in: line)
        || photoCredits.end(line)
      {
        return true
      }
    }
    if cookies.stand(in: line), cookieWords.stand(in: line) { return true }
    return sentences.stand(in: line)
  }

  /// Whether a line is the heading of what follows an article: other stories, comments, forms.
  static func endsArticle(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    // The number of comments stands before the word, or behind it.
    let line = text.lowercased().filter { $0.isLetter || $0 == " " }
      .split(separator: " ").joined(separator: " ")
    return endings.contains(line) || openEndings.begin(line)
      || (line.utf8.count <= 32 && responses.end(line))
      || (line.utf8.count <= 36 && chineseEndings.begin(line))
      || (line.utf8.count <= 24 && chineseEndingWords.stand(in: line))
  }

  /// Whether a line is no more than a date, a byline, or where the text came from.
  static func isByline(_ block: PageBlock) -> Bool {
    guard block.size <= 160 else { return false }
    let line = block.text
    let lowered = line.lowercased()
    if !block.hasSentence, lowered.hasPrefix("by "), block.size <= 80 { return true }
    if bylineLabels.begin(lowered) { return true }
    guard block.size <= 120, !block.hasSentence, let stamp = TextStamp.stamp(in: line) else {
      return false
    }
    return line.utf8.count - stamp.utf8.count <= 60
  }

  /// Whether a line begins with a label that is a word of its own.
  private static func hasLabel(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    return labels.beginning(of: line) { length in
      length == bytes.count || bytes[length - 1] == 0x20
        || !(bytes[length].isLetter || bytes[length] >= 0x80)
    } != nil
  }

  private static let cookies = Phrases(["cookie"])

  private static let labels = Phrases([
    "share", "share this", "tweet", "print", "email this", "e-mail this", "save this", "follow us",
    "follow our", "follow coverage", "file -", "file –", "file —",
    "subscribe", "sign up", "sign in", "log in", "advertisement", "sponsored", "read more:",
    "read also", "also read", "read next", "see also", "related:", "related topics", "recommended",
    "more:", "watch:", "listen:", "listen to", "skip to", "skip advertisement", "back to top",
    "jump to", "loading", "file photo", "photo:", "image:", "image source", "image caption",
    "photograph:", "picture:", "getty images", "filed under", "tags:", "topics:", "tagged",
    "categories:", "copy link", "copyright", "©", "(c) ", "all rights reserved", "click here",
    "download our", "download the", "view comments", "comments (", "leave a comment",
    "leave a reply", "post a comment", "add a comment", "0 comments", "no comments", "report this",
    "report a typo", "send us", "editing by", "reporting by", "our standards:", "most read",
    "previous article", "next article", "previous post", "next post", "previous:", "next:",
    "min read", "this article was originally", "this story was originally", "support us", "donate",
    "continue reading", "story continues below", "article continues below", "facebook", "twitter",
    "whatsapp", "linkedin", "accept all", "reject all", "manage preferences", "your email",
    "enter your email", "thank you for subscribing",
  ])

  private static let chineseLabels = Phrases([
    "分享", "图为", "圖為", "赞赏", "点赞", "打印", "列印", "【打印", "[打印", "关闭窗口", "關閉視窗", "收藏", "责任编辑", "責任編輯",
    "(责任编辑", "（责任编辑", "[责任编辑", "【责任编辑", "(责编", "（责编", "[责编", "责编", "編輯：", "编辑：",
    "编辑:", "编审", "审核：", "校对", "校對", "原标题", "原標題", "字号", "字體", "字体", "扫一扫", "扫描二维码",
    "扫码", "掃一掃", "长按", "微信扫", "下载客户端", "下载app", "上一篇", "下一篇", "上一条", "下一条", "返回",
    "版权", "版權", "免责声明", "免責聲明", "声明：", "聲明：", "举报", "我要评论", "网友评论", "发表评论", "发表評論",
    "关注我们", "关注公众号", "點擊", "点击进入", "点击查看", "阅读原文", "閱讀原文", "相关链接：", "附件下载", "浏览次数",
    "阅读次数", "阅读量", "点击数", "當前位置", "当前位置", "您的位置", "您所在的位置", "首页>", "首页 >", "首页»",
    "首頁 >", "【纠错】", "[纠错]", "纠错", "我要纠错", "大 中 小", "【大 中 小】", "[大 中 小]", "a+ a-",
    "广告", "廣告", "新浪微博", "订阅", "訂閱", "登录", "登入", "加入收藏", "设为首页", "热门推荐", "为您推荐",
    "展开全文", "收起", "更多精彩", "更多新闻", "请输入", "來源連結",
  ])

  private static let chineseSigns = Phrases([
    "未经授权", "未經授權", "不得转载", "不得轉載", "请注明出处", "請註明出處", "备案号", "icp备", "公网安备", "版权所有",
    "版權所有", "扫一扫", "分享到", "朋友圈", "微信公众号", "关注公众号", "互联网新闻信息服务许可证", "违法和不良信息举报",
    "仅代表作者", "不代表本网",
  ])

  private static let photoCredits = Phrases([
    "资料图", "资料图片", "資料圖片", "摄", "摄）", "摄)", "攝", "攝）", "供图", "供图）", "供圖",
  ])

  /// Who made a picture: only its caption says that.
  private static let credits = Phrases([
    "getty images", "(ap photo", "photo by ", "photo: ", "(photo/", "/afp via", "photograph by",
    "image credit",
  ])

  private static let cookieWords = Phrases([
    "we use", "accept", "consent", "policy", "preferences", "our site", "this site", "experience",
  ])

  private static let sentences = Phrases([
    "subscribe to our newsletter", "sign up for our", "sign up to our", "get the latest news",
    "delivered to your inbox", "in your inbox", "all rights reserved", "appeared first on",
    "terms of service apply", "terms of use", "privacy policy", "follow us on", "enable javascript",
    "your browser does not support", "create a free account", "already a subscriber",
    "to continue reading", "this site is protected by recaptcha", "may not be reproduced",
  ])

  private static let bylineLabels = Phrases([
    "来源：", "来源:", "來源：", "來源:", "作者：", "作者:", "时间：", "时间:", "發布時間", "发布时间", "发表时间",
    "发布日期", "日期：", "信息来源", "稿件来源", "文章来源", "文/", "记者：", "published", "updated", "last updated",
    "last modified", "posted on", "posted by", "written by",
  ])

  private static let endings: Set<String> = [
    "comments", "comment", "related", "share", "tags", "topics", "sources", "notes", "discussion",
    "newsletter", "newsletters", "about the author", "join the conversation", "add your comment",
    "popular", "latest", "editors picks", "editor s picks", "features", "elsewhere on the site",
    "on this story", "share this story", "around the web", "around the bbc", "top stories",
    "latest news", "latest stories", "latest articles", "in this section", "sponsored content",
    "similar articles", "similar stories", "other news", "other stories", "further reading",
  ]

  private static let responses = Phrases([" comments", " responses", " replies", " letters"])

  private static let openEndings = Phrases([
    "related ", "recommended", "more from", "more on", "more in ", "more stories", "more news",
    "you may also", "you might also", "read next", "read more", "read also", "most read",
    "most popular", "most viewed", "trending", "popular ", "leave a ", "sign up", "subscribe",
    "what to read", "up next", "see also", "also read", "dont miss", "post a comment",
    "whats next", "explore more", "editors picks", "keep reading",
  ])

  private static let chineseEndingWords = Phrases([
    "留言", "热门", "熱門", "排行", "猜你喜欢", "跟帖", "相关新闻", "相关阅读", "推荐阅读", "编辑推荐",
  ])

  private static let chineseEndings = Phrases([
    "相关新闻", "相关阅读", "相关报道", "相关文章", "相关链接", "相关推荐", "相关专题", "相關新聞", "相關閱讀", "相關報導",
    "相關文章", "推荐阅读", "推薦閱讀", "为您推荐", "猜你喜欢", "延伸阅读", "延伸閱讀", "热门", "熱門", "热点", "最新新闻",
    "最新消息", "最新文章", "评论", "評論", "条评论", "條評論", "网友评论", "网友留言", "精彩推荐", "精彩图片", "更多", "编辑推荐", "热图",
    "今日热点", "图片新闻", "大家都在看", "你可能", "您可能", "新闻排行", "点击排行", "阅读排行", "分享到", "上一篇", "扫一扫",
    "其他新闻", "往期", "友情链接", "站内", "发表评论", "我要评论", "留言",
  ])
}
