import RuleLanguage

/// Rule files that the tests take apart, and short ways to check a text.
enum Sample {
  /// A file without a mistake that uses every construct of the language.
  static let whole = """
    # Signals in Chinese elite politics.
    pack china "Signals in Chinese elite politics" {
        version   "1.0"
        time-zone "Asia/Shanghai"
    }

    entity province "Provincial-level division of China" {
        anhui     "Anhui", "安徽", "皖"
        jilin     "Jilin", "吉林"         except "Jilin City", "吉林市"
        shanghai  "Shanghai", "上海"
            except "Guangdong Road"
    }

    entity official {
        han-jun "Han Jun", "韩俊"   # of Anhui
    }

    term security-commission {
        "(national|) security (commission|committee)", "国家安全委员会"
    }

    term convene "A meeting is held" {
        "conven(e|es|ed|ing)", "held ... meeting", "主持召开", "召开...会议", "secur*"
        except "convention"
    }

    term county-body { "county", "县委" }

    event security-meeting "A provincial security commission meets" {
        slot province  each province
        slot chair     optional official
        require  security-commission,
                 convene
        forbid   county-body
        scope    sentence
        same     province within 3 days
    }

    rule provincial-security-wave "Provinces hold meetings one after another" {
        severity  warning, critical from 3
        when      count(distinct province) of security-meeting >= 2 within 2 weeks
        message   \"""
            {count} provinces held meetings,
            {first} to {last}: {province}
            \"""
    }

    """

  /// A term, an event and a rule around some clauses, so that a test can show only what it is about.
  static func rule(_ clauses: String) -> String {
    """
    entity province {
        anhui "Anhui"
        jilin "Jilin"
        yunnan "Yunnan"
    }
    term convene { "convened" }
    event meeting {
        slot province each province
        require convene
        same province within 3 days
    }
    rule wave {
        \(clauses)
    }
    """
  }
}

/// What a check of one file finds.
func check(_ text: String) -> CheckResult {
  RulesetChecker.check(files: [SourceFile(path: "a.tocsin", text: text)])
}

/// What a check of one file of these bytes finds.
func check(_ bytes: [UInt8]) -> CheckResult {
  RulesetChecker.check(files: [SourceFile(path: "a.tocsin", bytes: bytes)])
}

extension CheckResult {
  /// The codes of what was found, in order.
  var codes: [String] { diagnostics.map(\.code.rawValue) }
}
