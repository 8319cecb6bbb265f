extension String {
  /// The text as a field of comma-separated values, by RFC 4180.
  var asCSV: String {
    guard contains(where: { [",", "\"", "\n", "\r", "\r\n"].contains($0) }) else { return self }
    return "\"\(replacing("\"", with: "\"\""))\""
  }
}
