import RuleLanguage

/// What the run of a test came to.
public struct TestOutcome: Sendable {
  /// The test.
  public var test: RuleTest
  /// In how many orders its steps were done, the written one included.
  public var orders: Int
  /// What was not as expected first; nil when all was.
  public var failure: Failure?

  /// What was not as a test expects.
  public struct Failure: Hashable, Sendable {
    /// The line of the step, from 1.
    public var line: Int
    /// The character in it, from 1.
    public var column: Int
    /// What is expected, as it is written in a rule file.
    public var expected: String
    /// What there was, in the same way.
    public var got: String
    /// How near the rule came to ringing, where it was to ring; nil where that says nothing.
    public var nearest: NearestMiss?
    /// The order in which it failed; nil when that was the written one.
    public var shuffle: Shuffle?
  }

  /// Steps in another order than written.
  public struct Shuffle: Hashable, Sendable {
    /// The seed that makes this order.
    public var seed: UInt64
    /// The lines of the steps up to the failed one, in their order.
    public var lines: [Int]
  }
}
