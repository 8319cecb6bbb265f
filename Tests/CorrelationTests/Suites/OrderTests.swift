import Testing

/// Order, batches, duplicates, retractions, restarts and the times in between make no difference.
@Suite struct OrderTests {
  @Test func anyWayToTheSameSightingsLeadsToTheSameAlerts() throws {
    for seed in 0..<Trial.shuffles { try Trial.order(seed: seed) }
  }

  @Test func longEpisodesGrowToTheSameAlerts() throws {
    for seed in 0..<Trial.shuffles { try Trial.growth(seed: seed) }
  }

  @Test func aRestartAnywhereMakesNoDifference() throws {
    for seed in 0..<Trial.shuffles / 4 { try Trial.restart(seed: seed) }
  }
}
