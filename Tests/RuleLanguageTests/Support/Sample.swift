import RuleLanguage

/// Rule files that the tests take apart, and short ways to check a text.
enum Sample {
  /// A file without a mistake that uses every construct of the language.
  static let whole = """
    # Signals in Chinese elite politics.
    pack china "Signals in Chinese elite politics" {
        version "1.0"
        time-zone "Asia/Shanghai"
    }

    entity province "Provincial-level division of China" {
        anhui "Anhui", "安徽", "皖"
        jilin "Jilin", "吉林" except "Jilin City", "吉林市"
        shanghai "Shanghai", "上海"
            except "Guangdong Road"
    }

    entity official surname first {
        han-jun "Han Jun", "韩俊" {  # of Anhui
            branch: party
            role { post: party-secretary, province: anhui, since: 2023-03-07, until: 2024-06-28 }
            role {
                post: governor
                province: jilin
                until: 2023-03-06
            }
        }
        li-yuchao "Li Yuchao", "李玉超" { branch: rocket-force, born: 1962-01-01, rank: 3 }
    }

    entity outlet "Publishers" {
        beijing-youth-daily "Beijing Youth Daily", "北京青年报" { tier: official }
        blog "A Blog" { tier: rumour, province: anhui }
    }

    term security-commission {
        "(national|) security (commission|committee)", "国家安全委员会"
        later "the commission", "该委员会"
    }

    term convene "A meeting is held" {
        "conven(e|es|ed|ing)", "held ... meeting", "主持召开", "召开...会议", "secur*"
        except "convention"
    }

    term county-body { "county", "县委" }

    term removed { "removed", "免去" }

    term appointed { "appointed", "任命" }

    event security-meeting "A provincial security commission meets" {
        slot province each province or chair.province or dateline or lead or outlet
        slot chair optional official
        require security-commission,
            convene near 8 words
        forbid county-body
        scope sentence + 1
        status asserted, claimed
        undated historical
        planned asserted
        date exact sentence or dateline
        same province within 3 days
    }

    event removal {
        slot official each official before removed
        slot from optional province
        pattern {
            require removed
            scope paragraph
        }
        pattern {
            slot place optional province or dateline
            require appointed, removed
        }
        same official within 1 week
    }

    event appointment {
        slot official official
        slot from optional province
        require appointed
    }

    rule provincial-security-wave "Provinces hold meetings one after another" {
        param window = 2 weeks
        param least = 2
        severity warning, critical from 3
        when count(distinct province) of security-meeting >= least within window
        sources 2
        certainty possible
        notify on province
        tags elite, security
        reference "https://example.org/provinces"
        message \"""
            {count} provinces held meetings,
            {first} to {last}: {province}
            \"""
    }

    rule rocket-force "Removals in the Rocket Force" {
        when count of (removal where official.branch = rocket-force and not (sources < 2 or status = denied)) >= 2
            within 3 months
        per official
        unless appointment within 10 days
    }

    rule replaced "A removal and an appointment in one place" {
        when r: removal then
            a: appointment where a.from = r.from and a.official != r.official and date > r.date within 90 days
        message "{r.official} replaced by {a.official}: {official.branch}"
        severity notice
    }

    rule hidden {
        when removal then no appointment where official.post in (governor, party-secretary) within 1 year
        feed 20 articles per day
        grace 3 days
    }

    rule quiet {
        when no security-meeting or removal for 60 days
        feed 100 articles per 2 weeks
        disabled
    }

    rule all-at-once {
        when all of removal, appointment, (security-meeting where outlet.tier = official) within 8 weeks
    }

    rule fresh {
        when new official.post of appointment in 2 years
    }

    rule burst {
        clock published
        when count of removal or appointment within 36 hours >= 2.5 times median of 12 periods and >= 5
    }

    rule cascade {
        when count of rocket-force >= 2 within 1 year
        per official
    }

    test "three provinces in a week" {
        article 2024-06-05 from beijing-youth-daily title "Meetings" \"""
            On June 3 Han Jun, party secretary of Anhui, convened the provincial
            national security commission.
            \"""
        event security-meeting { province: jilin, date: 2024-06-01 }
        advance to 2024-06-20
        expect event security-meeting { province: anhui, date: 2024-06-03 }
        expect no alert burst
        event security-meeting {
            province: shanghai
            date: 2024-05-28 to 2024-05-30, status: claimed
        }
        expect alert provincial-security-wave { count: 3, severity: critical, province: (anhui, jilin) }
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
