import ArgumentParser
import Extraction
import Journal
import Reports
import Service

extension AlertsCommand {
  /// Prints the alerts that a journal tells.
  func printAlerts(of source: JournalSource, _ pattern: AlertPattern?) throws {
    var question = JournaledAlerts()
    question.source = source
    question.unit = journal.unit.map { $0.contains(".") ? $0 : "\($0).service" }
    question.rule = selection.rule
    question.since = selection.period.since?.moment
    question.until = selection.period.until?.moment
    question.priority = selection.priority?.severity.priority
    question.includesWithdrawn = selection.all
    question.limit = selection.limit
    let found = try question.read { alert in
      pattern.map { pattern in
        ([alert.message] + alert.values + alert.evidence).contains { pattern.isIn($0) }
      } ?? true
    }
    let alerts = reverse ? found.reversed() : found
    if SystemJournal.isPartlyForbidden(source) {
      display.remark(
        "tocsin: some journal files may not be read: join the group systemd-journal to see all")
    }
    if output == .json {
      try display.write(alerts.map { try CanonicalJSON.encode($0) })
    } else {
      try print(alerts.map { AlertList.Entry($0) })
    }
    remark(onCount: alerts.count)
  }
}

extension AlertList.Entry {
  /// What a list tells of an alert that a journal tells.
  init(_ alert: JournaledAlert) {
    self.init(
      number: alert.number, rule: alert.rule, state: alert.state.rawValue,
      severity: alert.severity, count: alert.count, first: alert.first, last: alert.last,
      raised: alert.raised, changed: alert.changed, values: alert.values, message: alert.message)
  }
}
