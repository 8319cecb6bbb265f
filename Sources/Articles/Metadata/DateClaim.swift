/// What an article says of its publication, in one place.
struct DateClaim: Hashable {
  /// The date as it is written there.
  var text: String
  /// Where it stands.
  var source: Publication.Source
}
