// usage: CorrelationBenchmark [CONDITION|hostile]… [--history N]… [--batch N] [--scale S]
//
// How many sightings a second the engine takes in, on one core, behind so much history, and how
// many bytes it keeps of each.

var options = Options()
var arguments = Array(CommandLine.arguments.dropFirst())[...]
while let argument = arguments.popFirst() {
  switch argument {
  case "--history": options.histories += [arguments.popFirst().flatMap { Int($0) } ?? 1_000]
  case "--batch": options.batch = arguments.popFirst().flatMap { Int($0) } ?? options.batch
  case "--scale": options.scale = arguments.popFirst().flatMap { Double($0) } ?? options.scale
  default: options.conditions.append(argument)
  }
}
if options.histories.isEmpty { options.histories = [1_000, 100_000, 1_000_000] }
if options.conditions != ["hostile"] { Measurement.printConditions(options) }
if options.conditions.isEmpty || options.conditions.contains("hostile") {
  Measurement.printHostile(options)
}
