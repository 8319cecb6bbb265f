/// A rule to begin with, small enough to be understood at once, with its test.
enum StarterRules {
  /// The name of the file.
  static let fileName = "floods.tocsin"

  /// What it holds.
  static let text = """
    # A first rule, to be changed: which places count, what is said of a flood, and how many ring.
    # `tocsin check` finds mistakes in it, `tocsin test` runs the test at its end.

    entity place "Places" {
        lima "Lima"
        oslo "Oslo"
        rome "Rome"
    }

    term flood "A flood is reported" {
        "flood(s|ed|ing|)"
    }

    event place-flooded "A place is flooded" {
        slot place each place
        require flood
        same place within 5 days
    }

    rule floods-spread "Floods in several places" {
        severity warning, critical from 3
        when count(distinct place) of place-flooded >= 2 within 10 days
        message "Floods in {count} places, {first} to {last}: {place}"
    }

    test "two places in a week" {
        article 2024-06-04 "On June 3 floods hit Oslo."
        expect no alert floods-spread
        event place-flooded { place: rome, date: 2024-06-09 }
        expect alert floods-spread { count: 2, severity: warning }
    }

    """

  /// An article that makes it ring, and a name that dates it.
  static let article = (
    name: "2024-06-04-rain.txt", text: "Heavy rain: on June 3 floods hit Oslo and Rome."
  )
}
