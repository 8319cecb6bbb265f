# A disk that is full delays an article and loses nothing: what was read before still counts with
# what is read after.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

raised=353446f92f5a4faab0d0aa477674f685
state=/var/lib/tocsin

has_read() {
  tocsin articles --state "$state" -o json | jq --exit-status --slurp --arg name "$1" \
    'any(.[]; .path == $name)' >/dev/null
}

is_told_to_wait() {
  journalctl --unit tocsin.service --output cat | grep --quiet "the files wait"
}

has_alert() {
  [ -n "$(journalctl --identifier tocsin --output json MESSAGE_ID=$raised)" ]
}

install_tocsin
mkdir -p "$state"
mount -t tmpfs -o size=4m tmpfs "$state"
systemctl start tocsin.service || fail "the unit does not start"
drop "$stage/seeds/2024-06-04-yunnan-chongqing-digest.txt" 2024-06-04-digest.txt
wait_until "the first article is read" has_read 2024-06-04-digest.txt

# The write-ahead log would go on in the room that it has: it is emptied first.
sqlite3 "$state/tocsin.sqlite" "PRAGMA wal_checkpoint(TRUNCATE)" >/dev/null
cat /dev/zero >"$state/filler" 2>/dev/null || true
drop "$stage/seeds/2024-06-05-anhui-readout.md" 2024-06-05-readout.md
wait_until "the daemon says that files wait" is_told_to_wait
rm "$state/filler"
wait_until "the alert is in the journal" has_alert
expect "restarts" 0 "$(property NRestarts)"
