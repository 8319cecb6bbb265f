/// What kind of message an entry of Tocsin's is: the value of its `MESSAGE_ID`.
///
/// The identifiers were drawn at random once and never change. Each is explained in the message
/// catalog, which `journalctl -x` shows.
public enum MessageID: String, Hashable, Sendable, CaseIterable {
  /// A rule's condition began to hold.
  case alertRaised = "353446f92f5a4faab0d0aa477674f685"
  /// An alert reached a higher severity.
  case alertEscalated = "ea917845c54d49fcb3e02770ff5be311"
  /// An alert's evidence changed and its severity did not rise.
  case alertUpdated = "8138a2478e9b4fcfacb300d42618a757"
  /// An alert's episode is over.
  case alertResolved = "5ee369ab50b24e3581157744ec76263a"
  /// A resolved alert's episode went on after all.
  case alertReopened = "f36c6320a3cc47608e86f3b3cfaf0dea"
  /// What was known when the alert was raised no longer supports it.
  case alertWithdrawn = "fe57c3e0da364ca58c82ce0d8e75b7fe"
  /// The daemon is ready.
  case daemonStarted = "e4267b60e8b4446f88673cdc03a8edb3"
  /// New rules are in force.
  case rulesReloaded = "0ad9ff3b89ed42338e6f7d6e17240337"
  /// New rules were faulty, and the old ones stay in force.
  case reloadRefused = "f4e9fc44577e4b68ade781d0826d6ce1"
  /// An article could not be read.
  case articleFailed = "c4d5f11b62a94aa999bbda9538af738e"
}
