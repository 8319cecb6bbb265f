# What README says after `apt install`: the service runs, a member of the group tocsin drops an article,
# and another sees the alert, without root.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

raised=353446f92f5a4faab0d0aa477674f685

let_packages_start yes
install_package "$stage/tocsin.deb"
expect "the service" "active enabled" "$(property ActiveState) $(property UnitFileState)"
expect "differences from the package" "" "$(dpkg --verify tocsin)"
expect "the configuration" "/etc/tocsin/config.yaml /etc/tocsin/rules.d/local.tocsin" "$(
  dpkg-query --show --showformat='${Conffiles}\n' tocsin | awk 'NF { print $1 }' | sort | xargs
)"
expect "the inbox" "root tocsin 2775" "$(stat --format '%U %G %a' /var/spool/tocsin/inbox)"
expect "the state" "tocsin tocsin 750" "$(stat --format '%U %G %a' /var/lib/tocsin)"
expect "rules with mistakes" "" "$(tocsin check /usr/share/tocsin/rules /etc/tocsin/rules.d 2>/dev/null)"

expect_text "tocsin config" "/etc/tocsin/rules.d" "$(tocsin config)"

# A writer, a reader, and one who is neither.
useradd --groups tocsin writer
useradd --groups tocsin,systemd-journal reader
useradd stranger

# The writer's own files may be hidden from everybody: the inbox gives them to its group.
as writer bash -c 'umask 0027; cat >/var/spool/tocsin/inbox/2024-06-06-seed.txt' \
  <"$stage/seeds/2024-06-06-provinces-security-commissions.txt"
has_alert() {
  [ -n "$(as reader tocsin alerts --rule provincial-security-wave -o json)" ]
}
wait_until "a reader sees the alert" has_alert
is_told() {
  [ -n "$(as reader journalctl --unit tocsin --output json MESSAGE_ID=$raised TOCSIN_RULE=provincial-security-wave)" ]
}
wait_until "a reader sees the entry in the journal" is_told
number=$(as reader tocsin alerts --rule provincial-security-wave -o json | jq .alert)
expect_text "tocsin show" "Anhui" "$(as reader tocsin show "$number")"
expect_text "journalctl -x" "tocsin show $number" "$(as reader journalctl --unit tocsin --catalog MESSAGE_ID=$raised)"

status=0
answer=$(as stranger tocsin alerts 2>&1) || status=$?
expect "the status for a stranger" 3 "$status"
expect "the lines for a stranger" 1 "$(wc -l <<<"$answer")"
expect_text "the answer to a stranger" "/var/lib/tocsin" "$answer"
if as stranger touch /var/spool/tocsin/inbox/intruder 2>/dev/null; then
  fail "a stranger may write into the inbox"
fi

# What else the package brings.
for page in 1:tocsin 1:tocsin-alerts 5:tocsin.yaml 7:tocsin-rules 8:tocsin; do
  [ -e "/usr/share/man/man${page%%:*}/${page#*:}.${page%%:*}.gz" ] || fail "there is no page ${page#*:}"
done
complete=$(bash -c '
  source /usr/share/bash-completion/completions/tocsin
  COMP_WORDS=(tocsin al) COMP_CWORD=1 COMP_LINE="tocsin al" COMP_POINT=9 COMP_TYPE=9
  _tocsin tocsin al tocsin
  echo "${COMPREPLY[@]}"')
expect "what bash completes" "alerts" "${complete% }"
