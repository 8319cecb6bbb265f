# An article is dropped into the folder, and the alert is in the journal: once, with all it should
# carry, whatever happens afterwards.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

seed=$stage/seeds/2024-06-06-provinces-security-commissions.txt
raised=353446f92f5a4faab0d0aa477674f685
unread=c4d5f11b62a94aa999bbda9538af738e

# The entries with a MESSAGE_ID, one JSON object a line; of alerts, those of the wave: other rules of the
# pack have their own.
entries() {
  journalctl --identifier tocsin --output json --all MESSAGE_ID="$1" |
    jq --compact-output 'select((.TOCSIN_RULE // "provincial-security-wave") == "provincial-security-wave")'
}

has_entry() {
  [ -n "$(entries "$1")" ]
}

# Of one entry: the values of a field, sorted, on one line.
field() {
  jq --raw-output --arg name "$1" '.[$name] | if type == "array" then sort else [.] end | join(" ")'
}

is_unread() {
  entries "$unread" | jq --exit-status --slurp --arg name "$1" \
    'any(.[]; .TOCSIN_ARTICLE | endswith($name))' >/dev/null
}

# What was dropped before this was read before it: its own failure is the last to be logged.
wait_until_read() {
  : >/tmp/empty
  drop /tmp/empty "$1"
  wait_until "the failure of $1 is logged" is_unread "$1"
}

expect_one_alert() {
  expect "raised entries, $1" 1 "$(entries "$raised" | wc -l)"
  expect "alerts, $1" "provincial-security-wave raised 4 certain" "$(
    tocsin alerts --rule provincial-security-wave --output json --state /var/lib/tocsin |
      jq --raw-output '"\(.rule) \(.state) \(.count) \(.certainty)"'
  )"
}

install_tocsin
systemctl start tocsin.service || fail "the unit does not start"
expect "state of the unit" active "$(property ActiveState)"
expect "lines that are no entries of its own" "" "$(
  journalctl --identifier tocsin --output json | jq --raw-output 'select(.MESSAGE_ID == null) | .MESSAGE'
)"
expect "user of the state" "tocsin tocsin 750" "$(stat --format '%U %G %a' /var/lib/tocsin)"

drop "$seed" 2024-06-06-seed.txt
wait_until "the alert is in the journal" has_entry "$raised"
entry=$(entries "$raised")
for expected in \
  SYSLOG_IDENTIFIER=tocsin PRIORITY=4 MESSAGE_ID=$raised \
  TOCSIN_RULE=provincial-security-wave TOCSIN_STATE=raised TOCSIN_SEVERITY=warning TOCSIN_COUNT=4 \
  "TOCSIN_VALUE=anhui chongqing shanghai yunnan" _SYSTEMD_UNIT=tocsin.service; do
  name=${expected%%=*}
  expect "$name" "${expected#*=}" "$(field "$name" <<<"$entry")"
done
for name in MESSAGE TOCSIN_NOTIFICATION TOCSIN_ALERT TOCSIN_FIRST TOCSIN_LAST TOCSIN_CAUSE \
  TOCSIN_ARTICLE TOCSIN_EVIDENCE; do
  [ -n "$(field "$name" <<<"$entry")" ] || fail "the entry has no $name"
done
journalctl --catalog --no-pager MESSAGE_ID="$raised" | grep --quiet "tocsin show $(field TOCSIN_ALERT <<<"$entry")" ||
  fail "the catalog does not explain the entry"
expect_one_alert "after the article"

drop "$seed" 2024-06-06-copy.txt
wait_until_read zz-empty-1.txt
expect_one_alert "after a copy"

systemctl restart tocsin.service || fail "the unit does not start again"
wait_until_read zz-empty-2.txt
expect_one_alert "after a restart"

systemctl stop tocsin.service || fail "the unit does not stop"
expect "end of the unit" "success inactive" "$(property Result) $(property ActiveState)"
