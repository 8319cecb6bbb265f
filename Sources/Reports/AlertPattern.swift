import CVectorscan
import Correlation

/// What is looked for in alerts: a regular expression, found in time proportional to the text, for
/// Vectorscan knows no backtracking. What would need it, such as a back reference, is refused.
public final class AlertPattern {
  private let database: OpaquePointer
  private var scratch: OpaquePointer?
  /// Whether all of it stands in JSON as it does in the text.
  private let isVerbatim: Bool

  /// An expression that cannot be looked for.
  public struct Failure: Error, CustomStringConvertible {
    /// Why not, in one line.
    public let description: String
  }

  /// Reads an expression. One all in lower case ignores case.
  public init(_ expression: String) throws(Failure) {
    var flags = HS_FLAG_UTF8 | HS_FLAG_SINGLEMATCH | HS_FLAG_ALLOWEMPTY
    if !expression.contains(where: \.isUppercase) { flags |= HS_FLAG_CASELESS }
    var compiled: OpaquePointer?
    var problem: UnsafeMutablePointer<hs_compile_error_t>?
    hs_compile(expression, UInt32(flags), UInt32(HS_MODE_BLOCK), nil, &compiled, &problem)
    defer { hs_free_compile_error(problem) }
    guard let compiled else {
      let reason = problem.flatMap { $0.pointee.message }.map { String(cString: $0) }
      throw Failure(
        description:
          "'\(expression)' cannot be looked for: \(reason ?? "there is no memory for it")")
    }
    guard hs_alloc_scratch(compiled, &scratch) == HS_SUCCESS else {
      hs_free_database(compiled)
      throw Failure(description: "'\(expression)' cannot be looked for: there is no memory for it")
    }
    database = compiled
    isVerbatim = expression.allSatisfy { $0.isLetter || $0.isNumber || " -,|".contains($0) }
  }

  deinit {
    hs_free_scratch(scratch)
    hs_free_database(database)
  }

  /// Whether the message of an alert, one of its values or one of the sentences that it rests on
  /// holds what is looked for.
  public func isIn(_ alert: Alert) -> Bool {
    isIn(alert.message) || alert.values.contains { $0.value.contains(where: isIn) }
      || alert.happenings.contains { happening in
        happening.sightings.contains { $0.evidence.contains { isIn($0.text) } }
      }
  }

  /// Whether an alert may hold what is looked for, by its JSON, which is cheaper to see than by itself.
  public func mayBeIn(json: String) -> Bool {
    !isVerbatim || isIn(json)
  }

  /// Whether a text holds what is looked for.
  public func isIn(_ text: String) -> Bool {
    var isFound = false
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        _ = withUnsafeMutablePointer(to: &isFound) { isFound in
          hs_scan(
            database, bytes.baseAddress, UInt32(clamping: bytes.count), 0, scratch,
            { _, _, _, _, isFound in
              isFound?.assumingMemoryBound(to: Bool.self).pointee = true
              return 1
            }, isFound)
        }
      }
    }
    return isFound
  }
}
