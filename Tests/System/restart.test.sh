# systemd starts a daemon anew that crashed, and one that hangs; no alert is lost or doubled by it.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

has_restarted() {
  [ "$(property NRestarts) $(property ActiveState) $(property SubState)" = "$1 active running" ]
}

expect_one_alert() {
  expect "raised entries, $1" 1 "$(
    journalctl --identifier tocsin --output cat TOCSIN_RULE=provincial-security-wave TOCSIN_STATE=raised | wc -l
  )"
  expect "alerts, $1" 1 "$(wave --all | wc -l)"
}

install_tocsin
# The unit's own times are for machines, and would be a minute of waiting here.
mkdir -p /etc/systemd/system/tocsin.service.d
printf '[Service]\nRestartSec=100ms\nWatchdogSec=10\n' >/etc/systemd/system/tocsin.service.d/20-test.conf
systemctl daemon-reload
systemctl start tocsin.service || fail "the unit does not start"
drop "$stage/seeds/2024-06-06-provinces-security-commissions.txt" 2024-06-06-seed.txt
wait_until "the alert is raised" has_wave

kill -SEGV "$(property MainPID)"
wait_until "a daemon that crashed is started anew" has_restarted 1
kill -KILL "$(property MainPID)"
wait_until "a daemon that was killed is started anew" has_restarted 2

# It hangs: it gets no time, and gives no sign of life.
kill -STOP "$(property MainPID)"
wait_until "a daemon that hangs is started anew" has_restarted 3
expect_text "the journal" "atchdog" "$(journalctl --unit tocsin.service --output cat)"

# It is at work again.
drop "$stage/seeds/2024-06-05-anhui-readout.md" 2024-06-05-readout.md
has_read() {
  tocsin articles -o json | jq --exit-status --slurp --arg name "$1" 'any(.[]; .path == $name)' >/dev/null
}
wait_until "the next article is read" has_read 2024-06-05-readout.md
expect_one_alert "after three restarts"
