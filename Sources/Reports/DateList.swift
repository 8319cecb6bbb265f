import CivilTime
import Extraction

/// Date expressions as a table for people.
public struct DateList {
  private let dates: [WrittenDate]

  /// A list of expressions, in this order.
  public init(_ dates: [WrittenDate]) {
    self.dates = dates
  }

  /// The lines, each cut to `width` cells where that is given.
  public func table(style: Style, width: Int?) -> [String] {
    var table = Table([
      .init(title: "START", isNumber: true), .init(title: "END", isNumber: true),
      .init(title: "DAYS"), .init(title: "PRECISION"), .init(title: "TEXT"),
    ])
    table.rows = dates.map { date in
      [
        "\(date.start)", "\(date.end)", .init(DayInterval(date.earliest, date.latest).inWords),
        "\(date.precision.rawValue)", .init(date.text),
      ]
    }
    return table.lines(style: style, width: width)
  }
}
