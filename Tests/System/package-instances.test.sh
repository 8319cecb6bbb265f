# Several daemons on one machine: each has an inbox, rules and a state of its own.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

let_packages_start yes
install_package "$stage/tocsin.deb"
useradd --groups tocsin writer
start_ports
expect "the inbox" "root tocsin 2775" "$(stat --format '%U %G %a' /var/spool/tocsin/ports)"
expect "the state" "tocsin tocsin 750" "$(stat --format '%U %G %a' /var/lib/tocsin/ports)"
systemd-analyze security --no-pager --threshold=5 tocsin@ports.service ||
  fail "the exposure of an instance is above 0.5"

# An article of each, and a day later one that is about neither.
as writer bash -c 'cat >/var/spool/tocsin/ports/2024-06-10-ports.txt' <<'ARTICLE'
Dockworkers in Hamburg went on strike on June 3. On June 5 dockworkers in Antwerp went on strike, and on
June 7 dockworkers in Rotterdam went on strike.
ARTICLE
drop "$stage/seeds/2024-06-06-provinces-security-commissions.txt" 2024-06-06-seed.txt
wait_until "the service raises its alert" has_wave
has_strikes() {
  [ -n "$(tocsin alerts --config /etc/tocsin/ports.yaml -o json)" ]
}
wait_until "the instance raises its alert" has_strikes

rules() {
  tocsin alerts --all -o json "$@" | jq --raw-output .rule | sort --unique | xargs
}
expect "rules of the instance" "ports-stop" "$(rules --config /etc/tocsin/ports.yaml)"
if [[ "$(rules)" == *ports-stop* ]]; then fail "the service knows of the instance's rules"; fi
unit() {
  journalctl --output json TOCSIN_RULE="$1" | jq --raw-output ._SYSTEMD_UNIT | sort --unique | xargs
}
expect "unit of the instance's entries" tocsin@ports.service "$(unit ports-stop)"
expect "unit of the service's entries" tocsin.service "$(unit provincial-security-wave)"

# A second one with faulty rules is refused, and harms nobody.
echo 'rule faulty { when count of no-such-event >= 3 within 14 days }' >/etc/tocsin/faulty.tocsin
sed 's/ports$/faulty/; s/^rules: .*/rules: faulty.tocsin/' /etc/tocsin/ports.yaml >/etc/tocsin/faulty.yaml
if systemctl start tocsin@faulty.service 2>/dev/null; then fail "an instance started with faulty rules"; fi
expect "its end" 2 "$(property ExecMainStatus tocsin@faulty.service)"
expect "the others" "active active" "$(property ActiveState) $(property ActiveState tocsin@ports.service)"
