# New rules are taken over by `systemctl reload` without a restart, which waits for them and fails when
# they have mistakes; those that were in force stay so.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

rules=/etc/tocsin/rules.d/ours.tocsin

# The alerts of a rule of ours, by its name.
has_alerts() {
  [ -n "$(tocsin alerts --all --rule "$1" -o json)" ]
}

install_tocsin
systemctl start tocsin.service || fail "the unit does not start"
drop "$stage/seeds/2024-06-06-provinces-security-commissions.txt" 2024-06-06-seed.txt
wait_until "the alert is raised" has_wave
process=$(property MainPID)

cat >"$rules" <<'RULES'
rule any-meeting "A security commission meets at all" {
    severity notice
    when count of security-meeting >= 1 within 14 days
    message "{count} meetings"
}
RULES
systemctl reload tocsin.service || fail "new rules are refused"
wait_until "what is stored is judged by the new rule" has_alerts any-meeting

echo 'rule faulty { when count of no-such-event >= 1 within 14 days }' >>"$rules"
if systemctl reload tocsin.service 2>/dev/null; then fail "rules with mistakes are taken over"; fi
expect "the unit" "active $process" "$(property ActiveState) $(property MainPID)"
is_told() {
  journalctl --unit tocsin.service --output cat >/tmp/told
  grep --quiet "ours\.tocsin:6:.*error\[T[0-9]*\]" /tmp/told
}
wait_until "the mistake is in the journal" is_told
has_alerts any-meeting || fail "the alert of the rules that are in force is gone"

# Mended, they are taken over again, and what no rule says any more is withdrawn.
rm "$rules"
systemctl reload tocsin.service || fail "mended rules are refused"
is_withdrawn() {
  [ "$(tocsin alerts --all --rule any-meeting -o json | jq --raw-output .state)" = withdrawn ]
}
wait_until "the alert of the rule that is gone is withdrawn" is_withdrawn
expect "restarts" "0 $process" "$(property NRestarts) $(property MainPID)"
