import CVectorscan

/// Byte strings compiled to be found all at once by Vectorscan, at about the speed of reading.
///
/// Immutable after its creation and shared by all threads; each thread scans with a
/// ``LiteralScanner`` of its own.
final class LiteralDatabase: @unchecked Sendable {
  // Sound, because Vectorscan only reads a compiled database: "Compiled pattern databases … can be
  // used by multiple threads concurrently" (its reference manual, "Runtime").
  fileprivate let database: OpaquePointer?
  /// How long each literal is, in bytes, by its number.
  fileprivate let lengths: [Int]

  /// Compiles literals, each with at least one byte and without NUL; a literal's number is its
  /// place in the list.
  init(_ literals: [[UInt8]]) throws(ScanFailure) {
    let lengths = literals.map(\.count)
    self.lengths = lengths
    guard !literals.isEmpty else {
      database = nil
      return
    }
    // Vectorscan wants a pointer a literal; one buffer holds them all.
    var buffer: [CChar] = []
    var starts: [Int] = []
    for literal in literals {
      starts.append(buffer.count)
      buffer.append(contentsOf: literal.lazy.map { CChar(bitPattern: $0) })
    }
    let identifiers = literals.indices.map { UInt32($0) }
    let flags = [UInt32](repeating: 0, count: literals.count)
    var database: OpaquePointer?
    var problem: UnsafeMutablePointer<hs_compile_error_t>?
    let status = buffer.withUnsafeBufferPointer { bytes in
      let pointers = starts.map { bytes.baseAddress?.advanced(by: $0) }
      return pointers.withUnsafeBufferPointer { expressions in
        hs_compile_lit_multi(
          expressions.baseAddress, flags, identifiers, lengths, UInt32(literals.count),
          UInt32(HS_MODE_BLOCK), nil, &database, &problem)
      }
    }
    guard status == HS_SUCCESS, let database else {
      let message = problem.map { String(cString: $0.pointee.message) } ?? "status \(status)"
      hs_free_compile_error(problem)
      throw ScanFailure(reason: message)
    }
    self.database = database
  }

  deinit {
    hs_free_database(database)
  }

  /// The bytes of memory that the compiled database takes.
  var size: Int {
    var size = 0
    guard let database, hs_database_size(database, &size) == HS_SUCCESS else { return 0 }
    return size
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

  /// A scanner with working memory of its own.
  init(_ database: LiteralDatabase) throws(ScanFailure) {
    self.database = database
    guard let compiled = database.database else { return }
    let status = hs_alloc_scratch(compiled, &scratch)
    guard status == HS_SUCCESS else { throw ScanFailure(reason: "no scratch, status \(status)") }
  }

  deinit {
    hs_free_scratch(scratch)
  }

  /// Every place where a literal stands, overlapping ones too, ordered by their ends.
  func matches(in text: [UInt8]) throws(ScanFailure) -> [LiteralMatch] {
    guard let compiled = database.database, !text.isEmpty else { return [] }
    var ends: [(literal: UInt32, end: Int)] = []
    let status = withUnsafeMutablePointer(to: &ends) { ends in
      text.withUnsafeBytes { bytes in
        hs_scan(
          compiled, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(bytes.count), 0,
          scratch,
          { literal, _, end, _, context in
            context?.assumingMemoryBound(to: [(literal: UInt32, end: Int)].self)
              .pointee.append((literal, Int(end)))
            return 0
          }, ends)
      }
    }
    guard status == HS_SUCCESS else { throw ScanFailure(reason: "scan status \(status)") }
    return ends.map { match in
      let literal = Int(match.literal)
      return LiteralMatch(
        literal: literal, range: match.end - database.lengths[literal]..<match.end)
    }
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
