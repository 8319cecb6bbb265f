import Correlation
import Extraction
import Foundation

extension StoreReader.ListedAlert {
  /// Its JSON, as `tocsin alerts -o json` prints it: with `acknowledged` and `silenced` where it is,
  /// which say by whom, when, why and until when.
  public var document: String {
    get throws {
      guard acknowledgement != nil || silence != nil else { return json }
      return try CanonicalJSON.encode(Marked(listed: self, alert: alert))
    }
  }

  private struct Marked: Encodable {
    var listed: StoreReader.ListedAlert
    var alert: Alert

    private enum CodingKeys: String, CodingKey {
      case acknowledged, silenced
    }

    private struct Mark: Encodable {
      var who: String
      var reason: String?
      var made: Date
      var until: Date?
    }

    func encode(to encoder: any Encoder) throws {
      try alert.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(
        listed.acknowledgement.map { Mark(who: $0.who, reason: $0.reason, made: $0.made) },
        forKey: .acknowledged)
      try container.encodeIfPresent(
        listed.silence.map {
          Mark(who: $0.who, reason: $0.reason, made: $0.made, until: $0.until)
        }, forKey: .silenced)
    }
  }
}
