extension Article: Encodable {
  private enum CodingKeys: String, CodingKey {
    case path, format, charset, title, text, outlet, author, url, published
    case publishedFrom = "published_from"
    case language, id
  }

  /// Writes the shape of `tocsin read -o json`, which is a contract. What an article does not say is
  /// left out; the title is there, if only as an empty one.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(format, forKey: .format)
    try container.encode(charset, forKey: .charset)
    try container.encode(title, forKey: .title)
    try container.encode(text, forKey: .text)
    try container.encodeIfPresent(outlet, forKey: .outlet)
    try container.encodeIfPresent(author, forKey: .author)
    try container.encodeIfPresent(url, forKey: .url)
    try container.encode("\(published)", forKey: .published)
    try container.encode(published.source, forKey: .publishedFrom)
    try container.encode(language, forKey: .language)
    try container.encode(id, forKey: .id)
  }
}
