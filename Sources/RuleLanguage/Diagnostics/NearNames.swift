/// Finds the name that was probably meant, and lists those that could have been.
public enum NearNames {
  /// How many candidates are looked at, so that a huge ruleset does not make a mistake costly.
  private static let candidateLimit = 2_000
  private static let lengthLimit = 64
  private static let choiceLimit = 16

  /// The candidate nearest to a name, if it is near enough to be a slip of the hand.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(lengthLimit + 1))
    guard wanted.count <= lengthLimit else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates.prefix(candidateLimit) {
      let scalars = Array(candidate.lowercased().unicodeScalars.prefix(lengthLimit + 1))
      let limit = min(tolerance(wanted), tolerance(scalars))
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, scalars)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// `slots: province, chair`, cut short when there are many; nil when there are none.
  static func choices(_ title: String, _ names: some Collection<String>) -> [String] {
    guard !names.isEmpty else { return [] }
    let shown = names.prefix(choiceLimit).map { clipped($0) }.joined(separator: ", ")
    let rest = names.count - choiceLimit
    return ["\(title): \(shown)" + (rest > 0 ? ", and \(rest) more" : "")]
  }

  /// How many slips a name bears: none in two letters, one for every three.
  private static func tolerance(_ name: [Unicode.Scalar]) -> Int {
    if name.allSatisfy(\.isASCII) { return min(3, name.count / 3) }
    return min(2, name.count / 2)
  }

  /// Letters to insert, delete, replace or swap with their neighbour: the optimal string
  /// alignment distance.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in 1..<(one.count + 1) {
      var current = [row]
      for column in 1..<(other.count + 1) {
        let isSame = one[row - 1] == other[column - 1]
        var cost = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2],
          one[row - 2] == other[column - 1]
        {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[other.count]
  }
}

/// A text from a file, cut to a length fit for a message.
func clipped(_ text: String, to limit: Int = 60) -> String {
  let scalars = text.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
    end != scalars.endIndex
  else { return text }
  return String(scalars[..<end]) + "…"
}

/// A text from a file in single quotes, cut to a length fit for a message.
func quoted(_ text: String) -> String { "'\(clipped(text))'" }
