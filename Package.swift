// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Whether what is fuzzed is built, with the coverage that guides it: see scripts/fuzz.
let isFuzzed = ProcessInfo.processInfo.environment["TOCSIN_FUZZ"] != nil
let coverage: [SwiftSetting] =
  isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])] : []

let package = Package(
  name: "tocsin",
  products: [
    .executable(name: "tocsin", targets: ["tocsin"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // System libraries: module maps, nothing else.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(
      name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(
      name: "CVectorscan", pkgConfig: "libhs", providers: [.apt(["libvectorscan-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // From here on each target imports only what stands above it.
    .target(name: "CivilTime", swiftSettings: coverage),
    .target(name: "RuleLanguage", dependencies: ["CivilTime"], swiftSettings: coverage),
    .target(
      name: "Articles",
      dependencies: [
        "CLibXML2", "CUchardet", "CZlib", "CivilTime",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: coverage),
    .target(
      name: "Extraction", dependencies: ["CVectorscan", "CivilTime", "RuleLanguage", "Articles"],
      swiftSettings: coverage),
    .target(name: "Correlation", dependencies: ["CivilTime", "RuleLanguage", "Extraction"]),
    .target(
      name: "Analysis",
      dependencies: [
        "CivilTime", "RuleLanguage", "Articles", "Extraction", "Correlation",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .target(name: "Journal", dependencies: ["CSystemd"]),
    .target(
      name: "Store",
      dependencies: [
        "CZlib", "CivilTime", "Articles", "Extraction", "Correlation",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "Service",
      dependencies: [
        "CMalloc", "CivilTime", "RuleLanguage", "Articles", "Extraction", "Correlation", "Journal",
        "Store",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),
    .target(
      name: "Reports",
      dependencies: [
        "CVectorscan", "CivilTime", "RuleLanguage", "Articles", "Extraction", "Correlation",
        "Analysis", "Store", "Service",
      ]),
    .executableTarget(
      name: "tocsin",
      dependencies: [
        "RuleLanguage", "Articles", "Extraction", "Correlation", "Analysis", "Journal", "Store",
        "Service", "Reports",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Yams", package: "Yams"),
      ]),

    // What several tests share.
    .target(
      name: "TestSupport",
      dependencies: ["CivilTime", "RuleLanguage", "Extraction", "Correlation", "Journal"],
      path: "Tests/Support"),
    // How well articles are read of which it is known what they tell: see `make evaluate`.
    .target(
      name: "Evaluation",
      dependencies: [
        "CivilTime", "RuleLanguage", "Articles", "Extraction", "Service",
        .product(name: "SystemPackage", package: "swift-system"),
      ], path: "Tests/Evaluation/Library"),
    .executableTarget(
      name: "Evaluate",
      dependencies: [
        "Evaluation", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Tests/Evaluation/Evaluate"),
    .testTarget(
      name: "SeedTests", dependencies: ["RuleLanguage", "Articles", "Extraction", "Evaluation"]),
    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"]),
    .testTarget(
      name: "RuleLanguageTests", dependencies: ["RuleLanguage", "TestSupport"], exclude: ["Goldens"]
    ),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles"], exclude: ["Pages"]),
    .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "TestSupport"]),
    .testTarget(
      name: "CorrelationTests", dependencies: ["Correlation", "TestSupport"], exclude: ["Trials"]),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "Analysis", "TestSupport", .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .testTarget(name: "JournalTests", dependencies: ["Journal", "TestSupport"]),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Store", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(
      name: "ServiceTests",
      dependencies: [
        "RuleLanguage", "Service", "Journal", "Store", "TestSupport",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .testTarget(name: "ReportsTests", dependencies: ["Analysis", "Reports", "TestSupport"]),
    .testTarget(
      name: "TocsinTests",
      dependencies: [
        "CivilTime", "Articles", "Extraction", "Correlation", "Store", "tocsin", "TestSupport",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

if isFuzzed {
  package.targets.append(
    .target(name: "FuzzDriver", path: "Tests/Fuzz/Driver", swiftSettings: coverage))
  let fuzzers: [(name: String, examines: [Target.Dependency])] = [
    ("FuzzRules", ["RuleLanguage"]), ("FuzzArticles", ["Articles", "Extraction"]),
    ("FuzzDates", ["CivilTime", "Extraction"]),
    ("FuzzExtraction", ["CivilTime", "RuleLanguage", "Articles", "Extraction", "TestSupport"]),
  ]
  for fuzzer in fuzzers {
    package.targets.append(
      .executableTarget(
        name: fuzzer.name, dependencies: ["FuzzDriver"] + fuzzer.examines,
        path: "Tests/Fuzz/\(fuzzer.name)", exclude: ["Corpus"], swiftSettings: coverage,
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
  }
}

/// Whether the trials of the correlation are built, in the place of its tests, with which they share
/// their histories: see scripts/trials.
if ProcessInfo.processInfo.environment["TOCSIN_TRIALS"] != nil {
  package.targets.removeAll { $0.name == "CorrelationTests" }
  package.targets.append(
    .executableTarget(
      name: "CorrelationTrials",
      dependencies: ["CivilTime", "RuleLanguage", "Extraction", "Correlation", "TestSupport"],
      path: "Tests/CorrelationTests", exclude: ["Suites"]))
}

/// Whether what tortures and measures the real daemon is built: `make torture` and `make bench` ask
/// for it.
let environment = ProcessInfo.processInfo.environment
if environment["TOCSIN_TORTURE"] != nil || environment["TOCSIN_BENCHMARK"] != nil {
  package.targets.append(
    .target(
      name: "DaemonHarness",
      dependencies: [.product(name: "SystemPackage", package: "swift-system")],
      path: "Tests/Torture/Harness"))
}
if environment["TOCSIN_TORTURE"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Torture",
      dependencies: [
        "DaemonHarness", "Journal", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Tests/Torture/Torture"))
}

/// Whether the benchmarks are built: `make bench` asks for them. `plain` leaves out those that need
/// a package of their own.
if let wish = ProcessInfo.processInfo.environment["TOCSIN_BENCHMARK"] {
  package.targets.append(
    .executableTarget(
      name: "CorrelationBenchmark",
      dependencies: ["CMalloc", "CivilTime", "RuleLanguage", "Extraction", "Correlation"],
      path: "Benchmarks/Correlation"))
  package.targets.append(
    .executableTarget(
      name: "ServiceBenchmark",
      dependencies: [
        "DaemonHarness", "Journal", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/Service"))
  if wish != "plain" {
    package.dependencies.append(
      .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []))
  }
  let benchmarks: [(name: String, folder: String, measures: [Target.Dependency])] = [
    ("RuleBenchmarks", "Rules", ["RuleLanguage", "Extraction"]),
    ("ArticleBenchmarks", "Articles", ["CivilTime", "Articles", "Extraction"]),
    (
      "ExtractionBenchmarks", "Extraction",
      ["CivilTime", "RuleLanguage", "Articles", "Extraction", "TestSupport"]
    ),
  ]
  for benchmark in benchmarks where wish != "plain" {
    package.targets.append(
      .executableTarget(
        name: benchmark.name,
        dependencies: benchmark.measures + [.product(name: "Benchmark", package: "benchmark")],
        path: "Benchmarks/\(benchmark.folder)",
        plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]))
  }
}
