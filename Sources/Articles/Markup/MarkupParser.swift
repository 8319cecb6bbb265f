import CLibXML2

/// Reads HTML and XML by libxml2, with nothing that reaches beyond the bytes: no network, no DTD,
/// no entities but those of the language itself.
enum MarkupParser {
  /// The most elements inside one another. Real pages have some dozens.
  private static let depthLimit = 512

  /// The tree of a page, which a ``PageMarkup`` has made fit for the parser.
  ///
  /// - Throws: ``ReadFailure/brokenMarkup(problem:)``.
  static func html(_ markup: [UInt8]) throws(ReadFailure) -> MarkupTree {
    try tree(of: markup) { bytes, count in
      guard let context = htmlCreateMemoryParserCtxt(bytes, count) else { return nil }
      // Its own options reset the handler, which comes afterwards.
      let options = [
        HTML_PARSE_RECOVER, HTML_PARSE_NONET, HTML_PARSE_NODEFDTD, HTML_PARSE_IGNORE_ENC,
      ]
      htmlCtxtUseOptions(context, Int32(options.reduce(0) { $0 | $1.rawValue }))
      return context
    } run: { context in
      htmlParseDocument(context)
    } free: { context in
      htmlFreeParserCtxt(context)
    }
  }

  /// The tree of a document in XML, in UTF-8 and without its declaration; what is faulty in it is
  /// passed over.
  ///
  /// - Throws: ``ReadFailure/brokenMarkup(problem:)``.
  static func xml(_ document: [UInt8]) throws(ReadFailure) -> MarkupTree {
    try tree(of: document) { bytes, count in
      guard let context = xmlCreateMemoryParserCtxt(bytes, count) else { return nil }
      let options = [XML_PARSE_RECOVER, XML_PARSE_NONET, XML_PARSE_NOCDATA]
      xmlCtxtUseOptions(context, Int32(options.reduce(0) { $0 | $1.rawValue }))
      return context
    } run: { context in
      xmlParseDocument(context)
    } free: { context in
      xmlFreeParserCtxt(context)
    }
  }

  private static func tree(
    of markup: [UInt8],
    make: (UnsafePointer<CChar>?, Int32) -> xmlParserCtxtPtr?,
    run: (xmlParserCtxtPtr) -> Int32,
    free: (xmlParserCtxtPtr) -> Void
  ) throws(ReadFailure) -> MarkupTree {
    prepareLibrary
    let builder = MarkupTreeBuilder(depthLimit: depthLimit)
    markup.withUnsafeBytes { buffer in
      guard !buffer.isEmpty,
        let context = make(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
      else { return }
      defer { free(context) }
      // The text has been decoded, whatever it says of itself.
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      context.pointee.sax.pointee = MarkupTreeBuilder.handler
      context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      builder.stop = { xmlStopParser(context) }
      // The status tells of faults that have been passed over.
      _ = run(context)
      builder.stop = {}
    }
    if let problem = builder.problem { throw .brokenMarkup(problem: problem) }
    return builder.finished()
  }

  /// Done once, before any thread parses.
  private static let prepareLibrary: Void = xmlInitParser()
}
