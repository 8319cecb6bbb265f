// The words by which English shows what stands between two mentions. No topic has a place here.
extension EnglishGap {
  static let possessives = Word.set("his her")

  static let synonymsOfAnd = [
    ["along", "with"], ["together", "with"], ["as", "well", "as"], ["followed", "by"],
  ]

  /// What puts one thing before another.
  static let sequence: Set<String> = ["before", "after"]
  static let coordinators: Set<String> = ["and", "or", "but", "nor"]
  static let determiners: Set<String> = [
    "a", "an", "the", "his", "her", "its", "their", "two", "three", "four", "several", "another",
    "some", "many", "other", "others", "former", "that",
  ]
  static let prepositions: Set<String> = [
    "of", "to", "in", "at", "from", "for", "by", "on", "under", "with", "over", "against", "near",
    "between", "behind", "like", "than", "into", "since", "until", "through", "via",
  ]
  /// Behind these a name is no subject: "an officer beneath Oak", "unlike Oak".
  static let objectWords: Set<String> = [
    "to", "with", "by", "from", "for", "against", "towards", "toward", "beneath", "below", "under",
    "above", "alongside", "beside", "unlike", "than",
  ]
  static let clauseWords: Set<String> = [
    "that", "which", "whose", "who", "whom", "while", "when", "where", "because", "although",
    "though", "whereas", "if", "unless", "whether", "how", "why",
  ]
  /// What was done to somebody, in words that do not end in "ed".
  static let participles: Set<String> = [
    "put", "taken", "led", "held", "thrown", "caught", "brought", "seen", "sent", "made", "driven",
    "struck", "found", "told",
  ]
  static let auxiliaries: Set<String> = [
    "was", "were", "is", "are", "been", "being", "has", "had", "have",
  ]
  /// Verbs that tell whose word something is.
  static let sayings: Set<String> = [
    "said", "says", "announced", "reported", "reports", "wrote", "added", "noted", "confirmed",
    "declared", "stated",
  ]
  /// What may stand behind them within commas: "Oak, the agency said on Saturday, was …".
  static let attributionEnds: Set<String> = [
    "on", "late", "early", "yesterday", "today", "earlier",
  ]
  /// All verbs that part a name from what is said behind them.
  static let speech = sayings.union([
    "say", "saying", "told", "tells", "announces", "writes", "stressed", "stresses", "warned",
    "warns", "claimed", "claims", "argued", "argues", "insisted", "insists", "adds", "notes",
    "urged", "urges", "vowed", "vows", "confirms", "declares", "states", "asked", "ordered",
    "orders", "demanded", "called", "calls", "visited", "visits", "met", "meets", "hosted",
    "addressed",
  ])
  /// Those of them by which nobody says anything.
  static let encounters: Set<String> = ["visited", "visits", "met", "meets", "hosted", "addressed"]
  static let appointments: Set<String> = [
    "appointed", "appointing", "named", "naming", "promoted", "promoting", "elected", "electing",
    "installed", "nominated",
  ]
  /// What turns from one of a pair to the other: "removed Oak and named Elm".
  static let actions: Set<String> = [
    "appointed", "appointing", "appoint", "named", "naming", "name", "promoted", "promoting",
    "elected", "electing", "replaced", "replacing", "succeeded", "succeeding", "installed", "made",
    "picked", "chose", "tapped", "nominated", "chosen", "became", "took", "gave", "put", "sent",
    "moved", "praised", "handed", "handing", "passed", "returned", "restored", "joined", "led",
    "brought", "brings", "recalled", "reinstated", "hired",
    "with", "by", "after", "before", "as",
  ]
  /// What one does who comes in for another: "Ash took over; Oak no longer …" is no list.
  static let takeovers: Set<String> = [
    "took", "takes", "replaced", "replaces", "succeeded", "succeeds", "became", "becomes",
  ]
  static let times: Set<String> = [
    "day", "week", "month", "year", "summer", "autumn", "winter", "spring", "evening", "night",
    "afternoon", "morning", "same",
  ]
  static let calendar: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday",
  ]
}
