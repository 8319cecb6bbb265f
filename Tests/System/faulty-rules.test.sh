# Rules with a mistake: the unit ends with status 2, is not started again, and the journal says
# where the mistake is.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

install_tocsin
cat >/usr/share/tocsin/rules/faulty.tocsin <<'RULES'
rule faulty "Counts what there is not" {
    severity  warning
    when      count of no-such-event >= 3 within 14 days
}
RULES
if systemctl start tocsin.service 2>/dev/null; then
  fail "the unit started with faulty rules"
fi
expect "end of the unit" "failed exit-code 2" \
  "$(property ActiveState) $(property Result) $(property ExecMainStatus)"
expect "restarts" 0 "$(property NRestarts)"
is_told() {
  journalctl --unit tocsin.service --output cat | grep --quiet "faulty\.tocsin:3:.*error\[T[0-9]*\]"
}
wait_until "the diagnostics are in the journal" is_told
