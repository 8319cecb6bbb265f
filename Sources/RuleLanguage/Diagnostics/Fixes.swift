/// Carries out the edits that diagnostics propose.
public enum Fixes {
  /// The files that change when the fixes of these diagnostics are applied, with what they hold
  /// then. Of fixes that overlap the first is applied; check again for the others.
  public static func apply(
    _ diagnostics: [Diagnostic], to files: [SourceFile]
  ) -> [SourceFile] {
    let fixes = Dictionary(grouping: diagnostics.compactMap(\.fix), by: \.span.path)
    return files.compactMap { file in
      guard let fixes = fixes[file.path] else { return nil }
      let bytes = apply(fixes, to: file.bytes)
      return bytes == file.bytes ? nil : SourceFile(path: file.path, bytes: bytes)
    }
  }

  private static func apply(_ fixes: [Diagnostic.Fix], to bytes: [UInt8]) -> [UInt8] {
    let ordered = fixes.sorted {
      ($0.span.start.offset, $0.span.end.offset) < ($1.span.start.offset, $1.span.end.offset)
    }
    var mended: [UInt8] = []
    mended.reserveCapacity(bytes.count)
    var copied = 0
    var last: Diagnostic.Fix?
    for fix in ordered {
      let (start, end) = (fix.span.start.offset, fix.span.end.offset)
      guard start >= copied, start <= end, end <= bytes.count, fix != last else { continue }
      mended += bytes[copied..<start]
      mended += fix.replacement.utf8
      copied = end
      last = fix
    }
    return mended + bytes[copied...]
  }
}
