import CivilTime
import Extraction
import FuzzDriver

/// What holds of any text: nothing crashes, every date is cut out of the text by its offsets, and they
/// stand in order without overlapping.
private func examine(_ bytes: [UInt8]) {
  guard bytes.count > 2 else { return }
  let text = String(decoding: bytes.dropFirst(2), as: UTF8.self)
  let reference = Day(number: 10_957 + Int32(bytes[0]) * 40 + Int32(bytes[1]) % 40)
  var end = 0
  for date in DateFinder(reference: reference).writtenDates(in: text) {
    precondition(date.start >= end && date.start < date.end)
    precondition(Array(text.utf8)[date.start..<date.end].elementsEqual(date.text.utf8))
    precondition(date.earliest <= date.latest)
    end = date.end
  }
}

/// What libFuzzer starts.
@_cdecl("FuzzDates_main")
public func run(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  fuzz(count, arguments) { bytes, length in
    examine(Array(UnsafeBufferPointer(start: bytes, count: length)))
    return 0
  }
}
