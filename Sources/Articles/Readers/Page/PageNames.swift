/// What the classes and ids of an element tell of it. They are chosen freely, but most sites choose
/// the same words.
enum PageNames {
  /// What names tell.
  enum Verdict {
    case nothing
    /// It holds the text of the article.
    case body
    /// It holds a first paragraph or a summary above the text.
    case lead
    /// It holds what may be no part of the article.
    case furniture
    /// It holds what is no part of it, however much there is: comments, related stories.
    case foreign
  }

  /// The verdict on a class and an id; either may be empty.
  static func verdict(class classes: String, id: String) -> Verdict {
    var verdict = Verdict.nothing
    for part in classes.split(separator: " ").prefix(12) + [id[...]] {
      guard !part.isEmpty, part.utf8.count <= 60 else { continue }
      let name = part.lowercased()
      // Blogs name the subjects of a post there.
      if subjects.begin(name) { continue }
      let words = words(of: name)
      let plain = words.joined()
      if bodies.end(plain) || bodyIDs.contains(plain) { return .body }
      for word in words {
        if foreign.begin(word) { verdict = .foreign }
        guard verdict != .foreign else { continue }
        if furniture.contains(word) || furnitureStems.begin(word) {
          verdict = .furniture
        } else if verdict == .nothing, leads.contains(word) {
          verdict = .lead
        }
      }
    }
    return verdict
  }

  /// The words of a name such as `related-news__list`.
  private static func words(of name: String) -> [String] {
    name.utf8.split { byte in
      byte < 0x80 && !byte.isLetter && !(0x30...0x39).contains(byte)
    }.map { String(Substring($0)) }
  }

  private static let subjects = Phrases(["category-", "tag-", "type-", "status-", "format-"])

  /// Names without their signs that end so are of the text itself.
  private static let bodies = Phrases([
    "articlebody", "articlecontent", "articletext", "articlecont", "articlemain", "entrycontent",
    "postcontent", "postbody", "posttext", "storybody", "storycontent", "storytext", "bodycopy",
    "bodytext", "contentbody", "maintext", "newscontent", "newstext", "newsbody", "newsdetail",
    "detailcontent", "detailbody", "textdetail", "textcon", "txtcon", "contentmain", "contenttext",
    "richmediacontent", "fieldnamebody", "trseditor", "ucapcontent", "pagescontent", "viewcontent",
    "zhengwen", "articledetail", "conttext", "conttxt", "leftzw", "newscon", "articlecon",
    "wpcontent",
    "singlecontent", "articleparagraphs", "storyparagraphs",
  ])

  private static let bodyIDs: Set<String> = [
    "artibody", "jscontent", "zoom", "endtext", "ozoom", "fontzoom", "contentarea", "chancontent",
    "neirong", "txt", "xilancont", "vsbcontent",
  ]

  private static let leads: Set<String> = [
    "dek", "standfirst", "lead", "lede", "subtitle", "subheadline", "summary", "deck", "abstract",
    "intro", "daodu", "zhaiyao", "excerpt", "description",
  ]

  private static let foreign = Phrases([
    "comments", "commentlist", "commentarea", "commentform", "disqus", "related", "recommend",
    "recirc", "outbrain", "taboola", "morefrom", "morestories", "morearticle", "morenews",
    "readnext", "readmore",
    "mostread", "mostpopular", "trending", "popular", "cookie", "consent", "gdpr", "onetrust",
    "newsletter", "xiangguan", "tuijian", "xgxw", "xgyd", "xgnews", "hotnews", "pinglun",
    "youmaylike", "alsolike", "suggested", "suggestions", "relatenews", "relnews",
  ])

  private static let furnitureStems = Phrases([
    "breadcrumb", "sidebar", "sharing", "sharebar", "sharebox", "sharebutton", "sharetool",
    "bdshare",
    "jiathis", "subscri", "advert", "sponsor", "promo", "navbar", "navigation", "pagination",
    "copyright", "newsletter", "social", "toolbar", "fenxiang", "daohang", "popup", "modal",
    "signup",
    "qrcode", "erweima", "skip", "footer", "masthead", "topbar", "banner", "captioned", "zebian",
    "paywall", "toptool", "fontsize", "printer", "ranking",
  ])

  private static let furniture: Set<String> = [
    "comment", "respond", "share", "shares", "nav", "menu", "menus", "subnav", "ad", "ads", "adbox",
    "widget", "widgets", "tags", "tag", "taglist", "keywords", "pager", "crumb", "crumbs", "mbx",
    "weizhi", "dingwei", "rank", "hot", "follow", "login", "register", "search", "byline",
    "dateline",
    "timestamp", "meta", "postmeta", "authorbio", "bio", "caption", "credit", "credits", "editor",
    "bianji", "pullquote", "picinfo", "imginfo", "photoinfo", "imgdescr", "descr", "imgdesc",
    "picdesc", "pictext",
    "print", "ewm", "wx", "weixin", "share2", "toolbox", "tools", "tips",
    "sitemap", "friendlink", "links", "foot", "dibu", "offscreen",
    "callout", "donate", "feedback", "rating", "likes", "reactions", "toc", "download", "noprint",
    "prevnext", "utility", "actions", "gallery",
  ]
}
