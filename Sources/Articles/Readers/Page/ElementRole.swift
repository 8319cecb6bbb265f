/// What an element of HTML means for the text in it.
enum ElementRole: UInt8 {
  /// It stands in a line.
  case inline
  /// It begins and ends a block.
  case block
  case heading
  case listItem
  case lineBreak
  case anchor
  /// It parts the page: a list, a table, a section.
  case container
  /// It holds an article as a whole.
  case article
  /// It is the page.
  case page
  /// It holds no text of an article: a menu, a form, a caption.
  case furniture
  /// It holds nothing that is shown.
  case hidden

  /// The role of an element by its name.
  init(name: String) {
    self = Self.roles[name] ?? (name.hasPrefix("amp-") ? .furniture : .inline)
  }

  /// Whether a block ends where it begins and where it ends.
  var partsBlocks: Bool {
    switch self {
    case .inline, .anchor, .lineBreak: false
    default: true
    }
  }

  private static let roles: [String: ElementRole] = {
    var roles: [String: ElementRole] = [:]
    let names: [(ElementRole, [String])] = [
      (.block, ["p", "blockquote", "pre", "address", "dd", "dt", "td", "th", "hr", "center"]),
      (.heading, ["h1", "h2", "h3", "h4", "h5", "h6"]),
      (.listItem, ["li"]), (.lineBreak, ["br"]), (.anchor, ["a"]),
      (
        .container,
        [
          "div", "section", "table", "tbody", "thead", "tfoot", "tr", "ul", "ol", "dl", "header",
          "hgroup", "details", "summary", "caption", "fieldset",
        ]
      ),
      (.article, ["article", "main"]), (.page, ["html", "body"]),
      (
        .furniture,
        [
          "nav", "aside", "footer", "form", "button", "label", "figure", "figcaption", "dialog",
          "menu", "amp-sidebar", "marquee", "input", "img", "option", "picture", "audio", "legend",
        ]
      ),
      (.hidden, ["head", "title", "meta", "link", "base", "rp", "rt"]),
    ]
    for (role, elements) in names {
      for name in elements { roles[name] = role }
    }
    return roles
  }()
}
