/// Decides in which charset bytes are written.
enum CharsetDecision {
  /// One byte in so many may be faulty: pages are cut, and put together of several.
  private static let faultShare = 500

  /// The characters in valid UTF-8, and how they were written.
  static func utf8(
    of bytes: [UInt8], declared: Article.Charset?
  ) throws(ReadFailure) -> (content: [UInt8], charset: Article.Charset) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .undecodable(problem: "it is UTF-32")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return (try mended(Array(bytes.dropFirst(3))), .utf8)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (try utf8(ofUTF16: bytes, from: 2, highByte: 1), .utf16LittleEndian)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (try utf8(ofUTF16: bytes, from: 2, highByte: 0), .utf16BigEndian)
    }
    if let highByte = highByte(of: bytes) {
      let charset: Article.Charset = highByte == 1 ? .utf16LittleEndian : .utf16BigEndian
      return (try utf8(ofUTF16: bytes, from: 0, highByte: highByte), charset)
    }
    if String(validating: bytes, as: UTF8.self) != nil { return (bytes, .utf8) }
    // What is no text in any charset is not to be found out by statistics.
    if bytes.prefix(4096).contains(0) { throw .binary }
    if let mended = nearlyUTF8(bytes) { return (mended, .utf8) }
    return try detected(bytes, declared: declared)
  }

  // MARK: UTF-8

  /// Text that a byte order mark calls UTF-8.
  private static func mended(_ bytes: [UInt8]) throws(ReadFailure) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    guard let mended = nearlyUTF8(bytes) else { throw undecodable(bytes) }
    return mended
  }

  /// The text, if nearly all of its characters are UTF-8, with replacements for the others.
  private static func nearlyUTF8(_ bytes: [UInt8]) -> [UInt8]? {
    let text = String(decoding: bytes, as: UTF8.self)
    var characters = 0
    var faults = 0
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      if scalar == "\u{FFFD}" { faults += 1 } else { characters += 1 }
    }
    return faults * 20 <= characters ? Array(text.utf8) : nil
  }

  // MARK: UTF-16

  /// Where the high byte of each unit stands (0 or 1) in UTF-16 without a byte order mark, which
  /// shows by the NULs of ASCII; nil when it is none.
  private static func highByte(of bytes: [UInt8]) -> Int? {
    let head = bytes.prefix(1024)
    guard head.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    for highByte in 0...1 where zeros[highByte] * 8 > head.count && zeros[1 - highByte] == 0 {
      return highByte
    }
    return nil
  }

  private static func utf8(
    ofUTF16 bytes: [UInt8], from start: Int, highByte: Int
  ) throws(ReadFailure) -> [UInt8] {
    guard bytes.count.isMultiple(of: 2) else {
      throw .undecodable(problem: "it begins as UTF-16 and ends within a character")
    }
    let units = stride(from: start, to: bytes.count, by: 2).map { index in
      UInt16(bytes[index + highByte]) << 8 | UInt16(bytes[index + 1 - highByte])
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw .undecodable(problem: "it begins as UTF-16 and holds halves of characters")
    }
    return Array(text.utf8)
  }

  // MARK: Others

  /// The first charset that the text speaks for: the declared one, the detected, and the likeliest.
  private static func detected(
    _ bytes: [UInt8], declared: Article.Charset?
  ) throws(ReadFailure) -> (content: [UInt8], charset: Article.Charset) {
    let statistics = CharsetDetection.charset(of: bytes.span)
    let likeliest: [Article.Charset] = [.gb18030, .big5, .shiftJIS, .eucKR, .windows1252]
    var candidates: [Article.Charset] = []
    for case let charset? in [declared, statistics] + likeliest
    where !candidates.contains(charset) && !charset.isUnicode {
      candidates.append(charset)
    }
    var faulty: (content: [UInt8], charset: Article.Charset)?
    for charset in candidates {
      guard
        let conversion = CharsetConverter.utf8(
          of: bytes.span, in: charset, faultsAtMostOneIn: faultShare),
        Plausibility(of: conversion.utf8.span).speaks(
          for: charset, isDeclared: charset == declared)
      else { continue }
      if conversion.faults == 0 { return (conversion.utf8, charset) }
      faulty = faulty ?? (conversion.utf8, charset)
    }
    guard let faulty else { throw undecodable(bytes) }
    return faulty
  }

  private static func undecodable(_ bytes: [UInt8]) -> ReadFailure {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return .undecodable(problem: "it is not UTF-8")
    } catch {
      let offset = error.byteOffsets.lowerBound
      let line = bytes[..<offset].count { $0 == 0x0A } + 1
      return .undecodable(
        problem:
          "it is not UTF-8 (line \(line), byte \(offset)), and reads as text in no other charset"
      )
    }
  }
}

extension Article.Charset {
  /// Whether it is a form of Unicode, which is known without statistics.
  fileprivate var isUnicode: Bool {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: true
    default: false
    }
  }
}
