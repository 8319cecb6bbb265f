import CVectorscan
import Dispatch
import Synchronization

/// Byte strings compiled to be found all at once by Vectorscan, at about the speed of reading.
///
/// They are compiled in shards, side by side, and a text is passed over once for each: one shard for what begins
/// in ASCII and one for the rest, as two that are of one script each are faster than one or two that are
/// mixed. Vectorscan takes more than twice as long to compile twice as many literals, so very many make more.
///
/// Immutable after its creation and shared by all threads; each thread scans with a
/// ``LiteralScanner`` of its own.
final class LiteralDatabase: Sendable {
  fileprivate let shards: [Shard]
  /// How long each literal is, in bytes, by its number.
  fileprivate let lengths: [Int]

  /// A compiled database of Vectorscan's.
  fileprivate struct Shard: @unchecked Sendable {
    // Sound, because Vectorscan only reads it: "Compiled pattern databases … can be used by multiple
    // threads concurrently" (its reference manual, "Runtime").
    let database: OpaquePointer
  }

  /// How many literals one shard holds.
  private static let shardLimit = 20_000

  /// Compiles literals, each with at least one byte and without NUL; a literal's number is its
  /// place in the list.
  init(_ literals: [[UInt8]], shardLimit: Int = shardLimit) throws(ScanFailure) {
    lengths = literals.map(\.count)
    let parts = Self.parts(of: literals, limit: shardLimit)
    let compiled = Mutex<[Result<Shard, ScanFailure>]>([])
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
      let shard = Self.compile(literals, parts[index])
      compiled.withLock { $0.append(shard) }
    }
    let results = compiled.withLock { $0 }
    shards = results.compactMap { try? $0.get() }
    // What did compile is freed with this object.
    for result in results { _ = try result.get() }
  }

  /// The numbers of the literals of each shard.
  private static func parts(of literals: [[UInt8]], limit: Int) -> [[Int]] {
    [true, false].flatMap { isASCII in
      let numbers = literals.indices.filter { (literals[$0][0] < 0x80) == isASCII }
      return stride(from: 0, to: numbers.count, by: limit).map {
        Array(numbers[$0..<min($0 + limit, numbers.count)])
      }
    }
  }

  /// Compiles some of the literals under the numbers that they have among all.
  private static func compile(
    _ literals: [[UInt8]], _ part: [Int]
  ) -> Result<Shard, ScanFailure> {
    // Vectorscan wants a pointer a literal; one buffer holds them all.
    var buffer: [CChar] = []
    var starts: [Int] = []
    for number in part {
      starts.append(buffer.count)
      buffer.append(contentsOf: literals[number].lazy.map { CChar(bitPattern: $0) })
    }
    let lengths = part.map { literals[$0].count }
    let identifiers = part.map { UInt32($0) }
    let flags = [UInt32](repeating: 0, count: part.count)
    var database: OpaquePointer?
    var problem: UnsafeMutablePointer<hs_compile_error_t>?
    let status = buffer.withUnsafeBufferPointer { bytes in
      let pointers = starts.map { bytes.baseAddress?.advanced(by: $0) }
      return pointers.withUnsafeBufferPointer { expressions in
        hs_compile_lit_multi(
          expressions.baseAddress, flags, identifiers, lengths, UInt32(part.count),
          UInt32(HS_MODE_BLOCK), nil, &database, &problem)
      }
    }
    guard status == HS_SUCCESS, let database else {
      let message = problem.map { String(cString: $0.pointee.message) } ?? "status \(status)"
      hs_free_compile_error(problem)
      return .failure(ScanFailure(reason: message))
    }
    return .success(Shard(database: database))
  }

  deinit {
    for shard in shards { hs_free_database(shard.database) }
  }
}

/// Where a literal was found.
struct LiteralMatch: Hashable {
  /// The literal's number.
  var literal: Int
  /// Its bytes in the text.
  var range: Range<Int>
}

/// Finds the literals of one database, for one thread.
final class LiteralScanner {
  private let database: LiteralDatabase
  private var scratch: OpaquePointer?
  /// Room for what is found, which is kept between texts.
  private var ends: [(literal: UInt32, end: Int)] = []

  /// A scanner with working memory of its own.
  init(_ database: LiteralDatabase) throws(ScanFailure) {
    self.database = database
    // It grows to what the most demanding shard needs.
    for shard in database.shards {
      let status = hs_alloc_scratch(shard.database, &scratch)
      guard status == HS_SUCCESS else { throw ScanFailure(reason: "no scratch, status \(status)") }
    }
  }

  deinit {
    hs_free_scratch(scratch)
  }

  /// Every place where a literal stands, overlapping ones too; made as they are gone through.
  func matches(in text: [UInt8]) throws(ScanFailure) -> some RandomAccessCollection<LiteralMatch> {
    ends.removeAll(keepingCapacity: true)
    if !text.isEmpty {
      for shard in database.shards { try scan(text, for: shard, into: &ends) }
    }
    let lengths = database.lengths
    return ends.lazy.map { match in
      let literal = Int(match.literal)
      return LiteralMatch(literal: literal, range: match.end - lengths[literal]..<match.end)
    }
  }
}

extension LiteralScanner {
  /// Adds what one shard finds, ordered by its end.
  private func scan(
    _ text: [UInt8], for shard: LiteralDatabase.Shard,
    into ends: inout [(literal: UInt32, end: Int)]
  ) throws(ScanFailure) {
    let status = withUnsafeMutablePointer(to: &ends) { ends in
      text.withUnsafeBytes { bytes in
        hs_scan(
          shard.database, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
          UInt32(bytes.count), 0,
          scratch,
          { literal, _, end, _, context in
            context?.assumingMemoryBound(to: [(literal: UInt32, end: Int)].self)
              .pointee.append((literal, Int(end)))
            return 0
          }, ends)
      }
    }
    guard status == HS_SUCCESS else { throw ScanFailure(reason: "scan status \(status)") }
  }
}

/// Vectorscan could not do what it was asked for.
public struct ScanFailure: Error, CustomStringConvertible {
  let reason: String

  /// What went wrong, for people.
  public var description: String {
    "the phrases cannot be looked for: \(reason)"
  }
}
