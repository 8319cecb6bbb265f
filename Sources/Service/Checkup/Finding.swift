/// What a look at one part of a daemon's surroundings came to.
public struct Finding: Hashable, Sendable, Codable {
  /// What was looked at, in a word.
  public var check: String
  /// How it is.
  public var verdict: Verdict
  /// The same in words.
  public var text: String
  /// How to mend it; nil where there is nothing to mend.
  public var advice: String?

  /// How something is.
  public enum Verdict: String, Sendable, Codable {
    /// As it should be.
    case ok
    /// Something does not work as it could.
    case warning
    /// The daemon, or whoever asks, cannot work like this.
    case problem
  }

  /// A finding.
  public init(_ check: String, _ verdict: Verdict, _ text: String, advice: String? = nil) {
    self.check = check
    self.verdict = verdict
    self.text = text
    self.advice = advice
  }
}
