extension String {
  /// The text in one line: without control characters, without white space at its ends, and with
  /// one space for each run of it.
  var inOneLine: String {
    let clean = ControlCharacters.cleaned(utf8.span)
    let source = clean.span
    var line: [UInt8] = []
    line.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let length = source.whiteSpace(at: index, before: source.count)
      if length == 0 {
        line.append(source[index])
        index += 1
      } else {
        if let last = line.last, last != 0x20 { line.append(0x20) }
        index += length
      }
    }
    if line.last == 0x20 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}
