import Foundation

// Makes many more trials than the tests do, on all cores: scripts/trials runs it.
//
// The status is 1 when one failed, and its seed is told.

typealias Examined = (name: String, count: Int, trial: @Sendable (Int) throws -> Int)

var examined: [Examined] = RandomRule.Kind.allCases.map { kind in
  ("\(kind)", Trial.histories, { try Trial.agreement(kinds: [kind], seed: $0) })
}
examined.append(
  (
    "all together", Trial.histories,
    {
      try Trial.agreement(kinds: RandomRule.Kind.allCases, seed: $0)
    }
  ))
examined.append(
  (
    "order", Trial.shuffles,
    {
      try Trial.order(seed: $0); return 0
    }
  ))
examined.append(
  (
    "growth", Trial.shuffles,
    {
      try Trial.growth(seed: $0); return 0
    }
  ))
examined.append(
  (
    "restarts", Trial.shuffles,
    {
      try Trial.restart(seed: $0); return 0
    }
  ))

examined.append(("forgetting", Trial.histories, { try Trial.forgetting(seed: $0) }))

/// What the trials of one thing came to, on all cores.
final class Tally: @unchecked Sendable {
  // Sound, because both are only touched while `lock` is locked.
  private let lock = NSLock()
  private var alerts = 0
  private var faults: [String] = []

  func add(_ result: Result<Int, any Error>) {
    lock.withLock {
      switch result {
      case .success(let some): alerts += some
      case .failure(let error): faults.append("\(error)")
      }
    }
  }

  var result: (alerts: Int, faults: [String]) { lock.withLock { (alerts, faults) } }
}

var hasFailed = false
for (name, count, trial) in examined {
  let tally = Tally()
  DispatchQueue.concurrentPerform(iterations: count) { seed in
    tally.add(Result { try trial(seed) })
  }
  let (alerts, faults) = tally.result
  print("\(name): \(count) trials, \(alerts) alerts, \(faults.count) faults")
  for fault in faults.prefix(3) { print(fault) }
  hasFailed = hasFailed || !faults.isEmpty
}
exit(hasFailed ? 1 : 0)
