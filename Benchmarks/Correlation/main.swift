// usage: CorrelationBenchmark [CONDITION|hostile]… [--history N]… [--batch N] [--scale S]
//
// How many sightings a second the engine takes in, on one core, behind so much history, and how
// many bytes it keeps of each.
//
// It is measured from sightings, which are in memory, to revisions: reading and extracting articles is
// no part of it. Every sighting is new and of another article, two reports to a happening. As in a
// real archive few of them change an alert: a rule rings on some days of a thousand. What it costs
// when each batch changes an alert of everything is a row of its own (`… that always rings`). Late ones
// lie anywhere in the archive, so that a batch looks at all of it, and where the history is short
// they make it so dense that rules ring throughout.

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
