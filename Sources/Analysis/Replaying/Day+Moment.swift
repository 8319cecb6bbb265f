import CivilTime
import Foundation

extension Day {
  /// The noon of the day in a time zone: the moment that stands for a day of which only the date is
  /// known, because most of the world's clocks show this date then.
  public func noon(in zone: TimeZone) -> Date {
    let noon = Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200)
    return noon - Double(zone.secondsFromGMT(for: noon))
  }

  /// The calendar day of a moment in a time zone.
  public init(of moment: Date, in zone: TimeZone) {
    let local = moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment))
    self.init(number: Int32(clamping: Int((local / 86_400).rounded(.down))))
  }
}
