/// A configuration that cannot be used: what is wrong with it, each in a line that says where.
struct ConfigurationFailure: Error {
  /// The lines.
  let problems: [String]

  /// How many are told of a file that is no configuration at all.
  private static let limit = 10

  /// A failure for these reasons; of very many, the first are told.
  init(_ problems: [String]) {
    let rest = problems.count - Self.limit
    self.problems = problems.prefix(Self.limit) + (rest > 0 ? ["… and \(rest) more"] : [])
  }
}
