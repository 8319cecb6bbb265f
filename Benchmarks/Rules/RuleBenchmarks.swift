import Benchmark
import Extraction
import RuleLanguage

/// How long it takes to check a large ruleset, and to make it ready for articles.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(30), maxIterations: 10)
  let files = LargeRuleset.files

  Benchmark("check 100 files, 10,000 rules, 100,000 aliases") { benchmark in
    for _ in benchmark.scaledIterations {
      let result = RulesetChecker.check(files: files)
      precondition(result.ruleset != nil, "\(result.diagnostics.prefix(3))")
      blackHole(result)
    }
  }

  Benchmark("check and compile the same") { benchmark in
    for _ in benchmark.scaledIterations {
      guard let ruleset = RulesetChecker.check(files: files).ruleset else { continue }
      blackHole(try ExtractionPlan(ruleset))
    }
  }

  Benchmark("format the same") { benchmark in
    for _ in benchmark.scaledIterations {
      for file in files { blackHole(RuleFormatter.format(file)) }
    }
  }
}
