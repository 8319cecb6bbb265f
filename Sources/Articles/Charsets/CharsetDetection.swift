import CUchardet

/// What statistics tell of a charset, by libuchardet.
enum CharsetDetection {
  /// The most bytes that are looked at: more would tell no more.
  private static let window = 64 << 10

  /// The charset that bytes seem to be in, or nil when nothing speaks for any.
  static func charset(of bytes: Span<UInt8>) -> Article.Charset? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    bytes.extracting(0..<min(bytes.count, window)).withUnsafeBytes { bytes in
      // It fails only for want of memory, and then it names none.
      _ = uchardet_handle_data(detector, bytes.baseAddress, bytes.count)
    }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return nil }
    return Article.Charset(label: String(cString: name))
  }
}
