/// The headline of a page among all that looks like one.
enum PageTitle {
  /// The title: the heading that says what the metadata says, or else the metadata without the name
  /// of the site, or else the first large heading.
  ///
  /// - Parameters:
  ///   - titles: what the metadata says, the most trusted first.
  ///   - windowTitle: the title of the window, which often names the site, too.
  static func choose(
    blocks: [PageBlock], titles: [String], windowTitle: String?, site: String?
  ) -> String {
    let window = windowTitle.map { withoutSite($0, site: site) }
    let all = titles.map { withoutSite($0, site: site) } + [window].compactMap(\.self)
    let headings = blocks.filter(\.isHeading).map(\.text.inOneLine)
    for title in all where !title.isEmpty {
      let heading = headings.first {
        isSame($0, as: [title]) && key($0).count <= key(title).count + 4
      }
      if let heading { return heading }
    }
    if let title = all.first(where: { !$0.isEmpty }), titles.count > 0 { return title }
    if let heading = heading(of: blocks) { return heading }
    guard let window, !blocks.contains(where: { isSame($0.text, as: [window]) }) else {
      return window ?? ""
    }
    return firstLine(of: blocks) ?? window
  }

  /// The large heading that stands last before the text: those before it are the site's.
  private static func heading(of blocks: [PageBlock]) -> String? {
    let large = blocks.prefix { !$0.isProse }.last { block in
      (block.kind == .heading(1) || block.kind == .heading(2)) && !block.isLinks && block.size >= 6
    }
    return (large ?? blocks.first { $0.kind == .heading(1) && !$0.isLinks })?.text.inOneLine
  }

  /// The line above the text that looks like a headline, in a page that marks none: old ones only
  /// have it in large letters.
  private static func firstLine(of blocks: [PageBlock]) -> String? {
    let above = blocks.prefix { !$0.isProse }.suffix(3)
    // Without text below it, it is none.
    guard above.count < blocks.count else { return nil }
    for block in above where !block.isLinks {
      var line = block
      line.text = String(block.text.prefix { $0 != "\n" }).inOneLine
      line.size = line.text.utf8.count
      line.hasSentence = PageBlock.hasSentence(line.text)
      guard (15...200).contains(line.size), !line.hasSentence, !BoilerplateLines.contains(line),
        !BoilerplateLines.isByline(line)
      else { continue }
      return line.text
    }
    return nil
  }

  /// The block that is the title.
  static func index(in blocks: [PageBlock], outline: PageOutline, titles: [String]) -> Int? {
    let same = blocks.indices.filter {
      blocks[$0].size < 400 && isSame(blocks[$0].text, as: titles)
    }
    // Breadcrumbs and windows say it as well.
    return same.first { blocks[$0].kind == .heading(1) } ?? same.first { blocks[$0].isHeading }
      ?? same.first
      ?? blocks.indices.first { blocks[$0].kind == .heading(1) && !blocks[$0].isLinks }
  }

  /// Whether a line says the same as one of several titles, or the beginning of one that names the
  /// site behind it.
  static func isSame(_ line: String, as titles: [String]) -> Bool {
    // Paragraphs are longer than any title.
    let longest = titles.map(\.utf8.count).max() ?? 0
    guard line.utf8.count <= 2 * longest + 16 else { return false }
    let line = key(line)
    guard line.count >= 4 || titles.contains(where: { key($0) == line }) else { return false }
    return !line.isEmpty
      && titles.contains { title in
        let title = key(title)
        return title == line
          || (title.hasPrefix(line) && line.count * 2 >= title.count && line.count >= 8)
      }
  }

  /// A title without the name of the site behind it, as in `… - Xinhua`, `…_新华网`.
  static func withoutSite(_ title: String, site: String?) -> String {
    let title = title.inOneLine
    if let site, !site.isEmpty {
      for separator in [" - ", " | ", " – ", " — ", "_", "-", "|", "——", " : ", " · "] {
        let ending = separator + site
        if title.hasSuffix(ending), title.count > ending.count {
          return String(title.dropLast(ending.count)).inOneLine
        }
      }
    }
    for separator in [" | ", "_", " – ", " — ", " - ", "--", "|", "-"] {
      let ranges = title.ranges(of: separator)
      guard let first = ranges.first, let last = ranges.last else { continue }
      let before = title[..<first.lowerBound]
      // A hyphen may join words; in Chinese it parts, and what follows it first is the section.
      let isClose = separator == "-" || separator == "|"
      if isClose, before.unicodeScalars.allSatisfy(\.isASCII) { continue }
      let head = separator == "_" || isClose ? before : title[..<last.lowerBound]
      if head.utf8.count >= 12 { return String(head).inOneLine }
    }
    return title
  }

  /// The name of the site at the end of a window's title that begins with the title of the article.
  static func site(of windowTitle: String?, title: String) -> String? {
    guard let window = windowTitle?.inOneLine, window.count > title.count, !title.isEmpty,
      window.hasPrefix(title)
    else { return nil }
    let name = window.dropFirst(title.count).split { "|_-–—·".contains($0) }.last
    let site = name.map { String($0).inOneLine } ?? ""
    return site.isEmpty || site.utf8.count > 60 ? nil : site
  }

  /// The letters and digits of a line, in small ones.
  private static func key(_ line: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in line.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      key.append(scalar)
    }
    return String(key)
  }
}
